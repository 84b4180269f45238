import { WeixinCache } from '../index.cjs'

/**
 * 把 access_token 缓存在 uniCloud 的数据库里，与 vk 框架用同一个集合、同样的记录：还在用框架的云函数和换成这个包的云函数共用一个。
 * 没有锁：几个实例可能同时去获取，得到的是同一个。
 *
 * @param db `uniCloud.database()` 得到的对象；不填时在第一次用到时获取
 * @param options `collection`：集合，默认 `vk-global-data`；要先建好
 * @example
 * const { unicloudDbCache } = require('weixin-openapi/cache/unicloud-db')
 *
 * const weixin = createWeixin({ cache: unicloudDbCache() })
 */
export declare function unicloudDbCache(db?: UnicloudDatabase | null, options?: { collection?: string | undefined }): WeixinCache

/** `uniCloud.database()` 中用到的部分。 */
export interface UnicloudDatabase {
  collection(name: string): any
}
