// A fetch of the caller's own (option `fetch`), taken from the loader's source: its slips are told from a network that fails.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin } from '../../pkg-template/loader/exchange.js'
import { transportOf } from '../../pkg-template/loader/transport.js'

const JSON_VALUE = 0, FILE = 1, TEXT = 2, REFUSED = 11, CONNECTION = 13, OWN_FETCH = 17
const outcomeOf = (fetch, mayBeFile = false) => begin(transportOf({}, { fetch }), 'https://api.weixin.qq.com/x?access_token=TOKEN', true, 1, {}, undefined, mayBeFile).done
const thrown = (error) => async () => {
  throw error
}
const body = '{"errcode":0}'

for (const [what, error] of [
  ['ReferenceError', new ReferenceError('axois is not defined')],
  ['SyntaxError', new SyntaxError('Unexpected token <')],
  ['RangeError', new RangeError('Maximum call stack size exceeded')],
  ['TypeError', new TypeError("Cannot read properties of undefined (reading 'data')")],
  ['TypeError', new TypeError('got.fetch is not a function')],
  ['TypeError', new TypeError('undefined is not an object')],
  ['TypeError', Object.assign(new TypeError('Failed to parse URL from undefined'), { cause: new TypeError('Invalid URL') })],
  ['TypeError', new TypeError('Assignment to constant variable.')],
]) {
  test(`a ${error} is the caller's own, and at hand`, async () => {
    for (const fetch of [thrown(error), () => { throw error }, async () => ({ status: 200, text: thrown(error) })]) {
      const { status, sort, value, cause } = await outcomeOf(fetch)
      assert.deepEqual([status, sort], [0, OWN_FETCH])
      assert.match(value, new RegExp(`^选项 fetch .*${what}.*Response`))
      assert.ok(!value.includes(error.message), 'a message may hold the address')
      assert.deepEqual(cause, { name: what, message: error.message, stack: error.stack })
    }
  })
}

test('a network that fails is one, in the words of every runtime', async () => {
  const code = (code) => Object.assign(new Error('x'), { code })
  for (const [error, sort] of [
    [Object.assign(new TypeError('fetch failed'), { cause: code('ECONNREFUSED') }), REFUSED],
    [Object.assign(new TypeError('x'), { cause: code('ECONNRESET') }), CONNECTION],
    [new TypeError('Failed to fetch'), CONNECTION],
    [new TypeError('NetworkError when attempting to fetch resource.'), CONNECTION],
    [new TypeError('Load failed'), CONNECTION],
    [new TypeError('Network request failed'), CONNECTION],
    [new TypeError('terminated'), CONNECTION],
    [new TypeError('error sending request for url (https://api.weixin.qq.com/x)'), CONNECTION],
    [new TypeError('Headers.append: "a\nb" is an invalid header value.'), CONNECTION],
    [new Error('of the callers fetch'), CONNECTION],
    [Object.assign(new Error('aborted'), { name: 'AbortError' }), CONNECTION],
    [undefined, CONNECTION],
    ['a text', CONNECTION],
  ]) {
    const outcome = await outcomeOf(thrown(error))
    assert.equal(outcome.sort, sort, String(error))
    assert.equal(outcome.cause, undefined)
  }
})

for (const [what, given, ...saying] of [
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a text', '{"errcode":0}', '字符串'],
  ['an answer of axios', { status: 200, data: { errcode: 0 }, headers: {}, config: {} }, 'axios'],
  ['an object with json() alone', { ok: true, status: 200, json: async () => ({}) }, 'json()', 'text()'],
  ['an empty object', {}, '对象', 'text()'],
  ['a response without a status', { text: async () => body }, '没有 status'],
  ['the data themselves', { errcode: 0 }, '对象', 'text()'],
]) {
  test(`${what} is no response`, async () => {
    for (const mayBeFile of [false, true]) {
      const { sort, value, cause } = await outcomeOf(async () => given, mayBeFile)
      assert.equal(sort, OWN_FETCH)
      assert.match(value, /^选项 fetch .*Response/)
      for (const part of saying) assert.ok(value.includes(part), `${value} — does not say ${part}`)
      assert.equal(cause, undefined)
    }
  })
}

test('whatever can be read is a response', async () => {
  const bytes = new TextEncoder().encode(body)
  for (const response of [new Response(body), { status: 200, text: async () => body }, { status: '200', arrayBuffer: async () => bytes.buffer }, { status: 200n, body: new Blob([body]).stream() }]) {
    assert.deepEqual(await outcomeOf(async () => response), { status: 200, sort: JSON_VALUE, value: { errcode: 0 } })
  }
})

test('what gives text alone will do for JSON, and says so where a file comes', async () => {
  const giving = (text, status = 200) => async () => ({ status, text: async () => text })
  assert.deepEqual(await outcomeOf(giving(body), true), { status: 200, sort: JSON_VALUE, value: { errcode: 0 } })
  const { sort, value } = await outcomeOf(giving('\ufffd\ufffd\ufffd'), true)
  assert.equal(sort, OWN_FETCH)
  assert.match(value, /^选项 fetch .*arrayBuffer/)
  assert.equal((await outcomeOf(giving('<html><title>502', 502), true)).sort, TEXT)
  assert.equal((await outcomeOf(async () => new Response(Uint8Array.of(0xff, 0xd8, 0xff)), true)).sort, FILE)
})

test('the global fetch is not blamed', async (t) => {
  const { fetch } = globalThis
  t.after(() => (globalThis.fetch = fetch))
  for (const global of [async () => undefined, thrown(new ReferenceError('x is not defined')), async () => ({ status: 200 })]) {
    globalThis.fetch = global
    assert.equal((await outcomeOf(undefined)).sort, CONNECTION)
  }
})
