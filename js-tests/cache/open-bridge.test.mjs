// The adapter for the entries of uni-open-bridge, beside a stand-in of it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { miniProgram, officialAccount, open as openWeixin } from '../support/weixin.mjs'
import { ioredis } from './clients.mjs'
import { keepsTheContract } from './contract.mjs'
import { entry } from './entry.mjs'
import { redisForTests, without } from './redis-server.mjs'
import { openBridge, unicloudDatabase, unicloudRedis } from './unicloud.mjs'

const { openBridgeCache } = entry('open-bridge')
const server = await redisForTests()
const skip = without(server)
const { appid } = miniProgram
const KEY = `mp-weixin-${appid}`
const OFFICIAL = `h5-weixin-${officialAccount.appid}`
const TICKET = `h5-weixin:${officialAccount.appid}:jsapi_ticket`
const mini = { provider: 'weixin-mp', appid }
const official = { provider: 'weixin-h5', appid: officialAccount.appid }

async function openRedis(t) {
  const { client, close } = await ioredis('ioredis-5', server)
  t.after(close)
  await client.flushall()
  return { client, redis: unicloudRedis(client) }
}

const openDb = () => unicloudDatabase(new Map([['opendb-open-data', new Map()]]))

const layouts = [
  { name: 'Redis and the database', locks: true, open: async (t) => ({ redis: (await openRedis(t)).redis, db: openDb() }) },
  { name: 'Redis', locks: true, open: async (t) => ({ redis: (await openRedis(t)).redis }) },
  { name: 'the database', locks: false, open: async () => ({ db: openDb() }) },
]

for (const { name, locks, open } of layouts) {
  const skipped = locks && skip

  keepsTheContract(`uni-open-bridge, ${name}`, {
    locks,
    skip: skipped,
    async open(t) {
      const stores = await open(t)
      return { cache: openBridgeCache(stores), another: openBridgeCache(stores) }
    },
  })

  describe(`beside uni-open-bridge, ${name}`, { skip: skipped }, () => {
    test('its entries are read by us', async (t) => {
      const stores = await open(t)
      const [bridge, cache] = [openBridge(stores), openBridgeCache(stores)]
      await bridge.accessToken.set(mini, { access_token: 'MINI' }, 7200)
      await bridge.accessToken.set(official, { access_token: 'OFFICIAL' }, 7200)
      await bridge.ticket.set(official, { ticket: 'TICKET' }, 7200)
      assert.deepEqual([await cache.get(KEY), await cache.get(OFFICIAL), await cache.get(TICKET)], ['MINI', 'OFFICIAL', 'TICKET'])
      await bridge.accessToken.set(mini, { access_token: 'LASTS' })
      assert.equal(await cache.get(KEY), 'LASTS')
      await bridge.accessToken.remove(mini)
      assert.equal(await cache.get(KEY), undefined)
    })

    test('ours are read by it', async (t) => {
      const stores = await open(t)
      const [bridge, cache] = [openBridge(stores), openBridgeCache(stores)]
      await cache.set(KEY, 'MINI', 3600)
      await cache.set(OFFICIAL, 'OFFICIAL', 3600)
      await cache.set(TICKET, 'TICKET', 3600)
      assert.deepEqual(await bridge.accessToken.get(mini), { access_token: 'MINI' })
      assert.deepEqual(await bridge.accessToken.get(official), { access_token: 'OFFICIAL' })
      assert.deepEqual(await bridge.ticket.get(official), { ticket: 'TICKET' })
      await cache.delete(KEY)
      assert.equal(await bridge.accessToken.get(mini), null)
    })

    test('a project that has it keeps one token', async (t) => {
      const stores = await open(t)
      const { wechat, weixin, make } = await openWeixin(t, { cache: openBridgeCache(stores) })
      const token = await make({ cache: undefined }).auth.getAccessToken()
      await openBridge(stores).accessToken.set(mini, { access_token: token }, 7200)
      assert.equal(await weixin.auth.getAccessToken(), token)
      assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })).code, 0)
      assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
      wechat.revokeTokens(appid)
      assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })).code, 0)
      assert.deepEqual(await openBridge(stores).accessToken.get(mini), { access_token: await weixin.auth.getAccessToken() })
    })

    test('what it was handed that is no token is none', async (t) => {
      const stores = await open(t)
      const [bridge, cache] = [openBridge(stores), openBridgeCache(stores)]
      for (const value of [null, 12, {}, [], { ticket: 'x' }]) {
        await bridge.accessToken.set(mini, value, 7200)
        assert.equal(await cache.get(KEY), undefined)
      }
      await bridge.accessToken.set(mini, 'PLAIN', 7200)
      assert.equal(await cache.get(KEY), 'PLAIN')
    })
  })
}

