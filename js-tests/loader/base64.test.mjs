// Base64 in the loader's fast way: what it takes, and what it leaves to the one that mends or refuses.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../../pkg-template/loader/base64.js'

test('what every decoder reads alike is decoded, with and without the head of a data URL', () => {
  assert.deepEqual([...decode('AAEC')], [0, 1, 2])
  assert.deepEqual([...decode('AAE=')], [0, 1])
  assert.deepEqual([...decode('data:image/png;base64,AA==')], [0])
})

for (const [what, text] of [
  ['nothing', ''],
  ['a letter that is none', 'AA*C'],
  ['the other alphabet', 'A-_C'],
  ['a space', 'AA EC'],
  ['no padding', 'AAE'],
  ['bits after the end', 'AAF='],
  ['padding in the middle', 'AA==AAEC'],
  ['letters whose lower half is base64', '\u0141\u0141\u0145\u0143'],
  ['no text', 7],
]) {
  test(`${what} is left to the slow way`, () => assert.equal(decode(text), undefined))
}
