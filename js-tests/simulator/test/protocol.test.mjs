import assert from 'node:assert/strict'
import test from 'node:test'
import { miniProgram, officialAccount, open } from '../client.mjs'
import { startSimulator } from '../index.mjs'

const CHECK = '/wxa/msg_sec_check'

test('a_path_that_wechat_does_not_have_fails', async (t) => {
  const { wechat, post } = await open(t)
  assert.equal((await post('/cgi-bin/stabel_token', {})).errcode, 40066)
  assert.equal((await fetch(`${wechat.url}/wxa/msg_sec_chek`, { method: 'POST' })).status, 404)
  assert.equal((await fetch(`${wechat.url}/WXA/msg_sec_check`, { method: 'POST' })).status, 404)
})

test('the_method_is_checked_both_ways', async (t) => {
  const { mp } = await open(t)
  assert.equal((await mp.get(CHECK)).errcode, 43002)
  assert.equal((await mp.post('/wxaapi/newtmpl/gettemplate', {})).errcode, 43001)
})

test('the_token_is_checked_for_presence_shape_and_life', async (t) => {
  const { post } = await open(t)
  const errcode = async (query) => (await post(CHECK, { content: 'x' }, query)).errcode
  assert.equal(await errcode({}), 41001)
  assert.equal(await errcode({ access_token: '' }), 41001)
  assert.equal(await errcode({ access_token: 'ACCESS_TOKEN' }), 40014)
  assert.equal(await errcode({ access_token: 'A'.repeat(136) }), 40001)
})

test('a_token_of_the_wrong_kind_of_account_is_unauthorized', async (t) => {
  const { mp, oa } = await open(t)
  assert.equal((await oa.post(CHECK, { content: 'x' })).errcode, 48001)
  assert.equal((await mp.post('/cgi-bin/message/template/send', {})).errcode, 48001)
  assert.equal((await mp.get('/wxaapi/newtmpl/gettemplate')).errcode, 0)
  assert.equal((await oa.get('/wxaapi/newtmpl/gettemplate')).errcode, 0)
})

test('a_body_must_be_there_and_be_a_json_object_in_utf8', async (t) => {
  const { mp } = await open(t)
  const url = await mp.url(CHECK)
  const errcode = async (body) => (await (await fetch(url, { method: 'POST', body })).json()).errcode
  assert.equal(await errcode(''), 44002)
  assert.equal(await errcode('content=x'), 47001)
  assert.equal(await errcode('[]'), 47001)
  assert.equal(await errcode(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), 47001)
  assert.equal(await errcode('{"content":"你好"}'), 0)
})

test('calls_are_kept_with_all_that_was_sent_and_answered', async (t) => {
  const { wechat, post, stableToken } = await open(t)
  const { access_token } = await stableToken()
  await post(CHECK, { content: '你好' }, { access_token, a: '1 2' })
  const call = wechat.calls.at(-1)
  assert.equal(call.method, 'POST')
  assert.equal(call.path, CHECK)
  assert.deepEqual({ ...call.query }, { access_token, a: '1 2' })
  assert.deepEqual(call.json, { content: '你好' })
  assert.equal(call.body.toString(), '{"content":"你好"}')
  assert.match(call.headers['content-type'], /^text\/plain/)
  assert.deepEqual(call.answer, { status: 200, errcode: 0 })
  assert.equal(wechat.count(CHECK), 1)
  assert.equal(wechat.count('/wxa/other'), 0)
})

test('only_counts_are_kept_where_calls_are_not', async (t) => {
  const { wechat, stableToken } = await open(t, { keepCalls: false })
  await stableToken()
  assert.deepEqual([wechat.calls.length, wechat.count('/cgi-bin/stable_token')], [0, 1])
})

