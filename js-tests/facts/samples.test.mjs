// The sample requests and answers of WeChat's pages: each request goes out by its function as it stands, each answer is declared.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { names, pagesOf } from '../simulator/facts/index.mjs'
import { endpointOf } from '../support/fitting.mjs'
import { functionOf, open, payment, tokenFunctions } from '../support/weixin.mjs'
import { undeclared } from './fit.mjs'

/** What samples have that the catalogue has not, or that does not go through, each under its reason. */
const excused = Object.values(JSON.parse(readFileSync(new URL('samples.json', import.meta.url), 'utf8'))).flat()
const ours = ['errcode', 'errmsg', 'errCode', 'errMsg', 'code', 'msg']

function compared(found) {
  const known = excused.filter((line) => line.startsWith(found.about))
  assert.deepEqual(found.lines.filter((line) => !known.includes(line)), [], 'without a reason')
  assert.deepEqual(known.filter((line) => !found.lines.includes(line)), [], 'excused in vain')
}

test('every field of every sample answer is declared, with a type that admits it', () => {
  const lines = new Set()
  for (const row of names) {
    if (tokenFunctions.includes(row.function)) continue // their result is the token itself
    const { result } = endpointOf(row.function)
    for (const answer of pagesOf(row).flatMap(({ answers }) => answers)) {
      if (Number(answer.errcode || 0) !== 0) continue
      const fields = Object.fromEntries(Object.entries(answer).filter(([name]) => !ours.includes(name)))
      for (const line of undeclared(result.filter(({ from }) => !from), fields, 'answer')) lines.add(`answer ${row.function} ${line}`)
    }
  }
  compared({ about: 'answer ', lines: [...lines] })
})

test('every sample request reaches WeChat as it stands', async (t) => {
  const { weixin, wechat } = await open(t, { payment })
  const lines = new Set()
  let sent = 0
  for (const row of names) {
    const { params, method, signatures = [] } = endpointOf(row.function)
    if (row.method !== method || tokenFunctions.includes(row.function)) continue
    const own = { ...(signatures.length > 0 && { sessionKey: `${'A'.repeat(22)}==` }) }
    for (const { requests, queries } of pagesOf(row)) {
      for (const sample of requests) {
        const query = Object.assign({}, ...queries)
        wechat.calls.length = 0
        const given = { ...own, ...renamed(params, { ...query, ...sample }) }
        const result = await functionOf(weixin, row.function)(given)
        const call = wechat.calls.find(({ path }) => path === `/${row.path}`)
        sent++
        if (!call) lines.add(`request ${row.function}: not sent, ${result.msg}`)
        else for (const name of lost(params, renamed(params, sample), call)) lines.add(`request ${row.function}: ${name}`)
      }
    }
  }
  assert.ok(sent > 140, `${sent} samples`)
  compared({ about: 'request ', lines: [...lines] })
})

/** Names that choose the account have another here, or are filled in. */
function renamed(params, sample) {
  const pairs = Object.entries(sample).flatMap(([name, value]) => {
    if (!['appid', 'appsecret', 'access_token'].includes(name)) return [[name, value]]
    const param = params.find(({ sent_as }) => sent_as === name)
    return param ? [[param.name, value]] : name === 'access_token' ? [[name, value]] : []
  })
  return Object.fromEntries(pairs)
}

/** What of a sample did not arrive, or arrived as something else. */
function lost(params, sample, call) {
  const arrived = call.method === 'GET' ? call.query : { ...call.query, ...call.json, ...Object.fromEntries((call.parts || []).map(({ name, data }) => [name, String(data)])) }
  return Object.entries(sample).flatMap(([name, value]) => {
    const param = params.find((param) => param.name === name || (param.aliases || []).includes(name))
    const as = (param && param.sent_as) || (param && param.name) || name
    const there = arrived[as]
    return same(there, value) ? [] : [`${name} arrives as ${JSON.stringify(there)}`]
  })
}

/** A number and its text are one to WeChat where the page has the other. */
function same(one, other) {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return String(one) === String(other)
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => same(one[name], other[name]))
}
