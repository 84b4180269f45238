// Who may be written to, and how often: customer service messages follow something that a person has done.

import { characters } from './checks.mjs'
import { demand } from './refusal.mjs'

const MINUTE = 60_000
/** How many messages an action opens the way for, and for how long. */
const OPENS = {
  say: { messages: 5, life: 48 * 60 * MINUTE },
  click: { messages: 3, life: MINUTE },
  follow: { messages: 3, life: MINUTE },
  scan: { messages: 3, life: MINUTE },
}
const TYPING = 30_000
const MOST_STAFF = 100
const KINDS = { image: '[image]', voice: '[voice]', video: '[video]' }

export class Conversations {
  #clock
  #people
  #appid
  /** @type {Map<string, Record<string, { left: number, until: number }>>} by openid */ #ways = new Map()
  #typing = new Map()
  #lastTouch = new Map()
  #records = []
  #staff = new Map()
  #sessions = new Map()
  /** @type {Map<string, number>} openids of those who wait, with the time of their latest word */ #waiting = new Map()

  constructor({ appid }, clock, { people }) {
    this.#appid = appid
    this.#clock = clock
    this.#people = people
    this.#staff.set(`service@${appid}`, { nickname: '客服', number: 1001, wx: 'simulator', since: 0 })
  }

  // ---- what people do

