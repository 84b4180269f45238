// One object in a process, whatever loads the package, and a new one for who wants to begin anew.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyOfPackage, folder, require, run, weixin } from './pkg.mjs'

const load = (file) => `require(${JSON.stringify(join(folder, file))})`

test('every entry gives the same object, in whatever order they are loaded', () => {
  const entries = ['index.cjs', 'inline.cjs', 'node.mjs', 'inline.mjs', 'bundled.mjs', 'browser.mjs']
  for (const order of [entries, [...entries].reverse()]) {
    const script = `(async () => {
      const loaded = []
      for (const file of ${JSON.stringify(order)}) loaded.push(await import(${JSON.stringify(folder)} + file))
      const [first] = loaded
      console.log(loaded.every(({ weixin, createWeixin }) => weixin === first.weixin && createWeixin === first.createWeixin), typeof first.weixin.request)
    })()`
    assert.equal(run(script), 'true function\n', order[0])
  }
})

test('two copies of a build are one object, and another build is another', async (t) => {
  const copy = copyOfPackage(t)
  assert.equal(require(copy).weixin, weixin)

  const other = copyOfPackage(t)
  const loader = join(other, 'cjs/weixin.js')
  const [build] = String(readFileSync(join(other, 'weixin.wasm'), 'latin1')).match(/[0-9a-f]{8}$/)
  writeFileSync(loader, readFileSync(loader, 'utf8').replaceAll(build, '00000000'))
  assert.notEqual(require(other).weixin, weixin)
})

test('a spy on one is a spy on all', () => {
  const script = `
    ${load('index.cjs')}.weixin.auth.code2Session = () => 'spied'
    console.log(${load('inline.cjs')}.weixin.auth.code2Session())`
  assert.equal(run(script), 'spied\n')
})

test('who has the file read again begins anew, and the next share that', () => {
  const script = `
    const [first, inline] = [${load('index.cjs')}, ${load('inline.cjs')}]
    for (const file of Object.keys(require.cache)) delete require.cache[file]
    const second = ${load('index.cjs')}
    const shared = ${load('inline.cjs')}
    console.log(first.weixin === inline.weixin, first.weixin === second.weixin, second.weixin === shared.weixin)`
  assert.equal(run(script), 'true false true\n')
})

test('another realm has an object of its own, and lists of globals stay as they are', () => {
  const script = `
    const vm = require('vm')
    const found = (realm) => Object.getOwnPropertySymbols(realm).filter((symbol) => String(symbol).includes('weixin-openapi@'))
    ${load('index.cjs')}
    const [symbol] = found(globalThis)
    console.log(typeof globalThis[symbol].made.weixin, Object.prototype.propertyIsEnumerable.call(globalThis, symbol))
    console.log(vm.runInNewContext('globalThis[Symbol.for(name)]', { name: Symbol.keyFor(symbol) }))`
  assert.equal(run(script), 'object false\nundefined\n')
})

test('a global object that takes nothing keeps nobody from loading it', () => {
  const script = `
    Object.preventExtensions(globalThis)
    console.log(typeof ${load('index.cjs')}.weixin.request, ${load('index.cjs')}.weixin === ${load('inline.cjs')}.weixin)`
  assert.equal(run(script), 'function false\n')
})

test('what is a module without require() learns where the configuration is from one that has it', (t) => {
  const copy = copyOfPackage(t)
  const center = join(copy, 'node_modules/uni-config-center')
  mkdirSync(center, { recursive: true })
  writeFileSync(join(center, 'index.js'), 'module.exports = () => ({ config: () => ({ is: "found" }), requireFile: () => ({}) })')
  // A file, since a script of the command line has a global require().
  const script = join(copy, 'script.mjs')
  writeFileSync(script, `
    import { createRequire } from 'node:module'
    import { weixin } from './bundled.mjs'
    const before = weixin.getConfig()
    const same = createRequire(import.meta.url)('./index.cjs').weixin === weixin
    console.log(before, same, weixin.getConfig().uni.is)`)
  assert.equal(execFileSync(process.execPath, [script], { encoding: 'utf8' }), 'undefined true found\n')
})

test('of two folders of cloud functions the one that has the configuration gives it to both', (t) => {
  const [without, having] = [copyOfPackage(t), copyOfPackage(t)]
  const center = join(having, 'node_modules/uni-config-center')
  mkdirSync(center, { recursive: true })
  writeFileSync(join(center, 'index.js'), 'module.exports = () => ({ config: () => ({ is: "found" }), requireFile: () => ({}) })')
  const script = `
    const [one, other] = ${JSON.stringify([without, having])}.map((copy) => require(copy).weixin)
    console.log(one === other, one.getConfig().uni.is)`
  assert.equal(run(script), 'true found\n')
})

test('of two copies the second reads no core', (t) => {
  const copy = copyOfPackage(t)
  for (const file of ['weixin.wasm', 'cjs/bytes.js', 'cjs/text-1.js']) rmSync(join(copy, file))
  assert.equal(require(copy).weixin, weixin)
})
