// What the way to WeChat may do to a call: it ends, with a code of ours, and says what happened.

import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import test from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { located } from '../support/located.mjs'
import { alice, config, createWeixin, miniProgram, open, secretsOf, whatIsWrong } from '../support/weixin.mjs'

const TOKEN = '/cgi-bin/stable_token'
const LINK = '/wxa/generate_urllink'
const SEND = '/cgi-bin/message/subscribe/send'
const link = { expire_type: 1, expire_interval: 30 }
const message = { touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', data: { thing1: { value: 'x' } } }
const MEGABYTE = 1024 * 1024

/** A failure of ours, of this code, that shows nothing secret. */
function fails(result, code, ...saying) {
  assert.deepEqual(located(result, 'urllink.generate'), { code, msg: result.msg, errcode: code, errmsg: result.msg }, JSON.stringify(result))
  assert.match(result.msg, /\p{Script=Han}/u)
  for (const part of saying) assert.ok(result.msg.includes(part), `${result.msg} — does not say ${part}`)
}
function showsNothing(wechat, ...things) {
  const shown = JSON.stringify(things)
  for (const secret of secretsOf(wechat)) assert.ok(!shown.includes(secret), `shown: ${secret}`)
}

// ---- answers that are none

const answers = [
  ['a_proxys_502', { html502: true }, -24, '502'],
  ['a_500_without_a_body', { status: 500 }, -24, '500'],
  ['a_404', { status: 404, body: '<html>', contentType: 'text/html' }, -24, '404'],
  ['a_500_with_JSON_that_is_not_WeChats', { status: 500, body: { error: 'x' } }, -24, '500'],
  ['an_empty_body', { emptyBody: true }, -25],
  ['a_page', { body: '<!DOCTYPE html><title>登录</title>', contentType: 'text/html' }, -26, '登录'],
  ['JSON_that_is_cut', { body: '{"errcode":0,"errmsg":"o' }, -26],
  ['a_page_called_JSON', { body: '<html>' }, -26],
  ['an_array', { body: '[{"errcode":0}]' }, -27, '数组'],
  ['null', { body: 'null' }, -27, 'null'],
  ['a_number', { body: '7' }, -27, '数字'],
  ['a_text_in_JSON', { body: '"ok"' }, -27, '字符串'],
  ['a_redirect', { redirect: 'http://127.0.0.1:9/elsewhere' }, -28],
  ['33_megabytes', { huge: 33 * MEGABYTE }, -29, '32 MB'],
  ['a_reset', { reset: true }, -22],
  ['a_body_cut_off', { cutOff: 5 }, -22],
  ['headers_without_a_body', { cutOff: 0 }, -22],
]

for (const [what, fault, code, ...saying] of answers) {
  test(`${what}_for_an_answer_gets_${code}`, async (t) => {
    const { wechat, weixin, events } = await open(t)
    await weixin.auth.getAccessToken()
    wechat.inject({ path: LINK, ...fault })
    const result = await weixin.urllink.generate(link)
    fails(result, code, ...saying)
    showsNothing(wechat, result, events)
    assert.equal(wechat.count(LINK), 1)
    assert.equal((await weixin.urllink.generate(link)).code, 0, 'the next call works')
  })

  test(`${what}_for_a_token_gets_${code}`, async (t) => {
    const { wechat, weixin, events } = await open(t)
    wechat.inject({ path: TOKEN, times: 2, ...fault })
    const result = await weixin.urllink.generate(link)
    fails(result, code, ...saying)
    await assert.rejects(weixin.auth.getAccessToken(), (error) => {
      assert.ok(error instanceof Error)
      assert.deepEqual([error.code, error.errcode, error.message], [code, code, error.msg])
      showsNothing(wechat, error.message, error.stack, error)
      return true
    })
    showsNothing(wechat, result, events)
    assert.equal(wechat.count(LINK), 0)
    assert.equal((await weixin.urllink.generate(link)).code, 0)
  })
}

test('a_redirect_is_not_followed', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, redirect: `${wechat.url}/elsewhere` })
  await weixin.urllink.generate(link)
  assert.equal(wechat.count('/elsewhere'), 0)
})

test('functions_that_give_bytes_meet_the_same_answers', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  for (const [what, fault, code] of answers) {
    wechat.inject({ path: '/wxa/getwxacodeunlimit', ...fault })
    const result = await weixin.wxacode.getUnlimited({ scene: 'x' })
    assert.equal(result.code, code, `${what}: ${JSON.stringify(result)}`)
  }
})

test('WeChats_code_counts_whatever_the_HTTP_status', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, status: 412, body: { errcode: 40097, errmsg: 'invalid args' } })
  const result = await weixin.urllink.generate(link)
  assert.deepEqual([result.code, result.errmsg], [40097, 'invalid args'])
})

