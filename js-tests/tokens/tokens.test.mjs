// Access tokens: cached, shared, replaced once.

import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { miniProgram, officialAccount, open, secretsOf } from '../support/weixin.mjs'

const TOKEN = '/cgi-bin/stable_token'
const LINK = '/wxa/generate_urllink'
const link = { expire_type: 1, expire_interval: 30 }
const { appid } = miniProgram
const MINI = `mp-weixin-${appid}`

/** A store that writes down what is asked of it. */
function notebook(answers = {}) {
  const kept = new Map()
  const log = []
  return {
    kept,
    log,
    async get(key) {
      log.push(['get', key])
      if (answers.get) return answers.get(key)
      return kept.get(key)
    },
    async set(key, value, ttl) {
      log.push(['set', key, ttl])
      if (answers.set) return answers.set(key)
      kept.set(key, value)
    },
    async delete(key) {
      log.push(['delete', key])
      if (answers.delete) return answers.delete(key)
      kept.delete(key)
    },
    written: () => log.filter(([what]) => what === 'set').map(([, key, ttl]) => [key, ttl]),
  }
}

const many = (count, call) => Promise.all(Array.from({ length: count }, (_, index) => call(index)))
const codes = (results) => [...new Set(results.map(({ code }) => code))]

// ---- caching

test('a_token_is_asked_for_once_and_kept', async (t) => {
  const { wechat, weixin } = await open(t)
  for (let time = 0; time < 5; time++) assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 1)
})

for (const [lives, ttl] of [[7200, 3600], [3901, 3600], [3900, 3600], [3899, 3599], [600, 300], [302, 2]]) {
  test(`a_token_that_lives_${lives}_seconds_is_kept_for_${ttl}`, async (t) => {
    const cache = notebook()
    const { wechat, weixin } = await open(t, { cache })
    wechat.inject({ path: TOKEN, body: { access_token: 'T'.repeat(100), expires_in: lives } })
    assert.equal(await weixin.auth.getAccessToken(), 'T'.repeat(100))
    assert.deepEqual(cache.written(), [[MINI, ttl]])
  })
}

for (const lives of [300, 299, 1, 0, -5]) {
  test(`a_token_that_lives_${lives}_seconds_is_used_and_not_kept`, async (t) => {
    const cache = notebook()
    const { wechat, weixin } = await open(t, { cache })
    wechat.inject({ path: TOKEN, body: { access_token: 'T'.repeat(100), expires_in: lives } })
    assert.equal(await weixin.auth.getAccessToken(), 'T'.repeat(100))
    assert.deepEqual(cache.written(), [])
  })
}

test('the_keys_are_those_of_the_framework', async (t) => {
  const cache = notebook()
  const { weixin } = await open(t, { cache })
  await weixin.urllink.generate(link)
  await weixin.h5.templateMessage.send({ touser: 'o', template_id: 't', data: {} })
  assert.deepEqual(cache.written().map(([key]) => key), [MINI, `h5-weixin-${officialAccount.appid}`])
})

test('the_value_is_the_token_as_the_framework_keeps_it', async (t) => {
  const cache = notebook()
  const { weixin } = await open(t, { cache })
  const token = await weixin.auth.getAccessToken()
  assert.equal(cache.kept.get(MINI), token)
})

test('a_token_that_another_process_put_into_the_cache_is_used', async (t) => {
  const cache = notebook()
  const { wechat, make, weixin } = await open(t, { cache })
  const token = await make({ cache: undefined }).auth.getAccessToken()
  cache.kept.set(MINI, token)
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 1)
})

