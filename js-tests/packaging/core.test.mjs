// What the loader takes for granted about the core.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder } from './pkg.mjs'

const module = new WebAssembly.Module(readFileSync(join(folder, 'weixin.wasm')))

/** An instance whose imports do nothing: enough to look at its exports. */
function bare() {
  const imports = {}
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    assert.equal(kind, 'function')
    imports[from] = { ...imports[from], [name]: () => 0 }
  }
  return new WebAssembly.Instance(module, imports).exports
}

test('no export takes more arguments than the loader passes on', () => {
  const functions = Object.values(bare()).filter((exported) => typeof exported === 'function')
  assert.ok(functions.length > 5)
  for (const exported of functions) assert.ok(exported.length <= 6, `${exported.length} arguments: watch() in instance.js names six`)
})

test('the core starts with the memory that its data needs and no more', () => {
  assert.ok(bare().memory.buffer.byteLength <= 2 * 65536)
})
