// What a core finds around it, taken from the loader's source: the core would be in the way here.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../../pkg-template/loader/base64.js'
import { hostOf } from '../../pkg-template/loader/host.js'
import { optionsOf } from '../../pkg-template/loader/options.js'
import { storeOf } from '../../pkg-template/loader/store.js'

const host = (options, platform = {}) => hostOf(platform, optionsOf(options))

test('a Map forgets when the time is up, though it has no clock of its own', (t) => {
  let now = 1_000_000
  t.mock.method(Date, 'now', () => now)
  for (const store of [storeOf(), storeOf(new Map())]) {
    store.set('key', 'token', 60)
    now += 59_999
    assert.equal(store.get('key'), 'token')
    now += 1
    assert.equal(store.get('key'), undefined)
  }
})

test('entries that someone else put into a Map are theirs: given as they are', () => {
  const map = new Map([['mp-weixin-wx1', 'their token']])
  assert.equal(storeOf(map).get('mp-weixin-wx1'), 'their token')
})

test('a listener that throws or rejects changes nothing', async () => {
  const heard = []
  const listeners = [
    (event) => heard.push(event),
    () => {
      throw new Error('thrown')
    },
    () => Promise.reject(new Error('rejected')),
    () => ({
      get then() {
        throw new Error('a thenable that is none')
      },
    }),
  ]
  for (const onEvent of listeners) host({ onEvent }).emit('event')
  await new Promise((resolve) => setTimeout(resolve, 5)) // an unhandled rejection would fail the test
  assert.deepEqual(heard, ['event'])
})

test('options that are none do not break the host', () => {
  for (const options of [undefined, null, 'text']) assert.equal(host(options).config(), undefined)
})

test('only base64 that every decoder reads alike is decoded outside of the core', (t) => {
  for (const text of ['AAECAw==', 'data:image/png;base64,AAECAw==']) assert.deepEqual([...decode(text)], [0, 1, 2, 3])
  assert.equal(decode('A'.repeat(1_400_000)).length, 1_050_000)
  const unclear = ['', 'data:image/png;base64,', 'AAECAw', 'AAEC Aw=', 'AAE\nAAE=', 'AA-_', 'AAECAx==', '====', 'AA=AAAA=', 'data:AAAA,', undefined, 7, {}]
  for (const text of unclear) assert.equal(decode(text), undefined, String(text))

  const { Buffer } = globalThis
  t.after(() => (globalThis.Buffer = Buffer))
  globalThis.Buffer = undefined
  assert.equal(decode('AAECAw=='), undefined, 'elsewhere it is the core that decodes')
})
