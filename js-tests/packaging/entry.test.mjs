import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { alone } from '../support/alone.mjs'
import { copyOfPackage, createWeixin, emptyFolder, folder, npm, require, run, weixin } from './pkg.mjs'

test('require and import give the same object', async () => {
  const imported = await import('../../pkg/node.mjs')
  assert.equal(imported.weixin, weixin)
  assert.equal(imported.default, weixin)
  assert.equal(imported.createWeixin, createWeixin)
  assert.equal(require(folder).default, weixin)
})

test('functions hang in their namespaces and carry their names', () => {
  assert.equal(typeof weixin.request, 'function')
  assert.equal(weixin.request.name, 'request')
  assert.equal(typeof weixin.init, 'function')
  assert.equal(typeof weixin.getConfig, 'function')
})

test('loading compiles nothing: a function that never calls WeChat does not pay for it', () => {
  const script = `
    let compiled = 0
    const { Module } = WebAssembly
    WebAssembly.Module = class extends Module { constructor(bytes) { super(bytes); compiled++ } }
    const { createWeixin } = require(${JSON.stringify(folder)})
    const atLoad = compiled
    createWeixin({}), createWeixin({})
    console.log(atLoad, compiled)`
  assert.equal(run(script).trim(), '0 1')
})

test('a lost .wasm file is made up for by the text', async (t) => {
  const copy = copyOfPackage(t)
  rmSync(join(copy, 'weixin.wasm'))
  const script = `
    const { weixin } = require(${JSON.stringify(copy)})
    weixin.auth.code2Session({ appid: 'wx7e5a3c9d10f2b486', appsecret: '8d1f6b0e92c74a53be07d4a61c3f5982' }).then(({ msg }) => console.log(msg))`
  assert.match(run(script), /js_code/)
})

test('where the text is lost too, that is said, and the tool suspected', (t) => {
  const copy = copyOfPackage(t)
  for (const file of ['weixin.wasm', 'cjs/text-2.js']) rmSync(join(copy, file))
  const said = run(`try { require(${JSON.stringify(copy)}) } catch (error) { console.log(error.code, error.message) }`)
  assert.match(said, /^MODULE_NOT_FOUND weixin-openapi 的文件不全：weixin\.wasm 和 .*打包.*external/)
})

test('lost words leave a code and what it is about', async (t) => {
  const copy = copyOfPackage(t)
  rmSync(join(copy, 'cjs/words.js'))
  const { weixin } = alone(() => require(copy))
  const failure = await weixin.auth.code2Session({ appid: 'wx1', appsecret: 'secret' })
  assert.equal(failure.code, -1)
  assert.match(failure.msg, /^\S{4} js_code$/)
})

for (const entry of ['index.cjs', 'inline.cjs']) {
  test(`an old Node.js, or one without WebAssembly, is told so in one sentence by ${entry}`, () => {
    const load = `try { require(${JSON.stringify(folder + entry)}) } catch (error) { console.log(error.message) }`
    const pretend = (version) => `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`
    assert.match(run(pretend('10.24.1') + load), /^weixin-openapi 需要 Node\.js 12 或更高版本（当前为 10\.24\.1）.*\n$/)
    assert.match(run(`delete globalThis.WebAssembly;${load}`), /^weixin-openapi 需要 Node\.js 12.*\n$/)
  })
}

test('the package ships what it needs and nothing else', () => {
  assert.deepEqual(readdirSync(folder).sort(), [
    'CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'LICENSE-fflate', 'README.md', 'browser.mjs', 'bundled.mjs', 'cache', 'cjs', 'cli', 'cli.cjs',
    'endpoints.json', 'errcodes.cjs', 'errcodes.d.cts', 'errcodes.d.ts', 'errcodes.mjs', 'esm',
    'index.cjs', 'index.d.cts', 'index.d.ts', 'inline.cjs', 'inline.mjs', 'node.mjs', 'package.json',
    'paging.cjs', 'paging.d.cts', 'paging.d.ts', 'paging.mjs',
    'push-bundled.mjs', 'push-inline.cjs', 'push-inline.mjs', 'push-workerd-inline.mjs', 'push-workerd.mjs', 'push.cjs', 'push.d.cts', 'push.d.ts', 'push.mjs', 'push.wasm',
    'requirement.cjs', 'signing.wasm', 'types', 'upload.cjs', 'upload.d.cts', 'upload.d.ts', 'upload.mjs', 'weixin.wasm', 'workerd-inline.mjs', 'workerd.mjs',
  ])
  const words = ['explain.js', 'general.js', 'high.js', 'low.js', 'sentences.js', 'words.js']
  const push = ['push.js', 'push-bytes.js', 'push-text-1.js', 'push-text-2.js', 'signing.js', 'sm.js', 'text-signing.js']
  const twins = [...push, 'bytes.js', 'catalogue', 'node-transport.js', 'paging.js', 'uploading.js', 'text-1.js', 'text-2.js', 'text-3.js', 'weixin.js', ...words].sort()
  assert.deepEqual(readdirSync(join(folder, 'cjs')).sort(), ['near.js', 'package.json', ...twins].sort())
  assert.deepEqual(readdirSync(join(folder, 'esm')).sort(), twins)
})

test('packed and installed in an empty folder, it loads by its name both ways', (t) => {
  const dir = emptyFolder(t)
  const tarball = npm(['pack', '--silent', '--pack-destination', dir], folder).trim().split('\n').pop()
  npm(['install', '--offline', '--no-audit', '--no-fund', '--no-package-lock', join(dir, tarball)], dir)
  assert.deepEqual(readdirSync(join(dir, 'node_modules')).filter((name) => !name.startsWith('.')), ['weixin-openapi'])
  const script = `
    const { weixin } = require('weixin-openapi')
    import('weixin-openapi').then((imported) => console.log(imported.default === weixin, require('weixin-openapi/package.json').name))`
  assert.equal(run(script, { cwd: dir }).trim(), 'true weixin-openapi')
})
