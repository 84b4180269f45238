// The example for Deno, on a real one, with the permissions that its task names.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { tool } from '../runtimes/project.mjs'
import { alice, miniProgram } from '../support/weixin.mjs'
import { isJpeg, logsIn, open } from './shop.mjs'

const deno = tool('@deno/linux-x64-glibc/deno')
const skip = !existsSync(deno) && 'Deno is not installed for this machine'

/** The package lies in node_modules, so that Deno downloads nothing; what deno.json says stays. */
const offline = ({ at }) => {
  const settings = JSON.parse(readFileSync(at('deno.json'), 'utf8'))
  writeFileSync(at('deno.json'), JSON.stringify({ ...settings, nodeModulesDir: 'manual' }))
}

test('deno: a user logs in, gives the phone number, sees a code', { skip }, async (t) => {
  const { url, post, wechat } = await open(t, 'deno', {}, { prepare: offline, programs: { deno } })
  const authorization = await logsIn({ post, wechat }, alice)

  const phone = () => ({ code: wechat.issuePhoneCode(miniProgram.appid, '13800000001') })
  assert.deepEqual(await post('/phone', phone(), { authorization }), { status: 200, json: { code: 0, phone: '13800000001' } })
  assert.equal((await post('/phone', phone())).status, 401)

  assert.ok(isJpeg(await (await fetch(`${url}/code.jpg?id=42`)).arrayBuffer()))
  const long = await fetch(`${url}/code.jpg?id=${'x'.repeat(40)}`)
  assert.equal(long.status, 400)
  assert.match((await long.json()).msg, /scene/)

  const refused = await post('/login', { code: 'used-code' })
  assert.deepEqual([refused.status, refused.json.code], [400, 40163])
  assert.equal((await fetch(`${url}/nothing`)).status, 404)
  assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
})

test('deno: its types are right, and a misspelt parameter is one that is found', { skip }, async (t) => {
  const { project } = await open(t, 'deno', {}, { prepare: offline, programs: { deno } })
  const check = () => promisify(execFile)(deno, project.scripts.check.split(' ').slice(1), { cwd: project.folder, env: { ...process.env, NO_COLOR: '1', DENO_DIR: join(project.folder, '.deno') } })
  await check()
  const source = readFileSync(project.at('main.ts'), 'utf8')
  writeFileSync(project.at('main.ts'), source.replace('{ js_code })', '{ js_cod: js_code })'))
  await assert.rejects(check(), ({ stderr }) => /js_cod/.test(stderr))
})
