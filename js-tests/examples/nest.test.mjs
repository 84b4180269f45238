// The example for Nest, compiled with tsc as its script does.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { alice } from '../support/weixin.mjs'
import { logsIn, open } from './shop.mjs'

const compile = ({ folder, at, scripts }) => {
  assert.equal(scripts.build, 'tsc')
  execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc')], { cwd: folder, stdio: 'pipe' })
}

test('nest: a comment is published when it passes, and not when it is risky or could not be checked', async (t) => {
  const { post, wechat } = await open(t, 'nest', {}, { prepare: compile })
  const authorization = await logsIn({ post, wechat }, alice)

  assert.deepEqual(await post('/comments', { content: '苹果很甜' }, { authorization }), { status: 200, json: { code: 0, published: '苹果很甜' } })

  const risky = await post('/comments', { content: '这是违规广告' }, { authorization })
  assert.deepEqual([risky.status, risky.json.code], [400, 10001])
  assert.match(risky.json.msg, /广告/)

  wechat.inject({ path: '/wxa/msg_sec_check', errcode: 61010 })
  const unchecked = await post('/comments', { content: '苹果很甜' }, { authorization })
  assert.deepEqual([unchecked.status, unchecked.json.code], [400, 61010])

  assert.equal((await post('/comments', { content: '苹果很甜' })).status, 401)
  assert.equal((await post('/login', { code: 'used-code' })).status, 400)
})
