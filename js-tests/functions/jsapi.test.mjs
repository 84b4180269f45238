// h5.auth.getJsapiTicket and h5.auth.getJsapiSign: cached and shared as tokens are.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { refuses } from '../support/table.mjs'
import { functionOf, officialAccount, open, vectors } from '../support/weixin.mjs'

const PATH = '/cgi-bin/ticket/getticket'
const TOKEN = '/cgi-bin/stable_token'
const { appid } = officialAccount
const KEY = `h5-weixin:${appid}:jsapi_ticket`
const url = 'https://example.com/page?a=1&b=%E4%B8%AD'
const both = ['h5.auth.getJsapiTicket', 'h5.auth.getJsapiSign']

test('a_ticket_is_asked_for_with_the_official_accounts_token', async (t) => {
  const { wechat, weixin, callsOf } = await open(t)
  const result = await weixin.h5.auth.getJsapiTicket()
  assert.deepEqual(result, { appid, jsapi_ticket: result.jsapi_ticket, code: 0, msg: 'ok' })
  assert.match(result.jsapi_ticket, /^[\w-]{60,}$/)
  const [call, ...others] = callsOf(PATH)
  assert.equal(others.length, 0)
  assert.deepEqual([call.method, call.body.length], ['GET', 0])
  assert.deepEqual(Object.entries(call.query), [['access_token', await weixin.h5.auth.getAccessToken()], ['type', 'jsapi']])
  assert.deepEqual(wechat.calls.map(({ path }) => path), [TOKEN, PATH])
})

test('a_ticket_is_cached_under_the_frameworks_key_for_an_hour_at_the_most', async (t) => {
  const kept = []
  const map = new Map()
  const cache = { get: (key) => map.get(key), set: (key, value, seconds) => (kept.push([key, seconds]), map.set(key, value)), delete: (key) => map.delete(key) }
  const { wechat, weixin } = await open(t, { cache })
  const { jsapi_ticket } = await weixin.h5.auth.getJsapiTicket()
  assert.equal(map.get(KEY), jsapi_ticket)
  assert.deepEqual(kept.find(([key]) => key === KEY), [KEY, 3600])
  assert.equal((await weixin.h5.auth.getJsapiTicket()).jsapi_ticket, jsapi_ticket)
  assert.equal((await weixin.h5.auth.getJsapiSign({ url })).code, 0)
  assert.equal(wechat.count(PATH), 1)
  wechat.clock.advance(6000) // 1200 seconds left
  map.clear()
  assert.equal((await weixin.h5.auth.getJsapiTicket()).jsapi_ticket, jsapi_ticket)
  const [, seconds] = kept.filter(([key]) => key === KEY).at(-1)
  assert.ok(seconds <= 900 && seconds > 0, `${seconds}: five minutes before it ends`) // WeChat's clock goes on meanwhile
})

test('a_ticket_that_another_process_has_put_there_is_taken', async (t) => {
  const { wechat, weixin } = await open(t, { cache: new Map([[KEY, 'the-ticket-of-another-process']]) })
  assert.equal((await weixin.h5.auth.getJsapiTicket()).jsapi_ticket, 'the-ticket-of-another-process')
  assert.deepEqual(wechat.calls, [])
})

test('cache_false_asks_again', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.h5.auth.getJsapiTicket()
  await weixin.h5.auth.getJsapiTicket({ cache: false })
  assert.equal(wechat.count(PATH), 2)
  assert.equal(wechat.count(TOKEN), 1, 'the token is good')
})

test('a_hundred_cold_calls_ask_once', async (t) => {
  const { wechat, weixin } = await open(t)
  const calls = Array.from({ length: 100 }, (_, index) => (index % 2 ? weixin.h5.auth.getJsapiTicket() : weixin.h5.auth.getJsapiSign({ url })))
  assert.deepEqual(new Set((await Promise.all(calls)).map(({ code }) => code)), new Set([0]))
  assert.deepEqual(wechat.calls.map(({ path }) => path), [TOKEN, PATH])
})

test('a_dead_token_is_replaced_on_the_way_to_a_ticket', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.h5.auth.getAccessToken()
  wechat.revokeTokens(appid)
  assert.equal((await weixin.h5.auth.getJsapiTicket()).code, 0)
  assert.deepEqual(wechat.calls.map(({ path }) => path), [TOKEN, PATH, TOKEN, PATH])
})

