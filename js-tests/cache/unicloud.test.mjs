// The adapters for uniCloud, against stand-ins of its documented interface; the Redis one has a real redis-server behind it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { miniProgram, open as openWeixin } from '../support/weixin.mjs'
import { ioredis } from './clients.mjs'
import { keepsTheContract } from './contract.mjs'
import { entry } from './entry.mjs'
import { redisForTests, without } from './redis-server.mjs'
import { frameworkCache, unicloudDatabase, unicloudRedis } from './unicloud.mjs'

const { unicloudDbCache } = entry('unicloud-db')
const { unicloudRedisCache } = entry('unicloud-redis')
const server = await redisForTests()
const skip = without(server)
const KEY = `mp-weixin-${miniProgram.appid}`
const link = { expire_type: 1, expire_interval: 30 }

async function openRedis(t) {
  const { client, close } = await ioredis('ioredis-5', server)
  t.after(close)
  await client.flushall()
  return { client, redis: unicloudRedis(client) }
}

function openDb(collections = ['vk-global-data']) {
  const documents = new Map(collections.map((name) => [name, new Map()]))
  const of = (name) => Object.fromEntries([...documents.get(name)].map(([id, text]) => [id, JSON.parse(text)]))
  return { db: unicloudDatabase(documents), of }
}

/** As a function of uniCloud sees it, until the test ends. */
function within(t, uniCloud) {
  globalThis.uniCloud = uniCloud
  t.after(() => delete globalThis.uniCloud)
}

keepsTheContract('uniCloud.redis()', {
  locks: true,
  skip,
  async open(t) {
    const { redis } = await openRedis(t)
    return { cache: unicloudRedisCache(redis), another: unicloudRedisCache(redis) }
  },
})

keepsTheContract('uniCloud.database()', {
  locks: false,
  async open() {
    const { db } = openDb()
    return { cache: unicloudDbCache(db), another: unicloudDbCache(db) }
  },
})

describe('uniCloud.redis(), found by itself', { skip }, () => {
  test('it is got at the first use, and once', async (t) => {
    const cache = unicloudRedisCache()
    const { redis } = await openRedis(t)
    let times = 0
    within(t, { redis: () => (times++, redis) })
    await cache.set(KEY, 'TOKEN', 60)
    assert.equal(await cache.get(KEY), 'TOKEN')
    assert.equal(times, 1)
  })

  test('the extension is missing: calls go on, and the event says what to add', async (t) => {
    within(t, {})
    const { weixin, events } = await openWeixin(t, { cache: unicloudRedisCache() })
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.match(events.find(({ type }) => type === 'cache-error').reason, /uniCloud\.redis\(\).*uni-cloud-redis/)
  })

  test('the extension is missing, and uniCloud says so: what it says is passed on, and tried again later', async (t) => {
    const { redis } = await openRedis(t)
    let there = false
    within(t, {
      redis() {
        if (!there) throw new Error('redis extension is not installed')
        return redis
      },
    })
    const cache = unicloudRedisCache()
    await assert.rejects(async () => cache.get(KEY), /redis extension is not installed/)
    there = true
    assert.equal(await cache.get(KEY), undefined)
  })

  test('a prefix stands before each key', async (t) => {
    const { client, redis } = await openRedis(t)
    const cache = unicloudRedisCache(redis, { prefix: 'shop:' })
    await cache.set(KEY, 'TOKEN', 60)
    await cache.lock(`${KEY}:lock`, 3000)
    assert.deepEqual((await client.keys('*')).sort(), [`shop:${KEY}`, `shop:${KEY}:lock`])
  })
})

