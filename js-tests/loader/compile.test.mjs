// Flags of V8 while the core is compiled, taken from the loader's source.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../pkg-template/loader/compile.js'

const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])

/** What V8 is told in a process like this. */
function told(t, { node, execArgv = [], options, bytes = empty, builtin }) {
  const { process } = globalThis
  t.after(() => Object.defineProperty(globalThis, 'process', { value: process, configurable: true, writable: true }))
  Object.defineProperty(globalThis, 'process', { value: { versions: { node }, execArgv, env: { NODE_OPTIONS: options } }, configurable: true, writable: true })
  const flags = []
  const { Module } = WebAssembly
  t.after(() => (WebAssembly.Module = Module))
  WebAssembly.Module = class extends Module {
    constructor(bytes) {
      flags.push('compiled')
      super(bytes)
    }
  }
  try {
    assert.ok(compile(bytes, builtin || (() => ({ setFlagsFromString: (flag) => flags.push(flag) }))) instanceof Module)
  } catch (error) {
    flags.push(error.name)
  }
  return flags
}

const SET = ['--wasm-lazy-compilation', '--wasm-lazy-validation', '--no-wasm-tier-up']
const BACK = ['--no-wasm-lazy-compilation', '--no-wasm-lazy-validation', '--wasm-tier-up']

for (const node of ['12.22.12', '14.21.3', '16.20.2', '17.9.1']) {
  test(`in Node.js ${node} V8 compiles ours lazily, and everything after it as before`, (t) => {
    assert.deepEqual(told(t, { node }), [...SET, 'compiled', ...BACK])
  })
}

test('the flags are set back where the bytes are no module', (t) => {
  assert.deepEqual(told(t, { node: '16.20.2', bytes: new Uint8Array(3) }), [...SET, 'compiled', ...BACK, 'CompileError'])
})

for (const node of ['10.24.1', '18.20.4', '26.0.0', undefined]) {
  test(`V8 is told nothing in ${node || 'what is no Node.js'}`, (t) => assert.deepEqual(told(t, { node }), ['compiled']))
}

test('who has chosen a flag of V8 himself keeps it', (t) => {
  assert.deepEqual(told(t, { node: '16.20.2', execArgv: ['--no-wasm-lazy-compilation'] }), ['compiled'])
  assert.deepEqual(told(t, { node: '16.20.2', options: '--wasm-tier-up' }), ['compiled'])
})

test('where there is no v8 to ask, it is compiled all the same', (t) => {
  for (const builtin of [() => { throw new Error('no such module') }, () => ({}), () => undefined]) assert.deepEqual(told(t, { node: '16.20.2', builtin }), ['compiled'])
})