test('an_errcode_that_is_a_text_counts', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, body: { errcode: '40097', errmsg: 'invalid args' } })
  assert.equal((await weixin.urllink.generate(link)).code, 40097)
})

test('raw_control_characters_in_an_answer_are_read_over', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, body: '{"errcode":0,"errmsg":"ok","url_link":"a\nb"}' })
  const result = await weixin.urllink.generate(link)
  assert.deepEqual([result.code, result.url_link], [0, 'a b'])
})

test('a_page_that_repeats_the_address_shows_no_part_of_the_secret_or_token', async (t) => {
  const { wechat, weixin } = await open(t)
  const token = await weixin.auth.getAccessToken()
  const { appsecret } = miniProgram
  for (let shift = 0; shift < 120; shift += 7) {
    for (const [path, call, secret] of [
      ['/sns/jscode2session', () => weixin.auth.code2Session({ js_code: 'x' }), appsecret],
      [LINK, () => weixin.urllink.generate(link), token],
    ]) {
      wechat.inject({ path, body: `${'-'.repeat(shift)}${secret}`, contentType: 'text/html' })
      const result = await call()
      assert.equal(result.code, -26)
      assert.ok(!result.msg.includes(secret.slice(0, 16)), `cut after ${shift}: ${result.msg}`)
    }
  }
})

// ---- no way to WeChat at all

test('nobody_at_the_address_gets_-22', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseURL = `http://127.0.0.1:${server.address().port}`
  server.close()
  await once(server, 'close')
  fails(await createWeixin({ config, baseURL, retries: 0 }).urllink.generate(link), -22, '拒绝', 'baseURL')
})

test('a_name_without_an_address_gets_-23', async () => {
  const fetch = async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('getaddrinfo ENOTFOUND nowhere.invalid'), { code: 'ENOTFOUND' }) })
  }
  fails(await createWeixin({ config, fetch, retries: 0 }).urllink.generate(link), -23, 'DNS')
})

for (const [what, fetch] of [
  ['throws', () => { throw new Error('of the callers fetch') }],
  ['rejects', async () => { throw new Error('of the callers fetch') }],
  ['rejects_with_nothing', () => Promise.reject(undefined)],
  ['rejects_with_a_text', () => Promise.reject('a text')],
  ['rejects_with_what_cannot_be_read', () => Promise.reject(new Proxy({}, { get() { throw new Error('trap') } }))],
  ['gives_nothing', async () => undefined],
  ['gives_rubbish', async () => ({})],
  ['gives_a_text', async () => 'ok'],
  ['gives_an_answer_whose_body_fails', async () => ({ status: 200, headers: new Headers(), text: async () => { throw new Error('of the body') }, arrayBuffer: async () => { throw new Error('of the body') } })],
]) {
  test(`a_fetch_that_${what}_fails_the_call_and_no_more`, async () => {
    const weixin = createWeixin({ config, fetch, retries: 0 })
    const result = await weixin.urllink.generate(link)
    assert.ok(result.code < 0 && result.code !== -500, JSON.stringify(result))
    assert.match(result.msg, /\p{Script=Han}/u)
    await assert.rejects(weixin.auth.getAccessToken(), (error) => error instanceof Error && error.code < 0 && error.code !== -500)
  })
}

test('the_message_of_an_error_is_not_passed_on', async (t) => {
  const { wechat } = await open(t)
  const fetch = (url, init) => {
    if (String(url).includes('stable_token')) return globalThis.fetch(url, init)
    return Promise.reject(new Error(`request to ${url} failed`))
  }
  const events = []
  const weixin = createWeixin({ config, baseURL: wechat.url, fetch, retries: 0, onEvent: (event) => events.push(event) })
  const token = await weixin.auth.getAccessToken()
  const results = [await weixin.urllink.generate(link), await weixin.auth.code2Session({ js_code: 'x' })]
  const shown = JSON.stringify([results, events])
  assert.ok(!shown.includes(token) && !shown.includes(miniProgram.appsecret))
})

// ---- time and signals

test('a_hanging_answer_ends_at_the_timeout_of_the_call', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.inject({ path: LINK, hang: true })
  const started = performance.now()
  const result = await weixin.urllink.generate({ ...link, timeout: 60 })
  const took = performance.now() - started
  fails(result, -20, '60')
  assert.ok(took >= 55 && took < 2000, `${took} ms`)
})

test('a_hanging_token_ends_at_the_timeout_of_the_instance', async (t) => {
  const { wechat, make } = await open(t)
  wechat.inject({ path: TOKEN, hang: true })
  fails(await make({ timeout: 60 }).urllink.generate(link), -20, '60')
})

