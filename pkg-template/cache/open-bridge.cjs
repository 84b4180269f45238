'use strict'

// The entries of uni-open-bridge: a JSON text each, in Redis with an expiry of Redis's, in a collection with a time beside it.
// Like Bridge itself, this reads Redis first and writes wherever there is something to write to.

const { documents, fromUniCloud, has, lazily, redisStore, refuse, unicloudRedis } = require('./parts.cjs')

exports.openBridgeCache = function openBridgeCache(stores) {
  const { redis, db } = Object(stores)
  if (redis && !has(redis, ['get', 'set', 'del', 'eval'])) refuse('openBridgeCache({ redis })：需要 uniCloud.redis() 得到的对象', redis)
  if (db && !has(db, ['collection'])) refuse('openBridgeCache({ db })：需要 uniCloud.database() 得到的对象', db)

  const layers = lazily(undefined, () => (redis || db ? layersOf(redis, db) : layersOf(redisIfThere(), fromUniCloud.database())))
  const lockable = () => layers().find((layer) => layer.lock)

  return {
    async get(key) {
      const { id, field } = entryOf(key)
      for (const layer of layers()) {
        const value = valueOf(await layer.get(id), field)
        if (value) return value
      }
      return undefined
    },
    async set(key, value, ttlSeconds) {
      const { id, field } = entryOf(key)
      await Promise.all(layers().map((layer) => layer.set(id, JSON.stringify({ [field]: value }), ttlSeconds)))
    },
    async delete(key) {
      const { id } = entryOf(key)
      await Promise.all(layers().map((layer) => layer.delete(id)))
    },
    // Undefined where there is no Redis: the collection has no locks.
    get lock() {
      return lockable() && ((key, milliseconds) => lockable().lock(lockOf(key), milliseconds))
    },
    get unlock() {
      return lockable() && ((key, proof) => lockable().unlock(lockOf(key), proof))
    },
  }
}

function layersOf(redis, db) {
  return [redis && redisOf(unicloudRedis(redis)), db && collectionOf(db)].filter(Boolean)
}

const redisOf = (commands) => redisStore(() => commands, '')

function redisIfThere() {
  try {
    return fromUniCloud.redis()
  } catch (error) {
    return undefined
  }
}

function collectionOf(db) {
  const { read, write, remove } = documents(() => db, 'opendb-open-data')
  return {
    async get(id) {
      const { value, expired } = Object(await read(id))
      return expired > 0 && expired <= Date.now() ? undefined : value // -1: never
    },
    set: (id, value, ttlSeconds) => write(id, { value, expired: Date.now() + ttlSeconds * 1000 }),
    delete: remove,
  }
}

function entryOf(key) {
  const token = /^(mp|h5)-weixin-([^:]+)$/.exec(key)
  if (token) return { id: `uni-id:weixin-${token[1]}:${token[2]}:access-token`, field: 'access_token' }
  const ticket = /^h5-weixin:([^:]+):jsapi_ticket$/.exec(key)
  if (ticket) return { id: `uni-id:weixin-h5:${ticket[1]}:ticket`, field: 'ticket' }
  return { id: key, field: 'value' }
}

const lockOf = (key) => `${entryOf(key.replace(/:lock$/, '')).id}:lock`

// Bridge keeps whatever it was handed to keep: an object, or by its setAccessToken() a plain text as well.
function valueOf(stored, field) {
  let value = stored
  try {
    value = JSON.parse(stored)
  } catch (error) {
    // It is no JSON, or no text: taken as it is.
  }
  return typeof value === 'string' ? value : Object(value)[field]
}
