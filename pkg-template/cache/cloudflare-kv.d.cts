import { WeixinCache } from '../index.cjs'

/**
 * 用 Cloudflare Workers KV 缓存 access_token。没有锁：几处可能同时去获取，得到的是同一个。KV 最短保存 60 秒，更短的不保存。
 *
 * @param namespace Workers KV 的命名空间
 * @example
 * import { kvCache } from 'weixin-openapi/cache/cloudflare-kv'
 *
 * export default {
 *   async fetch(request, env) {
 *     const weixin = createWeixin({ cache: kvCache(env.TOKENS) })
 *   },
 * }
 */
export declare function kvCache(namespace: KvNamespace): WeixinCache

/** Workers KV 的命名空间中用到的部分。 */
export interface KvNamespace {
  get(key: string): Promise<string | null>
  put(key: string, value: string, options: { expirationTtl: number }): Promise<void>
  delete(key: string): Promise<void>
}
