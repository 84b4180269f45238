// Everything that the simulated WeChat remembers, in one place that the endpoints share.

import { accountsByAppid } from './accounts.mjs'
import { Calls } from './calls.mjs'
import { Clock } from './clock.mjs'
import { Faults } from './faults.mjs'
import { People } from './people.mjs'
import { Pushes } from './push/pushes.mjs'
import { Quotas } from './quotas.mjs'
import { demand } from './refusal.mjs'
import { Sealing } from './sealing/index.mjs'
import { Tokens } from './tokens.mjs'

export class World {
  clock = new Clock()
  tokens = new Tokens(this.clock)
  people = new People(this.clock)
  faults = new Faults(this.clock)
  pushes = new Pushes(this.clock)
  sealing = new Sealing()
  /** @type {{ ip: string, appid?: string }[]} */ deniedIps = []
  /** @type {Map<Function, Map<string, any>>} */ #kept = new Map()

  constructor({ accounts, keepCalls, wrongSecret, strictWaybills, quotas, onCall, onError }) {
    this.accounts = accountsByAppid(accounts)
    this.calls = new Calls(keepCalls)
    this.quotas = new Quotas(this.clock, quotas)
    Object.assign(this, { wrongSecret, strictWaybills, onCall, onError })
  }

  /**
   * What a family of endpoints keeps for an account (its orders, its templates): made at the first use, the same from then on.
   * @template T
   * @param {string} appid
   * @param {(account: import('./accounts.mjs').Account, clock: Clock, world: World) => T} make
   * @returns {T}
   */
  keep(appid, make) {
    if (!this.#kept.has(make)) this.#kept.set(make, new Map())
    const shelf = this.#kept.get(make)
    if (!shelf.has(appid)) shelf.set(appid, make(this.accounts.get(appid), this.clock, this))
    return shelf.get(appid)
  }

  /** The account of an appid, or 40013. */
  account(appid) {
    const account = this.accounts.get(appid)
    demand(account, 40013)
    return account
  }

  /** Back to the first day: only the accounts stay, with their keys of API security. */
  forget() {
    for (const part of [this.calls, this.clock, this.tokens, this.people, this.quotas, this.faults, this.pushes]) part.forget()
    this.deniedIps = []
    this.#kept.clear()
  }
}
