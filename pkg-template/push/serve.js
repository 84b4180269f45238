// From a request to the answer within five seconds, whatever the host.

import { read } from '../loader/faults.js'
import { isRefusal, LATE, METHOD, RECEIVE, Refusal, failure, internal } from './failures.js'
import { isNothing, NOTHING } from './reply.js'
import { nameOf } from './open.js'

const plain = (status, body) => ({ status, type: 'text/plain; charset=utf-8', body })

/**
 * @param {{ method: string, query: any, body: () => any, path?: string, args?: any[], waitUntil?: (work: Promise) => void, request?: any }} request
 * @returns {Promise<{ status: number, type: string, body: string }>}
 */
export async function serve(push, receive, request) {
  const started = Date.now()
  const event = { type: 'push', code: 0, msg: 'ok', appid: undefined, name: '', repeated: false, status: 200, ms: 0 }
  const told = (answer, more) => {
    push.emit(Object.assign(event, more, { status: answer.status, ms: Date.now() - started }))
    return answer
  }
  const failed = ({ code, msg, status }) => told(plain(status, `${code} ${msg}`), { code, msg })

  let opened
  try {
    opened = await openedFrom(push, request)
  } catch (error) {
    return failed(isRefusal(error) ? error.failure : internal(error))
  }
  if (opened.code !== 0) return failed(opened)
  const { message, appid, repeated, echo } = opened
  if (echo !== undefined) return told(plain(200, echo), { appid, name: 'echostr' })
  Object.assign(event, { appid, name: nameOf(message), repeated })
  if (repeated) return told(plain(200, NOTHING))

  const waitUntil = push.settings.waitUntil || request.waitUntil
  const context = Object.assign({}, opened, { args: request.args || [], request: request.request, waitUntil: waitUntil || ((work) => void Promise.resolve(work).catch(() => {})) })
  const work = (async () => receive(message, context))()
  const outcome = await inTime(work, push.settings.timeout - (Date.now() - started))
  if (outcome === TIMEOUT) {
    const rest = finished(push, work, event, started)
    if (waitUntil) waitUntil(rest)
    return told(plain(200, NOTHING), { late: true })
  }
  if ('error' in outcome) {
    await push.forget(message)
    return failed(thrown(outcome.error))
  }
  try {
    const body = push.reply(message, outcome.reply)
    return told(isNothing(outcome.reply) ? plain(200, body) : { status: 200, type: TYPES[opened.format], body })
  } catch (error) {
    // To try again would come to the same.
    const { code, msg } = isRefusal(error) ? error.failure : internal(error)
    return told(plain(200, NOTHING), { code, msg })
  }
}

const TYPES = { xml: 'application/xml; charset=utf-8', json: 'application/json; charset=utf-8' }

async function openedFrom(push, { method, query, body, path, args }) {
  const reads = method === 'POST'
  if (!reads && method !== 'GET' && method !== 'HEAD') throw new Refusal(METHOD, '微信只用 GET（验证地址）和 POST（推送）')
  if (!reads && !hasEcho(query)) throw new Refusal(METHOD, '这是消息推送的地址：微信验证它时会带上 echostr，推送时用 POST')
  return push.open({ query, body: reads ? await body() : undefined, path, args })
}

const hasEcho = (query) => (typeof query === 'string' ? /[?&]echostr=/.test(`&${query}`) : Boolean(Object(query).echostr))

const TIMEOUT = {}

function inTime(work, ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(TIMEOUT), Math.max(ms, 0))
    const settle = (outcome) => {
      clearTimeout(timer)
      resolve(outcome)
    }
    work.then((reply) => settle({ reply }), (error) => settle({ error }))
  })
}

/** What goes on behind an answer that was given: its end is told. */
function finished(push, work, event, started) {
  const tell = ({ code, msg }) => push.emit(Object.assign({}, event, { type: 'push-late', code, msg, ms: Date.now() - started }))
  return work.then(
    (reply) => tell(isNothing(reply) ? { code: 0, msg: 'ok' } : failure(LATE, `处理超过了 ${push.settings.timeout} 毫秒，已经先回答 success，这个回复没有送出：请改用客服消息接口发送`)),
    (error) => tell(thrown(error)),
  )
}

// What a user's function throws is his: its name may be told, its text may hold anything.
const thrown = (error) => failure(RECEIVE, `处理函数抛出了异常（${nameOfError(read(error, 'name'), typeof error)}）：微信会再推送`)
const nameOfError = (name, otherwise) => (typeof name === 'string' && /^\w{1,63}$/.test(name) ? name : otherwise)
