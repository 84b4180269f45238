// Faults of the network, met with the runtime's own fetch on true sockets. What js-tests/tokens/transport.test.mjs has is not here again.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import test from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { located } from '../support/located.mjs'
import { config, createWeixin, open } from '../support/weixin.mjs'
import { httpServer, rawServer } from './sockets.mjs'

const TOKEN = '/cgi-bin/stable_token'
const LINK = '/wxa/generate_urllink'
const link = { expire_type: 1, expire_interval: 30 }
const MEGABYTE = 1024 * 1024
const HUGE = 50 * MEGABYTE

/** A failure of ours, in Chinese, which says what to do. */
function fails(result, code, name = 'urllink.generate') {
  assert.deepEqual(located(result, name), { code, msg: result.msg, errcode: code, errmsg: result.msg }, JSON.stringify(result))
  assert.match(result.msg, /请|取消/)
}

const to = (baseURL, options = {}) => createWeixin({ config, baseURL, retries: 0, ...options })
const given = { ...link, access_token: 'GIVEN-TOKEN-0123456789' }
const image = { scene: 'x', access_token: given.access_token }

// ---- names

test('a_host_that_does_not_exist_gets_-23', async () => {
  const result = await to('http://nowhere.invalid').urllink.generate(given)
  fails(result, -23)
  assert.match(result.msg, /DNS/)
})

for (const code of ['ENOTFOUND', 'EAI_AGAIN']) {
  test(`a_resolver_that_says_${code}_gets_-23`, async () => {
    const fetch = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(`getaddrinfo ${code} nowhere.invalid`), { code }) }))
    const result = await createWeixin({ config, fetch, retries: 0 }).urllink.generate(given)
    fails(result, -23)
    assert.ok(result.msg.includes(code))
  })
}

// ---- answers, byte for byte