test('a_plain_Map_is_a_cache_that_forgets_in_time', async (t) => {
  const cache = new Map()
  const { wechat, weixin } = await open(t, { cache })
  await weixin.urllink.generate(link)
  await weixin.urllink.generate(link)
  assert.equal(wechat.count(TOKEN), 1)
  assert.deepEqual([...cache.keys()], [MINI])
  const now = Date.now
  t.after(() => (Date.now = now))
  Date.now = () => now() + 3_599_000
  await weixin.auth.getAccessToken()
  assert.equal(wechat.count(TOKEN), 1)
  Date.now = () => now() + 3_601_000
  await weixin.auth.getAccessToken()
  assert.equal(wechat.count(TOKEN), 2)
})

test('a_plain_synchronous_cache_will_do', async (t) => {
  const kept = new Map()
  const cache = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value), delete: (key) => void kept.delete(key) }
  const { wechat, weixin } = await open(t, { cache })
  await weixin.urllink.generate(link)
  await weixin.urllink.generate(link)
  assert.equal(wechat.count(TOKEN), 1)
})

test('cache_false_asks_WeChat_and_refreshes_the_cache', async (t) => {
  const cache = notebook()
  const { wechat, weixin } = await open(t, { cache })
  const first = await weixin.auth.getAccessToken()
  wechat.clock.advance(7000) // the last five minutes: WeChat gives a new one
  const fresh = await weixin.auth.getAccessToken({ cache: false })
  assert.notEqual(fresh, first)
  assert.equal(cache.kept.get(MINI), fresh)
  assert.equal(await weixin.auth.getAccessToken(), fresh)
  assert.equal(wechat.count(TOKEN), 2)
  assert.deepEqual(wechat.calls.map(({ json }) => json.force_refresh), [false, false])
})

test('cache_false_holds_for_any_function', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.urllink.generate(link)
  assert.equal((await weixin.urllink.generate({ ...link, cache: false })).code, 0)
  assert.equal(wechat.count(TOKEN), 2)
})

// ---- many at once

test('a_hundred_calls_on_a_cold_instance_ask_for_one_token', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: TOKEN, delay: 30 })
  assert.deepEqual(codes(await many(100, () => weixin.urllink.generate(link))), [0])
  assert.equal(wechat.count(TOKEN), 1)
  assert.equal(wechat.count(LINK), 100)
})

test('two_accounts_at_once_ask_for_two', async (t) => {
  const { wechat, weixin } = await open(t)
  await many(50, (index) => (index % 2 ? weixin.urllink.generate(link) : weixin.h5.templateMessage.send({ touser: 'o', template_id: 't', data: {} })))
  assert.deepEqual(wechat.calls.filter(({ path }) => path === TOKEN).map(({ json }) => json.appid).sort(), [appid, officialAccount.appid])
})

test('a_failure_is_shared_and_the_next_call_asks_again', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: TOKEN, errcode: 50007, delay: 20 })
  assert.deepEqual(codes(await many(50, () => weixin.urllink.generate(link))), [50007])
  assert.equal(wechat.count(TOKEN), 1)
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 2)
})

test('shared_failures_are_objects_of_their_own', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: TOKEN, errcode: 50007, delay: 20 })
  const [one, two] = await many(2, () => weixin.urllink.generate(link))
  one.mark = 'mine'
  assert.equal(two.mark, undefined)
})

test('who_gives_up_waiting_does_not_end_the_work_of_the_others', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: TOKEN, delay: 150 })
  const [impatient, patient] = await Promise.all([weixin.urllink.generate({ ...link, timeout: 30 }), weixin.urllink.generate(link)])
  assert.equal(impatient.code, -20)
  assert.equal(patient.code, 0)
  assert.equal(wechat.count(TOKEN), 1)
})

// ---- a token that is no longer good

