// The adapter for Workers KV, against a stand-in of its documented interface.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsTheContract } from './contract.mjs'
import { entry } from './entry.mjs'
import { namespace } from './kv.mjs'

const { kvCache } = entry('cloudflare-kv')

keepsTheContract('Workers KV', {
  locks: false,
  shortest: 60,
  async open() {
    const kv = namespace()
    return { cache: kvCache(kv), another: kvCache(kv), pass: kv.pass }
  },
})

test('what ends before KV can keep it is not kept, nor is what it replaces', async () => {
  const cache = kvCache(namespace())
  for (const seconds of [1, 59]) {
    await cache.set('key', 'old', 3600)
    await cache.set('key', 'new', seconds)
    assert.equal(await cache.get('key'), null)
  }
  await cache.set('key', 'new', 60.9)
  assert.equal(await cache.get('key'), 'new')
})

test('what is no namespace is refused, and what is wanted is named', () => {
  for (const [given, said] of [[undefined, 'undefined'], [new Map(), 'Map'], ['TOKENS', 'string']]) {
    assert.throws(() => kvCache(given), { name: 'TypeError', message: `kvCache(namespace)：需要 Workers KV 的命名空间（env 里绑定的那个），收到的是 ${said}` })
  }
})