const JSON_TYPE = 'Content-Type: application/json\r\n'
const good = '{"errcode":0,"errmsg":"ok","url_link":"x"}'
const http = (headers, body = '', status = '200 OK') => `HTTP/1.1 ${status}\r\n${headers}\r\n${body}`
const chunked = (...parts) => parts.map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`).join('')
const end = (bytes) => (socket) => socket.end(bytes)

for (const [what, answer, code] of [
  ['a_whole_answer', end(http(`${JSON_TYPE}Content-Length: ${good.length}\r\n`, good)), 0],
  ['an_answer_without_a_length', end(http(`${JSON_TYPE}Connection: close\r\n`, good)), 0],
  ['an_answer_in_odd_chunks', end(http(`${JSON_TYPE}Transfer-Encoding: chunked\r\n`, `${chunked(...good)}0\r\n\r\n`)), 0],
  ['a_length_that_is_too_small', end(http(`${JSON_TYPE}Content-Length: 10\r\n`, good)), -26],
  ['a_length_that_is_too_large', end(http(`${JSON_TYPE}Content-Length: 999\r\n`, good)), -22],
  ['a_length_that_is_no_number', end(http(`${JSON_TYPE}Content-Length: x\r\n`, good)), -22],
  ['JSON_cut_off_with_the_right_length', end(http(`${JSON_TYPE}Content-Length: 12\r\n`, good.slice(0, 12))), -26],
  ['JSON_cut_off_without_a_length', end(http(`${JSON_TYPE}Connection: close\r\n`, good.slice(0, 20))), -26],
  ['chunks_that_never_end', end(http(`${JSON_TYPE}Transfer-Encoding: chunked\r\n`, chunked(good))), -22],
  ['chunks_that_are_none', end(http(`${JSON_TYPE}Transfer-Encoding: chunked\r\n`, `zz\r\n${good}`)), -22],
  ['a_reset_before_the_headers', (socket) => socket.resetAndDestroy(), -22],
  ['a_reset_in_the_headers', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-', () => socket.resetAndDestroy()), -22],
  ['a_reset_in_the_body', (socket) => socket.write(http(`${JSON_TYPE}Content-Length: 42\r\n`, good.slice(0, 9)), () => socket.resetAndDestroy()), -22],
  ['a_server_that_closes_at_once', (socket) => socket.end(), -22],
  ['what_is_no_HTTP', end('SSH-2.0-OpenSSH_9.2\r\n'), -22],
  ['a_204', end(http('', '', '204 No Content')), -25],
  ['a_504_without_a_body', end(http('Content-Length: 0\r\n', '', '504 Gateway Timeout')), -24],
  ['gzip_that_is_none', end(http(`${JSON_TYPE}Content-Encoding: gzip\r\nContent-Length: ${good.length}\r\n`, good)), -22],
]) {
  test(`${what}_gets_${code}`, async (t) => {
    const server = await rawServer(t, answer)
    const weixin = to(server.url, { timeout: 20_000 })
    const result = await weixin.urllink.generate(given)
    if (code === 0) assert.deepEqual(result, { errcode: 0, errmsg: 'ok', url_link: 'x', code: 0, msg: 'ok' })
    else fails(result, code)
    assert.equal(server.seen.length, 1, 'asked once')
    const file = await weixin.wxacode.getUnlimited(image)
    assert.equal(file.code, code || -27, 'the same where a file is wanted, of which an object is no success')
  })
}

// ---- redirects

for (const status of [301, 302, 303, 307, 308]) {
  test(`a_${status}_to_another_host_takes_no_token_there`, async (t) => {
    const other = await httpServer(t, (_, response) => response.end(good))
    const first = await httpServer(t, (_, response) => response.writeHead(status, { location: `${other.url}/stolen` }).end())
    fails(await to(first.url).urllink.generate(given), -28)
    fails(await to(first.url).wxacode.getUnlimited(image), -28, 'wxacode.getUnlimited')
    fails(await to(first.url).auth.code2Session({ js_code: 'x' }), -28, 'auth.code2Session')
    fails(await to(first.url).urllink.generate(link), -28)
    assert.deepEqual(other.seen, [])
    assert.equal(first.seen.length, 4)
  })
}

test('a_redirect_within_the_host_is_not_followed_either', async (t) => {
  const server = await httpServer(t, (request, response) => (request.url.startsWith('/again') ? response.end(good) : response.writeHead(302, { location: '/again' }).end()))
  fails(await to(server.url).urllink.generate(given), -28)
  assert.equal(server.seen.length, 1)
})

// ---- more than anybody wants

const pieces = (response, size) => {
  const piece = Buffer.alloc(MEGABYTE, 'x')
  const push = () => {
    while (size > 0 && !response.destroyed) {
      size -= piece.length
      if (!response.write(piece)) return response.once('drain', push)
    }
    return response.end()
  }
  push()
}
const bomb = gzipSync(Buffer.alloc(HUGE * 2, ' '), { level: 1 })

for (const [what, handler] of [
  ['50_megabytes_that_say_so', (_, response) => pieces(response.writeHead(200, { 'content-length': HUGE }), HUGE)],
  ['50_megabytes_in_chunks', (_, response) => pieces(response.writeHead(200), HUGE)],
  ['50_megabytes_of_an_image', (_, response) => pieces(response.writeHead(200, { 'content-type': 'image/jpeg' }), HUGE)],
  ['a_bomb_of_gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.length }).end(bomb)],
  ['a_bomb_of_gzip_in_chunks', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)],
]) {
  test(`${what}_get_-29_and_are_not_kept`, async (t) => {
    const server = await httpServer(t, handler)
    const weixin = to(server.url)
    fails(await weixin.urllink.generate(given), -29)
    fails(await weixin.wxacode.getUnlimited(image), -29, 'wxacode.getUnlimited')
    fails(await weixin.urllink.generate(link), -29)
  })
}

test('a_body_that_drips_ends_at_the_timeout', async (t) => {
  const server = await httpServer(t, (_, response) => {
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  })
  fails(await to(server.url).urllink.generate({ ...given, timeout: 100 }), -20)
  fails(await to(server.url, { timeout: 100 }).wxacode.getUnlimited(image), -20, 'wxacode.getUnlimited')
})

test('a_timeout_closes_the_connection', async (t) => {
  const server = await rawServer(t, () => {})
  fails(await to(server.url).urllink.generate({ ...given, timeout: 50 }), -20)
  while (server.sockets.size > 0) await sleep(5) // a connection that stayed would keep this test for ever
})

// ---- signals

test('a_signal_ends_the_call_while_the_body_comes', async (t) => {
  const controller = new AbortController()
  const server = await rawServer(t, (socket) => {
    socket.write(http(`${JSON_TYPE}Content-Length: 42\r\n`, good.slice(0, 9)))
    setTimeout(() => controller.abort(), 20)
  })
  fails(await to(server.url).urllink.generate({ ...given, signal: controller.signal }), -21)
  while (server.sockets.size > 0) await sleep(5)
})

test('a_signal_ends_the_pause_before_another_try', async (t) => {
  const { wechat, make } = await open(t)
  wechat.inject({ path: LINK, errcode: -1, times: Infinity })
  const controller = new AbortController()
  const weixin = make({ retries: 1000, onEvent: ({ type }) => type === 'retry' && controller.abort() })
  fails(await weixin.urllink.generate({ ...link, signal: controller.signal }), -21)
  assert.equal(wechat.count(LINK), 1)
})

test('whoever_aborts_while_waiting_for_a_token_leaves_it_to_the_others', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: TOKEN, delay: 150 })
  const controller = new AbortController()
  const first = weixin.urllink.generate({ ...link, signal: controller.signal })
  const others = Array.from({ length: 20 }, () => weixin.urllink.generate(link))
  while (wechat.count(TOKEN) === 0) await sleep(2)
  controller.abort()
  fails(await first, -21)
  for (const result of await Promise.all(others)) assert.equal(result.code, 0)
  assert.equal(wechat.count(TOKEN), 1)
  assert.equal(wechat.count(LINK), 20)
})

test('a_request_for_a_token_that_hangs_is_not_waited_for_for_ever', async (t) => {
  const { wechat, weixin } = await open(t, { timeout: 300 })
  wechat.inject({ path: TOKEN, hang: true })
  const controller = new AbortController()
  const calls = Array.from({ length: 5 }, () => weixin.urllink.generate({ ...link, signal: controller.signal, timeout: 20_000 }))
  while (wechat.count(TOKEN) === 0) await sleep(2)
  controller.abort()
  for (const result of await Promise.all(calls)) fails(result, -21)
  // All have given up, but for the request itself; it has the time that the instance gives to a call.
  for (let tries = 1; (await weixin.urllink.generate(link)).code !== 0; tries++) assert.ok(tries < 10, 'every call joins what never ends')
  assert.equal(wechat.count(TOKEN), 2)
})

test('one_signal_serves_many_calls_and_keeps_no_listener', async (t) => {
  const { weixin } = await open(t)
  const controller = new AbortController()
  const { signal } = controller
  let listeners = 0
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
  signal.addEventListener = (...args) => (listeners++, add(...args))
  signal.removeEventListener = (...args) => (listeners--, remove(...args))
  const results = await Promise.all(Array.from({ length: 30 }, () => weixin.urllink.generate({ ...link, signal })))
  assert.ok(results.every(({ code }) => code === 0))
  assert.equal(listeners, 0)
})

// ---- afterwards

test('a_process_with_nothing_else_to_do_ends_by_itself', async (t) => {
  const { wechat } = await open(t)
  const started = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('quiet.mjs', import.meta.url)), wechat.url], { timeout: 60_000 })
  const [codes, timers] = stdout.trim().split('\n')
  assert.deepEqual(JSON.parse(codes), [0, -1, -21, ...Array(21).fill(0)])
  assert.equal(timers, '0', 'no timer of ours is left')
  assert.ok(performance.now() - started < 15_000, 'well before the 20 seconds of a call')
})

// ---- stacks

test('the_stack_of_a_rejection_leads_to_the_caller', async () => {
  async function theCallerOfThis(weixin) {
    return await weixin.auth.getAccessToken()
  }
  const nobody = to('http://nowhere.invalid')
  await assert.rejects(theCallerOfThis(nobody), (error) => {
    assert.equal(error.code, -23)
    assert.match(error.stack, /theCallerOfThis/)
    return true
  })
})
