// The way of one call: read it, let a fault strike, find its endpoint, check what WeChat checks for all of them
// (method, token, API security, quota, body), let the endpoint answer, seal that where the call was sealed, send.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { readCall } from './calls.mjs'
import { isObject } from './checks.mjs'
import { endpoints } from './endpoints/index.mjs'
import { toJson } from './json.mjs'
import { plain } from './plain.mjs'
import { demand, newRid, Refusal, ridStyles } from './refusal.mjs'

const JSON_TYPE = 'application/json; encoding=utf-8'

/** @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} [aside] takes what is not for WeChat */
export function createWechatServer(world, aside = () => false) {
  const server = createServer((request, response) => {
    if (aside(request, response)) return
    serve(world, request, response).catch((error) => {
      world.onError(error)
      if (response.headersSent) return response.destroy()
      send(response, { status: 500, type: 'text/plain; charset=utf-8', body: `simulator: ${error.stack}` })
    })
  })
  server.keepAliveTimeout = 60_000 // longer than any client's pool, so that no connection closes under a request
  server.headersTimeout = 65_000
  return server
}

/** Resolves when it listens; says in words why it cannot. */
export async function listening(server, port, host) {
  server.listen(port, host)
  await once(server, 'listening').catch((cause) => {
    const why = {
      EADDRINUSE: `端口 ${port} 已被占用：换一个端口，或先结束占用它的程序`,
      EACCES: `没有权限监听端口 ${port}：换一个 1024 以上的端口`,
      EADDRNOTAVAIL: `${host} 不是本机的地址`,
      ENOTFOUND: `找不到主机 ${host}`,
    }
    throw Object.assign(new Error(why[cause.code] ?? `无法监听 ${host}:${port}：${cause.message}`, { cause }), { code: cause.code })
  })
}

async function serve(world, request, response) {
  const call = await readCall(request, world.clock.now())
  if (!call) return
  world.calls.note(call)
  const fault = world.faults.strike(call)
  if (fault?.delay) await sleep(fault.delay, undefined, { ref: false })
  if (fault?.hang) return world.onCall(call)
  if (fault?.reset) {
    request.socket.resetAndDestroy()
    return world.onCall(call)
  }
  const answer = (fault && world.faults.answerFor(fault)) ?? (await answerTo(world, call))
  call.answer = { status: answer.status, errcode: answer.errcode }
  const sent = world.sealing.seal(call, answer)
  send(response, fault ? adorned(sent, fault) : sent)
  world.onCall(call, answer)
}

function adorned(answer, { headers, contentType, cutOff }) {
  return {
    ...answer,
    type: contentType ?? answer.type,
    headers: { ...answer.headers, ...headers },
    cutOff,
  }
}

/** What answers at a path: by hand where WeChat's behaviour is more than a shape, else by the facts. */
const endpointAt = (path) => endpoints.get(path) ?? plain.get(path)

async function answerTo(world, call) {
  const endpoint = endpointAt(call.path)
  if (!endpoint) return unknownPath(world, call)
  try {
    const context = admit(world, call, endpoint)
    const result = await endpoint.answer(context)
    if (result?.bytes) return { status: result.status ?? 200, type: result.type, body: result.bytes, headers: result.headers }
    const fields = endpoint.bare ? result : { errcode: 0, errmsg: 'ok', ...result }
    return { status: 200, type: endpoint.type ?? JSON_TYPE, errcode: fields.errcode, body: toJson(fields) }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return refused(world, refusal, endpoint)
  }
}

/** Method, token, API security, quota, body: in this order, for every endpoint alike. */
function admit(world, call, endpoint) {
  const method = world.sealing.isSealed(call) ? 'POST' : endpoint.method // nothing else can carry what is sealed
  demand(!method || call.method === method, method === 'GET' ? 43001 : 43002)
  const account = endpoint.token ? accountOfToken(world, call, endpoint) : undefined
  const parameters = world.sealing.open(call, account)
  if (account) world.quotas.count(account.appid, call.path, endpoint.limits)
  if (parameters) return unsealed(world, call, endpoint, account, parameters)
  if (endpoint.body === 'json') {
    demand(call.body.length > 0, 44002)
    demand(isObject(call.json), 47001)
  }
  return { world, call, account, query: call.query, body: call.json, clock: world.clock, endpointAt }
}

/** As if the parameters had come where they belong: a sealed call has those of its address in its body too. */
function unsealed(world, call, endpoint, account, parameters) {
  Object.assign(call, { sealed: true, json: parameters })
  const texts = Object.entries(parameters).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
  const query = { ...call.query, ...Object.fromEntries(texts) }
  return { world, call: endpoint.method === 'GET' ? { ...call, method: 'GET' } : call, account, query, body: parameters, clock: world.clock, endpointAt }
}

function accountOfToken(world, call, { token: kinds }) {
  const account = world.accounts.get(world.tokens.ownerOf(call.query.access_token))
  demand(kinds.includes(account.kind), 48001)
  return account
}

/** Seen in public reports for /cgi-bin/: 40066. For other paths nothing is documented; a plain 404 it is. */
function unknownPath(world, call) {
  if (call.path.startsWith('/cgi-bin/')) return refused(world, new Refusal(40066), {})
  return { status: 404, type: 'text/html', body: '<html><body><h1>404 Not Found</h1></body></html>' }
}

function refused(world, { errcode, errmsg }, { rid = 'plain', type = JSON_TYPE }) {
  const words = ridStyles[rid](errmsg, newRid(world.clock.seconds()))
  return { status: 200, type, errcode, body: toJson({ errcode, errmsg: words }) }
}

function send(response, { status, type, body, headers, cutOff, huge }) {
  if (huge) {
    response.writeHead(status, { 'content-type': type, ...headers })
    Readable.from(hugeJson(huge)).on('error', () => {}).pipe(response)
    return
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers })
  if (cutOff === undefined) return response.end(bytes)
  response.flushHeaders()
  if (cutOff === 0) return setImmediate(() => response.destroy())
  response.write(bytes.subarray(0, cutOff), () => response.destroy())
}

/** Valid JSON of exactly so many bytes, a piece at a time. */
function* hugeJson(size) {
  const [head, tail] = ['{"errcode":0,"errmsg":"', '"}']
  const piece = 'x'.repeat(65_536)
  yield head
  for (let left = size - head.length - tail.length; left > 0; left -= piece.length) yield piece.slice(0, left)
  yield tail
}
