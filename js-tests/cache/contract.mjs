// What every ready-made cache promises, and what those with locks promise on top.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { miniProgram, officialAccount, open as openWeixin } from '../support/weixin.mjs'

const { appid } = miniProgram
const KEY = `mp-weixin-${appid}`
const OFFICIAL = `h5-weixin-${officialAccount.appid}`
const TICKET = `h5-weixin:${officialAccount.appid}:jsapi_ticket`
const LOCK = `${KEY}:lock`
const TOKEN = '80_AAAA-bbbb_' + 'c'.repeat(200)
const link = { expire_type: 1, expire_interval: 30 }

/**
 * @param {string} name
 * @param {object} store
 * @param {(t: import('node:test').TestContext) => Promise<{ cache: any, another: any, pass?: (ms: number) => any }>} store.open
 *   two caches over the same store, which is empty, and how time passes there
 * @param {boolean} store.locks
 * @param {number} [store.shortest] the shortest life that is kept, in seconds
 * @param {false | string} [store.skip]
 */
export function keepsTheContract(name, { open, locks, shortest = 1, skip = false }) {
  describe(name, { skip }, () => {
    test('what is not there is none', async (t) => {
      const { cache } = await open(t)
      for (const key of [KEY, OFFICIAL, TICKET]) assert.ok([undefined, null].includes(await cache.get(key)))
      await cache.delete(KEY)
    })

    test('what is set is got, by itself and by another, each under its key', async (t) => {
      const { cache, another } = await open(t)
      const values = { [KEY]: TOKEN, [OFFICIAL]: '{"a":1}', [TICKET]: '12' }
      for (const [key, value] of Object.entries(values)) await cache.set(key, value, 3600)
      for (const [key, value] of Object.entries(values)) {
        assert.equal(await cache.get(key), value)
        assert.equal(await another.get(key), value)
      }
    })

    test('what is set again is replaced, what is deleted is gone, and nothing else', async (t) => {
      const { cache, another } = await open(t)
      await cache.set(KEY, 'old', 3600)
      await another.set(KEY, TOKEN, 3600)
      await cache.set(OFFICIAL, 'kept', 3600)
      assert.equal(await cache.get(KEY), TOKEN)
      await another.delete(KEY)
      assert.ok([undefined, null].includes(await cache.get(KEY)))
      assert.equal(await cache.get(OFFICIAL), 'kept')
    })

    test('it ends when its time is up, and not before', async (t) => {
      const { cache, another, pass = sleep } = await open(t)
      await cache.set(KEY, TOKEN, shortest)
      await cache.set(OFFICIAL, 'kept', 3600)
      assert.equal(await another.get(KEY), TOKEN)
      await pass(shortest * 1000 + 100)
      for (const it of [cache, another]) assert.ok([undefined, null].includes(await it.get(KEY)))
      assert.equal(await cache.get(OFFICIAL), 'kept')
    })

    test('instances over it share one token', async (t) => {
      const { cache, another } = await open(t)
      const { wechat, make, events } = await openWeixin(t)
      const tokens = []
      for (const weixin of [make({ cache }), make({ cache: another })]) {
        assert.equal((await weixin.urllink.generate(link)).code, 0)
        tokens.push(await weixin.auth.getAccessToken())
      }
      assert.equal(tokens[0], tokens[1])
      assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
      assert.deepEqual(events.filter(({ type }) => type === 'cache-error'), [])
    })

    test('a token that WeChat refuses is replaced for both', async (t) => {
      const { cache, another } = await open(t)
      const { wechat, make } = await openWeixin(t)
      const [one, two] = [make({ cache }), make({ cache: another })]
      const first = await one.auth.getAccessToken()
      wechat.revokeTokens(appid)
      assert.equal((await two.urllink.generate(link)).code, 0)
      assert.notEqual(await one.auth.getAccessToken(), first)
      assert.equal(wechat.count('/cgi-bin/stable_token'), 2)
    })

    if (locks) keepsLocks(open)
    else {
      test('it has no locks, and does not pretend to', async (t) => {
        const { cache } = await open(t)
        assert.equal(cache.lock, undefined)
      })
    }
  })
}

function keepsLocks(open) {
  test('of many that want a lock one gets it, until it gives it back', async (t) => {
    const { cache, another } = await open(t)
    const proofs = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? cache : another).lock(LOCK, 3000)))
    const [proof, ...more] = proofs.filter(Boolean)
    assert.equal(typeof proof, 'string')
    assert.deepEqual(more, [])
    await cache.unlock(LOCK, proof)
    assert.ok(await another.lock(LOCK, 3000))
  })

  test('a lock is given back by its proof and by nothing else', async (t) => {
    const { cache, another } = await open(t)
    const proof = await cache.lock(LOCK, 3000)
    await another.unlock(LOCK, `${proof}x`)
    await another.unlock(LOCK, '')
    assert.ok(!(await another.lock(LOCK, 3000)))
  })

  test('a lock ends by itself, and its late holder does not take away that of the next', async (t) => {
    const { cache, another, pass = sleep } = await open(t)
    const late = await cache.lock(LOCK, 1000)
    assert.ok(!(await another.lock(LOCK, 1000)))
    await pass(1100)
    const next = await another.lock(LOCK, 3000)
    assert.ok(next)
    assert.notEqual(next, late)
    await cache.unlock(LOCK, late)
    assert.ok(!(await cache.lock(LOCK, 1000)))
    await another.unlock(LOCK, next)
    assert.ok(await cache.lock(LOCK, 1000))
  })

  test('a lock is no entry, and locks of different accounts are different', async (t) => {
    const { cache } = await open(t)
    await cache.lock(LOCK, 3000)
    assert.ok([undefined, null].includes(await cache.get(KEY)))
    for (const key of [OFFICIAL, TICKET]) assert.ok(await cache.lock(`${key}:lock`, 3000))
    await cache.set(KEY, TOKEN, 3600)
    assert.equal(await cache.get(KEY), TOKEN)
  })
}