test('a_token_that_the_caller_gives_asks_for_a_ticket_of_its_own', async (t) => {
  const { wechat, weixin, callsOf } = await open(t)
  const access_token = await weixin.h5.auth.getAccessToken()
  await weixin.h5.auth.getJsapiTicket()
  assert.equal((await weixin.h5.auth.getJsapiTicket({ access_token })).code, 0)
  assert.equal(wechat.count(PATH), 2)
  wechat.inject({ path: PATH, errcode: 40001, errmsg: 'invalid credential' })
  const result = await weixin.h5.auth.getJsapiSign({ url, access_token })
  assert.equal(result.code, 40001)
  assert.match(result.msg, /传入的 access_token/)
  assert.equal(callsOf(TOKEN).length, 1)
})

// ---- the signature

test('a_signature_is_SHA_1_over_the_four_in_order', async (t) => {
  const { wechat, weixin } = await open(t)
  const { jsapi_ticket } = await weixin.h5.auth.getJsapiTicket()
  const before = Math.floor(Date.now() / 1000)
  const result = await weixin.h5.auth.getJsapiSign({ url })
  const { timestamp, nonceStr } = result.config
  const signature = createHash('sha1').update(`jsapi_ticket=${jsapi_ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`).digest('hex')
  assert.deepEqual(result, { url, appid, config: { appId: appid, timestamp, nonceStr, signature }, code: 0, msg: 'ok' })
  assert.ok(Number.isInteger(timestamp) && timestamp >= before && timestamp <= Date.now() / 1000)
  assert.match(nonceStr, /^\w{16}$/)
  assert.equal(wechat.count(PATH), 1)
})

test('the_example_of_WeChats_page_has_its_signature', async () => {
  for (const { text, signature } of vectors.jsapi_signature) assert.equal(createHash('sha1').update(text).digest('hex'), signature)
})

test('an_address_is_signed_without_its_hash_and_otherwise_as_it_is', async (t) => {
  const { weixin } = await open(t)
  for (const [given, signed] of [
    ['https://example.com/#/pages/index?a=1#b', 'https://example.com/'],
    ['http://example.com?a=#', 'http://example.com?a='],
    ['https://例子.中国/页?名=值 ', 'https://例子.中国/页?名=值 '],
  ]) {
    assert.equal((await weixin.h5.auth.getJsapiSign({ url: given })).url, signed)
  }
})

test('no_two_signatures_have_the_same_nonce', async (t) => {
  const { weixin } = await open(t)
  const nonces = await Promise.all(Array.from({ length: 50 }, async () => (await weixin.h5.auth.getJsapiSign({ url })).config.nonceStr))
  assert.equal(new Set(nonces).size, 50)
})

// ---- failures

for (const name of both) {
  for (const [errcode, msg] of [[48001, /权限/], [45009, /上限/], [-1, /繁忙/], [40164, /白名单.*203\.0\.113\.7/]]) {
    test(`${name}_words_${errcode}_and_keeps_nothing`, async (t) => {
      const cache = new Map()
      const { wechat, weixin } = await open(t, { cache })
      const errmsg = 'invalid ip 203.0.113.7, not in whitelist'
      wechat.inject({ path: errcode === 40164 ? TOKEN : PATH, errcode, errmsg })
      const result = await functionOf(weixin, name)({ url })
      assert.deepEqual(located(result, name, 'weixin'), { errcode, errmsg, code: errcode, msg: result.msg })
      assert.match(result.msg, msg)
      assert.ok(!cache.has(KEY))
      assert.equal((await functionOf(weixin, name)({ url })).code, 0, 'the next call asks anew')
    })
  }

  test(`${name}_shows_no_token_where_WeChat_repeats_it`, async (t) => {
    const { wechat, weixin } = await open(t)
    const access_token = await weixin.h5.auth.getAccessToken()
    wechat.inject({ path: PATH, body: { errcode: 48001, errmsg: `api unauthorized ${access_token}`, hint: access_token } })
    const result = await functionOf(weixin, name)({ url })
    assert.equal(result.code, 48001)
    assert.ok(!JSON.stringify(result).includes(access_token.slice(0, 16)), result.errmsg)
  })

  test(`${name}_says_what_is_missing_in_an_answer`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: PATH, body: { errcode: 0, errmsg: 'ok', expires_in: 7200 } })
    const result = await functionOf(weixin, name)({ url })
    assert.equal(result.code, -27)
    assert.match(result.msg, /ticket/)
  })
}

refuses('h5.auth.getJsapiSign', [
  [{}, '缺少参数 url'],
  [{ url: 'example.com/page' }, 'url', 'https://'],
  [{ url: '' }, 'url', 'https://'],
  [{ url: {} }, 'url', '字符串', '对象'],
])
refuses('h5.auth.getJsapiTicket', [[{ timeout: 'soon' }, 'timeout', '数字']])
