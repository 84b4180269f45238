// The package in uniCloud's own form: imported into a project as HBuilderX does it, run as a common module on the Node.js versions of uniCloud.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { needs, nodeOf } from '../runtimes/nodes.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { alone } from '../support/alone.mjs'
import { alice, folder as pkg, miniProgram } from '../support/weixin.mjs'
import { ts } from '../types/project.mjs'
import { call, imported, json, linked, moduleFolder, newProject, replyOf, uploaded } from './imported.mjs'

const require = createRequire(import.meta.url)
const source = (name) => readFileSync(fileURLToPath(new URL(`project/cloudfunctions/${name}/index.js`, import.meta.url)), 'utf8')
const cargo = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8')
const [, version] = /\[workspace\.package\]\nversion = "(.*)"/.exec(cargo)
const files = readdirSync(moduleFolder, { recursive: true }).filter((name) => /\.\w+$/.test(name) && !name.endsWith('.json'))

async function world(t) {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  return wechat
}

const ways = { linked: (t, folder) => linked(folder), uploaded }
const login = (wechat) => ({ code: wechat.issueLoginCode(miniProgram.appid, { openid: alice }), templateId: 'simulator-template-that-takes-any-keyword-0' })

for (const node of [12, 14, 16, 18, 20].map(nodeOf)) {
  for (const [how, placed] of Object.entries(ways)) {
    test(`a cloud function that has ticked it logs in and notifies by uni-config-center's account, ${how}, on Node.js ${node.version}`, needs(node), async (t) => {
      const wechat = await world(t)
      // uni-config-center comes with it: its package.json names that module.
      const folder = placed(t, newProject(t).add('login-and-notify', source('login-and-notify'), ['weixin-openapi']))
      const result = await call(folder, wechat, login(wechat), node.path)
      assert.deepEqual({ ...result, node: parseInt(result.node) }, { code: 0, msg: 'ok', openid: alice, node: node.version })
      const ways = new Set(wechat.calls.map(({ headers }) => headers['x-way']))
      assert.deepEqual([...ways], [node.version < 18 ? 'httpclient' : 'fetch'])
    })
  }

  test(`it receives pushes, on Node.js ${node.version}`, needs(node), async (t) => {
    const wechat = await world(t)
    const receive = `
      const { createPush } = require('weixin-openapi/push')
      exports.main = createPush(require('uni-config-center')({ pluginId: 'weixin-push' }).config()).unicloud(({ Content }) => '收到：' + Content)`
    const folder = uploaded(t, newProject(t).add('receive', receive, ['weixin-openapi', 'uni-config-center']))
    assert.match(await replyOf(t, folder, wechat, node.path), /收到：你好/)
  })
}

test('functions share a common module of their own that depends on it', async (t) => {
  const wechat = await world(t)
  const project = newProject(t)
  project.add('common/wechat', "exports.weixin = require('weixin-openapi').createWeixin({ eip: 'token' })", ['weixin-openapi'])
  for (const placed of Object.values(ways)) {
    const { code } = await call(placed(t, project.add('share-code', source('share-code'), ['wechat'])), wechat, { scene: 'id=1' })
    assert.equal(code, 0)
  }
  assert.deepEqual(wechat.calls.slice(0, 2).map(({ headers }) => headers['x-way']), ['eip', 'fetch'])
})

test('what is wrong with the configuration is said', async (t) => {
  const wechat = await world(t)
  const folder = uploaded(t, newProject(t).add('login-and-notify', source('login-and-notify'), ['weixin-openapi']))
  writeFileSync(join(folder, 'node_modules/weixin-openapi/node_modules/uni-config-center/uni-id/config.json'), '{ "mp-weixin": {} }')
  const { code, msg } = await call(folder, wechat, login(wechat))
  assert.equal(code, -10)
  assert.match(msg, /mp-weixin\.oauth\.weixin/)
})

test('every entry that it has is found by its name, without the field exports', (t) => {
  const folder = linked(newProject(t).add('any', '', ['weixin-openapi']))
  const load = createRequire(join(folder, 'index.js'))
  assert.equal(json(join(moduleFolder, 'package.json')).exports, undefined)
  alone(() => {
    assert.equal(typeof load('weixin-openapi').createWeixin, 'function')
    assert.equal(typeof load('weixin-openapi/push').createPush, 'function')
    assert.equal(typeof load('weixin-openapi/paging').items, 'function')
    assert.equal(typeof load('weixin-openapi/upload').uploadMedia, 'function')
    assert.equal(load('weixin-openapi/errcodes').explain(40163).code, 40163)
    for (const [cache, name] of [['unicloud-redis', 'unicloudRedisCache'], ['unicloud-db', 'unicloudDbCache'], ['open-bridge', 'openBridgeCache'], ['redis', 'redisCache'], ['keyv', 'keyvCache']]) {
      assert.equal(typeof load(`weixin-openapi/cache/${cache}`)[name], 'function')
    }
  })
})

