// decrypt.checkSessionKey, decrypt.resetUserSessionKey: a session key proves itself by a signature.

import assert from 'node:assert/strict'
import test from 'node:test'
import { holds } from '../support/table.mjs'
import { alice, functionOf, miniProgram, open } from '../support/weixin.mjs'

const { appid } = miniProgram
const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
/** HMAC-SHA256 of nothing, keyed with the text of the key: `printf '' | openssl dgst -sha256 -hmac <key>`. */
const signature = '7154f9f8b4b76b92f541cbf0e37d48840fa06e5e42da92a6f80168a1516a4735'
const query = { openid: alice, signature, sig_method: 'hmac_sha256' }
const failures = [[87009, /不是当前的.*wx\.login.*code2Session/], [40003, /openid/], [-1, '微信系统繁忙，请稍后再试']]
const refused = [
  [{ sessionKey }, '缺少参数 openid'],
  [{ openid: alice }, '缺少参数 sessionKey'],
  [{ openid: alice, sessionKey: {} }, 'sessionKey', '字符串', '对象'],
]
const withSession = (sim) => sim.wechat.user({ appid, openid: alice, sessionKey })

holds('decrypt.checkSessionKey', { path: '/wxa/checksession', method: 'GET', params: { openid: alice, sessionKey }, query, before: withSession, answer: { errcode: 0, errmsg: 'ok' }, failures, refused })

holds('decrypt.resetUserSessionKey', {
  path: '/wxa/resetusersessionkey',
  method: 'GET',
  params: { openid: alice, sessionKey },
  query,
  before: withSession,
  answer: { errcode: 0, errmsg: 'ok', openid: alice, session_key: 'MzIyMjE0NzQxMjM0NTY3OA==' },
  result: { sessionKey: 'MzIyMjE0NzQxMjM0NTY3OA==' },
  failures,
  refused,
})

test('a_reset_ends_the_life_of_the_old_key', async (t) => {
  const sim = await open(t)
  const { decrypt } = sim.weixin
  withSession(sim)
  const check = async (sessionKey) => (await decrypt.checkSessionKey({ openid: alice, sessionKey })).code
  assert.equal(await check(sessionKey), 0)
  const reset = await decrypt.resetUserSessionKey({ openid: alice, sessionKey })
  assert.equal(reset.openid, alice)
  assert.equal(await check(reset.sessionKey), 0)
  assert.equal(await check(sessionKey), 87009)
  assert.equal((await decrypt.resetUserSessionKey({ openid: alice, sessionKey })).code, 87009)
})

test('a_reset_is_never_sent_twice_on_its_own_accord', async (t) => {
  const { wechat, make } = await open(t)
  wechat.inject({ path: '/wxa/resetusersessionkey', errcode: -1, times: Infinity })
  assert.equal((await make({ retries: 3 }).decrypt.resetUserSessionKey({ openid: alice, sessionKey })).code, -1)
  assert.equal(wechat.count('/wxa/resetusersessionkey'), 1)
})

for (const name of ['decrypt.checkSessionKey', 'decrypt.resetUserSessionKey']) {
  test(`${name}_sends_no_key_and_asks_nothing_with_what_is_none`, async (t) => {
    const { weixin, wechat } = await open(t)
    const result = await functionOf(weixin, name)({ openid: alice, sessionKey: 'too-short' })
    assert.equal(result.code, -41001)
    assert.deepEqual(wechat.calls, [])
    await functionOf(weixin, name)({ openid: alice, sessionKey })
    for (const { query, body } of wechat.calls) assert.ok(!`${Object.values(query)} ${body}`.includes(sessionKey))
  })

  test(`${name}_takes_a_key_that_came_through_a_URL`, async (t) => {
    const { weixin, wechat, callsOf } = await open(t)
    const plus = '++++tNczf5v6AKRyjwEUhQ=='
    wechat.user({ appid, openid: alice, sessionKey: plus })
    assert.equal((await functionOf(weixin, name)({ openid: alice, sessionKey: plus.replaceAll('+', ' ') })).code, 0)
    assert.equal(callsOf(wechat.calls.at(-1).path).length, 1)
  })
}
