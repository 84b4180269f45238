'use strict'

// What several adapters share. Syntax stays plain: Node.js 12 reads this as it stands.

// Gives a lock back only where it is still one's own: between a look and a deletion it may end and become somebody else's.
const UNLOCK = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"

// How clients take what SET and EVAL need beside the key.
exports.nodeRedis = (client) => ({
  set: (key, value, seconds) => client.set(key, value, { EX: seconds }),
  claim: (key, proof, ms) => client.set(key, proof, { PX: ms, NX: true }),
  release: (key, proof) => client.eval(UNLOCK, { keys: [key], arguments: [proof] }),
  get: (key) => client.get(key),
  del: (key) => client.del(key),
})

exports.ioredis = (client) => ({
  set: (key, value, seconds) => client.set(key, value, 'EX', seconds),
  claim: (key, proof, ms) => client.set(key, proof, 'PX', ms, 'NX'),
  release: (key, proof) => client.eval(UNLOCK, 1, key, proof),
  get: (key) => client.get(key),
  del: (key) => client.del(key),
})

// uniCloud's documents know whole seconds only.
exports.unicloudRedis = (client) =>
  Object.assign(exports.ioredis(client), {
    claim: (key, proof, ms) => client.set(key, proof, 'EX', wholeSeconds(ms / 1000), 'NX'),
  })

// A cache with locks, over the commands that `connect` gives.
exports.redisStore = (connect, prefix) => ({
  async get(key) {
    const value = await connect().get(prefix + key)
    return value === null || value === undefined ? undefined : String(value)
  },
  async set(key, value, ttlSeconds) {
    await connect().set(prefix + key, value, wholeSeconds(ttlSeconds))
  },
  async delete(key) {
    await connect().del(prefix + key)
  },
  async lock(key, milliseconds) {
    const proof = newProof()
    return (await connect().claim(prefix + key, proof, Math.ceil(milliseconds))) ? proof : ''
  },
  async unlock(key, proof) {
    await connect().release(prefix + key, proof)
  },
})

// The documents of a collection of uniCloud's, by their _id. uniCloud refuses an _id within a document that is set.
exports.documents = (connect, collection) => {
  const document = (id) => connect().collection(collection).doc(id)
  return {
    read: async (id) => [].concat(checked(await document(id).get()).data)[0],
    write: async (id, fields) => void checked(await document(id).set(fields)),
    remove: async (id) => void checked(await document(id).remove()),
  }
}

// Some clouds resolve with a failure instead of rejecting.
function checked(answer) {
  const { code, message } = Object(answer)
  if (code) throw Object.assign(new Error(message || code), { code })
  return Object(answer)
}

// What uniCloud has, got at the first use: a module may be loaded before uniCloud is there.
exports.lazily = (given, make) => () => given || (given = make())

exports.fromUniCloud = (member, advice) => {
  const cloud = typeof uniCloud === 'object' && uniCloud
  if (!cloud || typeof cloud[member] !== 'function') throw new Error(`没有找到 uniCloud.${member}()：${advice}`)
  return cloud[member]()
}

exports.fromUniCloud.redis = () =>
  exports.fromUniCloud('redis', '请给云函数加上扩展库 uni-cloud-redis（package.json 的 "extensions": { "uni-cloud-redis": {} }）并开通 Redis')

exports.fromUniCloud.database = () => exports.fromUniCloud('database', '在云函数之外，请传入数据库')

exports.has = (object, methods) => methods.every((name) => typeof Object(object)[name] === 'function')

// `wanted` begins with the call: "redisCache(client)：需要 …".
exports.refuse = (wanted, given) => {
  throw new TypeError(`${wanted}，收到的是 ${given === null ? 'null' : nameOf(given)}`)
}

exports.prefixOf = (call, options) => {
  const { prefix = '' } = Object(options)
  if (typeof prefix !== 'string') exports.refuse(`${call}：prefix 需要字符串`, prefix)
  return prefix
}

function nameOf(given) {
  if (typeof given !== 'object') return typeof given
  const { constructor } = given
  return (constructor && constructor.name) || 'object'
}

const wholeSeconds = (seconds) => Math.max(1, Math.ceil(seconds))

// No secret: it has to differ from those of other processes, and does.
const newProof = () => [Date.now(), Math.random(), Math.random()].map((part) => part.toString(36).replace('0.', '')).join('-')
