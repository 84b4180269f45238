// What tools that trace, bundle or copy the package rely on.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { copyOfPackage, folder, run } from './pkg.mjs'

const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** The file that an export is under some conditions, the first of which in its order counts. */
function fileOf(target, conditions) {
  if (typeof target !== 'object') return target
  const met = Object.keys(target).filter((name) => name === 'default' || conditions.includes(name))
  return met.map((name) => fileOf(target[name], conditions)).find(Boolean)
}

for (const [name, target] of Object.entries(exports)) {
  test(`a tool that knows \`module\` reaches the file of ${name} that Node.js reads`, () => {
    for (const kind of ['import', 'require']) {
      const [inNode, inTool] = [['node', kind], ['node', kind, 'module']].map((conditions) => fileOf(target, conditions))
      assert.equal(inTool, inNode)
      assert.ok(existsSync(join(folder, inNode)), inNode)
    }
  })
}

test('every condition leads to a file that ships', () => {
  const files = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(files))
  for (const file of files(exports)) assert.ok(existsSync(join(folder, file)), file)
})

/** All files that are reached by what is written out: `require('…')`, `import … from '…'`, and a name beside `__dirname`. */
function traced(...entries) {
  const found = new Set()
  const waiting = entries.map((entry) => join(folder, entry))
  for (const file of waiting) {
    if (found.has(file)) continue
    found.add(file)
    if (!/\.[cm]?js$/.test(file)) continue
    const text = readFileSync(file, 'utf8')
    for (const [, path] of text.matchAll(/(?:\brequire\(|\bfrom\s*|\bimport\s*)["'](\.[^"']+)["']/g)) waiting.push(join(dirname(file), path.split('?')[0]))
    for (const [, name] of text.matchAll(/__dirname, ["']([^"']+)["']/g)) waiting.push(join(dirname(file), name))
  }
  return [...found].map((file) => relative(folder, file))
}

const all = (format) => [format, `${format}/catalogue`].flatMap((path) => readdirSync(join(folder, path)).filter((name) => name.endsWith('.js')).map((name) => join(path, name)))

test('who follows what is written out finds all that an entry reads, the namespaces that are read later too', () => {
  const cjs = traced('index.cjs', 'push.cjs', 'paging.cjs', 'upload.cjs', 'cli.cjs')
  assert.deepEqual(all('cjs').filter((file) => !cjs.includes(file)), [])
  for (const file of ['weixin.wasm', 'push.wasm']) assert.ok(cjs.includes(file), file)

  const esm = traced('bundled.mjs', 'push-bundled.mjs', 'errcodes.mjs', 'paging.mjs', 'upload.mjs')
  assert.deepEqual(all('esm').filter((file) => !esm.includes(file)), [])
  assert.deepEqual(esm.filter((file) => file.endsWith('.wasm')), [])
  const workers = traced('workerd.mjs', 'push-workerd.mjs')
  assert.deepEqual(workers.filter((file) => file.endsWith('.wasm')).sort(), ['push.wasm', 'signing.wasm', 'weixin.wasm'])
})

// The check of an address, whose signature the core computes.
const query = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: '7', echostr: 'the echo' }
query.signature = createHash('sha1').update(['token', query.timestamp, query.nonce].sort().join('')).digest('hex')
const opens = (entry) => `
  const { createPush } = require(${JSON.stringify(entry)})
  const query = ${JSON.stringify(query)}
  createPush({ token: 'token', appid: 'wx1234567890abcdef' }).open({ method: 'GET', query }).then(({ code, echo }) => console.log(code, echo))`

for (const entry of ['push.cjs', 'push-inline.cjs']) {
  test(`${entry} does without push.wasm`, (t) => {
    const copy = copyOfPackage(t)
    rmSync(join(copy, 'push.wasm'))
    assert.equal(run(opens(join(copy, entry))), '0 the echo\n')
  })
}

test('where the text of message push is lost too, that is said', (t) => {
  const copy = copyOfPackage(t)
  for (const file of ['push.wasm', 'cjs/push-text-2.js']) rmSync(join(copy, file))
  const said = run(`try { require(${JSON.stringify(join(copy, 'push.cjs'))}) } catch (error) { console.log(error.code, error.message) }`)
  assert.match(said, /^MODULE_NOT_FOUND weixin-openapi 的文件不全：push\.wasm 和 cjs\/push-bytes\.js .*external/)
})
