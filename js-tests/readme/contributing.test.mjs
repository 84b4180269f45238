// CONTRIBUTING.md names places and words of the code: they are there.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { blocks } from './markdown.mjs'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const guide = read('CONTRIBUTING.md')

/** What the example makes. */
const MADE = 'src/catalogue/shortlink.rs'

test('every file and folder that it names is there', () => {
  const named = [...guide.matchAll(/`((?:src|xtask|js-tests|pkg-template|tests|\.ci)(?:\/[\w.-]+)*)`/g)].map(([, path]) => path)
  assert.ok(named.length > 30)
  assert.deepEqual(named.filter((path) => path !== MADE && !existsSync(new URL(path, root))), [])
})

test('every module of the core has its place in the table', () => {
  const modules = [...read('src/lib.rs').matchAll(/^(?:pub )?mod (\w+);/gm)].map(([, name]) => name)
  assert.deepEqual(modules.filter((name) => !new RegExp(`\`src/${name}(\\.rs)?\``).test(guide)), [])
})

test('the entry is written in words that the catalogue has', () => {
  const code = blocks(guide, 'rust')[0].code.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const vocabulary = read('src/catalogue/model.rs')
  const words = [...code.matchAll(/\.(\w+)\(/g), ...code.match(/model::\{(.*)\}/)[1].matchAll(/()(\w+)/g)].map(([, method, name]) => method || name)
  assert.ok(words.includes('required') && words.includes('post'))
  assert.deepEqual(words.filter((word) => !new RegExp(`pub (const fn|struct) ${word}\\b`).test(vocabulary)), [])
})