  /** @param {keyof OPENS} act */
  acted(openid, act, text) {
    const { messages, life } = OPENS[act]
    const now = this.#clock.now()
    const user = this.#people.find(this.#appid, openid)
    if (user.reach === 'always') user.reach = 'rules'
    this.#ways.set(openid, { ...this.#ways.get(openid), [act]: { left: messages, until: now + life } })
    if (act !== 'say') return
    this.#lastTouch.set(openid, now)
    this.#record(openid, 2003, text, this.#sessions.get(openid)?.kf_account ?? '')
    if (!this.#sessions.has(openid)) this.#waiting.set(openid, this.#clock.seconds())
  }

  // ---- messages

  send({ touser: openid, msgtype, customservice, [msgtype]: content }) {
    const user = this.#people.known(this.#appid, openid)
    const worker = customservice?.kf_account
    if (worker !== undefined) this.worker(worker)
    if (user.reach !== 'always') this.#useWay(openid)
    this.#lastTouch.set(openid, this.#clock.now())
    this.#typing.delete(openid)
    this.#record(openid, 2002, KINDS[msgtype] ?? content.content ?? content.title ?? `[${msgtype}]`, worker ?? '')
  }

  /** The way that closes first is used first. */
  #useWay(openid) {
    const open = Object.values(this.#ways.get(openid) ?? {}).filter(({ until }) => this.#clock.now() < until)
    demand(open.length > 0, 45015)
    const [way] = open.filter(({ left }) => left > 0).sort((one, other) => one.until - other.until)
    demand(way, 45047)
    way.left--
  }

  typing(openid, command) {
    const user = this.#people.known(this.#appid, openid)
    demand(command === 'Typing' || command === 'CancelTyping', 45072)
    if (command === 'CancelTyping') return void this.#typing.delete(openid)
    const now = this.#clock.now()
    const since = (map) => now - (map.get(openid) ?? -Infinity)
    demand(user.reach === 'always' || since(this.#lastTouch) <= TYPING, 45080)
    demand(since(this.#typing) > TYPING, 45081)
    this.#typing.set(openid, now)
  }

  /** What was said between two seconds, from a number on; the number to go on with. */
  records({ starttime: from, endtime: to, msgid, number }) {
    demand([from, to, msgid, number].every(Number.isInteger) && from <= to && msgid >= 1 && number >= 1 && number <= 10_000, 65416)
    demand(to - from <= 86_400, 65417)
    const found = this.#records.filter(({ id, time }) => id >= msgid && time >= from && time <= to).slice(0, number)
    return { recordlist: found.map(({ id, ...record }) => record), number: found.length, msgid: found.length > 0 ? found.at(-1).id + 1 : msgid }
  }

  #record(openid, opercode, text, worker) {
    this.#records.push({ id: this.#records.length + 1, openid, opercode, text: String(text), time: this.#clock.seconds(), worker })
  }

  // ---- those who answer

  worker(kf_account) {
    const found = this.#staff.get(kf_account)
    demand(found, 65401)
    return found
  }

  hire(kf_account, nickname) {
    demand(/^\w{1,10}@\S+$/.test(kf_account), 65404)
    this.#checkNickname(nickname)
    demand(!this.#staff.has(kf_account), 65406)
    demand(this.#staff.size < MOST_STAFF, 65405)
    this.#staff.set(kf_account, { nickname, number: 1001 + this.#staff.size })
  }

  rename(kf_account, nickname) {
    const worker = this.worker(kf_account)
    this.#checkNickname(nickname)
    worker.nickname = nickname
  }

  dismiss(kf_account) {
    this.worker(kf_account)
    this.#staff.delete(kf_account)
    for (const [openid, session] of this.#sessions) if (session.kf_account === kf_account) this.#sessions.delete(openid)
  }

  /** Whoever is invited accepts a minute later. */
  invite(kf_account, wx) {
    const worker = this.worker(kf_account)
    demand(!worker.wx || !this.#isBound(worker), 65412)
    demand(!worker.wx, 65411)
    demand([...this.#staff.values()].every((other) => other.wx !== wx), 65407)
    Object.assign(worker, { wx, since: this.#clock.seconds() + 60 })
  }

  #isBound = ({ wx, since }) => wx !== undefined && this.#clock.seconds() >= since

  staff() {
    return [...this.#staff].map(([kf_account, worker]) => {
      const { nickname: kf_nick, number: kf_id, wx, since } = worker
      const common = { kf_account, kf_nick, kf_id, kf_headimgurl: worker.portrait ?? '' }
      if (wx === undefined) return common
      if (this.#isBound(worker)) return { ...common, kf_wx: wx, kf_openid: openidOf(kf_account) }
      return { ...common, invite_wx: wx, invite_expire_time: since + 86_400, invite_status: 'waiting' }
    })
  }

  online() {
    const bound = [...this.#staff].filter(([, worker]) => this.#isBound(worker))
    return bound.map(([kf_account, { number: kf_id }]) => ({ kf_account, status: 1, kf_id, accepted_case: this.sessionsOf(kf_account).length, kf_openid: openidOf(kf_account) }))
  }

  #checkNickname(nickname) {
    demand(nickname !== '' && characters(nickname) <= 16, 65403)
  }

  // ---- sessions

  begin(kf_account, openid) {
    const worker = this.worker(kf_account)
    demand(this.#isBound(worker), 65402)
    this.#people.known(this.#appid, openid)
    const current = this.#sessions.get(openid)
    demand(!current || current.kf_account === kf_account, 65414)
    if (!current) this.#sessions.set(openid, { kf_account, createtime: this.#clock.seconds() })
    this.#waiting.delete(openid)
  }

  end(kf_account, openid) {
    this.worker(kf_account)
    this.#people.known(this.#appid, openid)
    const session = this.#sessions.get(openid)
    demand(session, 65413)
    demand(session.kf_account === kf_account, 65414)
    this.#sessions.delete(openid)
  }

  sessionOf(openid) {
    this.#people.known(this.#appid, openid)
    return this.#sessions.get(openid) ?? { kf_account: '', createtime: 0 }
  }

  sessionsOf(kf_account) {
    return [...this.#sessions].filter(([, session]) => session.kf_account === kf_account).map(([openid, { createtime }]) => ({ createtime, openid }))
  }

  /** In the order of their coming, a hundred at the most. */
  waiting() {
    const waitcaselist = [...this.#waiting].map(([openid, latest_time]) => ({ latest_time, openid }))
    return { count: waitcaselist.length, waitcaselist: waitcaselist.slice(0, 100) }
  }
}

const openidOf = (kf_account) => `oStaff${Buffer.from(kf_account).toString('hex').slice(0, 22)}`

/** Of an account: for `world.keep`. */
export const conversationsOf = (account, clock, world) => new Conversations(account, clock, world)
