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
    answer(context) {
      const fact = pages.find(({ account }) => account === context.account?.kind) ?? pages[0]
      checkCall(fact, pages, context)
      return answerOf(fact, pages, context)
    },
  }
}

function limitsOf(quota) {
  const limits = quota.filter(([, unit]) => UNITS[unit]).map(([count, unit]) => [UNITS[unit], count])
  return limits.length > 0 ? Object.fromEntries(limits) : undefined
}
