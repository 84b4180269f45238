// Trouble on order: what networks, proxies and a busy WeChat do to an answer.

import { errmsgs } from './errmsgs.mjs'
import { newRid, ridStyles } from './refusal.mjs'

/**
 * @typedef {object} Fault
 * @property {string} [path] only calls of this path; all calls without it
 * @property {(call: import('./calls.mjs').Call) => boolean} [when] only calls that this accepts
 * @property {number} [skip] let so many matching calls pass first
 * @property {number} [times] how often, 1 by default, Infinity allowed
 * @property {number} [delay] milliseconds before anything is answered; alone, the true answer comes late
 * @property {number} [errcode] WeChat's failure instead of the answer
 * @property {string} [errmsg]
 * @property {number} [status] HTTP status
 * @property {string | Buffer | object} [body]
 * @property {Record<string, string>} [headers]
 * @property {string} [contentType]
 * @property {boolean} [html502] a proxy's error page
 * @property {boolean} [emptyBody]
 * @property {string} [redirect] HTTP 302 to this Location
 * @property {number} [huge] a body of so many bytes
 * @property {number} [cutOff] the endpoint does its work, then the socket closes after so many bytes of the body
 * @property {boolean} [reset] the socket is destroyed, the endpoint sees nothing
 * @property {boolean} [hang] no answer ever, the endpoint sees nothing
 */

const known = new Set([
  'path', 'when', 'skip', 'times', 'delay', 'errcode', 'errmsg', 'status', 'body', 'headers', 'contentType',
  'html502', 'emptyBody', 'redirect', 'huge', 'cutOff', 'reset', 'hang',
])

export class Faults {
  /** @type {{ id: number, fault: Fault, skip: number, left: number }[]} */ #armed = []
  #clock
  #injected = 0

  constructor(clock) {
    this.#clock = clock
  }

  /** @param {Fault} fault */
  inject(fault) {
    const strange = Object.keys(fault).find((key) => !known.has(key))
    if (strange) throw new TypeError(`inject：没有名为 ${strange} 的故障`)
    if (fault.path && !fault.path.startsWith('/')) throw new TypeError(`inject：path 要以 / 开头：${fault.path}`)
    const armed = { id: ++this.#injected, fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }
    this.#armed.push(armed)
    return { id: armed.id, remove: () => this.#disarm(armed) }
  }

  /** Those that can still strike, oldest first. */
  get armed() {
    return this.#armed.map(({ id, fault, skip, left }) => ({ id, fault, skip: Math.max(skip, 0), left }))
  }

  /** Whether there was one of this number. @param {number} id */
  remove(id) {
    const before = this.#armed.length
    this.#armed = this.#armed.filter((armed) => armed.id !== id)
    return this.#armed.length < before
  }

  /** The fault that strikes this call, if any: the first injected that matches. */
  strike(call) {
    for (const armed of this.#armed) {
      const { path, when } = armed.fault
      if ((path && path !== call.path) || (when && !when(call))) continue
      if (armed.skip-- > 0) continue
      if (--armed.left <= 0) this.#disarm(armed)
      return armed.fault
    }
    return undefined
  }

  /** What is answered in place of the endpoint; nothing where the fault only delays, cuts or adorns its answer. */
  answerFor(fault) {
    const { errcode, errmsg, status = 200, body, contentType } = fault
    const type = contentType ?? 'application/json; encoding=utf-8'
    if (fault.html502) return { status: 502, type: 'text/html', body: '<html><body><h1>502 Bad Gateway</h1></body></html>' }
    if (fault.redirect) return { status: 302, type: 'text/html', body: '', headers: { location: fault.redirect } }
    if (fault.emptyBody) return { status, type, body: '' }
    if (fault.huge) return { status, type, huge: fault.huge }
    if (body !== undefined) return { status, type, body: bodyOf(body) }
    if (errcode !== undefined) return { status, type, errcode, body: JSON.stringify(this.#failure(errcode, errmsg)) }
    if (fault.status !== undefined) return { status, type, body: '' }
    return undefined
  }

  forget() {
    this.#armed = []
  }

  #failure(errcode, errmsg) {
    const words = errmsg ?? ridStyles.plain(errmsgs[errcode] ?? 'system error', newRid(this.#clock.seconds()))
    return { errcode, errmsg: words }
  }

  #disarm(armed) {
    this.#armed = this.#armed.filter((other) => other !== armed)
  }
}

const bodyOf = (body) => (typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
