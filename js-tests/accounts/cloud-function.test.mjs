// The package in a cloud function's folder: the configuration is found by itself, in the common module uni-config-center.

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { startSimulator } from '../simulator/index.mjs'
import { alone } from '../support/alone.mjs'
import { config, folder, miniProgram, node, officialAccount } from '../support/weixin.mjs'

const link = { expire_type: 1, expire_interval: 30 }
const second = { appid: 'wx51a00000000000b2', appsecret: 'secret-of-the-second', kind: 'mini-program' }

/** As much of the real module as can be asked of it. */
const configCenter = `'use strict'
const fs = require('fs')
const path = require('path')
let asked = 0
module.exports = ({ pluginId }) => {
  asked++
  const resolve = (file) => path.join(__dirname, pluginId, file)
  return {
    config: () => (fs.existsSync(resolve('config.json')) ? JSON.parse(fs.readFileSync(resolve('config.json'), 'utf8')) : {}),
    resolve,
    hasFile: (file) => fs.existsSync(resolve(file)),
    requireFile: (file) => (fs.existsSync(resolve(file)) ? require(resolve(file)) : undefined),
  }
}
Object.defineProperty(module.exports, 'asked', { get: () => asked })
`

/** A cloud function's folder with these files of uni-config-center, and the package as it is required there. */
async function deployed(t, files, { center = configCenter } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const write = (path, text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  cpSync(folder, join(dir, 'node_modules/weixin-openapi'), { recursive: true })
  write('index.js', '')
  if (center) write('node_modules/uni-config-center/index.js', center)
  for (const [path, content] of Object.entries(files)) write(`node_modules/uni-config-center/${path}`, typeof content === 'string' ? content : JSON.stringify(content))
  const wechat = await startSimulator({ accounts: [miniProgram, officialAccount, second] })
  t.after(() => wechat.stop())
  const require = createRequire(join(dir, 'index.js'))
  const { createWeixin, weixin } = alone(() => require('weixin-openapi'))
  return { wechat, createWeixin, weixin, require, made: createWeixin({ baseURL: wechat.url, retries: 0 }) }
}

const asked = (wechat) => wechat.calls.filter(({ path }) => path === '/cgi-bin/stable_token').map(({ json }) => json.appid)

test('the_configuration_is_found_by_itself', async (t) => {
  const { wechat, made } = await deployed(t, { 'uni-id/config.json': config })
  assert.equal((await made.urllink.generate(link)).code, 0)
  assert.deepEqual(asked(wechat), [miniProgram.appid])
})

test('it_is_read_at_the_first_call_and_not_before', async (t) => {
  const { made, require } = await deployed(t, { 'uni-id/config.json': config })
  const center = require('uni-config-center')
  assert.equal(center.asked, 0)
  await made.urllink.generate(link)
  const after = center.asked
  assert.ok(after > 0)
  await made.urllink.generate(link)
  assert.equal(center.asked, after)
})

test('the_list_of_further_accounts_is_found_in_vk-unicloud', async (t) => {
  const list = [{ appid: second.appid, appsecret: second.appsecret }]
  const { wechat, made } = await deployed(t, {
    'uni-id/config.json': config,
    'vk-unicloud/index.js': `module.exports = { vk: { oauth: { weixin: { list: ${JSON.stringify(list)} } } } }`,
  })
  assert.equal((await made.urllink.generate({ ...link, appid: second.appid })).code, 0)
  assert.equal((await made.urllink.generate(link)).code, 0)
  assert.deepEqual(asked(wechat), [second.appid, miniProgram.appid])
})

test('an_array_of_apps_is_understood', async (t) => {
  const apps = [{ dcloudAppid: '__UNI__1', 'mp-weixin': node(second) }, { dcloudAppid: '__UNI__2', isDefaultConfig: true, 'mp-weixin': node(miniProgram) }]
  const { wechat, made } = await deployed(t, { 'uni-id/config.json': apps })
  await made.urllink.generate(link)
  assert.deepEqual(asked(wechat), [miniProgram.appid])
})

test('a_configuration_that_is_given_goes_before_the_one_found', async (t) => {
  const { wechat, createWeixin } = await deployed(t, { 'uni-id/config.json': config })
  await createWeixin({ baseURL: wechat.url, config: { 'mp-weixin': node(second) } }).urllink.generate(link)
  assert.deepEqual(asked(wechat), [second.appid])
})

test('the_default_instance_finds_it_too', async (t) => {
  const { wechat, weixin } = await deployed(t, { 'uni-id/config.json': config })
  const real = globalThis.fetch
  t.after(() => (globalThis.fetch = real))
  globalThis.fetch = (url, init) => real(String(url).replace('https://api.weixin.qq.com', wechat.url), init)
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.deepEqual(weixin.getConfig().uni, config)
})

for (const [what, files, options, ...saying] of [
  ['without_the_module', {}, { center: null }, 'uni-config-center/uni-id/config.json', 'mp-weixin.oauth.weixin', 'createWeixin'],
  ['without_the_file', {}, {}, 'uni-config-center/uni-id/config.json', 'mp-weixin.oauth.weixin'],
  ['with_a_file_that_is_no_JSON', { 'uni-id/config.json': '{ "mp-weixin": ' }, {}, 'uni-id/config.json', 'JSON'],
  ['with_a_module_that_throws', {}, { center: 'throw new Error("broken")' }, 'uni-config-center'],
]) {
  test(`${what}_a_call_fails_with_a_msg_that_names_the_place`, async (t) => {
    const { wechat, made } = await deployed(t, files, options)
    const result = await made.urllink.generate(link)
    assert.ok(result.code < 0)
    for (const part of saying) assert.ok(result.msg.includes(part), `${result.msg} — does not say ${part}`)
    assert.deepEqual(wechat.calls, [])
  })
}

test('a_configuration_that_was_mended_is_found_at_the_next_call', async (t) => {
  const { made, require } = await deployed(t, { 'uni-id/config.json': '{ "mp-weixin": ' })
  assert.ok((await made.urllink.generate(link)).code < 0)
  writeFileSync(join(dirname(require.resolve('uni-config-center')), 'uni-id/config.json'), JSON.stringify(config))
  assert.equal((await made.urllink.generate(link)).code, 0)
})
