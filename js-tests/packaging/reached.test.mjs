// Nothing ships that nobody loads: each file is reached from what package.json exports, or is a paper.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { test } from 'node:test'
import { folder } from '../support/weixin.mjs'

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const PAPERS = /^(README\.md|CHANGELOG\.md|LICENSE-.*|package\.json|(cjs|esm)\/package\.json)$/

/** All paths in a value of package.json. */
const pathsIn = (value) => (typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(pathsIn))

/** What a file names: by import, require, a reference of types, or as a file to read beside it. */
function namedIn(name) {
  if (!/\.(c|m)?(js|ts)$/.test(name)) return []
  const text = readFileSync(join(folder, name), 'utf8')
  const relatives = [...text.matchAll(/["'`](\.{1,2}\/[^"'`\s]+)["'`]/g)].map(([, path]) => posix.join(posix.dirname(name), path))
  const read = [...text.matchAll(/__dirname, ["']([^"']+)["']/g)].map(([, path]) => posix.join(posix.dirname(name), path))
  return [...relatives, ...read].map((path) => path.replace(/\?module$/, ''))
}

const candidates = (path) => [path, path.replace(/\.cjs$/, '.d.cts'), path.replace(/\.mjs$/, '.d.ts'), path.replace(/\.js$/, '.d.ts'), `${path}.d.cts`, `${path}.d.ts`]

test('each file of the package is loaded by something that the package exports or runs as a command', () => {
  const starts = [...pathsIn(manifest.exports), ...pathsIn(manifest.bin), manifest.main, manifest.module, manifest.types, ...pathsIn(manifest.typesVersions)]
  const open = starts.map((path) => posix.normalize(path)).filter((path) => !path.includes('*'))
  const reached = new Set()
  while (open.length > 0) {
    for (const path of candidates(open.pop())) {
      if (reached.has(path) || !existsSync(join(folder, path))) continue
      reached.add(path)
      open.push(...namedIn(path))
    }
  }
  const shipped = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  assert.ok(reached.size > 300, `${reached.size} files were followed`)
  assert.deepEqual(shipped.filter((name) => !reached.has(name) && !PAPERS.test(name)), [])
})
