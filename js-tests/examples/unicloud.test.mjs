// The examples for uniCloud, uploaded as HBuilderX does it and called on the Node.js versions of uniCloud.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { needs, nodeOf } from '../runtimes/nodes.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { alice, bob, config, miniProgram } from '../support/weixin.mjs'
import { examples, thePackage } from './project.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Common modules of the project, and those that its uni_modules bring. */
const commonModules = {
  'uni-config-center'(to) {
    cpSync(here('../unicloud/project/common/uni-config-center'), to, { recursive: true })
    mkdirSync(join(to, 'uni-id'))
    writeFileSync(join(to, 'uni-id/config.json'), JSON.stringify(config))
  },
  'vk-unicloud'(to) {
    mkdirSync(to)
    cpSync(here('vk-unicloud.cjs'), join(to, 'index.js'))
  },
  wechat: (to) => withModules(join(examples, 'common-module/common/wechat'), to),
}

/** A folder of the example with the modules that its package.json names, all in the place where Node.js looks. */
function withModules(from, to) {
  cpSync(from, to, { recursive: true })
  const modules = join(to, 'node_modules')
  mkdirSync(modules)
  for (const [name, wanted] of Object.entries(JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')).dependencies)) {
    if (wanted.startsWith('file:')) commonModules[name](join(modules, name))
    else cpSync(thePackage(), join(modules, name), { recursive: true })
  }
}

/** Calls functions of an example; gives what each of them has returned. */
async function called(t, node, example, calls) {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-cloud-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const results = []
  for (const [name, event] of calls(wechat)) {
    const folder = join(dir, `${name}-${results.length}`)
    withModules(join(examples, example, name), folder)
    const { stdout, stderr } = await promisify(execFile)(node.path, [here('../unicloud/run.cjs'), folder, wechat.url, JSON.stringify(event)], { timeout: 120_000 })
    results.push({ ...JSON.parse(stdout), ...(stderr && { stderr }) })
  }
  return { wechat, results }
}

const isJpeg = (base64) => Buffer.from(base64, 'base64').subarray(0, 3).toString('hex') === 'ffd8ff'
const templateId = 'simulator-template-of-an-order-notice-00001'

for (const node of [12, 14, 16, 18, 20].map(nodeOf)) {
  test(`cloud-function: logs in, with the phone number if there is a code for it, on Node.js ${node.version}`, needs(node), async (t) => {
    const login = (wechat) => wechat.issueLoginCode(miniProgram.appid, { openid: alice })
    const { results } = await called(t, node, 'cloud-function', (wechat) => [
      ['login', { code: login(wechat) }],
      ['login', { code: login(wechat), phoneCode: wechat.issuePhoneCode(miniProgram.appid, '13800000001') }],
      ['login', { code: 'used-code' }],
    ])
    const [without, complete, refused] = results
    assert.deepEqual([without.code, without.openid, without.phone], [0, alice, undefined])
    assert.deepEqual([complete.code, complete.openid, complete.phone], [0, alice, '13800000001'])
    assert.equal(refused.code, 40163)
    assert.match(refused.msg, /^该code已被使用，请重新获取/)
  })

  test(`vk-router: the services of the router use the package, on Node.js ${node.version}`, needs(node), async (t) => {
    const { results } = await called(t, node, 'vk-router', (wechat) => [
      ['router', { $url: 'user/pub/loginByCode', data: { js_code: wechat.issueLoginCode(miniProgram.appid, { openid: alice }) } }],
      ['router', { $url: 'goods/pub/getCode', data: { goods_id: '42' } }],
      ['router', { $url: 'goods/pub/getCode', data: { goods_id: 'x'.repeat(40) } }],
    ])
    const [user, code, refused] = results
    assert.deepEqual(user, { code: 0, msg: '', openid: alice })
    assert.ok(isJpeg(code.image.replace('data:image/jpeg;base64,', '')))
    assert.match(refused.msg, /scene/)
  })

  test(`common-module: two functions share its settings, on Node.js ${node.version}`, needs(node), async (t) => {
    const order = { goods: '一箱从烟台来的、又大又红又脆又甜的富士苹果和几个梨', amount: '9.16', templateId }
    const { wechat, results } = await called(t, node, 'common-module', () => [
      ['order-notify', { openid: alice, ...order }],
      ['order-notify', { openid: bob, ...order }],
      ['share-code', { scene: 'id=1' }],
    ])
    const [notified, refused, code] = results
    assert.deepEqual(notified, { code: 0, notified: true })
    assert.deepEqual([refused.code, refused.notified], [0, false])
    assert.match(refused.stderr, /subscribeMessage\.send 没有成功 43101/)
    assert.ok(isJpeg(code.base64))
    assert.deepEqual(wechat.messages.map(({ openid }) => openid), [alice])
    const tokens = wechat.calls.filter(({ path }) => path === '/cgi-bin/stable_token')
    assert.ok(tokens.length > 0 && tokens.every(({ headers }) => headers['x-way'] === 'eip'))
  })
}
