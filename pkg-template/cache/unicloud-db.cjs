'use strict'

const { documents, fromUniCloud, has, lazily, refuse } = require('./parts.cjs')

exports.unicloudDbCache = function unicloudDbCache(db, options) {
  const { collection = 'vk-global-data' } = Object(options)
  if (db && !has(db, ['collection'])) refuse('unicloudDbCache(db)：需要 uniCloud.database() 得到的对象', db)
  if (!collection || typeof collection !== 'string') refuse('unicloudDbCache(db, { collection })：collection 需要集合的名称', collection)
  const { read, write, remove } = documents(lazily(db, fromUniCloud.database), collection)

  return {
    async get(key) {
      const { value, expired_at } = Object(await read(key))
      return expired_at > 0 && expired_at <= Date.now() ? undefined : value
    },
    // The fields of the vk framework, which reads and writes the same documents.
    async set(key, value, ttlSeconds) {
      const now = Date.now()
      await write(key, { key, value, expired_at: now + ttlSeconds * 1000, _add_time: now, _add_time_str: inChina(now) })
    },
    delete: remove,
  }
}

// 2025-01-08 09:30:00, whatever the zone of the machine.
const inChina = (time) => new Date(time + 8 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ')