test('forgetting_clears_everything_but_the_accounts', async (t) => {
  const { wechat, post, stableToken } = await open(t)
  const { access_token } = await stableToken()
  wechat.inject({ errcode: -1, times: Infinity })
  wechat.denyIp('1.2.3.4')
  wechat.limit('/cgi-bin/stable_token', { perDay: 0 })
  wechat.clock.advance(1e6)
  wechat.forget()
  assert.deepEqual([wechat.calls.length, wechat.count('/cgi-bin/stable_token')], [0, 0])
  assert.ok(Math.abs(wechat.clock.now() - Date.now()) < 1000)
  assert.equal((await post(CHECK, { content: 'x' }, { access_token })).errcode, 40001)
  assert.equal((await stableToken()).expires_in, 7200)
})

test('documented_quotas_are_enforced_only_when_asked_for', async (t) => {
  // 100 a second are documented: of 300 at once some must be refused, even where a second ends in between.
  for (const [quotas, expected] of [[false, [0]], [true, [0, 44990]]]) {
    const { mp } = await open(t, { quotas })
    const url = await mp.url('/wxa/generatescheme')
    const call = async () => (await (await fetch(url, { method: 'POST', body: '{"expire_type":1,"expire_interval":1}' })).json()).errcode
    const codes = new Set(await Promise.all(Array.from({ length: 300 }, call)))
    assert.deepEqual([...codes].sort(), expected)
  }
})

test('a_days_quota_has_its_own_code_and_ends_at_midnight_in_beijing', async (t) => {
  const { wechat, mp } = await open(t)
  wechat.clock.advance(86_400 - ((wechat.clock.seconds() + 8 * 3600) % 86_400) - 60)
  wechat.limit('/wxa/generatescheme', { perDay: 1, dayErrcode: 44993 })
  const call = async () => (await mp.post('/wxa/generatescheme', { expire_type: 1, expire_interval: 1 })).errcode
  assert.deepEqual([await call(), await call()], [0, 44993])
  wechat.clock.advance(120)
  assert.equal(await call(), 0)
})

test('quotas_are_shown_and_cleared', async (t) => {
  const { wechat, mp } = await open(t)
  wechat.limit(CHECK, { perDay: 1 })
  assert.equal((await mp.post(CHECK, { content: 'x' })).errcode, 0)
  assert.equal((await mp.post(CHECK, { content: 'x' })).errcode, 45009)
  const { quota } = await mp.post('/cgi-bin/openapi/quota/get', { cgi_path: CHECK })
  assert.deepEqual(quota, { daily_limit: 1, used: 1, remain: 0 })
  assert.equal((await mp.post('/cgi-bin/clear_quota', { appid: officialAccount.appid })).errcode, 40013)
  assert.equal((await mp.post('/cgi-bin/clear_quota', { appid: miniProgram.appid })).errcode, 0)
  assert.equal((await mp.post(CHECK, { content: 'x' })).errcode, 0)
  assert.equal((await mp.post('/cgi-bin/openapi/quota/get', { cgi_path: '/nope' })).errcode, 76021)
})

test('accounts_of_ones_own_replace_the_default_ones', async (t) => {
  const own = { appid: 'wxabcdef0123456789', appsecret: 'secret', kind: 'mini-program', pages: ['pages/a/a'] }
  const { stableToken } = await open(t, { accounts: [own] })
  assert.equal((await stableToken(own)).expires_in, 7200)
  assert.equal((await stableToken(miniProgram)).errcode, 40013)
  await assert.rejects(startSimulator({ accounts: [{ appid: 'nonsense', appsecret: 's', kind: 'website' }] }), /appid nonsense/)
  await assert.rejects(startSimulator({ accounts: [{ ...own, kind: 'game' }] }), /kind 是.*不是 game/)
})

test('stopping_twice_closes_open_sockets_once', async () => {
  const wechat = await startSimulator()
  wechat.inject({ hang: true })
  const hanging = fetch(wechat.url).then(() => 'answered', () => 'closed')
  while (wechat.count('/') === 0) await new Promise(setImmediate)
  await wechat.stop()
  await wechat.stop()
  assert.equal(await hanging, 'closed')
})
