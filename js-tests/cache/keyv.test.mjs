// The adapter for Keyv, over its SQLite store and over its own memory.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { miniProgram, open as openWeixin } from '../support/weixin.mjs'
import { keepsTheContract } from './contract.mjs'
import { entry } from './entry.mjs'

const { keyvCache } = entry('keyv')
const require = createRequire(import.meta.url)
const { Keyv } = require('keyv')
const Keyv4 = require('keyv-4')
const { KeyvSqlite } = require('@keyv/sqlite')

for (const [name, Class] of [['Keyv 5', Keyv], ['Keyv 4', Keyv4]]) {
  keepsTheContract(`${name}, with a file of SQLite`, {
    locks: false,
    async open(t) {
      const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-keyv-'))
      const stores = [0, 1].map(() => new KeyvSqlite(`sqlite://${join(dir, 'tokens.sqlite')}`))
      t.after(async () => {
        for (const store of stores) await store.close()
        rmSync(dir, { recursive: true, force: true })
      })
      const [cache, another] = stores.map((store) => keyvCache(new Class({ store })))
      return { cache, another }
    },
  })

  keepsTheContract(`${name}, in memory`, {
    locks: false,
    async open() {
      const store = new Map()
      return { cache: keyvCache(new Class({ store })), another: keyvCache(new Class({ store })) }
    },
  })

  test(`${name}: the value is the token, and ends in milliseconds`, async () => {
    const keyv = new Class()
    const before = Date.now()
    await keyvCache(keyv).set(`mp-weixin-${miniProgram.appid}`, 'TOKEN', 3600)
    const { value, expires } = await keyv.get(`mp-weixin-${miniProgram.appid}`, { raw: true })
    assert.equal(value, 'TOKEN')
    assert.ok(expires >= before + 3600_000 && expires <= Date.now() + 3600_000)
  })

  test(`${name}: a store that fails fails no call, and is reported`, async (t) => {
    const down = () => Promise.reject(new Error('down'))
    const keyv = new Class({ store: { opts: {}, get: down, set: down, delete: down, clear: down, on() {} } })
    keyv.on('error', () => {})
    const { weixin, events } = await openWeixin(t, { cache: keyvCache(keyv) })
    assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })).code, 0)
    assert.ok(events.some(({ type, operation }) => type === 'cache-error' && operation === 'set'), JSON.stringify(events))
  })
}

test('what is no Keyv is refused, and what is wanted is named', () => {
  for (const [given, said] of [[undefined, 'undefined'], [new Map(), 'Map'], ['sqlite://tokens', 'string'], [{ get() {}, set() {}, del() {}, on() {} }, 'Object']]) {
    assert.throws(() => keyvCache(given), { name: 'TypeError', message: `keyvCache(keyv)：需要 new Keyv(…) 得到的对象，收到的是 ${said}` })
  }
})
