// The catalogue held to WeChat's pages, field by field. What differs on purpose stands in differences.json under its reason; what no longer
// differs may not stand there.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { names, pagesOf } from '../simulator/facts/index.mjs'
import { endpoints } from '../support/fitting.mjs'
import { differences } from './compare.mjs'

const known = Object.values(JSON.parse(readFileSync(new URL('differences.json', import.meta.url), 'utf8'))).flat()
const byName = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]))

test('every endpoint that WeChat documents is a function, and every function has its page', () => {
  assert.equal(names.length, 565)
  assert.deepEqual(names.filter((row) => !byName.has(row.function)), [])
  assert.deepEqual(names.filter((row) => pagesOf(row).length === 0), [])
})

test('the catalogue differs from the pages where a reason is given, and nowhere else', () => {
  const found = names.flatMap((row) => differences(byName.get(row.function), pagesOf(row)).map((difference) => `${row.function} ${difference}`))
  assert.deepEqual(found.filter((difference) => !known.includes(difference)), [], 'without a reason')
  assert.deepEqual(known.filter((difference) => !found.includes(difference)), [], 'no difference any more')
})

test('a slip in the catalogue is noticed', () => {
  const row = names.find((row) => row.function === 'urllink.query')
  const entry = byName.get(row.function)
  for (const wrong of [
    { path: 'wxa/query_url' }, { method: 'GET' }, { account: 'official-account' }, { page: 'https://developers.weixin.qq.com/' }, { codes: [] },
    { params: entry.params.slice(1) }, { params: entry.params.map((param) => ({ ...param, kind: 'boolean' })) }, { result: [] },
  ]) {
    assert.notDeepEqual(differences({ ...entry, ...wrong }, pagesOf(row)), differences(entry, pagesOf(row)), JSON.stringify(wrong).slice(0, 80))
  }
})
