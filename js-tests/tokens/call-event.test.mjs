// The event at the end of a call: one each, whatever the end, with what a log wants to know.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, createWeixin, miniProgram, open } from '../support/weixin.mjs'

const LINK = '/wxa/generate_urllink'
const link = { expire_type: 1, expire_interval: 30 }
const { appid, appsecret } = miniProgram

const ended = (events) => events.filter(({ type }) => type === 'call').map(({ ms, ...event }) => {
  assert.ok(Number.isFinite(ms) && ms >= 0)
  return event
})

const ends = {
  success: { call: (weixin) => weixin.urllink.generate(link), code: 0, attempts: 1 },
  'an errcode with a rid': { fault: { errcode: 40002, errmsg: 'invalid grant_type rid: 65eac940-1a79c8dc-1be683b5' }, code: 40002, attempts: 1, at: 'weixin', rid: '65eac940-1a79c8dc-1be683b5' },
  'busy, and then success': { fault: { errcode: -1, times: 1 }, code: 0, attempts: 2 },
  'busy for ever': { fault: { errcode: -1, errmsg: 'system error', times: 9 }, code: -1, attempts: 2, at: 'weixin', retryable: true },
  'a connection that broke': { fault: { reset: true, times: 9 }, code: -22, attempts: 2, at: 'network', retryable: true },
  'a page of a gateway': { fault: { body: '<html>', contentType: 'text/html', times: 9 }, code: -26, attempts: 1, at: 'gateway', retryable: true },
  'time that was up': { fault: { delay: 2000 }, call: (weixin) => weixin.urllink.generate({ ...link, timeout: 60 }), code: -20, attempts: 1, at: 'timeout', retryable: true },
  'a parameter that is refused': { call: (weixin) => weixin.urllink.generate({ ...link, expire_type: 7 }), code: -1, attempts: 0, at: 'parameter' },
  'what is no object': { call: (weixin) => weixin.urllink.generate(7), code: -1, attempts: 0, at: 'parameter' },
  'a signal that fired before': { call: (weixin) => weixin.urllink.generate({ ...link, signal: AbortSignal.abort() }), code: -21, attempts: 0, at: 'aborted' },
}

for (const [what, { call = (weixin) => weixin.urllink.generate(link), fault, code, attempts, at, retryable = false, rid }] of Object.entries(ends)) {
  test(`${what} ends in one event`, async (t) => {
    const { wechat, events } = await open(t)
    const weixin = createWeixin({ appid, appsecret, baseURL: wechat.url, retries: 1, onEvent: (event) => events.push(event) })
    await weixin.auth.getAccessToken()
    events.length = 0
    if (fault) wechat.inject({ path: LINK, ...fault })
    const result = await call(weixin)
    assert.equal(result.code, code, result.msg)
    const expected = { type: 'call', call: 2, function: 'urllink.generate', appid, code, attempts }
    if (at) Object.assign(expected, { at, retryable })
    if (rid) expected.rid = rid
    assert.deepEqual(ended(events), [expected], JSON.stringify(events))
  })
}

test('calls at once have an event each, told apart by their number', async (t) => {
  const { weixin, events } = await open(t)
  await Promise.all([weixin.urllink.generate(link), weixin.urllink.generate({ ...link, expire_type: 7 }), weixin.security.msgSecCheck({ content: 'x', openid: alice, scene: 1, version: 2 })])
  const told = ended(events)
  assert.deepEqual(told.map(({ call }) => call).sort(), [1, 2, 3])
  assert.deepEqual(new Set(told.map((event) => event.function)), new Set(['urllink.generate', 'security.msgSecCheck']))
  const numbers = new Set(told.map(({ call }) => call))
  assert.ok(events.every(({ call }) => numbers.has(call)), 'every event belongs to a call')
})

test('every event of a call says whose it is: of what function, of what account', async (t) => {
  const hung = { get: () => { throw new Error('down') }, set() {}, delete() {} }
  const { wechat, weixin, events } = await open(t, { cache: hung, retries: 1 })
  wechat.inject({ path: LINK, errcode: -1 })
  await weixin.urllink.generate({ ...link, uid: 'u-1' })
  const types = ['ignored-parameter', 'cache-error', 'request', 'response', 'token', 'retry', 'call']
  assert.deepEqual(new Set(events.map(({ type }) => type)), new Set(types))
  for (const event of events) {
    assert.deepEqual([event.call, event.appid], [1, appid], JSON.stringify(event))
    assert.ok(['urllink.generate', 'auth.getAccessToken'].includes(event.function), JSON.stringify(event))
  }
})

test('a refusal says whose call it would have been: of the appid that it names, or else of the configured one', async (t) => {
  const { weixin, events } = await open(t)
  const refused = { ...link, expire_type: 7 }
  await weixin.urllink.generate({ ...refused, appid: 'wx51a00000000000b2' })
  await weixin.urllink.generate(refused)
  assert.deepEqual(ended(events).map((event) => event.appid), ['wx51a00000000000b2', appid])
})

test('a call that rejects has its event too', async (t) => {
  const { wechat, weixin, events } = await open(t)
  wechat.inject({ path: '/cgi-bin/stable_token', errcode: 40013, times: 9 })
  await assert.rejects(weixin.auth.getAccessToken(), { code: 40013 })
  assert.deepEqual(ended(events).map(({ code, at }) => [code, at]), [[40013, 'weixin']])
})
