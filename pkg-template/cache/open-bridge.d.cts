import { WeixinCache } from '../index.cjs'

/**
 * 与 uni-open-bridge 共用一个 access_token：读写它在 Redis 和集合 `opendb-open-data` 里的记录。
 *
 * 都不填时与 uni-open-bridge 一样：数据库，加上 Redis（有扩展库 `uni-cloud-redis` 时）。有 Redis 时有锁。
 *
 * @param stores `redis`：`uniCloud.redis()` 得到的对象；`db`：`uniCloud.database()` 得到的对象。填了任何一个，就只用填的
 * @example
 * const { openBridgeCache } = require('weixin-openapi/cache/open-bridge')
 *
 * const weixin = createWeixin({ cache: openBridgeCache() })
 */
export declare function openBridgeCache(stores?: OpenBridgeStores): WeixinCache

/** uni-open-bridge 存放记录的地方。 */
export interface OpenBridgeStores {
  /** `uniCloud.redis()` 得到的对象。 */
  redis?: { get(...args: any[]): any; set(...args: any[]): any; del(...args: any[]): any; eval(...args: any[]): any } | undefined
  /** `uniCloud.database()` 得到的对象。 */
  db?: { collection(name: string): any } | undefined
}
