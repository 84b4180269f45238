// The people who use the accounts, and the codes that their clicks produce.

import { createHash, randomBytes } from 'node:crypto'
import { demand } from './refusal.mjs'

const CODE_LIFE = 300_000

/**
 * @typedef {object} User
 * @property {string} appid
 * @property {string} openid
 * @property {string} unionid
 * @property {string} sessionKey base64 of 16 bytes
 * @property {string} phone
 * @property {string} nickname
 * @property {boolean} visited has opened the mini program within two hours
 * @property {boolean} follows the official account
 * @property {'all' | Record<string, number>} accepts subscription messages: all, or so many of a template
 * @property {'always' | 'rules'} reach by customer service messages: always, or after what the user has done, as WeChat's rules have it
 * @property {number} [followedAt] seconds
 * @property {number | string} [scene] of the code by which the user came to follow
 */

/** Known to every account from the start, under these openids. */
export const defaultUsers = [
  { openid: 'oSimulatorAlice0000000000001', nickname: '爱丽丝', phone: '13800000001' },
  { openid: 'oSimulatorBob000000000000002', nickname: '小波', phone: '13800000002', follows: false, accepts: {} },
  { openid: 'oSimulatorCarol0000000000003', nickname: '卡罗', phone: '13800000003', visited: false },
]

/** Codes that never wear out, for trying things by hand. They belong to the first default user. */
export const lastingCodes = {
  login: 'lasting-login-code',
  phone: 'lasting-phone-code',
  oauth: 'lasting-oauth-code',
}

/** Codes that always fail, with the errcode they fail with. */
export const badCodes = { 'used-code': 40163, 'expired-code': 40029, 'blocked-code': 40226 }

export class People {
  #clock
  /** @type {Map<string, User>} */ #users = new Map()
  #codes = new Map()
  #oauthTokens = new Map()

  constructor(clock) {
    this.#clock = clock
  }

  /** Adds a user to an account, or changes one. @param {Partial<User> & { appid: string }} facts @returns {User} */
  user({ appid, openid = `o${randomBytes(20).toString('hex').slice(0, 27)}`, ...facts }) {
    return Object.assign(this.find(appid, openid) ?? this.#add(appid, { openid }), defined(facts))
  }

  /** @returns {User | undefined} */
  find(appid, openid) {
    const user = this.#users.get(`${appid} ${openid}`)
    if (user) return user
    const known = defaultUsers.find((candidate) => candidate.openid === openid)
    return known && this.#add(appid, known)
  }

  /** Everybody known to an account. @returns {User[]} */
  of(appid) {
    for (const { openid } of defaultUsers) this.find(appid, openid)
    return [...this.#users.values()].filter((user) => user.appid === appid)
  }

  /** The user, or 40003. */
  known(appid, openid) {
    const user = this.find(appid, openid)
    demand(user, 40003)
    return user
  }

  /** @param {'login' | 'phone' | 'oauth'} purpose */
  issueCode(purpose, appid, details = {}) {
    const code = `0${randomBytes(24).toString('hex').slice(0, 31)}`
    this.#codes.set(code, { purpose, appid, details, until: this.#clock.now() + CODE_LIFE, used: false })
    return code
  }

  /** Takes a code, once. `foreign` is the errcode for another account's code. */
  redeem(purpose, appid, code, { foreign = 40029, used = 40163, expired = 40029 } = {}) {
    if (code === lastingCodes[purpose]) return { openid: defaultUsers[0].openid }
    if (Object.hasOwn(badCodes, code)) demand(false, code === 'used-code' ? used : badCodes[code])
    const issued = this.#codes.get(code)
    demand(issued?.purpose === purpose, 40029)
    demand(issued.appid === appid, foreign)
    demand(!issued.used, used)
    demand(this.#clock.now() < issued.until, expired)
    issued.used = true
    return { openid: defaultUsers[0].openid, ...issued.details }
  }

  /** A person's own token from web or app login ("网页授权"), not an account's. */
  issueOAuthToken(appid, openid, scope) {
    const [access_token, refresh_token] = [randomBytes(60).toString('base64url'), randomBytes(60).toString('base64url')]
    const grant = { appid, openid, scope, until: this.#clock.now() + 7200_000, refreshUntil: this.#clock.now() + 30 * 86_400_000 }
    this.#oauthTokens.set(access_token, grant)
    this.#oauthTokens.set(refresh_token, grant)
    return { access_token, expires_in: 7200, refresh_token, openid, scope }
  }

  /** @returns {{ appid: string, openid: string, scope: string }} */
  oauthGrant(token) {
    demand(token, 41001)
    const grant = this.#oauthTokens.get(token)
    demand(grant, 40001)
    demand(this.#clock.now() < grant.until, 42001)
    return grant
  }

  refreshGrant(appid, refreshToken) {
    demand(refreshToken, 41003)
    const grant = this.#oauthTokens.get(refreshToken)
    demand(grant?.appid === appid, 40030)
    demand(this.#clock.now() < grant.refreshUntil, 42002)
    return grant
  }

  #add(appid, facts) {
    const user = { ...newUser(appid, facts.openid), ...facts }
    this.#users.set(`${appid} ${facts.openid}`, user)
    return user
  }

  forget() {
    this.#users.clear()
    this.#codes.clear()
    this.#oauthTokens.clear()
  }
}

function newUser(appid, openid) {
  return {
    appid,
    openid,
    unionid: `oUnion${digest(openid).toString('hex').slice(0, 22)}`,
    sessionKey: digest(`${appid} ${openid}`).subarray(0, 16).toString('base64'),
    phone: '13800000000',
    nickname: '微信用户',
    visited: true,
    follows: true,
    accepts: 'all',
    reach: 'always',
  }
}

const digest = (text) => createHash('sha256').update(text).digest()
const defined = (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
