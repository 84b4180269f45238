// How the configuration is found in a cloud function, taken from the loader's source: each way to miss it has its own cause and cure.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { hosted } from '../../pkg-template/loader/hosted.js'

const pair = { appid: 'wx51a00000000000b2', appsecret: '51a0b1c2d3e4f5061728394a5b6c7d8e' }
const uni = { 'mp-weixin': { oauth: { weixin: pair } } }
const coded = (code, message = 'x') => Object.assign(new Error(message), { code })

/** A `require` that gives this module, or throws. */
const requiring = (center) => (name) => {
  assert.equal(name, 'uni-config-center')
  if (center instanceof Error) throw center
  return center
}

/** The module with these two: values, or functions that give them. */
const centerOf = (config, vk, more = {}) => ({ pluginId }) => ({
  config: () => (typeof config === 'function' ? config() : config),
  requireFile: () => (typeof vk === 'function' ? vk() : vk),
  ...(pluginId === 'uni-id' && more),
})

function inUniCloud(t) {
  globalThis.uniCloud = {}
  t.after(() => delete globalThis.uniCloud)
}

/** What is said, in the field that the core shows. */
function says(require, ...saying) {
  assert.throws(() => hosted(require).config(), (error) => {
    assert.equal(error.message, error.weixinConfig)
    for (const part of saying) assert.ok(error.weixinConfig.includes(part), `${error.weixinConfig} — does not say ${part}`)
    assert.ok(!error.weixinConfig.includes(pair.appsecret))
    return true
  })
}

test('where there is no require and no such module, there is no configuration', () => {
  assert.equal(hosted(undefined).config, undefined)
  assert.equal(hosted(requiring(coded('MODULE_NOT_FOUND', "Cannot find module 'uni-config-center'\nRequire stack:\n- /x"))).config(), undefined)
})

test('in uniCloud the module that is not there is named, with how it is added', (t) => {
  inUniCloud(t)
  const { uni, vk, weixinConfig } = hosted(requiring(coded('MODULE_NOT_FOUND', "Cannot find module 'uni-config-center'"))).config()
  assert.deepEqual([uni, vk], [undefined, undefined], 'a call with an account of its own needs none')
  for (const part of ['没有公共模块 uni-config-center', '管理公共模块', 'createWeixin']) assert.ok(weixinConfig.includes(part), weixinConfig)
})

test('a module that the module asks for is another', () => {
  says(requiring(coded('MODULE_NOT_FOUND', "Cannot find module 'lodash'\nRequire stack:\n- /uni-config-center/index.js")), 'lodash', '找不到')
})

test('a module that throws, or is none, is told apart', () => {
  says(requiring(new ReferenceError('x is not defined')), 'uni-config-center', '加载', 'ReferenceError')
  says(requiring({}), 'uni-config-center', '不是函数')
})

test('a file that is not there is named, whatever the module gives for it', () => {
  for (const [config, more] of [[undefined], [null], [{}, { hasFile: () => false }], [() => { throw coded('ENOENT') }], [() => { throw coded('MODULE_NOT_FOUND') }]]) {
    const vk = { oauth: { weixin: { list: [pair] } } }
    const found = hosted(requiring(centerOf(config, { vk }, more))).config()
    assert.deepEqual([found.uni, found.vk], [undefined, vk], 'further accounts are found all the same')
    for (const part of ['没有找到 uni-config-center/uni-id/config.json', 'mp-weixin.oauth.weixin']) assert.ok(found.weixinConfig.includes(part), found.weixinConfig)
  }
})

test('a file with nothing in it is there', () => {
  for (const more of [{ hasFile: () => true }, {}, { hasFile() { throw new Error('x') } }]) {
    const { uni, weixinConfig } = hosted(requiring(centerOf({}, undefined, more))).config()
    assert.deepEqual([uni, weixinConfig], [{}, undefined])
  }
})

test('a file that is no JSON is told from one that is not there, and nothing of it is quoted', () => {
  const broken = () => JSON.parse(`{"appsecret":"${pair.appsecret}",}`)
  says(requiring(centerOf(broken)), 'uni-config-center/uni-id/config.json 不是合法的 JSON')
  says(requiring(centerOf(() => { throw new SyntaxError('Unexpected token } in JSON at position 41') })), '第 42 个字符')
})

test('anything else that goes wrong there is named', () => says(requiring(centerOf(() => { throw coded('EACCES') })), 'uni-config-center/uni-id/config.json', 'EACCES'))

test('the configuration comes with vk beside it', () => {
  const vk = { oauth: { weixin: { list: [pair] } } }
  const config = hosted(requiring(centerOf(uni, { vk }))).config()
  assert.deepEqual([config.uni, config.vk, config.vkReason, config.weixinConfig], [uni, vk, undefined, undefined])
  for (const none of [undefined, {}]) assert.equal(hosted(requiring(centerOf(uni, none))).config().vk, undefined)
})

test('vk that throws takes nothing down, and says why', () => {
  let asked = 0
  const vk = () => {
    asked++
    throw new TypeError('x is not a function')
  }
  const config = hosted(requiring(centerOf(uni, vk))).config()
  assert.equal(asked, 0, 'it is read when it is wanted')
  assert.deepEqual([config.uni, config.vk], [uni, null])
  for (const part of ['vk-unicloud/index.js', 'TypeError', 'vk.oauth.weixin.list']) assert.ok(config.vkReason.includes(part), config.vkReason)
  assert.equal(asked, 1)
})

test('what is harmless in the files is mended, and an account that nobody asks for disturbs nobody', () => {
  const spaced = { appid: ` ${pair.appid}\n`, appsecret: `"${pair.appsecret}"` }
  const odd = { appid: pair.appsecret, appsecret: pair.appid }
  const given = { 0: { 'mp-weixin': { oauth: { weixin: spaced } }, 'h5-weixin': { oauth: { weixin: odd } }, 'app-pluss': {} } }
  const wrong = 'h5-weixin.oauth.weixin 的 appid 和 h5-weixin.oauth.weixin 的 appsecret 填反了：appid 以 wx 开头，共 18 个字符'
  const config = hosted(requiring(centerOf(given, { vk: { oauth: { weixin: { list: [spaced] } } } }))).config()
  assert.deepEqual(config.uni, [{ 'mp-weixin': { oauth: { weixin: pair } }, 'h5-weixin': { oauth: { weixin: { ...odd, weixinWrong: wrong } } }, 'app-pluss': {} }])
  assert.deepEqual(config.vk.oauth.weixin.list, [pair])
})

test('a package that is a link to elsewhere finds the module of the function that runs', (t) => {
  inUniCloud(t)
  const [here, elsewhere] = ['function-', 'elsewhere-'].map((name) => realpathSync(mkdtempSync(join(tmpdir(), name))))
  const before = process.cwd()
  t.after(() => {
    process.chdir(before)
    for (const folder of [here, elsewhere]) rmSync(folder, { recursive: true })
  })
  mkdirSync(join(here, 'node_modules/uni-config-center'), { recursive: true })
  writeFileSync(join(here, 'node_modules/uni-config-center/index.js'), `module.exports = () => ({ config: () => (${JSON.stringify(uni)}), requireFile() {} })`)
  process.chdir(here)
  assert.deepEqual(hosted(createRequire(join(elsewhere, 'index.js'))).config().uni, uni)
})