test('no file is read by its path, and no module is asked for that does not ship', () => {
  assert.ok(files.length > 200)
  assert.deepEqual(files.filter((name) => !/\.(js|d\.ts)$/.test(name)), [])
  for (const name of files.filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(moduleFolder, name), 'utf8')
    assert.ok(!/readFile|__dirname|\.wasm['\"`]|fflate/.test(text), name)
    for (const [, path] of text.matchAll(/\brequire\(["'](\.[^"']+)["']\)/g)) require.resolve(join(moduleFolder, name, '..', path))
  }
})

test('it is the package: every script has the same text, and what is in letters is the same module', () => {
  const inLetters = { 'bytes.js': 'weixin.wasm', 'push-bytes.js': 'push.wasm', 'sm.js': 'signing.wasm' }
  const scripts = readdirSync(join(moduleFolder, 'cjs'), { recursive: true }).filter((name) => name.endsWith('.js'))
  assert.ok(scripts.length > 150)
  for (const name of scripts) {
    const text = readFileSync(join(moduleFolder, 'cjs', name), 'utf8')
    if (!inLetters[name]) assert.equal(text, readFileSync(join(pkg, 'cjs', name), 'utf8'), name)
    else assert.ok(Buffer.from(/'([\w+/=]{1000,})'/.exec(text)[1], 'base64').equals(readFileSync(join(pkg, inLetters[name]))), name)
  }
})

test('its package.json is what the market and HBuilderX ask for', () => {
  const market = json(join(imported, 'package.json'))
  assert.deepEqual([market.id, market.version], ['weixin-openapi', version])
  for (const field of ['displayName', 'description']) assert.ok(market[field].length > 5, field)
  assert.ok(market.keywords.length > 0 && market.keywords.length <= 5)
  assert.equal(typeof market.repository, 'string')
  assert.match(market.engines.HBuilderX, /^\^3\./)
  const { type, sale, contact, declaration, npmurl } = market.dcloudext
  assert.equal(type, 'unicloud-template-function')
  assert.deepEqual(sale, { regular: { price: '0.00' }, sourcecode: { price: '0.00' } })
  assert.deepEqual([contact, npmurl], [{ qq: '' }, ''])
  assert.deepEqual(Object.entries(declaration).map(([name, text]) => [name, text !== '']), [['ads', true], ['data', true], ['permissions', true]])
  const { dependencies, encrypt, platforms } = market.uni_modules
  assert.deepEqual([dependencies, encrypt], [['uni-config-center'], []])
  assert.deepEqual(platforms.cloud, { tcb: 'y', aliyun: 'y', alipay: 'y' })
  const answers = (value) => (typeof value === 'object' ? Object.values(value).flatMap(answers) : [value])
  assert.deepEqual([...new Set(answers(platforms.client))], ['u']) // nothing of it runs in a client

  const common = json(join(moduleFolder, 'package.json'))
  assert.deepEqual([common.name, common.version, common.main, common.type], ['weixin-openapi', version, 'index.js', undefined])
  assert.deepEqual(Object.keys(common.dependencies), dependencies)
})

test('its papers are there: what it is, what is new, and the licences', () => {
  assert.deepEqual(readdirSync(imported).sort(), ['LICENSE-APACHE', 'LICENSE-MIT', 'changelog.md', 'package.json', 'readme.md', 'uniCloud'])
  assert.ok(readFileSync(join(imported, 'changelog.md'), 'utf8').startsWith(`## ${version}（`))
})

test('an editor knows the types of what a cloud function requires', (t) => {
  const code = `
    const { weixin } = require('weixin-openapi')
    const { createPush } = require('weixin-openapi/push')
    const { unicloudRedisCache } = require('weixin-openapi/cache/unicloud-redis')
    weixin.auth.code2Session({ js_code: 1 })
    createPush({ token: 1 })
    unicloudRedisCache(1)`
  const folder = linked(newProject(t).add('typed', code, ['weixin-openapi']))
  const program = ts.createProgram([join(folder, 'index.js')], { allowJs: true, checkJs: true, noEmit: true, types: [], lib: ['lib.es2020.d.ts'], target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, skipLibCheck: false })
  const wrong = ts.getPreEmitDiagnostics(program).filter(({ file }) => file).map(({ file, start, code }) => [file.fileName.split('/').pop(), file.getLineAndCharacterOfPosition(start).line])
  const lines = wrong.filter(([name, line]) => name === 'index.js' && line > 3)
  assert.deepEqual(lines.map(([, line]) => line), [4, 5, 6], JSON.stringify(wrong))
  assert.deepEqual(wrong.filter(([name]) => name !== 'index.js'), [])
})
