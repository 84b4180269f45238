// The example for several accounts: two mini programs and an official account, in several processes that share a real Redis.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ioredis } from '../cache/clients.mjs'
import { redisForTests, without } from '../cache/redis-server.mjs'
import { defaultAccounts, startSimulator } from '../simulator/index.mjs'
import { miniProgram as fruit, officialAccount } from '../support/weixin.mjs'
import { copyOf, fillIn, start } from './project.mjs'
import { isJpeg } from './shop.mjs'

const redis = await redisForTests()
const skip = without(redis)
const flower = { appid: 'wx51a0000000000009', appsecret: '51a00000000000000000000000000009', kind: 'mini-program' }

async function project(t, settings = {}) {
  const wechat = await startSimulator({ accounts: [...defaultAccounts, flower] })
  t.after(() => wechat.stop())
  const copy = copyOf(t, 'accounts-redis')
  fillIn(copy, '.env.example', {
    FRUIT_APPID: fruit.appid, FRUIT_APPSECRET: fruit.appsecret,
    FLOWER_APPID: flower.appid, FLOWER_APPSECRET: flower.appsecret,
    OFFICIAL_APPID: officialAccount.appid, OFFICIAL_APPSECRET: officialAccount.appsecret,
    REDIS_URL: redis.url, WEIXIN_BASE_URL: wechat.url, PORT: '0', ...settings,
  })
  return { wechat, copy }
}

const tokensOf = (wechat) => wechat.calls.filter(({ path }) => path === '/cgi-bin/stable_token').map(({ json }) => json.appid).sort()
const signOf = async ({ url }, page) => (await fetch(`${url}/fruit/sign?url=${encodeURIComponent(page)}`)).json()

test('accounts-redis: each shop has its own account, and all processes share one token an account', { skip }, async (t) => {
  const { wechat, copy } = await project(t)
  const [one, two] = [await start(t, copy), await start(t, copy)]

  for (const { url } of [one, two]) {
    for (const shop of ['fruit', 'flower']) assert.ok(isJpeg(await (await fetch(`${url}/${shop}/code.jpg?id=42`)).arrayBuffer()), shop)
  }
  const { code, link } = await (await fetch(`${two.url}/flower/link?id=42`)).json()
  assert.equal(code, 0)
  assert.match(link, /^https:\/\//)

  const page = 'https://shop.example/apple?from=app'
  const { client, close } = await ioredis('ioredis-5', redis)
  t.after(close)
  const signs = [await signOf(one, page), await signOf(two, page)] // the second has found the ticket of the first
  const ticket = await client.get(`shop:h5-weixin:${officialAccount.appid}:jsapi_ticket`)
  for (const { config } of signs) {
    const signed = `jsapi_ticket=${ticket}&noncestr=${config.nonceStr}&timestamp=${config.timestamp}&url=${page}`
    assert.deepEqual([config.appId, config.signature], [officialAccount.appid, createHash('sha1').update(signed).digest('hex')])
  }

  assert.deepEqual(tokensOf(wechat), [fruit.appid, officialAccount.appid, flower.appid])
  assert.equal(wechat.count('/cgi-bin/ticket/getticket'), 1)
  const used = wechat.calls.filter(({ path }) => path === '/wxa/getwxacodeunlimit').map(({ query }) => query.access_token)
  assert.deepEqual([used.length, new Set(used).size, used[0] === used[2], used[1] === used[3]], [4, 2, true, true])

  // What has been stored outlives the processes.
  await Promise.all([one.stop(), two.stop()])
  const next = await start(t, copy)
  assert.equal((await fetch(`${next.url}/fruit/code.jpg?id=1`)).status, 200)
  assert.equal(tokensOf(wechat).length, 3)
})

test('accounts-redis: a shop that does not exist gets no other one\'s account, and a wrong parameter is named', { skip }, async (t) => {
  const { wechat, copy } = await project(t)
  const { url } = await start(t, copy)
  for (const path of ['/tree/link?id=1', '/fruit/constructor', '/']) assert.equal((await fetch(url + path)).status, 404, path)
  assert.equal(wechat.calls.length, 0)
  const answer = await fetch(`${url}/fruit/code.jpg?id=${'x'.repeat(40)}`)
  assert.equal(answer.status, 400)
  assert.match((await answer.json()).msg, /scene/)
})