describe('uniCloud.database(), beside the vk framework', () => {
  test('the document is the one of the framework', async () => {
    const { db, of } = openDb()
    const before = Date.now()
    await unicloudDbCache(db).set(KEY, 'TOKEN', 3600)
    const { [KEY]: document, ...others } = of('vk-global-data')
    assert.deepEqual(others, {})
    assert.deepEqual(Object.keys(document), ['_id', 'key', 'value', 'expired_at', '_add_time', '_add_time_str'])
    const { _id, key, value, expired_at, _add_time, _add_time_str } = document
    assert.deepEqual([_id, key, value], [KEY, KEY, 'TOKEN'])
    assert.equal(expired_at, _add_time + 3600_000)
    assert.ok(_add_time >= before && _add_time <= Date.now())
    assert.equal(Date.parse(`${_add_time_str.replace(' ', 'T')}+08:00`), Math.floor(_add_time / 1000) * 1000)
  })

  test('a token of the framework is used, and ours by the framework', async (t) => {
    const { db } = openDb()
    const framework = frameworkCache(db)
    const { wechat, weixin, make } = await openWeixin(t, { cache: unicloudDbCache(db) })
    const token = await make({ cache: undefined }).auth.getAccessToken()

    await framework.set(KEY, token, 3600)
    assert.equal(await weixin.auth.getAccessToken(), token)
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.equal(wechat.count('/cgi-bin/stable_token'), 1)

    await framework.del(KEY)
    const ours = await weixin.auth.getAccessToken()
    assert.equal(await framework.get(KEY), ours)
  })

  test('an entry of the framework without an end does not end; one that has ended is none', async () => {
    const { db } = openDb()
    const framework = frameworkCache(db)
    const cache = unicloudDbCache(db)
    await framework.set(KEY, 'LASTS')
    assert.equal(await cache.get(KEY), 'LASTS')
    await framework.set(KEY, 'ENDS', -1e-9)
    await db.collection('vk-global-data').doc(KEY).set({ key: KEY, value: 'ENDED', expired_at: Date.now() - 1 })
    assert.equal(await cache.get(KEY), undefined)
  })

  test('what is no token there is none', async (t) => {
    const { db } = openDb()
    const { weixin } = await openWeixin(t, { cache: unicloudDbCache(db) })
    for (const value of [null, 12, { access_token: 'x' }, ['x'], '', true]) {
      await frameworkCache(db).set(KEY, value, 3600)
      assert.equal((await weixin.urllink.generate(link)).code, 0, JSON.stringify(value))
    }
  })

  test('a collection that is not there fails no call, and is named', async (t) => {
    const { db } = openDb([])
    const { weixin, events } = await openWeixin(t, { cache: unicloudDbCache(db) })
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.ok(events.some(({ type }) => type === 'cache-error'))
    await assert.rejects(unicloudDbCache(db).get(KEY), /not found collection: vk-global-data/)
  })

  test('a failure that a cloud resolves with is one', async () => {
    const failing = async () => ({ code: 'DATABASE_REQUEST_FAILED', message: 'timeout' })
    const cache = unicloudDbCache({ collection: () => ({ doc: () => ({ get: failing, set: failing, remove: failing }) }) })
    for (const run of [() => cache.get(KEY), () => cache.set(KEY, 'T', 1), () => cache.delete(KEY)]) {
      await assert.rejects(run, { code: 'DATABASE_REQUEST_FAILED', message: 'timeout' })
    }
  })

  test('another collection may be named; the database is found by itself', async (t) => {
    const cache = unicloudDbCache(undefined, { collection: 'tokens' })
    const { db, of } = openDb(['tokens'])
    within(t, { database: () => db })
    await cache.set(KEY, 'TOKEN', 60)
    assert.equal(of('tokens')[KEY].value, 'TOKEN')
  })
})

test('outside of uniCloud what is missing is named', async () => {
  await assert.rejects(async () => unicloudRedisCache().get(KEY), /没有找到 uniCloud\.redis\(\)：请给云函数加上扩展库 uni-cloud-redis/)
  await assert.rejects(async () => unicloudDbCache().get(KEY), /没有找到 uniCloud\.database\(\)：在云函数之外，请传入数据库/)
})

test('what is neither is refused, and what is wanted is named', () => {
  const refused = (run, message) => assert.throws(run, { name: 'TypeError', message })
  refused(() => unicloudRedisCache({}), 'unicloudRedisCache(redis)：需要 uniCloud.redis() 得到的对象，收到的是 Object')
  refused(() => unicloudRedisCache(undefined, { prefix: 1 }), 'unicloudRedisCache(redis, { prefix })：prefix 需要字符串，收到的是 number')
  refused(() => unicloudDbCache('vk-global-data'), 'unicloudDbCache(db)：需要 uniCloud.database() 得到的对象，收到的是 string')
  refused(() => unicloudDbCache(undefined, { collection: '' }), 'unicloudDbCache(db, { collection })：collection 需要集合的名称，收到的是 string')
})
