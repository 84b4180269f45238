// Caches that people have, taken from the loader's source: served in their own words, or refused with the way out.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { optionsOf } from '../../pkg-template/loader/options.js'
import { storeOf } from '../../pkg-template/loader/store.js'

const require = createRequire(import.meta.url)
const TOKEN = '71_token'

/** What reaches a cache that notes its calls. */
function noting(more) {
  const calls = []
  const note = (name) => (...args) => void calls.push([name, ...args])
  return { calls, cache: { get: note('get'), set: note('set'), delete: note('delete'), del: note('del'), ...more } }
}

for (const name of ['keyv', 'keyv-4']) {
  test(`a ${name} keeps a token for as many seconds as it is told`, async (t) => {
    let now = 1_000_000
    t.mock.method(Date, 'now', () => now)
    const made = require(name)
    const Keyv = made.Keyv ?? made.default ?? made
    const store = storeOf(new Keyv())
    await store.set('key', TOKEN, 3600)
    now += 3_599_000
    assert.equal(await store.get('key'), TOKEN)
    now += 1_001
    assert.equal(await store.get('key'), undefined)
    await store.set('key', TOKEN, 3600)
    await store.delete('key')
    assert.equal(await store.get('key'), undefined)
  })
}

test('a Keyv that kept nothing is a cache that failed', async () => {
  const keyv = { opts: {}, on() {}, disconnect() {}, get() {}, set: async () => false, delete() {} }
  await assert.rejects(storeOf(keyv).set('key', TOKEN, 1), /Keyv/)
})

for (const [what, more, expected, deletes = 'delete'] of [
  ['an lru-cache', { getRemainingTTL() {} }, [{ ttl: 60_000 }]],
  ['an lru-cache of old', { delete: undefined, prune() {}, peek() {}, maxAge: 0 }, [60_000], 'del'],
  ['a cacheable', { getOrSet() {}, wrap() {}, primary: { opts: {}, on() {}, disconnect() {}, get() {}, set() {}, delete() {} } }, [60_000]],
  ['any other cache', {}, [60]],
]) {
  test(`${what} is told the time in its own words`, async () => {
    const { cache, calls } = noting(more)
    const { store } = optionsOf({ cache })
    await store.set('key', TOKEN, 60)
    await store.get('key')
    await store.delete('key')
    assert.deepEqual(calls, [['set', 'key', TOKEN, ...expected], ['get', 'key'], [deletes, 'key']])
  })
}

class MapLike {
  #map = new Map()
  get size() { return this.#map.size }
  get(key) { return this.#map.get(key) }
  set(key, value) { this.#map.set(key, value) }
  delete(key) { return this.#map.delete(key) }
  has(key) { return this.#map.has(key) }
  clear() { this.#map.clear() }
  keys() { return this.#map.keys() }
  forEach(act) { this.#map.forEach(act) }
}
class QuickLru extends MapLike {
  maxSize = 10
  peek() {}
  resize() {}
}

for (const [what, make] of [['a Map', () => new Map()], ['a Map of another realm', () => runInNewContext('new Map()')], ['what is like a Map', () => new MapLike()], ['a quick-lru', () => new QuickLru()]]) {
  test(`${what} forgets when the time is up`, (t) => {
    let now = 1_000_000
    t.mock.method(Date, 'now', () => now)
    const store = storeOf(make())
    assert.equal(store.atOnce, true)
    store.set('key', TOKEN, 60)
    now += 59_999
    assert.equal(store.get('key'), TOKEN)
    now += 1
    assert.equal(store.get('key'), undefined)
  })
}

test('bytes that a cache gives are the text that they stand for', async () => {
  const bytes = [Buffer.from('令牌'), new Uint8Array(Buffer.from('xx令牌')).subarray(2), new Uint8Array(Buffer.from('令牌')).buffer]
  for (const value of bytes) {
    for (const get of [() => value, async () => value, () => ({ then: (resolve) => resolve(value) })]) assert.equal(await storeOf({ get, set() {}, delete() {} }).get('key'), '令牌')
    assert.equal(storeOf(new Map([['key', value]])).get('key'), '令牌')
  }
  const theirs = { access_token: 'x' }
  assert.equal(await storeOf({ get: () => theirs, set() {}, delete() {} }).get('key'), theirs, 'what the framework writes is left to the core')
})

test('a cache is used as the object that it is, its locks with it', async () => {
  class Own {
    #held = 'proof'
    get(key) { return `${this.#held} ${key}` }
    set(...args) { this.given = [this.#held, ...args] }
    delete() { return this.#held }
    lock(key, ms) { return `${this.#held} ${key} ${ms}` }
    unlock(key, proof) { this.unlocked = [this.#held, key, proof] }
  }
  const cache = new Own()
  const store = storeOf(cache)
  assert.deepEqual([store.get('a'), store.delete('a'), store.lock('l', 5), store.atOnce], ['proof a', 'proof', 'proof l 5', false])
  store.set('a', 'b', 1)
  store.unlock('l', 'p')
  assert.deepEqual([cache.given, cache.unlocked], [['proof', 'a', 'b', 1], ['proof', 'l', 'p']])
})

test('whether a cache has locks is asked when it is used', () => {
  const cache = { get() {}, set() {}, delete() {} }
  const store = storeOf(cache)
  assert.equal(store.lock, undefined)
  cache.lock = () => 'proof'
  assert.equal(store.lock('l', 1), 'proof')
})

const fake = (...names) => Object.fromEntries(names.map((name) => [name, () => {}]))
const ioredis = new (require('ioredis-5').Redis)({ lazyConnect: true })
for (const [what, cache, ...saying] of [
  ['ioredis', ioredis, 'redisCache(client)', 'weixin-openapi/cache/redis'],
  ['node-redis', require('redis-5').createClient(), 'weixin-openapi/cache/redis'],
  ['uniCloud.redis()', fake('get', 'set', 'setex', 'del'), 'weixin-openapi/cache/unicloud-redis', 'setex'],
  ['node-cache', fake('get', 'set', 'del', 'ttl', 'getTtl', 'flushAll', 'on'), 'node-cache', 'c.set(key, value, seconds)', 'c.del(key)'],
  ['cache-manager', fake('get', 'set', 'del', 'wrap'), '毫秒', 'seconds * 1000'],
  ['Workers KV', fake('get', 'put', 'delete', 'list', 'getWithMetadata'), 'weixin-openapi/cache/cloudflare-kv'],
  ['a database', fake('collection', 'serverDate'), 'weixin-openapi/cache/unicloud-db'],
  ['a WeakMap', new WeakMap(), 'WeakMap', 'Map'],
  ['an object of values', { token: 'x' }, 'get、set、delete'],
  ['a class', Map, 'get、set、delete'],
]) {
  test(`${what} for a cache is refused with the way out`, () => {
    assert.throws(() => optionsOf({ cache }), (error) => {
      assert.equal(error.code, -1)
      assert.match(error.msg, /^选项 cache /)
      for (const part of saying) assert.ok(error.msg.includes(part), `${error.msg} — does not say ${part}`)
      return true
    })
  })
}
