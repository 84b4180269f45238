// The command weixin-openapi, as a user types it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { folder } from '../support/weixin.mjs'

const run = (...args) => spawnSync(process.execPath, [`${folder}/cli.cjs`, ...args], { encoding: 'utf8' })

test('explain says what a code means and what to do', () => {
  const { status, stdout } = run('explain', '40163', 'auth.code2Session')
  assert.equal(status, 0)
  assert.match(stdout, /^40163 {2}该code已被使用[^]*怎么办：.*wx\.login/)
  assert.equal(JSON.parse(run('explain', '40163', '--json').stdout).code, 40163)
  assert.equal(run('explain', '123456789').status, 1)
})

for (const word of ['获取小程序码', 'getUnlimitedQRCode', 'wxacode.getUnlimited', '41030']) {
  test(`functions finds wxacode.getUnlimited by ${word}`, () => {
    const { status, stdout } = run('functions', word)
    assert.equal(status, 0)
    assert.match(stdout, /^wxacode\.getUnlimited {2}/m)
    assert.ok(JSON.parse(run('functions', word, '--json').stdout).some(({ name }) => name === 'wxacode.getUnlimited'))
  })
}

test('what is not there, and what is no command, end as such', () => {
  assert.equal(run('functions', 'nothing-like-it').status, 1)
  for (const args of [[], ['explan'], ['explain'], ['explain', 'x'], ['functions', '--jsn']]) {
    const { status, stdout, stderr } = run(...args)
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /用法：/)
  }
})
