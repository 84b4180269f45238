import assert from 'node:assert/strict'
import test from 'node:test'
import { miniProgram, open } from '../client.mjs'

const CHECK = '/wxa/msg_sec_check'
const CARRIERS = '/cgi-bin/express/business/delivery/getall'

test('a_fault_strikes_so_often_and_then_no_more', async (t) => {
  const { wechat, mp } = await open(t)
  wechat.inject({ path: CHECK, errcode: -1, times: 2 })
  const codes = []
  for (let i = 0; i < 3; i++) codes.push((await mp.post(CHECK, { content: 'x' })).errcode)
  assert.deepEqual(codes, [-1, -1, 0])
})

test('a_fault_lets_some_calls_pass_first_and_chooses_its_calls', async (t) => {
  const { wechat, mp } = await open(t)
  wechat.inject({ skip: 1, when: (call) => call.json?.content === 'x', errcode: 45009, errmsg: 'own words' })
  const send = (content) => mp.post(CHECK, { content })
  assert.equal((await send('x')).errcode, 0)
  assert.equal((await send('y')).errcode, 0)
  assert.deepEqual(await send('x'), { errcode: 45009, errmsg: 'own words' })
})

test('a_fault_for_ever_ends_when_it_is_removed', async (t) => {
  const { wechat, mp } = await open(t)
  const fault = wechat.inject({ path: CHECK, errcode: -1, times: Infinity })
  for (let i = 0; i < 3; i++) assert.match((await mp.post(CHECK, { content: 'x' })).errmsg, /^system error rid: /)
  fault.remove()
  assert.equal((await mp.post(CHECK, { content: 'x' })).errcode, 0)
})

test('a_slip_in_a_fault_is_told', async (t) => {
  const { wechat } = await open(t)
  assert.throws(() => wechat.inject({ errcod: 1 }), /没有名为 errcod 的故障/)
  assert.throws(() => wechat.inject({ path: 'wxa/x' }), /path 要以 \/ 开头：wxa\/x/)
})

test('a_delay_keeps_the_true_answer_back', async (t) => {
  const { wechat, mp } = await open(t)
  wechat.inject({ path: CHECK, delay: 120 })
  const begun = performance.now()
  assert.equal((await mp.post(CHECK, { content: 'x' })).errcode, 0)
  assert.ok(performance.now() - begun >= 115)
})

test('http_troubles_look_as_ordered', async (t) => {
  const { wechat } = await open(t)
  const strike = async (fault) => {
    wechat.inject(fault)
    const response = await fetch(wechat.url + CARRIERS, { redirect: 'manual' })
    return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, text: await response.text() }
  }
  const page = await strike({ html502: true })
  assert.deepEqual([page.status, page.type], [502, 'text/html'])
  assert.match(page.text, /502 Bad Gateway/)
  assert.deepEqual((({ status, text }) => [status, text])(await strike({ emptyBody: true })), [200, ''])
  assert.deepEqual((({ status, text }) => [status, text])(await strike({ status: 503 })), [503, ''])
  const moved = await strike({ redirect: 'http://127.0.0.1:9/' })
  assert.deepEqual([moved.status, moved.headers.get('location')], [302, 'http://127.0.0.1:9/'])
  const own = await strike({ body: '{"broken":', status: 418, contentType: 'text/plain', headers: { 'x-a': 'b' } })
  assert.deepEqual([own.status, own.type, own.headers.get('x-a'), own.text], [418, 'text/plain', 'b', '{"broken":'])
  assert.equal((await strike({ body: { count: 0 } })).text, '{"count":0}')
  assert.deepEqual(wechat.calls.map(({ answer }) => answer.status), [502, 200, 503, 302, 418, 200])
})

test('a_huge_answer_is_exactly_as_long_as_ordered_and_valid', async (t) => {
  const { wechat } = await open(t)
  wechat.inject({ huge: 3_000_000 })
  const text = await (await fetch(wechat.url + CARRIERS)).text()
  assert.equal(text.length, 3_000_000)
  assert.equal(JSON.parse(text).errcode, 0)
})

for (const bytes of [0, 10]) {
  test(`an_answer_cut_off_after_${bytes}_bytes_was_worked_out_all_the_same`, async (t) => {
    const { wechat, get } = await open(t)
    const code = wechat.issueLoginCode(miniProgram.appid)
    const login = { appid: miniProgram.appid, secret: miniProgram.appsecret, js_code: code, grant_type: 'authorization_code' }
    wechat.inject({ cutOff: bytes })
    await assert.rejects(get('/sns/jscode2session', login))
    assert.equal((await get('/sns/jscode2session', login)).errcode, 40163)
  })
}

test('a_reset_connection_answers_nothing', async (t) => {
  const { wechat, get } = await open(t)
  wechat.inject({ reset: true })
  await assert.rejects(get(CARRIERS), { message: 'fetch failed' })
  assert.equal(wechat.calls.at(-1).answer, undefined)
  assert.equal((await get(CARRIERS)).errcode, 41001)
})

test('a_hanging_call_is_counted_and_never_answered', async (t) => {
  const { wechat } = await open(t)
  wechat.inject({ hang: true })
  await assert.rejects(fetch(wechat.url + CARRIERS, { signal: AbortSignal.timeout(100) }), { name: 'TimeoutError' })
  assert.deepEqual([wechat.count(CARRIERS), wechat.calls.at(-1).answer], [1, undefined])
})