for (const errcode of [40001, 40014, 42001]) {
  test(`after_${errcode}_the_token_is_replaced_and_the_request_sent_once_more`, async (t) => {
    const { wechat, weixin, callsOf } = await open(t)
    const first = await weixin.auth.getAccessToken()
    wechat.inject({ path: LINK, errcode })
    wechat.revokeTokens(appid)
    const result = await weixin.urllink.generate(link)
    assert.equal(result.code, 0, 'the caller sees only the last answer')
    const [before, after, ...others] = callsOf(LINK)
    assert.equal(others.length, 0)
    assert.equal(before.query.access_token, first)
    assert.notEqual(after.query.access_token, first)
    assert.deepEqual(after.body, before.body)
    assert.equal(wechat.count(TOKEN), 2)
    assert.deepEqual(callsOf(TOKEN).map(({ json }) => json.force_refresh), [false, false])
  })
}

test('an_expired_token_is_replaced', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.urllink.generate(link)
  wechat.expireTokens(appid)
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 2)
})

test('binary_answers_are_sent_once_more_too', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid)
  assert.ok(Buffer.isBuffer(await weixin.wxacode.getUnlimited({ scene: 'x' })))
})

test('an_image_is_uploaded_once_more_whole', async (t) => {
  const { wechat, weixin, callsOf } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid)
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  assert.equal((await weixin.security.imgSecCheck({ dataBuffer: png })).code, 0)
  const data = new FormData()
  data.append('media', new Blob([png]), 'a.png')
  wechat.revokeTokens(appid)
  assert.equal((await weixin.request({ url: 'wxa/img_sec_check', data })).code, 0)
  assert.deepEqual(callsOf('/wxa/img_sec_check').map(({ parts }) => parts[0].data.equals(png)), [true, true, true, true])
})

test('two_hundred_calls_in_flight_survive_the_death_of_their_token', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid)
  assert.deepEqual(codes(await many(200, () => weixin.urllink.generate(link))), [0])
  assert.equal(wechat.count(TOKEN), 2)
  assert.equal(wechat.count(LINK), 400)
})

test('a_late_refusal_of_an_old_token_forgets_nothing', async (t) => {
  const cache = notebook()
  const { wechat, weixin } = await open(t, { cache })
  const old = await weixin.auth.getAccessToken()
  wechat.inject({ path: LINK, delay: 120, errcode: 40001 }) // refused, but only after another call has replaced the token
  const late = weixin.urllink.generate(link)
  while (wechat.count(LINK) === 0) await new Promise((resolve) => setTimeout(resolve, 2))
  wechat.revokeTokens(appid)
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  const fresh = cache.kept.get(MINI)
  assert.notEqual(fresh, old)
  assert.equal((await late).code, 0)
  assert.equal(cache.kept.get(MINI), fresh)
  assert.equal(wechat.count(TOKEN), 2)
  assert.equal(cache.log.filter(([what]) => what === 'delete').length, 1)
})

test('a_token_that_another_process_replaced_is_taken_from_the_cache', async (t) => {
  const cache = notebook()
  const { wechat, weixin, make } = await open(t, { cache })
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid)
  const fresh = await make({ cache: undefined }).auth.getAccessToken()
  wechat.inject({ path: LINK, delay: 40, errcode: 40001 })
  const call = weixin.urllink.generate(link)
  while (wechat.count(LINK) === 0) await new Promise((resolve) => setTimeout(resolve, 2))
  cache.kept.set(MINI, fresh)
  assert.equal((await call).code, 0)
  assert.equal(wechat.count(TOKEN), 2, 'ours asked once, the other once')
  assert.deepEqual(cache.log.filter(([what]) => what === 'delete'), [])
})

test('a_token_that_WeChat_gives_again_is_refreshed_by_force_exactly_once', async (t) => {
  const { wechat, weixin, callsOf, events } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid, { stillIssued: true })
  assert.deepEqual(codes(await many(20, () => weixin.urllink.generate(link))), [0])
  assert.deepEqual(callsOf(TOKEN).map(({ json }) => json.force_refresh), [false, false, true])
  assert.deepEqual(
    events.filter(({ type }) => type === 'token'),
    [
      { type: 'token', call: 1, function: 'auth.getAccessToken', appid, action: 'got', why: 'absent' },
      { type: 'token', call: 2, function: 'urllink.generate', appid, action: 'got', why: 'refused' },
      { type: 'token', call: 2, function: 'urllink.generate', appid, action: 'refreshed', why: 'stubborn' },
    ],
  )
})

