// What stands in for TextDecoder and TextEncoder does what they do.

import assert from 'node:assert/strict'
import { test } from 'node:test'

const real = { TextDecoder, TextEncoder }
const { TextDecoder: Decoder, TextEncoder: Encoder } = await without(() => import('../../pkg-template/loader/codec.js'))

async function without(load) {
  delete globalThis.TextDecoder
  delete globalThis.TextEncoder
  try {
    return await load()
  } finally {
    Object.assign(globalThis, real)
  }
}

const texts = ['', 'ok', '参数 scene 太长：𠮷', '\ufeff{"errcode":0}', '\0\x7f\ud800']

test('they are others than the real ones', () => {
  assert.notEqual(Decoder, real.TextDecoder)
  assert.notEqual(Encoder, real.TextEncoder)
})

test('texts become the same bytes', () => {
  for (const text of texts) assert.deepEqual(new Encoder().encode(text), new real.TextEncoder().encode(text))
})

test('bytes become the same text, with the mark at its start or without it', () => {
  const given = [...texts.map((text) => new real.TextEncoder().encode(text)), Uint8Array.of(0x61, 0xff, 0xe5, 0x8f), new real.TextEncoder().encode('x出错').subarray(1, 4)]
  for (const bytes of given) {
    for (const options of [undefined, { ignoreBOM: true }]) {
      assert.equal(new Decoder('utf-8', options).decode(bytes), new real.TextDecoder('utf-8', options).decode(bytes))
    }
  }
  assert.equal(new Decoder().decode(), '')
})
