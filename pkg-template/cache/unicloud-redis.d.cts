import { WeixinCache } from '../index.cjs'

/**
 * 用 uniCloud 的 Redis 缓存 access_token；有锁，同时只有一个实例去获取。云函数要加上扩展库 `uni-cloud-redis`。
 *
 * @param redis `uniCloud.redis()` 得到的对象；不填时在第一次用到时获取
 * @param options `prefix`：加在每个键前面，默认没有
 * @example
 * const { unicloudRedisCache } = require('weixin-openapi/cache/unicloud-redis')
 *
 * const weixin = createWeixin({ cache: unicloudRedisCache() })
 */
export declare function unicloudRedisCache(redis?: UnicloudRedis | null, options?: { prefix?: string | undefined }): Required<WeixinCache>

/** `uniCloud.redis()` 中用到的部分。 */
export interface UnicloudRedis {
  get(...args: any[]): any
  set(...args: any[]): any
  del(...args: any[]): any
  eval(...args: any[]): any
}
