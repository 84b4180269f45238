import { WeixinCache } from '../index.cjs'

/**
 * 用 Keyv 缓存 access_token：SQLite、PostgreSQL、MySQL、MongoDB 等等，见 Keyv 的文档。没有锁：几个进程可能同时去获取，得到的是同一个。
 *
 * 请给 Keyv 加上 `keyv.on('error', …)`，否则有的存储在断线时会结束进程。
 *
 * @example
 * const { Keyv } = require('keyv')
 * const { KeyvSqlite } = require('@keyv/sqlite')
 * const { keyvCache } = require('weixin-openapi/cache/keyv')
 *
 * const keyv = new Keyv({ store: new KeyvSqlite('sqlite://tokens.sqlite') })
 * const weixin = createWeixin({ cache: keyvCache(keyv) })
 */
export declare function keyvCache(keyv: KeyvLike): WeixinCache

/** Keyv 4 与更高版本中用到的部分。 */
export interface KeyvLike {
  get(...args: any[]): any
  set(...args: any[]): any
  delete(...args: any[]): any
  on(...args: any[]): any
}
