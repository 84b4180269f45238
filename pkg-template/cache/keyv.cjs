'use strict'

const { has, refuse } = require('./parts.cjs')

exports.keyvCache = function keyvCache(keyv) {
  if (!has(keyv, ['get', 'set', 'delete', 'on'])) refuse('keyvCache(keyv)：需要 new Keyv(…) 得到的对象', keyv)
  return {
    get: (key) => keyv.get(key),
    async set(key, value, ttlSeconds) {
      // Keyv 5 says so instead of rejecting.
      if ((await keyv.set(key, value, ttlSeconds * 1000)) === false) throw new Error('Keyv 没有保存成功')
    },
    async delete(key) {
      await keyv.delete(key)
    },
  }
}