test('the_timeout_is_of_the_whole_call_with_all_its_tries', async (t) => {
  const { wechat, make } = await open(t)
  wechat.inject({ path: LINK, errcode: -1, times: Infinity, delay: 50 })
  const started = performance.now()
  assert.equal((await make({ retries: 50 }).urllink.generate({ ...link, timeout: 300 })).code, -20)
  assert.ok(performance.now() - started < 2000)
})

test('a_call_that_ended_leaves_no_timer_behind', async (t) => {
  const { weixin } = await open(t)
  const real = globalThis.setTimeout
  const clear = globalThis.clearTimeout
  const left = new Set()
  t.after(() => Object.assign(globalThis, { setTimeout: real, clearTimeout: clear }))
  globalThis.setTimeout = (run, ms, ...rest) => {
    const timer = real(run, ms, ...rest)
    if (ms === 54_321) left.add(timer)
    return timer
  }
  globalThis.clearTimeout = (timer) => {
    left.delete(timer)
    clear(timer)
  }
  assert.equal((await weixin.urllink.generate({ ...link, timeout: 54_321 })).code, 0)
  assert.equal(left.size, 0)
})

test('a_signal_that_has_fired_ends_the_call_before_the_network', async (t) => {
  const { wechat, weixin } = await open(t)
  fails(await weixin.urllink.generate({ ...link, signal: AbortSignal.abort() }), -21, 'signal')
  await sleep(30)
  assert.equal(wechat.count(LINK), 0)
  assert.deepEqual(wechat.calls, [])
})

test('a_signal_that_fires_ends_the_call', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.inject({ path: LINK, hang: true })
  const controller = new AbortController()
  const call = weixin.urllink.generate({ ...link, signal: controller.signal })
  while (wechat.count(LINK) === 0) await sleep(2)
  controller.abort()
  fails(await call, -21)
})

test('a_signal_of_time_will_do', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ hang: true, times: Infinity })
  fails(await weixin.urllink.generate({ ...link, signal: AbortSignal.timeout(40) }), -21)
})

test('a_signal_that_fires_late_changes_nothing', async (t) => {
  const { weixin } = await open(t)
  const controller = new AbortController()
  const result = await weixin.urllink.generate({ ...link, signal: controller.signal })
  controller.abort()
  await sleep(5)
  assert.equal(result.code, 0)
})

test('an_abandoned_exchange_is_given_up', async (t) => {
  const { wechat } = await open(t)
  const signals = []
  const fetch = (url, init) => {
    signals.push(init.signal)
    return globalThis.fetch(url, init)
  }
  const weixin = createWeixin({ config, baseURL: wechat.url, fetch, retries: 0 })
  await weixin.auth.getAccessToken()
  wechat.inject({ path: LINK, hang: true })
  await weixin.urllink.generate({ ...link, timeout: 40 })
  await sleep(5)
  assert.equal(signals.length, 2)
  assert.equal(signals[1].aborted, true)
})

// ---- another try

test('a_busy_WeChat_is_asked_again_where_that_does_no_harm', async (t) => {
  const { wechat, make, events } = await open(t)
  wechat.inject({ path: LINK, errcode: -1, times: 2 })
  assert.equal((await make({ retries: 2 }).urllink.generate(link)).code, 0)
  assert.equal(wechat.count(LINK), 3)
  assert.deepEqual(events.filter(({ type }) => type === 'retry').map(({ function: name, attempt, code }) => [name, attempt, code]), [['urllink.generate', 1, -1], ['urllink.generate', 2, -1]])
})

test('two_more_tries_are_the_rule', async (t) => {
  const { wechat, make } = await open(t)
  wechat.inject({ path: LINK, errcode: -1, times: Infinity })
  const result = await make({ retries: undefined }).urllink.generate(link)
  assert.deepEqual([result.code, result.errcode, whatIsWrong(result.msg)], [-1, -1, '微信系统繁忙，请稍后再试'])
  assert.equal(wechat.count(LINK), 3)
})

test('without_retries_there_is_one_try', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, errcode: -1, times: Infinity })
  assert.equal((await weixin.urllink.generate(link)).code, -1)
  assert.equal(wechat.count(LINK), 1)
})

test('a_broken_connection_is_tried_again_where_that_does_no_harm', async (t) => {
  const { wechat, make } = await open(t)
  await make({ retries: 2 }).auth.getAccessToken()
  for (const fault of [{ reset: true }, { cutOff: 3 }]) {
    wechat.inject({ path: LINK, ...fault })
    assert.equal((await make({ retries: 2 }).urllink.generate(link)).code, 0)
  }
})