test('no_second_force_within_thirty_seconds', async (t) => {
  const { wechat, weixin, callsOf } = await open(t)
  await weixin.auth.getAccessToken()
  for (let time = 0; time < 3; time++) {
    wechat.revokeTokens(appid, { stillIssued: true })
    await weixin.urllink.generate(link)
  }
  assert.equal(callsOf(TOKEN).filter(({ json }) => json.force_refresh).length, 1)
})

test('a_request_is_sent_twice_at_the_most_however_often_it_is_refused', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, errcode: 40001, errmsg: 'invalid credential', times: Infinity })
  const result = await weixin.urllink.generate(link)
  assert.deepEqual(located(result, 'urllink.generate', 'weixin'), { errcode: 40001, errmsg: 'invalid credential', code: 40001, msg: result.msg })
  assert.match(result.msg, /access_token/)
  assert.equal(wechat.count(LINK), 2)
  assert.ok(wechat.count(TOKEN) <= 3)
})

test('where_no_fresh_token_is_to_be_had_the_caller_hears_why', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid)
  wechat.inject({ path: TOKEN, errcode: 50007 })
  assert.equal((await weixin.urllink.generate(link)).code, 50007)
})

for (const errcode of [40013, 41001, 48001, 42002, 42003, 42007, 61003]) {
  test(`${errcode}_replaces_no_token`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: LINK, errcode })
    assert.equal((await weixin.urllink.generate(link)).code, errcode)
    assert.deepEqual([wechat.count(LINK), wechat.count(TOKEN)], [1, 1])
  })
}

// ---- a token of the caller's own

test('a_given_token_is_used_and_none_asked_for', async (t) => {
  const { wechat, weixin, make, callsOf } = await open(t)
  const access_token = await make().auth.getAccessToken()
  assert.equal((await weixin.urllink.generate({ ...link, access_token })).code, 0)
  assert.equal(callsOf(LINK)[0].query.access_token, access_token)
  assert.equal(wechat.count(TOKEN), 1)
})

for (const errcode of [40001, 40014, 42001]) {
  test(`a_given_token_is_never_replaced_after_${errcode}`, async (t) => {
    const cache = notebook()
    const { wechat, weixin } = await open(t, { cache })
    wechat.inject({ path: LINK, errcode, times: Infinity })
    const access_token = 'a-token-of-the-callers-own'
    const result = await weixin.urllink.generate({ ...link, access_token })
    assert.equal(result.code, errcode)
    assert.match(result.msg, /传入的 access_token/)
    assert.ok(!JSON.stringify(result).includes(access_token))
    assert.deepEqual([wechat.count(LINK), wechat.count(TOKEN)], [1, 0])
    assert.deepEqual(cache.log, [])
  })
}

// ---- the token endpoint says no

for (const wrongSecret of [40001, 40125]) {
  test(`a_wrong_secret_${wrongSecret}_is_said_so_and_not_tried_again`, async (t) => {
    const appsecret = 'a-wrong-secret-0123456789'
    const { wechat, weixin } = await open(t, { config: undefined, appid, appsecret, retries: 3 }, { wrongSecret })
    const result = await weixin.urllink.generate(link)
    assert.equal(result.code, wrongSecret)
    assert.match(result.msg, /appsecret 不正确/)
    assert.ok(!JSON.stringify(result).includes(appsecret))
    assert.equal(wechat.count(TOKEN), 1)
    assert.equal(wechat.count(LINK), 0)
  })
}

