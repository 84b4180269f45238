// The adapter for clients of Redis, against a real redis-server.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { miniProgram, open as openWeixin } from '../support/weixin.mjs'
import { clients, ioredis } from './clients.mjs'
import { keepsTheContract } from './contract.mjs'
import { entry } from './entry.mjs'
import { redisForTests, without } from './redis-server.mjs'

const { redisCache } = entry('redis')
const server = await redisForTests()
const skip = without(server)
const KEY = `mp-weixin-${miniProgram.appid}`

async function openTwo(t, { connect }) {
  const connections = [await connect(server), await connect(server)]
  t.after(() => Promise.all(connections.map(({ close }) => close())))
  return connections.map(({ client }) => client)
}

/** Redis itself, emptied. */
async function emptied(t) {
  const { client, close } = await ioredis('ioredis-5', server)
  t.after(close)
  await client.flushall()
  return client
}

for (const client of clients) {
  keepsTheContract(client.name, {
    locks: true,
    skip,
    async open(t) {
      await emptied(t)
      const [cache, another] = (await openTwo(t, client)).map((one) => redisCache(one))
      return { cache, another }
    },
  })

  test(`${client.name}: what is in Redis is the token, with an expiry, under the key of the framework`, { skip }, async (t) => {
    const plain = await emptied(t)
    const [one] = await openTwo(t, client)
    await redisCache(one).set(KEY, 'TOKEN', 3600)
    assert.equal(await plain.get(KEY), 'TOKEN')
    assert.ok([3599, 3600].includes(await plain.ttl(KEY)))

    const prefixed = redisCache(one, { prefix: 'shop:' })
    await prefixed.set(KEY, 'ANOTHER', 60)
    const proof = await prefixed.lock(`${KEY}:lock`, 2500)
    assert.equal(await plain.get(`shop:${KEY}:lock`), proof)
    const ends = await plain.pttl(`shop:${KEY}:lock`)
    assert.ok(ends > 1500 && ends <= 2500, `${ends} ms`)
    assert.deepEqual((await plain.keys('*')).sort(), [KEY, `shop:${KEY}`, `shop:${KEY}:lock`])
    await prefixed.unlock(`${KEY}:lock`, proof)
    await prefixed.delete(KEY)
    assert.deepEqual(await plain.keys('*'), [KEY])
  })

  test(`${client.name}: a connection that is closed fails no call, and is reported`, { skip }, async (t) => {
    const { client: one, close } = await client.connect(server)
    const { weixin, events } = await openWeixin(t, { cache: redisCache(one) })
    await close()
    assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })).code, 0)
    const operations = events.filter(({ type }) => type === 'cache-error').map(({ operation }) => operation)
    assert.ok(operations.includes('get') && operations.includes('set'), JSON.stringify(events))
  })
}

test('what is no client of Redis is refused, and what is wanted is named', () => {
  class Upstash {
    get() {}
    set() {}
    del() {}
    eval() {}
    setex() {}
  }
  for (const [given, said] of [[undefined, 'undefined'], [null, 'null'], ['redis://127.0.0.1', 'string'], [new Map(), 'Map'], [{}, 'Object'], [new Upstash(), 'Upstash']]) {
    assert.throws(() => redisCache(given), { name: 'TypeError', message: `redisCache(client)：需要 node-redis（npm 上的 redis，4.0 或更高版本）或 ioredis 的客户端，收到的是 ${said}` })
  }
})

test('a prefix is a text', { skip }, async (t) => {
  const [client] = await openTwo(t, clients[0])
  assert.throws(() => redisCache(client, { prefix: 1 }), { name: 'TypeError', message: 'redisCache(client, { prefix })：prefix 需要字符串，收到的是 number' })
})
