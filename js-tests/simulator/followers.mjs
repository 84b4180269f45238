// Who follows an official account: their tags and remarks, and who is on its blacklist.

import { characters } from './checks.mjs'
import { demand } from './refusal.mjs'

/** Tags that every account has and none may change. */
const SYSTEM = [{ id: 2, name: '星标组' }]
const FIRST_OWN = 100
const MOST_TAGS = 100
const MOST_OF_A_FOLLOWER = 20

export class Followers {
  #people
  #appid
  #next = FIRST_OWN
  /** @type {Map<number, string>} names by id */ #tags = new Map(SYSTEM.map(({ id, name }) => [id, name]))
  /** @type {Map<string, Set<number>>} by openid */ #tagsOf = new Map()
  /** @type {Map<string, string>} by openid */ remarks = new Map()
  /** @type {Set<string>} openids, in the order of their coming */ blacklist = new Set()

  constructor(appid, people) {
    this.#appid = appid
    this.#people = people
  }

  /** Openids, oldest follower first. */
  get all() {
    return this.#people.of(this.#appid).filter(({ follows }) => follows).map(({ openid }) => openid)
  }

  /** A follower of the account, or 40003; one who has left it, or the code given. */
  follower(openid, gone = 43004) {
    const user = this.#people.known(this.#appid, openid)
    demand(user.follows, gone)
    return user
  }

  // ---- tags

  get tags() {
    return [...this.#tags].map(([id, name]) => ({ id, name, count: this.withTag(id).length }))
  }

  create(name) {
    this.#checkName(name)
    demand(this.#tags.size - SYSTEM.length < MOST_TAGS, 45056)
    const id = this.#next++
    this.#tags.set(id, name)
    return { id, name }
  }

  rename(id, name) {
    this.#own(id)
    this.#checkName(name, id)
    this.#tags.set(id, name)
  }

  remove(id) {
    this.#own(id)
    this.#tags.delete(id)
    for (const tags of this.#tagsOf.values()) tags.delete(id)
  }

  /** Newest tag last. @returns {number[]} */
  tagsOf(openid) {
    return [...(this.#tagsOf.get(openid) ?? [])]
  }

  withTag(id) {
    return this.all.filter((openid) => this.#tagsOf.get(openid)?.has(id))
  }

  /** All of them or none. */
  tag(id, openids) {
    const people = this.#taggable(id, openids, 50005)
    demand(people.every((tags) => tags.has(id) || tags.size < MOST_OF_A_FOLLOWER), 45059)
    for (const tags of people) tags.add(id)
  }

  untag(id, openids) {
    for (const tags of this.#taggable(id, openids)) tags.delete(id)
  }

  checkTag(id) {
    demand(this.#tags.has(id), 45159)
  }

  #taggable(id, openids, gone) {
    this.checkTag(id)
    demand(openids.length >= 1 && openids.length <= 50, 40032)
    for (const openid of openids) this.follower(openid, gone)
    return openids.map((openid) => {
      if (!this.#tagsOf.has(openid)) this.#tagsOf.set(openid, new Set())
      return this.#tagsOf.get(openid)
    })
  }

  #own(id) {
    demand(id > 2 || id < 0, 45058)
    this.checkTag(id)
  }

  #checkName(name, own) {
    demand(typeof name === 'string' && name.trim() !== '', 45157)
    demand(characters(name) <= 30, 45158)
    demand([...this.#tags].every(([id, taken]) => taken !== name || id === own), 45157)
  }

  // ---- the blacklist

  block(openids) {
    this.#checkBlocking(openids)
    for (const openid of openids) this.blacklist.add(openid)
  }

  unblock(openids) {
    this.#checkBlocking(openids)
    for (const openid of openids) this.blacklist.delete(openid)
  }

  #checkBlocking(openids) {
    demand(openids.length >= 1 && openids.length <= 20, 40032)
    for (const openid of openids) this.#people.known(this.#appid, openid)
  }
}

const MOST_AT_ONCE = 10_000

/** A list of openids from behind one of them on, as WeChat gives it: of an empty list nothing but its length. */
export function openidsAfter(list, openid, most = MOST_AT_ONCE) {
  const known = openid === undefined || openid === '' || list.includes(openid)
  demand(known, 40003)
  const found = list.slice(list.indexOf(openid) + 1).slice(0, most)
  return { count: found.length, ...(found.length > 0 && { data: { openid: found } }), next_openid: found.at(-1) ?? '' }
}