test('an_address_off_the_allow_list_is_named', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.denyIp('203.0.113.7')
  const result = await weixin.urllink.generate(link)
  assert.equal(result.code, 40164)
  assert.match(result.msg, /白名单/)
  assert.match(result.msg, /203\.0\.113\.7/)
  wechat.allowIps()
  assert.equal((await weixin.urllink.generate(link)).code, 0)
})

test('a_token_answer_without_a_token_is_a_failure_and_not_kept', async (t) => {
  const cache = notebook()
  const { wechat, weixin } = await open(t, { cache })
  for (const body of [{}, { access_token: '', expires_in: 7200 }, { access_token: 7, expires_in: 7200 }, { access_token: 'T' }, { access_token: 'T', expires_in: 'long' }]) {
    wechat.inject({ path: TOKEN, body })
    const result = await weixin.urllink.generate(link)
    assert.equal(result.code, -27, JSON.stringify(body))
    assert.match(result.msg, /access_token/)
  }
  assert.deepEqual(cache.written(), [])
  assert.equal(wechat.count(LINK), 0)
})

// ---- caches that fail

const broken = {
  rejects: async () => { throw new Error('the store is down') },
  throws: () => { throw new Error('the store is down') },
  rejects_with_nothing: () => Promise.reject(undefined),
  never_mind_the_type: () => { throw 'text' },
}
for (const [how, fail] of Object.entries(broken)) {
  test(`a_cache_that_${how}_fails_no_call_and_is_reported`, async (t) => {
    const cache = { get: fail, set: fail, delete: fail }
    const { wechat, weixin, events } = await open(t, { cache })
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.match(await weixin.auth.getAccessToken(), /^[\w-]{60,}$/)
    wechat.revokeTokens(appid)
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    const reported = events.filter(({ type }) => type === 'cache-error')
    assert.deepEqual([...new Set(reported.map(({ operation }) => operation))].sort(), ['delete', 'get', 'set'])
    for (const event of reported) {
      assert.deepEqual(Object.keys(event).sort(), ['appid', 'call', 'function', 'key', 'operation', 'reason', 'type'])
      assert.equal(event.key, MINI)
      assert.equal(typeof event.reason, 'string')
      assert.ok(event.reason.length > 0)
    }
  })
}

test('a_cache_that_cannot_forget_is_reported', async (t) => {
  const cache = notebook({ delete: broken.rejects })
  const { wechat, weixin, events } = await open(t, { cache })
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(appid)
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.deepEqual(events.filter(({ type }) => type === 'cache-error').map(({ operation }) => operation), ['delete'])
})

for (const [what, rubbish] of Object.entries({ an_object: {}, a_number: 7, an_array: ['x'], true: true, a_symbol: Symbol('x'), a_function: () => 'x' })) {
  test(`${what}_in_the_cache_is_no_token_and_is_reported`, async (t) => {
    const { weixin, events } = await open(t, { cache: notebook({ get: () => rubbish }) })
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.deepEqual(events.filter(({ type }) => type === 'cache-error').map(({ operation, key }) => [operation, key]), [['get', MINI]])
  })
}

test('bytes_in_the_cache_are_the_token_that_they_stand_for', async (t) => {
  const kept = new Map()
  const cache = { get: (key) => kept.get(key), set: (key, text) => void kept.set(key, Buffer.from(text)), delete: (key) => kept.delete(key) }
  const { wechat, make, events } = await open(t, { cache })
  for (const weixin of [make(), make()]) assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 1)
  assert.deepEqual(events.filter(({ type }) => type === 'cache-error'), [])
})

for (const [what, nothing] of [['null', null], ['undefined', undefined], ['an_empty_text', '']]) {
  test(`${what}_in_the_cache_is_nothing_and_no_error`, async (t) => {
    const { weixin, events } = await open(t, { cache: notebook({ get: () => nothing }) })
    assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.deepEqual(events.filter(({ type }) => type === 'cache-error'), [])
  })
}

