// Call quotas: so many a second, a minute, a day. WeChat counts by the clock's minute and by Beijing's day.

import { Refusal } from './refusal.mjs'

/**
 * @typedef {object} Limits
 * @property {number} [perSecond]
 * @property {number} [perMinute]
 * @property {number} [perDay]
 * @property {number} [errcode] for all of them, where an endpoint has one code
 * @property {number} [dayErrcode] for the day's quota alone
 * @property {boolean} [always] enforced even where the simulator was not asked to enforce quotas
 * @property {string} [shared] endpoints with the same word count together (URL Scheme and URL Link)
 */

const spans = [
  { limit: 'perSecond', errcode: 44990, period: (clock) => clock.period(1) },
  { limit: 'perMinute', errcode: 45011, period: (clock) => clock.period(60) },
  { limit: 'perDay', errcode: 45009, period: (clock) => clock.day() },
]

export class Quotas {
  #clock
  #enforced
  /** @type {Map<string, { period: number, used: number }>} */ #used = new Map()
  /** @type {Map<string, Limits>} limits that a test has set */ #set = new Map()

  constructor(clock, enforced) {
    this.#clock = clock
    this.#enforced = enforced
  }

  /** @param {string} path @param {Limits} limits */
  limit(path, limits) {
    this.#set.set(path, limits)
  }

  /** @param {string} appid @param {string} path @param {Limits | undefined} documented */
  count(appid, path, documented) {
    const limits = this.#set.get(path) ?? (this.#enforced || documented?.always ? documented : undefined)
    if (!limits) return
    for (const { limit, errcode, period } of spans) {
      if (limits[limit] === undefined) continue
      const meter = this.#meter(`${appid} ${limits.shared ?? path} ${limit}`, period(this.#clock))
      if (meter.used >= limits[limit]) throw new Refusal((limit === 'perDay' && limits.dayErrcode) || (limits.errcode ?? errcode))
      meter.used++
    }
  }

  /** For POST /cgi-bin/openapi/quota/get. */
  today(appid, path, documented) {
    const limits = this.#set.get(path) ?? documented ?? {}
    const { perDay = 10_000_000, shared = path } = limits
    const { used } = this.#meter(`${appid} ${shared} perDay`, this.#clock.day())
    return { daily_limit: perDay, used, remain: Math.max(0, perDay - used) }
  }

  /** POST /cgi-bin/clear_quota */
  clear(appid) {
    for (const key of this.#used.keys()) if (key.startsWith(`${appid} `)) this.#used.delete(key)
  }

  forget() {
    this.#used.clear()
    this.#set.clear()
  }

  #meter(key, period) {
    const meter = this.#used.get(key)
    if (meter?.period === period) return meter
    const fresh = { period, used: 0 }
    this.#used.set(key, fresh)
    return fresh
  }
}
