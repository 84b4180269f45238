// The cache of an instance: any object with get(key), set(key, value, ttlSeconds) and delete(key), each of them plain or async. Without one, a Map
// of the instance's own. Caches of a similar shape that count time in another way are told by what they have, and served in their own words.

import { decode, isBytes, viewOf } from './bytes-of.js'
import { isPromise } from './promised.js'

export function storeOf(cache) {
  if (cache === undefined || cache === null) return expiring(new Map())
  const [, serve] = KINDS.find(([isOne]) => isOne(cache)) || [undefined, asItIs]
  return serve(cache)
}

const has = (cache, ...names) => names.every((name) => typeof cache[name] === 'function')

const KINDS = [
  [(cache) => isMap(cache), expiring],
  [(cache) => has(cache, 'getRemainingTTL', 'delete'), (lru) => ofLru(lru, (ms) => ({ ttl: ms }))], // lru-cache 7 and later
  [(cache) => has(cache, 'prune', 'peek', 'del') && 'maxAge' in cache, (lru) => ofLru(lru, (ms) => ms)], // lru-cache up to 6
  [(cache) => has(cache, 'peek', 'resize') && typeof cache.maxSize === 'number', expiring], // quick-lru, whose older versions forget by size alone
  [(cache) => isKeyv(cache) || (has(cache, 'getOrSet', 'wrap') && isKeyv(Object(cache.primary))), ofKeyv], // Keyv, its stores, and cacheable
]

// Those of another realm too, as in a test runner; and what keeps the same functions and takes no time to live.
const isMap = (cache) =>
  Object.prototype.toString.call(cache) === '[object Map]' || (has(cache, 'has', 'clear', 'keys', 'forEach') && typeof cache.size === 'number' && has(cache, 'get', 'set', 'delete') && cache.set.length === 2 && !has(cache, 'peek'))

const isKeyv = (cache) => typeof cache.opts === 'object' && has(cache, 'on', 'disconnect', 'get', 'set', 'delete')

// A Map forgets nothing by itself, so the time to do so is kept beside the value.
function expiring(map) {
  return {
    atOnce: true, // get() gives a value, not a promise of one
    get(key) {
      const entry = map.get(key)
      if (!isEntry(entry)) return textOf(entry) // someone else put it there
      if (Date.now() < entry.expiresAt) return entry.value
      map.delete(key)
      return undefined
    },
    set(key, value, ttlSeconds) {
      map.set(key, { value, expiresAt: Date.now() + ttlSeconds * 1000 })
    },
    delete(key) {
      map.delete(key)
    },
  }
}

const isEntry = (entry) => typeof entry === 'object' && entry !== null && 'expiresAt' in entry

// What limits its size by its values wants them to be what they are.
function ofLru(lru, inItsWords) {
  return {
    atOnce: true,
    get: (key) => textOf(lru.get(key)),
    set: (key, value, ttlSeconds) => void lru.set(key, value, inItsWords(ttlSeconds * 1000)),
    delete: (key) => void (has(lru, 'delete') ? lru.delete(key) : lru.del(key)),
  }
}

function ofKeyv(keyv) {
  return {
    get: async (key) => textOf(await keyv.get(key)),
    async set(key, value, ttlSeconds) {
      // Keyv 5 says so instead of rejecting.
      if ((await keyv.set(key, value, ttlSeconds * 1000)) === false) throw new Error('Keyv 没有保存成功')
    },
    delete: async (key) => void (await keyv.delete(key)),
  }
}

// Whether it has locks is looked at with each use: a cache may know that only then.
function asItIs(cache) {
  return {
    get atOnce() {
      return cache.atOnce === true
    },
    get lock() {
      return cache.lock ? (key, ms) => cache.lock(key, ms) : undefined
    },
    get(key) {
      const value = cache.get(key)
      return isPromise(value) ? Promise.resolve(value).then(textOf) : textOf(value)
    },
    set: (key, value, ttlSeconds) => cache.set(key, value, ttlSeconds),
    delete: (key) => cache.delete(key),
    unlock: (key, proof) => cache.unlock(key, proof),
  }
}

/** Some clients give a text as the bytes that it is kept as. */
const textOf = (value) => (typeof value === 'object' && value !== null && isBytes(value) ? decode(viewOf(value)) : value)

// ---- what cannot work as it is

/** What is wrong with a cache, and the way out; undefined where nothing is. */
export function faultOfCache(cache) {
  if (cache === undefined || cache === null) return undefined
  const object = Object(cache)
  if (KINDS.some(([isOne]) => isOne(object))) return undefined
  const [, way] = OTHERS.find(([isOne]) => isOne(object)) || []
  if (way) return `选项 cache 不能直接使用${way}`
  const missing = ['get', 'set', 'delete'].filter((name) => !has(object, name))
  return missing.length > 0 ? `选项 cache 应为 Map，或有函数 get、set、delete 的对象；它没有函数 ${missing.join('、')}` : undefined
}

const wrap = (set, del) => `：请包一层 { get: (key) => c.get(key), set: (key, value, seconds) => ${set}, delete: (key) => ${del} }`

const OTHERS = [
  [(cache) => has(cache, 'get', 'del') && (has(cache, 'sendCommand') || has(cache, 'defineCommand')), " Redis 的客户端：请写成 cache: redisCache(client)，redisCache 来自 'weixin-openapi/cache/redis'"],
  [(cache) => has(cache, 'get', 'del', 'setex') && !has(cache, 'delete'), "这样的 Redis 客户端：uniCloud.redis() 请用 'weixin-openapi/cache/unicloud-redis' 的 unicloudRedisCache()，其他的" + wrap('c.setex(key, seconds, value)', 'c.del(key)').slice(1)],
  [(cache) => has(cache, 'getTtl', 'flushAll', 'del'), ' node-cache' + wrap('c.set(key, value, seconds)', 'c.del(key)')],
  [(cache) => has(cache, 'wrap', 'get', 'set', 'del') && !has(cache, 'delete'), ' cache-manager（它的时间是毫秒）' + wrap('c.set(key, value, seconds * 1000)', 'c.del(key)')],
  [(cache) => has(cache, 'get', 'put', 'getWithMetadata'), " Workers KV：请写成 cache: kvCache(namespace)，kvCache 来自 'weixin-openapi/cache/cloudflare-kv'"],
  [(cache) => has(cache, 'collection', 'command') || has(cache, 'collection', 'serverDate'), "数据库：请写成 cache: unicloudDbCache(db)，unicloudDbCache 来自 'weixin-openapi/cache/unicloud-db'"],
  [(cache) => Object.prototype.toString.call(cache) === '[object WeakMap]', ' WeakMap，它的键不能是字符串：请用 Map'],
]
