import { WeixinCache } from '../index.cjs'

/**
 * 用 Redis 缓存 access_token，几个进程、几台机器共用一份；有锁，同时只有一个进程去获取。
 *
 * 需要 node-redis（npm 上的 `redis`，4.0 或更高版本）或 `ioredis` 的客户端，由你连接和关闭；不是这两种时抛出 `TypeError`。
 *
 * @param client 单个连接、连接池、集群的客户端都可以
 * @param options `prefix`：加在每个键前面，默认没有
 * @example
 * const { createClient } = require('redis')
 * const { redisCache } = require('weixin-openapi/cache/redis')
 *
 * const client = createClient()
 * client.on('error', console.error)
 * await client.connect()
 * const weixin = createWeixin({ cache: redisCache(client) })
 */
export declare function redisCache(client: RedisClient, options?: { prefix?: string | undefined }): Required<WeixinCache>

/** node-redis 与 ioredis 的客户端中用到的部分。 */
export interface RedisClient {
  get(...args: any[]): any
  set(...args: any[]): any
  del(...args: any[]): any
  eval(...args: any[]): any
}