test('the entries as they lie in Redis and in the collection', { skip }, async (t) => {
  const { client, redis } = await openRedis(t)
  const db = openDb()
  await openBridgeCache({ redis, db }).set(KEY, 'TOKEN', 3600)
  const id = `uni-id:weixin-mp:${appid}:access-token`
  assert.equal(await client.get(id), '{"access_token":"TOKEN"}')
  assert.ok([3599, 3600].includes(await client.ttl(id)))
  const { data: [document] } = await db.collection('opendb-open-data').doc(id).get()
  assert.deepEqual(Object.keys(document), ['_id', 'value', 'expired'])
  assert.deepEqual([document._id, document.value], [id, '{"access_token":"TOKEN"}'])
  assert.ok(Math.abs(document.expired - Date.now() - 3600_000) < 5000)
})

test('Redis has lost an entry that the database still has', { skip }, async (t) => {
  const { client, redis } = await openRedis(t)
  const cache = openBridgeCache({ redis, db: openDb() })
  await cache.set(KEY, 'TOKEN', 3600)
  await client.flushall()
  assert.equal(await cache.get(KEY), 'TOKEN')
})

test('in a function without the extension of Redis the database is used, and there is no lock', async (t) => {
  const cache = openBridgeCache()
  const db = openDb()
  globalThis.uniCloud = { database: () => db }
  t.after(() => delete globalThis.uniCloud)
  await cache.set(KEY, 'TOKEN', 60)
  assert.deepEqual(await openBridge({ db }).accessToken.get(mini), { access_token: 'TOKEN' })
  assert.equal(cache.lock, undefined)
})

test('in a function that has the extension both are used, with a lock', { skip }, async (t) => {
  const { redis } = await openRedis(t)
  const db = openDb()
  const cache = openBridgeCache()
  globalThis.uniCloud = { database: () => db, redis: () => redis }
  t.after(() => delete globalThis.uniCloud)
  const { wechat, make } = await openWeixin(t)
  const [one, two] = [make({ cache }), make({ cache: openBridgeCache() })]
  const tokens = await Promise.all([one, two].map((weixin) => weixin.auth.getAccessToken()))
  assert.equal(tokens[0], tokens[1])
  assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
  for (const stores of [{ redis }, { db }]) assert.deepEqual(await openBridge(stores).accessToken.get(mini), { access_token: tokens[0] })
})

test('outside of uniCloud calls go on, and the event says what is missing', async (t) => {
  const { weixin, events } = await openWeixin(t, { cache: openBridgeCache() })
  assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })).code, 0)
  assert.match(events.find(({ type }) => type === 'cache-error').reason, /uniCloud\.database\(\)/)
})

test('what is neither is refused, and what is wanted is named', () => {
  const refused = (stores, message) => assert.throws(() => openBridgeCache(stores), { name: 'TypeError', message })
  refused({ redis: {} }, 'openBridgeCache({ redis })：需要 uniCloud.redis() 得到的对象，收到的是 Object')
  refused({ db: 'opendb-open-data' }, 'openBridgeCache({ db })：需要 uniCloud.database() 得到的对象，收到的是 string')
})
