// CONTRIBUTING.md names places and words of the code: they are there. Its example is followed to the letter.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { blocks } from './markdown.mjs'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const guide = read('CONTRIBUTING.md')
const entry = blocks(guide, 'toml')[0].code

test('every file and folder that it names is there', () => {
  const named = [...guide.matchAll(/`((?:src|xtask|js-tests|pkg-template|tests|catalogue|reader|entry|\.ci)(?:\/[\w.-]+)*)`/g)].map(([, path]) => path)
  assert.ok(named.length > 30)
  assert.deepEqual(named.filter((path) => !existsSync(new URL(path, root))), [])
})

test('every module of the core has its place in the table', () => {
  const modules = [...read('src/lib.rs').matchAll(/^(?:pub )?mod (\w+);/gm)].map(([, name]) => name)
  assert.deepEqual(modules.filter((name) => !new RegExp(`\`src/${name}(\\.rs)?\``).test(guide)), [])
})

test('an ordinary endpoint is an entry of 5 to 15 lines', () => {
  const lines = entry.slice(entry.indexOf('[generate]')).split('\n').filter(Boolean)
  assert.ok(lines.length >= 5 && lines.length <= 15, `${lines.length} lines`)
})

/** What the catalogue says, with one file in place of another. */
function dump(t, file, text) {
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-catalogue-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(fileURLToPath(new URL('catalogue', root)), folder, { recursive: true })
  writeFileSync(join(folder, file), text)
  const cargo = ['run', '--quiet', '--package', 'weixin-reader', '--example', 'dump', folder]
  return JSON.parse(execFileSync('cargo', cargo, { cwd: fileURLToPath(root), encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] }))
}

test('the entry that it shows is all that a new function needs', (t) => {
  const found = dump(t, 'shortlink.toml', entry).find(({ name }) => name === 'shortlink.generate')
  assert.deepEqual([found.method, found.path, found.account], ['POST', 'wxa/genwxashortlink', 'mini-program'])
  assert.deepEqual(found.params.map(({ name, kind, required, max }) => [name, kind, required, max]), [
    ['page_url', 'text', true, 1024], ['page_title', 'text', undefined, undefined], ['is_permanent', 'boolean', undefined, undefined],
  ])
  assert.deepEqual(found.codes.map(({ code }) => code), [43104, -1, 40001])
})

for (const [what, from, to, ...saying] of [
  ['a word that is none', 'required = true', 'requierd = true', 'requierd'],
  ['a code that nobody words', 'also = [-1, 40001]', 'also = [-1, 987654]', '987654'],
  ['a name that stands twice', 'page_title', 'page_url', 'duplicate key'],
  ['a parameter that controls the call', 'page_title', 'timeout', 'timeout', 'sent_as'],
]) {
  test(`${what} stops the build with file and line`, (t) => {
    const wrong = entry.replace(from, to)
    assert.notEqual(wrong, entry)
    assert.throws(() => dump(t, 'shortlink.toml', wrong), ({ stderr }) => {
      assert.match(stderr, /catalogue\/shortlink\.toml:\d+/)
      for (const part of saying) assert.ok(stderr.includes(part), stderr)
      return true
    })
  })
}
