// Five seconds, pushes that come again, and what a listener hears; by way of the handler for Request and Response.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { replyIn } from '../simulator/push/protocol.mjs'
import { account, address, createPush, pushed, requestOf, text } from './support.mjs'

function listening(options) {
  const events = []
  return { events, push: createPush({ ...account, onEvent: (event) => events.push(event), ...options }) }
}
const told = () => new Promise((resolve) => setImmediate(resolve))
const later = () => {
  let finish
  const promise = new Promise((resolve, reject) => (finish = { resolve, reject }))
  return { promise, ...finish }
}

test('the address is checked with exactly what WeChat wants to hear', async () => {
  const handle = createPush({ token: account.token }).handler(() => {})
  const { query } = pushed({ mode: 'plain' })
  const response = await handle(new Request(`https://example.com${address({ ...query, echostr: '4375120948345356249' })}`))
  assert.deepEqual([response.status, response.headers.get('content-type'), await response.text()], [200, 'text/plain; charset=utf-8', '4375120948345356249'])
})

test('nothing returned is success, not empty and not encrypted', async () => {
  const response = await createPush(account).handler(() => {})(requestOf(pushed({})))
  assert.deepEqual([response.status, await response.text()], [200, 'success'])
})

test('a text returned is a reply of the format of the push', async () => {
  for (const [format, type] of [['xml', 'application/xml; charset=utf-8'], ['json', 'application/json; charset=utf-8']]) {
    const response = await createPush(account).handler(({ Content }) => `收到 ${Content}`)(requestOf(pushed({ format })))
    assert.equal(response.headers.get('content-type'), type)
    assert.match(replyIn({ ...account, mode: 'safe', format }, await response.text()).text, /收到 你好/)
  }
})

test('other methods, and an address that a browser opens, are told what this is', async () => {
  const handle = createPush(account).handler(() => assert.fail())
  for (const method of ['GET', 'PUT', 'DELETE']) assert.equal((await handle(new Request('https://example.com/push', { method }))).status, 405)
})

test('a body over the limit is not read to its end', async () => {
  let pulled = 0
  const body = new ReadableStream({ pull: (controller) => (pulled++ < 1000 ? controller.enqueue(new Uint8Array(10_000)) : controller.close()) })
  const { query } = pushed({})
  const request = new Request(`https://example.com${address(query)}`, { method: 'POST', body, duplex: 'half' })
  const response = await createPush({ ...account, limit: 50_000 }).handler(() => assert.fail())(request)
  assert.equal(response.status, 413)
  assert.ok(pulled < 20, `${pulled} parts were read`)
})

test('a body that was read before is named', async () => {
  const request = requestOf(pushed({}))
  await request.text()
  const { push, events } = listening()
  assert.equal((await push.handler(() => assert.fail())(request)).status, 500)
  await told()
  assert.equal(events[0].code, -40102)
})

describe('five seconds', () => {
  test('what takes longer is acknowledged and goes on, and the host is told to wait', async () => {
    const { push, events } = listening({ timeout: 20 })
    const work = later()
    const waited = []
    const response = await push.handler(() => work.promise)(requestOf(pushed({})), {}, { waitUntil: (promise) => waited.push(promise) })
    assert.deepEqual([response.status, await response.text(), waited.length], [200, 'success', 1])
    work.resolve('too late')
    await waited[0]
    await told()
    assert.deepEqual(events.map(({ type, code, late }) => [type, code, late]), [['push', 0, true], ['push-late', -40109, true]])
  })

  test('a failure of what goes on is told and ends nothing', async () => {
    const { push, events } = listening({ timeout: 20 })
    const work = later()
    await push.handler(() => work.promise)(requestOf(pushed({})))
    work.reject(new TypeError(`secret of ${account.token}`))
    await told()
    await told()
    assert.deepEqual(events.map(({ type, code }) => [type, code]), [['push', 0], ['push-late', -40108]])
    assert.ok(!JSON.stringify(events).includes(account.token))
  })

  test('the option waitUntil comes before that of the host, and the receiver may use it', async () => {
    const [waited, byHost] = [[], []]
    const push = createPush({ ...account, waitUntil: (promise) => waited.push(promise) })
    await push.handler((message, { waitUntil }) => void waitUntil(Promise.resolve('log')))(requestOf(pushed({})), { waitUntil: (promise) => byHost.push(promise) })
    assert.equal(await waited[0], 'log')
    assert.deepEqual(byHost, [])
  })
})

