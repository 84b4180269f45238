// Codes of an official account with a scene in each, keys for long texts, and rules by which codes open a mini program.

import { randomBytes } from 'node:crypto'
import { bytes, isInteger, isText } from './checks.mjs'
import { demand } from './refusal.mjs'

const MONTH = 2_592_000
/** Where no life is said. */
const SHORT = 60
const MOST_RULES = 200
const PUBLICATIONS = 100

const isScene = { number: (most) => ({ scene_id: id }) => isInteger(id) && id >= 1 && id <= most, text: ({ scene_str: text }) => isText(text) && text.length <= 64 }
const ACTIONS = {
  QR_SCENE: { isGood: isScene.number(2 ** 32 - 1), ends: true },
  QR_STR_SCENE: { isGood: isScene.text, ends: true },
  QR_LIMIT_SCENE: { isGood: isScene.number(100_000), ends: false },
  QR_LIMIT_STR_SCENE: { isGood: isScene.text, ends: false },
}

export class QrCodes {
  #clock
  /** By ticket. */ #codes = new Map()
  #texts = new Map()
  #rules = new Map()

  constructor(_account, clock) {
    this.#clock = clock
  }

  create({ action_name, action_info, expire_seconds = SHORT }) {
    demand(Object.hasOwn(ACTIONS, action_name), 40052)
    const { isGood, ends } = ACTIONS[action_name]
    demand(isGood(action_info.scene ?? {}), 40053)
    demand(!ends || (isInteger(expire_seconds) && expire_seconds >= 1 && expire_seconds <= MONTH), 40053)
    const ticket = `gQ${randomBytes(62).toString('base64url')}==`
    const url = `http://weixin.qq.com/q/${randomBytes(18).toString('base64url')}`
    this.#codes.set(ticket, { url, until: ends ? this.#clock.seconds() + expire_seconds : Infinity })
    return { ticket, ...(ends && { expire_seconds }), url }
  }

  /** What the picture of a ticket says; undefined where there is none any more. */
  urlOf(ticket) {
    const code = this.#codes.get(ticket)
    return code && this.#clock.seconds() < code.until ? code.url : undefined
  }

  // ---- keys

  shorten({ long_data, expire_seconds = MONTH }) {
    demand(long_data !== '' && bytes(long_data) <= 4096, 9410010)
    demand(isInteger(expire_seconds) && expire_seconds >= 1 && expire_seconds <= MONTH, 9410011)
    const short_key = randomBytes(24).toString('base64').replace(/[^0-9a-zA-Z]/g, '').padEnd(15, '0').slice(0, 15)
    this.#texts.set(short_key, { long_data, create_time: this.#clock.seconds(), until: this.#clock.seconds() + expire_seconds })
    return short_key
  }

  fetch(short_key) {
    const found = this.#texts.get(short_key)
    const left = found ? found.until - this.#clock.seconds() : 0
    demand(left > 0, 9410012)
    return { long_data: found.long_data, create_time: found.create_time, expire_seconds: left }
  }

  // ---- rules

  /** Adds a rule, or changes one that is not published yet. */
  rule({ prefix, path, is_edit, open_version, debug_url, permit_sub_rule, appid }) {
    const known = this.#rules.get(prefix)
    demand(/^https?:\/\/[^/]/i.test(prefix), 85066)
    demand(is_edit === 1 || !known, 85071)
    demand(is_edit === 0 || (known && known.state === 1), 85066)
    demand(known || this.#rules.size < MOST_RULES, 85073)
    demand((debug_url ?? []).every((url) => url.startsWith(prefix)), 85068)
    this.#rules.set(prefix, { prefix, path, state: 1, ...(appid === undefined && { open_version, debug_url, permit_sub_rule }) })
  }

  publish(prefix) {
    const rule = this.#rules.get(prefix)
    demand(rule, 85066)
    demand(this.#left > 0, 886000)
    Object.assign(rule, { state: 2, at: this.#clock.now() })
  }

  remove(prefix) {
    demand(this.#rules.delete(prefix), 85066)
  }

  get #left() {
    const month = (at) => new Date(at + 8 * 3600_000).toISOString().slice(0, 7) // in Beijing
    return PUBLICATIONS - [...this.#rules.values()].filter(({ at }) => at && month(at) === month(this.#clock.now())).length
  }

  rules({ get_type = 0, prefix_list = [], page_num = 1, page_size = 200 } = {}) {
    const all = [...this.#rules.values()].map(({ at, ...rule }) => rule)
    demand(get_type !== 1 || prefix_list.length <= 200, 40097)
    demand(get_type !== 2 || (page_num >= 1 && page_size >= 1 && page_size <= 200), 40097)
    const chosen = [all, all.filter(({ prefix }) => prefix_list.includes(prefix)), all.slice((page_num - 1) * page_size, page_num * page_size)][get_type]
    return { rule_list: chosen, qrcodejump_open: 1, list_size: chosen.length, qrcodejump_pub_quota: this.#left, total_count: all.length }
  }
}