for (const [what, fault, code] of [['busy', { errcode: -1 }, -1], ['reset', { reset: true }, -22], ['cut_off', { cutOff: 3 }, -22]]) {
  test(`a_message_is_never_sent_twice_when_${what}`, async (t) => {
    const { wechat, make } = await open(t)
    const weixin = make({ retries: 5 })
    const calls = [
      [SEND, () => weixin.subscribeMessage.send(message)],
      ['/cgi-bin/message/template/send', () => weixin.h5.templateMessage.send(message)],
      ['/wxa/sec/order/notify_confirm_receive', () => weixin.order.notifyConfirmReceive({ transaction_id: '4200000000000000000000000005', received_time: Math.floor(Date.now() / 1000) })],
      ['/wxa/business/getuserphonenumber', () => weixin.decrypt.getPhoneNumber({ code: 'lasting-phone-code' })],
      ['/wxa/sec/order/set_msg_jump_path', () => weixin.request({ url: 'wxa/sec/order/set_msg_jump_path', data: { path: 'x' } })],
    ]
    for (const [path, call] of calls) {
      wechat.inject({ path, ...fault })
      assert.equal((await call()).code, code, path)
      assert.equal(wechat.count(path), 1, path)
    }
  })
}

test('a_message_that_never_went_out_is_sent_again', async (t) => {
  const { wechat } = await open(t)
  let refused = 0
  const fetch = async (url, init) => {
    if (!String(url).includes(SEND) || refused++) return globalThis.fetch(url, init)
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) })
  }
  assert.equal((await createWeixin({ config, baseURL: wechat.url, fetch }).subscribeMessage.send(message)).code, 0)
  assert.equal(wechat.count(SEND), 1)
})

test('WeChats_other_failures_are_not_tried_again', async (t) => {
  const { wechat, make } = await open(t)
  for (const errcode of [40165, 45009, 45011, 44990, 48001, 47001]) {
    wechat.inject({ path: LINK, errcode })
    assert.equal((await make({ retries: 3 }).urllink.generate(link)).code, errcode)
  }
  assert.equal(wechat.count(LINK), 6)
})

// ---- events

test('events_tell_the_way_of_a_call_and_no_more', async (t) => {
  const { wechat, make, events } = await open(t)
  wechat.inject({ path: LINK, errcode: -1 })
  await make({ retries: 1 }).urllink.generate({ ...link, uid: 'u-1' })
  const shapes = events.map(({ ms, wait, ...event }) => {
    if (event.type === 'response' || event.type === 'call') assert.ok(Number.isFinite(ms) && ms >= 0)
    else assert.equal(ms, undefined)
    if (event.type === 'retry') assert.ok(Number.isInteger(wait) && wait > 0 && wait < 5000)
    else assert.equal(wait, undefined)
    return event
  })
  const name = { function: 'urllink.generate' }
  const [token, call] = [{ function: 'auth.getAccessToken', path: 'cgi-bin/stable_token' }, { ...name, path: 'wxa/generate_urllink' }]
  assert.deepEqual(shapes, [
    { type: 'ignored-parameter', ...name, parameter: 'uid' },
    { type: 'request', ...token, attempt: 1 },
    { type: 'response', ...token, status: 200, code: 0, attempt: 1 },
    { type: 'token', ...name, action: 'got', why: 'absent' },
    { type: 'request', ...call, attempt: 1 },
    { type: 'response', ...call, status: 200, code: -1, attempt: 1 },
    { type: 'retry', ...name, attempt: 1, code: -1 },
    { type: 'request', ...call, attempt: 2 },
    { type: 'response', ...call, status: 200, code: 0, attempt: 2 },
    { type: 'call', ...name, code: 0, attempts: 2 },
  ].map((event) => ({ ...event, call: 1, appid: miniProgram.appid })))
  showsNothing(wechat, events)
})

test('an_answer_that_did_not_come_has_no_status', async (t) => {
  const { wechat, weixin, events } = await open(t)
  wechat.inject({ path: TOKEN, reset: true })
  await weixin.urllink.generate(link)
  const { ms, ...response } = events.find(({ type }) => type === 'response')
  assert.deepEqual(response, { type: 'response', call: 1, function: 'auth.getAccessToken', appid: miniProgram.appid, path: 'cgi-bin/stable_token', status: 0, code: -22, attempt: 1 })
})

for (const [what, onEvent] of [['throws', () => { throw new Error('of the listener') }], ['rejects', async () => { throw new Error('of the listener') }], ['calls_again', undefined]]) {
  test(`a_listener_that_${what}_disturbs_no_call`, async (t) => {
    const { make } = await open(t)
    let again
    const weixin = make({ onEvent: onEvent ?? (() => (again ??= weixin.urllink.generate(link))) })
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    if (again) assert.equal((await again).code, 0)
  })
}
