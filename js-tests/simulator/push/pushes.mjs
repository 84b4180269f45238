// What WeChat pushes: to the address that an account has set, again where the answer is late or wrong.

import { randomInt } from 'node:crypto'
import { request } from 'node:http'
import { setImmediate as soon } from 'node:timers/promises' // not the global one, which tests may have replaced
import { replyIn, sealed, signatureOf } from './protocol.mjs'

/** Elements that only XML has around an event's fields. */
const WRAPPERS = { subscribe_msg_popup_event: 'SubscribeMsgPopupEvent', subscribe_msg_change_event: 'SubscribeMsgChangeEvent', subscribe_msg_sent_event: 'SubscribeMsgSentEvent' }

/**
 * @typedef {object} PushSettings
 * @property {string} url
 * @property {string} token
 * @property {string} [encodingAESKey]
 * @property {'plain' | 'compatible' | 'safe'} [mode]
 * @property {'xml' | 'json'} [format]
 * @property {number} [patience] milliseconds; WeChat's are 5000
 * @property {number} [times] how often in all; 3 at WeChat
 */

export class Pushes {
  /** @type {Map<string, PushSettings & { appid: string }>} */ #settings = new Map()
  /** @type {Set<Promise<any>>} */ #underWay = new Set()
  /** Every attempt, oldest first. */
  attempts = []

  constructor(clock) {
    this.clock = clock
  }

  /** Called after each attempt. */
  onAttempt = () => {}

  /** Where an account's pushes go, without its secrets. @param {string} appid */
  addressOf(appid) {
    const { url, mode, format } = this.#settings.get(appid) ?? {}
    return url && { url, mode, format }
  }

  /** Checks the address as the console does; refuses one that does not echo. @param {string} appid @param {PushSettings} settings */
  async configure(appid, settings) {
    const whole = { mode: 'safe', format: 'json', patience: 5000, times: 3, ...settings, appid }
    const [timestamp, nonce, echostr] = [String(this.clock.seconds()), String(randomInt(1e9)), `${randomInt(1e9, 2 ** 40)}${randomInt(1e6, 1e7)}`]
    const query = { signature: signatureOf(whole.token, timestamp, nonce), echostr, timestamp, nonce }
    const answer = await send(whole, 'GET', query)
    if (answer.status !== 200 || answer.body !== echostr) throw new Error(`推送地址没有原样返回 echostr：${answer.status ?? answer.error} ${answer.body ?? ''}`.trimEnd())
    this.#settings.set(appid, whole)
  }

  /** Pushes until it is taken. @returns {Promise<{ taken: boolean, reply?: string, attempts: object[] }>} */
  push(appid, event) {
    const settings = this.#settings.get(appid)
    if (!settings) return Promise.reject(new TypeError(`${appid} 还没有推送地址：先 configurePush`))
    const work = this.#push(settings, this.#whole(settings, event))
    this.#underWay.add(work)
    return work.finally(() => this.#underWay.delete(work))
  }

  /** For endpoints: an event of their own, a moment after their answer; nothing where nobody listens. */
  later(appid, event) {
    if (!this.#settings.has(appid)) return
    const work = soon().then(() => this.push(appid, event))
    this.#underWay.add(work)
    work.catch(() => {}).finally(() => this.#underWay.delete(work))
  }

  /** Until all that is under way has ended. */
  async settled() {
    while (this.#underWay.size > 0) await Promise.allSettled([...this.#underWay])
  }

  forget() {
    this.#settings.clear()
    this.attempts = []
  }

  #whole({ appid, format }, event) {
    const common = { ToUserName: `gh_${appid.slice(-12)}`, FromUserName: 'oSimulatorAlice0000000000001', CreateTime: this.clock.seconds(), MsgType: 'event' }
    if (event.InfoType) return { AppId: appid, CreateTime: this.clock.seconds(), ...event }
    const wrapper = format === 'xml' && WRAPPERS[event.Event]
    if (!wrapper) return { ...common, ...event }
    const { List, ...rest } = event
    return { ...common, ...rest, [wrapper]: { List } }
  }

  async #push(settings, message) {
    const attempts = []
    for (let number = 1; number <= settings.times; number++) {
      const { query, body, contentType } = sealed(settings, message)
      const answer = await send(settings, 'POST', query, body, contentType)
      const { text, wrong } = answer.status === 200 ? replyIn(settings, answer.body) : { wrong: answer.error ?? `status ${answer.status}` }
      const attempt = { appid: settings.appid, message, number, ...answer, wrong }
      attempts.push(attempt)
      this.attempts.push(attempt)
      this.onAttempt(attempt)
      if (!wrong) return { taken: true, reply: text, attempts }
    }
    return { taken: false, attempts }
  }
}

/** Redirects are not followed. */
function send({ url, patience }, method, query, body, contentType) {
  const address = new URL(url)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  return new Promise((resolve) => {
    const headers = body === undefined ? {} : { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }
    const sent = request(address, { method, headers, agent: false }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => settle({ status: response.statusCode, type: response.headers['content-type'], body: Buffer.concat(parts).toString() }))
      response.on('error', (error) => settle({ error: error.code }))
    })
    const timer = setTimeout(() => settle({ error: 'late' }), patience)
    const settle = (answer) => {
      clearTimeout(timer)
      sent.destroy()
      resolve(answer)
    }
    sent.on('error', (error) => settle({ error: error.code ?? error.message }))
    sent.end(body)
  })
}
