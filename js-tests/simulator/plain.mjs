// Every endpoint that needs no behaviour of its own: by the facts it checks method, account, parameters, and answers what its page shows.

import { answerOf } from './plain-answer.mjs'
import { checkCall } from './plain-check.mjs'
import { facts } from './facts/index.mjs'

const UNITS = { second: 'perSecond', minute: 'perMinute', day: 'perDay' }

/** @type {Map<string, import('./endpoints/index.mjs').Endpoint>} by path */
export const plain = new Map(grouped(facts).map(([path, pages]) => [`/${path}`, endpoint(pages)]))

function grouped(list) {
  const groups = new Map()
  for (const fact of list) groups.set(fact.path, [...(groups.get(fact.path) ?? []), fact])
  return [...groups]
}

/** @param {import('./facts/index.mjs').Fact[]} pages of one path: one an account kind, sometimes two */
function endpoint(pages) {
  const [{ method, disputed, proof, quota }] = pages
  return {
    method: disputed ? undefined : method, // where sources disagree, both ways are taken
    token: proof ? undefined : [...new Set(pages.map(({ account }) => account))],
    limits: limitsOf(quota),
    bare: true, // the answer has its errcode already
    check: (context, own) => checkCall(pageFor(pages, context), pages, context, own),
    answer(context) {
      const fact = pageFor(pages, context)
      checkCall(fact, pages, context)
      return answerOf(fact, pages, context)
    },
  }
}

const pageFor = (pages, { account }) => pages.find((page) => page.account === account?.kind) ?? pages[0]

/**
 * Endpoints whose behaviour is written by hand while the facts still say what WeChat checks of a call.
 * @template T
 * @param {(account: import('./accounts.mjs').Account, clock: import('./clock.mjs').Clock, world: import('./world.mjs').World) => T} make what an account keeps of the family, for `world.keep`
 * @param {Record<string, (context: import('./endpoints/index.mjs').Context, kept: T) => object | void>} answers by path
 * @param {Record<string, string[]>} [own] by path, fields that the answer itself checks: whether they are there, and their values
 * @returns {Record<string, import('./endpoints/index.mjs').Endpoint>}
 */
export function stateful(make, answers, own = {}) {
  return Object.fromEntries(Object.entries(answers).map(([path, answer]) => {
    const { method, token, limits, check } = plain.get(path)
    return [`${method ?? ''} ${path}`, {
      method, token: token ?? 'none', limits, body: 'either',
      answer(context) {
        check(context, own[path])
        return answer(context, context.world.keep(context.account.appid, make))
      },
    }]
  }))
}

/** The texts and files of a form, or the fields of JSON. */
export const fieldsOf = ({ call, body }) =>
  call.parts ? Object.fromEntries(call.parts.map(({ name, filename, data }) => [name, filename === undefined ? data.toString() : data])) : body

function limitsOf(quota) {
  const limits = quota.filter(([, unit]) => UNITS[unit]).map(([count, unit]) => [UNITS[unit], count])
  return limits.length > 0 ? Object.fromEntries(limits) : undefined
}
