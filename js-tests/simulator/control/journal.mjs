// What has been seen, in a shape that may be shown: secrets and tokens are cut short, bytes are counted.
// Only the latest is kept, whatever `keepCalls` says of the calls themselves.

import { shown, shownBody } from './shown.mjs'
import { codesOf } from './codes.mjs'
import { messagesOf } from './messages.mjs'

const KEPT = { calls: 500, messages: 200, codes: 100, pushes: 200, pictures: 50 }
const LARGEST_PICTURE = 512 * 1024

export class Journal {
  #world
  #listeners = new Set()
  #last = 0
  /** @type {Map<number, { type: string, bytes: Buffer }>} by the number of the call */ pictures = new Map()
  calls = []
  messages = []
  codes = []
  pushes = []

  /** @param {import('../world.mjs').World} world */
  constructor(world) {
    this.#world = world
    world.pushes.onAttempt = (attempt) => this.#add('push', this.pushes, KEPT.pushes, shown({ ...attempt, at: world.clock.now() }))
  }

  /** @param {import('../calls.mjs').Call} call @param {object} [answer] as it was sent; none where nothing was */
  note(call, answer) {
    const entry = this.#add('call', this.calls, KEPT.calls, this.#entry(call, answer))
    this.#keepPicture(entry, answer)
    if (!entry.status || entry.errcode || entry.status !== 200) return
    const context = { appid: entry.appid, at: entry.at, call: entry.id, world: this.#world }
    for (const message of messagesOf(call, context)) this.addMessage(message)
    for (const code of codesOf(entry, context)) this.#add('code', this.codes, KEPT.codes, code)
  }

  addMessage(message) {
    return this.#add('message', this.messages, KEPT.messages, message)
  }

  /** The account whose call it is, as far as it can be known. @returns {string | undefined} */
  appidOf({ query, json }) {
    const named = json?.appid ?? query.appid
    if (this.#world.accounts.has(named)) return named
    try {
      return this.#world.tokens.ownerOf(query.access_token)
    } catch {
      return undefined // no token, or a dead one: the answer says so
    }
  }

  /** @param {(kind: string, entry?: object) => void} listener @returns {() => void} to stop listening */
  listen(listener) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells listeners that something else is other than it was. */
  changed(kind = 'state', entry = {}) {
    for (const listener of this.#listeners) listener(kind, entry)
  }

  forget() {
    for (const list of [this.calls, this.messages, this.codes, this.pushes]) list.length = 0
    this.pictures.clear()
    this.changed('forgotten')
  }

  #add(kind, list, most, facts) {
    const entry = { id: ++this.#last, ...facts }
    list.push(entry)
    if (list.length > most) list.shift()
    this.changed(kind, entry)
    return entry
  }

  #entry(call, answer) {
    const { method, path, query, at } = call
    const body = answer && shownBody(answer)
    return {
      at, method, path,
      appid: this.appidOf(call),
      query: shown(query),
      request: requestOf(call),
      sealed: call.sealed || undefined,
      status: answer?.status,
      errcode: answer?.errcode ?? (Number.isInteger(body?.errcode) ? body.errcode : undefined),
      errmsg: typeof body?.errmsg === 'string' ? body.errmsg : undefined,
      answer: body,
      picture: isPicture(answer) || undefined,
    }
  }

  #keepPicture({ id, picture }, answer) {
    if (!picture) return
    this.pictures.set(id, { type: answer.type, bytes: answer.body })
    if (this.pictures.size > KEPT.pictures) this.pictures.delete(this.pictures.keys().next().value)
  }
}

const isPicture = (answer) => Buffer.isBuffer(answer?.body) && /^image\/(jpeg|png|gif)$/.test(answer.type) && answer.body.length <= LARGEST_PICTURE

function requestOf({ json, parts, body }) {
  if (parts) return { parts: parts.map(({ name, filename, contentType, data }) => ({ name, filename, contentType, size: data.length })) }
  if (json !== undefined) return shown(json)
  return body.length > 0 ? { size: body.length } : undefined
}
