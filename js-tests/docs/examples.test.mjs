// Each function's page has an example, and the example works as it stands there.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { endpoints } from '../readme/functions.mjs'
import { blocks } from '../readme/markdown.mjs'
import { open } from '../support/weixin.mjs'
import { valuesFor } from './given.mjs'

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor

const pageOf = (name) => readFileSync(new URL(`../../docs/api/${name.replaceAll('.', '/')}.md`, import.meta.url), 'utf8')

describe('the example of every page works', () => {
  // Others are made of what a call has to have, with values that nobody has.
  for (const { name } of endpoints.filter(({ example }) => example)) {
    const page = pageOf(name)
    test(name, async (t) => {
      const [{ code }] = blocks(page, 'js').filter(({ heading }) => heading === '示例')
      const results = await run(t, name, code)
      assert.notEqual(results.length, 0, `${name} is not called`)
      for (const result of results) {
        // A function that WeChat has withdrawn, or that this package has not, succeeds in saying so.
        if (page.includes('::: warning 不要再用')) assert.equal(result.code, name === 'loginByWeixin' ? -1 : 45109)
        else assert.ok(!Object(result).code, JSON.stringify(result))
      }
    })
  }
})

test('an example that fails is noticed', async (t) => {
  const [failed] = await run(t, 'order.getOrder', "await weixin.order.getOrder({ transaction_id: 'none' })")
  assert.equal(failed.code, 10060001)
  await assert.rejects(run(t, 'order.getOrder', 'await weixin.order.getOrder({ transaction_id: unknown })'), ReferenceError)
  assert.deepEqual(await run(t, 'order.getOrder', 'await weixin.order.isTradeManaged()'), [])
})

/** Runs an example beside a local WeChat; gives what the function gave, each time it was called. */
async function run(t, name, code) {
  const { wechat, weixin } = await open(t)
  const values = await valuesFor(code, { wechat, weixin, name })
  const results = record(weixin, name)
  const names = { weixin, console: { log() {} }, ...values }
  // A block of its own: an example may call its result as the value that another is given.
  await new AsyncFunction(...Object.keys(names), `{\n${code}\n}`)(...Object.values(names))
  return results
}

/** Keeps what a function of the object gives. */
function record(weixin, name) {
  const path = name.split('.')
  const leaf = path.pop()
  const parent = path.reduce((parent, part) => parent[part], weixin)
  const results = []
  const call = parent[leaf]
  parent[leaf] = (...args) => {
    const result = call(...args)
    if (!(result instanceof Promise)) return results.push(result), result
    return result.then((value) => (results.push(value), value))
  }
  return results
}
