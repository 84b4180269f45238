// What may go out twice, taken from the loader's source: a transport is told so, and goes by nothing else.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { begin } from '../../pkg-template/loader/exchange.js'
import { transport } from '../../pkg-template/loader/node-transport.js'
import { rawServer } from '../faults/sockets.mjs'

const send = transport(createRequire(import.meta.url))
const JSON_VALUE = 0, CONNECTION = 13
const answer = 'HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 13\r\n\r\n{"errcode":0}'

/** How the second of two requests ends whose kept connection closes under it, and how many requests came. */
async function second(t, post, mayRepeat, close) {
  const known = new WeakSet()
  const server = await rawServer(t, (socket) => {
    if (known.has(socket)) return close(socket)
    known.add(socket)
    socket.write(answer)
  })
  const exchange = () => begin(() => ({ send }), `${server.url}/x`, post, post ? 1 : 0, {}, undefined, false, mayRepeat).done
  assert.equal((await exchange()).sort, JSON_VALUE)
  const { sort } = await exchange()
  return { sort, requests: server.seen.length }
}

for (const [how, close] of [['reset', (socket) => socket.resetAndDestroy()], ['closed', (socket) => socket.end()]]) {
  for (const post of [true, false]) {
    const method = post ? 'POST' : 'GET'
    test(`a ${method} that may be repeated is sent again where its kept connection is ${how}`, async (t) => {
      assert.deepEqual(await second(t, post, true, close), { sort: JSON_VALUE, requests: 3 })
    })
    for (const mayRepeat of [false, undefined]) {
      test(`a ${method} for which mayRepeat is ${mayRepeat} goes out once where its kept connection is ${how}`, async (t) => {
        assert.deepEqual(await second(t, post, mayRepeat, close), { sort: CONNECTION, requests: 2 })
      })
    }
  }
}

test('what sends is told whether it may repeat, and fetch is not', async () => {
  const inits = []
  const sends = (url, init, settle) => {
    inits.push(init)
    settle(undefined, 200, '{}')
    return () => {}
  }
  const ways = [() => ({ send: sends }), () => ({ fetch: async (url, init) => (inits.push(init), new Response('{}')) })]
  for (const wayOf of ways) {
    for (const mayRepeat of [true, false, undefined]) await begin(wayOf, 'http://127.0.0.1/', true, 1, {}, undefined, false, mayRepeat).done
    await begin(wayOf, 'http://127.0.0.1/', true, 2, new URLSearchParams({ a: '1' }), undefined, false, true).done
  }
  assert.deepEqual(inits.map(({ mayRepeat }) => mayRepeat), [true, false, false, true, undefined, undefined, undefined, undefined])
  assert.ok(inits.slice(4).every((init) => !('mayRepeat' in init)))
})
