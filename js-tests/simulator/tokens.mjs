// Access tokens as WeChat's "AccessToken" and "getStableAccessToken" pages describe them. The two ways to get one
// are isolated: neither ends the life of the other's tokens.

import { randomBytes } from 'node:crypto'
import { demand } from './refusal.mjs'

const LIFE = 7200_000
const OVERLAP = 300_000 // old and new token both work for five minutes
const FORCED_A_DAY = 20
const FORCED_APART = 30_000

/** @typedef {{ token: string, appid: string, mode: 'stable' | 'classic', expiresAt: number, worksUntil: number }} Issued */

export class Tokens {
  #clock
  /** @type {Map<string, Issued>} */ #issued = new Map()
  /** @type {Map<string, Issued>} */ #current = new Map()
  /** @type {Map<string, number[]>} */ #forced = new Map()

  constructor(clock) {
    this.#clock = clock
  }

  /**
   * POST /cgi-bin/stable_token: the same token as long as it has five minutes to live; a forced refresh kills it at
   * once, and does nothing where it comes too soon or too often.
   */
  stable(appid, forceRefresh) {
    if (forceRefresh && this.#mayForce(appid)) {
      this.#kill((issued) => issued.appid === appid && issued.mode === 'stable')
      return this.#answer(this.#issue(appid, 'stable'))
    }
    const current = this.#current.get(`stable ${appid}`)
    const young = current && current.expiresAt - this.#clock.now() >= OVERLAP
    return this.#answer(young ? current : this.#issue(appid, 'stable'))
  }

  /** GET /cgi-bin/token: always a new one; the one before works for five more minutes. */
  classic(appid) {
    const previous = this.#current.get(`classic ${appid}`)
    if (previous) previous.worksUntil = Math.min(previous.worksUntil, this.#clock.now() + OVERLAP)
    return this.#answer(this.#issue(appid, 'classic'))
  }

  /** The appid that a token speaks for, or the refusal that WeChat gives. */
  ownerOf(token) {
    demand(token, 41001)
    demand(/^[A-Za-z0-9_-]{64,512}$/.test(token), 40014)
    const issued = this.#issued.get(token)
    demand(issued, 40001)
    demand(this.#clock.now() < issued.expiresAt, 42001)
    demand(this.#clock.now() < issued.worksUntil, 40001)
    return issued.appid
  }

  /**
   * As if another process had refreshed behind your back: every token of the account answers 40001 from now on.
   * With `stillIssued` stable_token goes on handing out the dead one until someone forces a refresh.
   */
  revoke(appid, { stillIssued = false } = {}) {
    this.#kill((issued) => issued.appid === appid, stillIssued)
  }

  /** As if two hours had passed for this account: its tokens answer 42001. */
  expire(appid) {
    for (const issued of this.#issued.values()) if (issued.appid === appid) issued.expiresAt = this.#clock.now()
    this.#forgetCurrent(appid)
  }

  forget() {
    this.#issued.clear()
    this.#current.clear()
    this.#forced.clear()
  }

  #issue(appid, mode) {
    const expiresAt = this.#clock.now() + LIFE
    const token = `${80 + Math.floor(Math.random() * 20)}_${randomBytes(102).toString('base64url')}`
    const issued = { token, appid, mode, expiresAt, worksUntil: expiresAt }
    this.#issued.set(token, issued)
    this.#current.set(`${mode} ${appid}`, issued)
    return issued
  }

  #answer({ token, expiresAt }) {
    return { access_token: token, expires_in: Math.ceil((expiresAt - this.#clock.now()) / 1000) }
  }

  #kill(dies, stillIssued = false) {
    for (const [token, issued] of this.#issued) {
      if (!dies(issued)) continue
      this.#issued.delete(token)
      const slot = `${issued.mode} ${issued.appid}`
      if (!stillIssued && this.#current.get(slot) === issued) this.#current.delete(slot)
    }
  }

  #forgetCurrent(appid) {
    this.#current.delete(`stable ${appid}`)
    this.#current.delete(`classic ${appid}`)
  }

  #mayForce(appid) {
    const now = this.#clock.now()
    const today = (this.#forced.get(appid) ?? []).filter((at) => this.#clock.day() === this.#clock.day(at))
    if (today.length >= FORCED_A_DAY || now - today.at(-1) < FORCED_APART) return false
    this.#forced.set(appid, [...today, now])
    return true
  }
}
