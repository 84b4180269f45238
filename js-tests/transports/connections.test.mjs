// Connections of the transport on Node.js's own modules: kept, and given up in time. A message must not go out twice.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { httpServer, rawServer } from '../faults/sockets.mjs'
import { config, createWeixin } from '../support/weixin.mjs'

const given = { access_token: 'GIVEN-TOKEN-0123456789' }
const get = (weixin) => weixin.request({ ...given, method: 'GET', url: 'wxaapi/newtmpl/gettemplate' })
const post = (weixin) => weixin.request({ ...given, url: 'wxa/sec/order/set_msg_jump_path', data: { path: 'x' } })
const to = (baseURL) => createWeixin({ config, baseURL, retries: 0, transport: 'node' })

const good = '{"errcode":0}'
const answer = (more = 'Connection: keep-alive\r\n') => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${more}Content-Length: ${good.length}\r\n\r\n${good}`

/** A server, and how many connections there were to it. */
async function counting(t, act) {
  let connections = 0
  const known = new WeakSet()
  const server = await rawServer(t, (socket, head) => {
    const isFirst = !known.has(socket)
    if (isFirst) connections++
    known.add(socket)
    act(socket, isFirst, head)
  })
  return { ...server, connections: () => connections }
}

test('one after the other, calls share a connection; at the same time, each has its own, and they are kept', async (t) => {
  const server = await counting(t, (socket) => socket.write(answer()))
  const weixin = to(server.url)
  for (let call = 0; call < 10; call++) assert.equal((await post(weixin)).code, 0)
  assert.equal(server.connections(), 1)
  for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: 5 }, () => post(weixin)))
  assert.equal(server.connections(), 5)
})

test('instances share connections', async (t) => {
  const server = await counting(t, (socket) => socket.write(answer()))
  for (let call = 0; call < 3; call++) assert.equal((await post(to(server.url))).code, 0)
  assert.equal(server.connections(), 1)
})

for (const [what, close] of [['reset', (socket) => socket.resetAndDestroy()], ['closed', (socket) => socket.end()]]) {
  test(`a message that went out on a kept connection which is then ${what} is not sent again`, async (t) => {
    const server = await counting(t, (socket, isFirst) => (isFirst ? socket.write(answer()) : close(socket)))
    const weixin = to(server.url)
    assert.equal((await post(weixin)).code, 0)
    assert.equal((await post(weixin)).code, -22)
    assert.equal(server.seen.length, 2)
  })
}

test('a GET on a new connection that closes is not sent again', async (t) => {
  const server = await counting(t, (socket) => socket.end())
  assert.equal((await get(to(server.url))).code, -22)
  assert.equal(server.seen.length, 1)
})

test('a connection that was closed while idle takes no message', async (t) => {
  const server = await counting(t, (socket) => socket.write(answer()))
  const weixin = to(server.url)
  for (let call = 0; call < 3; call++) {
    assert.equal((await post(weixin)).code, 0)
    for (const socket of server.sockets) socket.end()
    while (server.sockets.size > 0) await sleep(2)
  }
  assert.equal(server.connections(), 3)
})

test('a server that closes after each answer without saying so loses no message', async (t) => {
  const server = await counting(t, (socket) => socket.end(answer('')))
  const weixin = to(server.url)
  for (let call = 0; call < 20; call++) assert.equal((await post(weixin)).code, 0)
})

test('a connection idle for four seconds, or for as long as its other end gives it, is not used again', async (t) => {
  let now = Date.now()
  t.mock.method(Date, 'now', () => now)
  for (const [header, idle, connections] of [['Connection: keep-alive\r\n', 3999, 1], ['Connection: keep-alive\r\n', 4000, 2], ['Keep-Alive: timeout=2\r\n', 999, 1], ['Keep-Alive: timeout=2\r\n', 1000, 2], ['Keep-Alive: timeout=60\r\n', 4000, 2]]) {
    const server = await counting(t, (socket) => socket.write(answer(header)))
    const weixin = to(server.url)
    assert.equal((await post(weixin)).code, 0)
    now += idle
    assert.equal((await post(weixin)).code, 0)
    assert.equal(server.connections(), connections, `${header} ${idle}`)
  }
})

test('what is left of an answer whose call was given up disturbs nobody', async (t) => {
  const server = await counting(t, (socket, isFirst, head) => (head.includes('/slow/') ? setTimeout(() => socket.write(answer()), 60) : socket.write(answer())))
  const weixin = to(server.url)
  assert.equal((await weixin.request({ ...given, url: 'slow/call', timeout: 20 })).code, -20)
  for (let call = 0; call < 3; call++) assert.equal((await post(weixin)).code, 0)
  await sleep(80)
  assert.equal((await post(weixin)).code, 0)
})

test('headers of the caller go along, and ours are those of fetch', async (t) => {
  const seen = []
  const server = await httpServer(t, (request, response) => {
    seen.push(request.headers)
    response.end(good)
  })
  await to(server.url).request({ ...given, url: 'a/b', data: { text: '你好' }, headers: { 'X-Own': '1', none: undefined } })
  const [{ 'accept-encoding': encodings, ...headers }] = seen
  assert.deepEqual(headers, { host: server.url.slice(7), accept: '*/*', 'content-type': 'application/json', 'x-own': '1', 'content-length': '17', connection: 'keep-alive' })
  assert.match(encodings, /gzip/)
  assert.equal((await to(server.url).request({ ...given, url: 'a/b', headers: { 'x-own': 'a\nb' } })).code, -22)
})

test('a form is sent as fetch sends it', async (t) => {
  const bodies = []
  const server = await httpServer(t, async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    bodies.push([request.headers['content-type'], request.headers['content-length'], body].map((text) => String(text).replace(/-+formdata-\S+?(?=--|\r|$)/g, 'BOUNDARY')))
    response.end(good)
  })
  const form = () => {
    const form = new FormData()
    form.append('name', '名')
    form.append('media', new Blob(['x'], { type: 'image/png' }), 'a.png')
    return form
  }
  const sorts = [form, () => new Blob(['blob'], { type: 'text/x' }), () => new URLSearchParams({ a: '中 b' }), () => new Uint8Array([65, 66]).buffer, () => Buffer.from('buffer')]
  for (const data of sorts) {
    for (const transport of ['fetch', 'node']) assert.equal((await createWeixin({ config, baseURL: server.url, transport }).request({ ...given, url: 'a/b', data: data() })).code, 0)
  }
  for (let index = 0; index < bodies.length; index += 2) assert.deepEqual(bodies[index + 1], bodies[index])
})

test('where nobody can write a form, the call says so', async (t) => {
  const server = await httpServer(t, (_, response) => response.end(good))
  const { Response } = globalThis
  t.after(() => (globalThis.Response = Response))
  delete globalThis.Response
  const { code, msg } = await to(server.url).request({ ...given, url: 'a/b', data: new FormData() })
  assert.equal(code, -11)
  assert.match(msg, /FormData.*Node\.js 18/)
  assert.deepEqual(server.seen, [])
})