test('a_text_in_the_cache_that_is_no_token_is_replaced_when_WeChat_refuses_it', async (t) => {
  const cache = notebook()
  cache.kept.set(MINI, 'a token of long ago')
  const { wechat, weixin } = await open(t, { cache })
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 1)
  assert.match(cache.kept.get(MINI), /^[\w-]{60,}$/)
})

const never = () => new Promise(() => {})
for (const [step, cache] of Object.entries({
  get: { get: never, set() {}, delete() {} },
  set: { get() {}, set: never, delete() {} },
  lock: { get() {}, set() {}, delete() {}, lock: never, unlock() {} },
  unlock: { get() {}, set() {}, delete() {}, lock: () => 'proof', unlock: never },
  delete: { get: () => 'a token of long ago', set() {}, delete: never },
})) {
  test(`a_cache_whose_${step}_never_answers_is_passed_over`, async (t) => {
    const { wechat, weixin } = await open(t, { cache })
    for (const { code } of [await weixin.urllink.generate(link), ...(await many(5, () => weixin.urllink.generate(link)))]) assert.equal(code, 0)
    assert.ok(wechat.count(LINK) >= 6)
  })
}

test('a_cache_that_never_answers_is_named_in_its_event_and_asked_no_more_for_a_while', async (t) => {
  const { wechat, weixin, events } = await open(t, { cache: { get: never, set: never, delete: never } })
  for (let time = 0; time < 20; time++) assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(wechat.count(TOKEN), 1)
  const told = events.filter(({ type }) => type === 'cache-error')
  assert.deepEqual(told, [{ type: 'cache-error', call: 1, function: 'urllink.generate', appid, operation: 'get', key: MINI, reason: '1000 毫秒内没有回应' }])
})

test('a_cache_that_fails_costs_one_request_for_twenty_calls', async (t) => {
  for (const fail of Object.values(broken)) {
    const { wechat, weixin } = await open(t, { cache: { get: fail, set: fail, delete: fail } })
    for (let time = 0; time < 20; time++) assert.equal((await weixin.urllink.generate(link)).code, 0)
    assert.equal(wechat.count(TOKEN), 1)
  }
})

test('a_cache_that_never_answers_does_not_outlast_the_timeout', async (t) => {
  const { wechat, weixin } = await open(t, { cache: notebook({ get: () => new Promise(() => {}) }) })
  const { code, msg } = await weixin.urllink.generate({ ...link, timeout: 50 })
  assert.equal(code, -20)
  assert.match(msg, /当时在等缓存的 get。请检查缓存/)
  assert.equal(wechat.count(LINK), 0)
})

test('no_event_and_no_failure_shows_a_secret_or_a_token', async (t) => {
  const seen = []
  const { wechat, weixin } = await open(t, { cache: { get: (key) => { throw new Error(key) }, set: (key, token) => { throw new Error(`cannot set ${key}=${token}`) }, delete() {} }, onEvent: (event) => seen.push(event) })
  const failures = []
  failures.push(await weixin.urllink.generate(link))
  wechat.revokeTokens(appid)
  failures.push(await weixin.urllink.generate(link))
  const echo = (call) => ({ errcode: 47001, errmsg: `data format error ${JSON.stringify(call)}` })
  const token = await weixin.auth.getAccessToken()
  wechat.inject({ path: LINK, body: echo({ token, secret: miniProgram.appsecret }) })
  failures.push(await weixin.urllink.generate(link))
  wechat.inject({ path: LINK, body: `<html>${token} ${miniProgram.appsecret}`, status: 500 })
  failures.push(await weixin.urllink.generate(link))
  wechat.inject({ path: TOKEN, body: echo({ secret: miniProgram.appsecret }) })
  failures.push(await weixin.urllink.generate({ ...link, cache: false }))
  const shown = JSON.stringify([seen, failures])
  for (const secret of secretsOf(wechat)) assert.ok(!shown.includes(secret), `shown: ${secret}`)
  assert.ok(seen.length > 5)
})
