// The README is run: each of its JavaScript blocks against the local WeChat, its tables against the package.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { blocks, tables } from './markdown.mjs'
import { run, works } from './block.mjs'
import { declarations, namespaces, ofFunctions } from './functions.mjs'

const require = createRequire(import.meta.url)
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

describe('every block of JavaScript runs as it stands', () => {
  for (const { heading, line, code } of blocks(readme, 'js')) {
    test(`${heading}, line ${line}`, (t) => works(t, code))
  }
})

test('what explain says is what the README says', () => {
  const { explain } = require('../../pkg/errcodes.cjs')
  const { meaning, advice } = explain(40163, 'auth.code2Session')
  assert.ok(readme.includes(`${meaning}　${advice}`))
  assert.ok(readme.includes(`${meaning}：${advice}`))
})

test('a block that does not run is noticed', async (t) => {
  await assert.rejects(run(t, 'const weixin = require("weixin-openapi").createWeixin({})\nawait weixin.urllink.make()'), TypeError)
  await assert.rejects(run(t, 'const { weixin'), SyntaxError)
})

test('the table of namespaces is the catalogue', () => {
  const [table] = tables(readme).filter(({ head }) => head[0] === '命名空间')
  const listed = table.rows.map(([name, title, count]) => [name.replaceAll('`', ''), title, count])
  assert.deepEqual(listed, namespaces(), 'node js-tests/readme/update.mjs puts it right')
})

test('the table of our codes is that of the declarations', () => {
  const [table] = tables(readme).filter(({ head }) => head[1] === '意思')
  const listed = table.rows.map(([code]) => Number(code)).sort((a, b) => a - b)
  const declared = [...ofFunctions.matchAll(/^ \* - `(-\d+)` /gm)].map(([, code]) => Number(code)).sort((a, b) => a - b)
  assert.ok(declared.length > 10)
  assert.deepEqual(listed, declared)
})

test('the tables of options and of what controls a call are those of the declarations', () => {
  const members = (name) => declarations.match(new RegExp(`interface ${name} \\{\n([^]*?)\n\\}`))[1].match(/^ {2}\w+(?=\?:)/gm).map((member) => member.trim())
  const listed = (head) => tables(readme).find((table) => table.head[0] === head).rows.flatMap(([names]) => names.replaceAll('`', '').split('、'))
  assert.deepEqual(listed('选项'), members('WeixinOptions'))
  assert.deepEqual(listed('参数'), members('CallOptions'))
})

test('the table of caches is what the package exports', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../../pkg/package.json', import.meta.url), 'utf8'))
  const exported = Object.keys(exports).filter((path) => path.startsWith('./cache/')).map((path) => path.replace('.', 'weixin-openapi'))
  const rows = tables(readme).find(({ head }) => head[0] === '引用').rows
  assert.deepEqual(rows.map(([path]) => path.replaceAll('`', '')), exported)
  for (const [path, call] of rows) {
    const made = require(path.replaceAll('`', '').replace('weixin-openapi', '../../pkg') + '.cjs')
    assert.equal(typeof made[call.match(/\w+/)[0]], 'function')
  }
})

test('links within the README lead somewhere', () => {
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-'))
  const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
  assert.deepEqual(links.filter((link) => !anchors.includes(link)), [])
})
