// The entries whose core is in the JavaScript.

import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { copyOfPackage, folder, require, run } from './pkg.mjs'

const inline = require(join(folder, 'inline.cjs'))

/** The scripts that an entry loads, itself included, by what they name. */
function loadedBy(entry, seen = new Set()) {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const names = readFileSync(join(folder, entry), 'utf8').matchAll(/(?:require\(|from ?|import ?)['"]\.\/([\w/-]+\.[cm]?js)['"]/g)
  for (const [, name] of names) loadedBy(join(dirname(entry), name), seen)
  return seen
}

test('require and import of weixin-openapi/inline give the same object', async () => {
  const imported = await import('../../pkg/inline.mjs')
  assert.equal(imported.weixin, inline.weixin)
  assert.equal(imported.default, inline.weixin)
  assert.equal(imported.createWeixin, inline.createWeixin)
})

test('the core in text is the core in the file, byte for byte, whatever decodes it', () => {
  for (const [setting, builtin] of [['', ''], ['delete globalThis.atob;', ''], ['delete globalThis.Buffer;', ''], ['', 'require'], ['delete globalThis.Buffer;', 'require'], ['', '() => ({})']]) {
    const script = `${setting}
      const same = require('fs').readFileSync(${JSON.stringify(join(folder, 'weixin.wasm'))})
      WebAssembly.Module = function (bytes) { this.same = same.length === bytes.length && same.every((byte, index) => byte === bytes[index]) }
      console.log(require(${JSON.stringify(join(folder, 'cjs/bytes.js'))}).module(${builtin}).same)`
    assert.equal(run(script), 'true\n', setting + builtin)
  }
})

const entries = {
  'inline.cjs': ['cjs/bytes.js', 'cjs/text-3.js', 'cjs/words.js'],
  'bundled.mjs': ['esm/bytes.js', 'esm/text-3.js', 'esm/words.js'],
  'browser.mjs': ['esm/bytes.js', 'esm/text-3.js', 'esm/words.js'],
}
for (const [entry, loads] of Object.entries(entries)) {
  test(`${entry} and all that it loads read no file and know no place`, () => {
    const loaded = [...loadedBy(entry)]
    for (const name of loads) assert.ok(loaded.includes(name), name)
    for (const name of loaded) {
      const text = readFileSync(join(folder, name), 'utf8')
      assert.doesNotMatch(text, /['"](node:)?fs['"]|readFile|__dirname|__filename|import\.meta|\.wasm['"]/, name)
    }
  })
}

test('without the .wasm they work', async (t) => {
  const copy = copyOfPackage(t)
  rmSync(join(copy, 'weixin.wasm'))
  for (const entry of ['index.cjs', 'inline.cjs', 'inline.mjs', 'bundled.mjs', 'browser.mjs']) {
    const script = `import(${JSON.stringify(join(copy, entry))}).then(async ({ createWeixin }) => {
      const answering = (text) => async () => new Response(text)
      const of = (fetch) => createWeixin({ appid: 'wx0000000000000001', appsecret: '0123456789abcdef0123456789abcdef', fetch })
      const call = { url: 'x/y', access_token: 'TOKEN' }
      const [good, bad] = [await of(answering('{"errcode":0,"errmsg":"ok"}')).request(call), await of(answering('{"errcode":40003}')).request(call)]
      console.log(good.code, bad.msg)
    })`
    assert.match(run(script), /^0 .*openid/, entry)
  }
})

test('loading compiles and unpacks nothing', () => {
  const script = `
    let compiled = 0
    const { Module } = WebAssembly
    WebAssembly.Module = class extends Module { constructor(bytes) { super(bytes); compiled++ } }
    const { createWeixin } = require(${JSON.stringify(join(folder, 'inline.cjs'))})
    const loaded = Object.keys(require.cache).some((file) => /cjs.(bytes|text-.|words|functions|general|sentences)\.js$/.test(file))
    const atLoad = compiled
    createWeixin({}), createWeixin({})
    console.log(loaded, atLoad, compiled)`
  assert.equal(run(script).trim(), 'false 0 1')
})

test('where the .wasm must not be read, the entry for Node.js takes the text', () => {
  const script = `
    const fs = require('fs')
    const { readFileSync } = fs
    fs.readFileSync = (file, ...rest) => {
      if (String(file).endsWith('.wasm')) throw Object.assign(new Error('denied'), { code: 'EACCES' })
      return readFileSync(file, ...rest)
    }
    const { createWeixin } = require(${JSON.stringify(folder)})
    console.log(typeof createWeixin({}).request)`
  assert.equal(run(script), 'function\n')
})