describe('pushes that come again', () => {
  const event = (trace_id) => ({ ToUserName: 'gh', FromUserName: 'o', CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check', trace_id })

  test('are given on once, with a cache', async () => {
    const { push, events } = listening({ cache: new Map() })
    let count = 0
    const handle = push.handler(() => void count++)
    for (const message of [text, text, event('a'), event('a'), event('b'), { ...text, FromUserName: 'oBob' }]) assert.equal((await handle(requestOf(pushed({}, message)))).status, 200)
    assert.equal(count, 4)
    await told()
    assert.deepEqual(events.map(({ repeated }) => repeated), [false, true, false, true, false, false])
  })

  test('are given on again where the first was not dealt with, and WeChat is asked to', async () => {
    const push = createPush({ ...account, cache: new Map() })
    let count = 0
    const handle = push.handler(() => {
      if (count++ === 0) throw new Error('database is down')
    })
    const statuses = []
    for (let time = 0; time < 3; time++) statuses.push((await handle(requestOf(pushed({})))).status)
    assert.deepEqual([statuses, count], [[500, 200, 200], 2])
  })

  test('at the same time are given on once', async () => {
    const slow = new Map()
    const cache = { get: async (key) => slow.get(key), set: async (key, value) => void slow.set(key, value), delete: async (key) => void slow.delete(key) }
    const push = createPush({ ...account, cache })
    let count = 0
    const handle = push.handler(() => void count++)
    await Promise.all([1, 2, 3].map(() => handle(requestOf(pushed({})))))
    assert.equal(count, 1)
  })

  test('are not told by a cache that fails or hangs, and the push is given on', async () => {
    for (const get of [() => { throw new Error('ECONNREFUSED') }, () => new Promise(() => {})]) {
      const { push, events } = listening({ cache: { get, set: get, delete: get } })
      assert.equal((await push.open(pushed({}))).repeated, false)
      await told()
      assert.deepEqual(events.map(({ type, operation }) => [type, operation]), [['cache-error', 'get'], ['cache-error', 'set']])
    }
  })

  test('for who opens by himself, repeated says so until it is forgotten', async () => {
    const push = createPush({ ...account, cache: new Map() })
    const first = await push.open(pushed({}))
    assert.equal((await push.open(pushed({}))).repeated, true)
    await push.forget(first.message)
    assert.equal((await push.open(pushed({}))).repeated, false)
  })
})

test('a reply that cannot be written is told, and WeChat hears success', async () => {
  const { push, events } = listening()
  for (const reply of [{ MsgType: 'text', Content: '' }, { MsgType: 'image' }, 7, [], { 'a b': 1 }]) {
    const response = await push.handler(() => reply)(requestOf(pushed({ format: 'xml' })))
    assert.deepEqual([response.status, await response.text()], [200, 'success'])
  }
  await told()
  assert.deepEqual(events.map(({ code }) => code), [-40107, -40107, -40107, -40107, -40107])
})

test('a listener hears of each push, and nothing of keys and texts', async () => {
  const { push, events } = listening()
  await push.handler(() => 'a reply')(requestOf(pushed({})))
  await push.handler(() => {})(requestOf({ ...pushed({}), body: 'x' }))
  await told()
  assert.deepEqual(events.map(({ ms, msg, ...rest }) => rest), [
    { type: 'push', code: 0, appid: account.appid, name: 'text', repeated: false, status: 200 },
    { type: 'push', code: -40002, appid: undefined, name: '', repeated: false, status: 400 },
  ])
  for (const secret of [account.token, account.encodingAESKey, '你好', 'a reply', 'oAlice']) assert.ok(!JSON.stringify(events).includes(secret))
})

test('a listener that throws is no part of it', async () => {
  const push = createPush({ ...account, onEvent: () => { throw new Error('of the listener') } })
  assert.equal((await push.handler(() => {})(requestOf(pushed({})))).status, 200)
})
