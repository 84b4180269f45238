// The README is run: each of its JavaScript blocks against the local WeChat, its tables against the package.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { blocks, tables } from './markdown.mjs'
import { run } from './block.mjs'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const declarations = readFileSync(new URL('../../pkg/index.d.cts', import.meta.url), 'utf8')

describe('every block of JavaScript runs as it stands', () => {
  for (const { heading, line, code } of blocks(readme, 'js')) {
    test(`${heading}, line ${line}`, async (t) => {
      const { answers } = await run(t, code)
      assert.notEqual(answers.length, 0, 'nothing was asked of WeChat')
      assert.deepEqual(answers.filter(({ errcode }) => errcode), [])
    })
  }
})

test('a block that does not run is noticed', async (t) => {
  await assert.rejects(run(t, 'const weixin = require("weixin-openapi").createWeixin({})\nawait weixin.urllink.make()'), TypeError)
  await assert.rejects(run(t, 'const { weixin'), SyntaxError)
})

test('the table of functions is the catalogue', () => {
  const [table] = tables(readme).filter(({ head }) => head[0] === '函数')
  const listed = table.rows.map(([name, title]) => [name.replaceAll('`', ''), title])
  assert.deepEqual(listed, functions())
})

test('the table of our codes is that of the declarations', () => {
  const [table] = tables(readme).filter(({ head }) => head[1] === '意思')
  const listed = table.rows.map(([code]) => Number(code)).sort((a, b) => a - b)
  const declared = [...declarations.matchAll(/^ \* - `(-\d+)` /gm)].map(([, code]) => Number(code)).sort((a, b) => a - b)
  assert.ok(declared.length > 10)
  assert.deepEqual(listed, declared)
})

test('the tables of options and of what controls a call are those of the declarations', () => {
  const members = (name) => declarations.match(new RegExp(`interface ${name} \\{\n([^]*?)\n\\}`))[1].match(/^ {2}\w+(?=\?:)/gm).map((member) => member.trim())
  const listed = (head) => tables(readme).find((table) => table.head[0] === head).rows.flatMap(([names]) => names.replaceAll('`', '').split('、'))
  assert.deepEqual(listed('选项'), members('WeixinOptions'))
  assert.deepEqual(listed('参数'), members('CallOptions'))
})

test('links within the README lead somewhere', () => {
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-'))
  const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
  assert.deepEqual(links.filter((link) => !anchors.includes(link)), [])
})

/** Name and title of each function, as the declarations have them. */
function functions() {
  const found = []
  const path = []
  let title
  for (const line of declarations.slice(declarations.indexOf('export interface Weixin extends')).split('\n')) {
    const [, namespace] = line.match(/^ *(\w+): \{$/) || []
    const [, name] = line.match(/^ *(\w+)(?:<T = any>)?\(params/) || []
    if (namespace) path.push(namespace)
    else if (/^ +\}$/.test(line)) path.pop()
    else if (/^ *\/\*\*$/.test(line)) title = undefined
    else if (name) found.push([[...path, name].join('.'), title])
    else title = title || line.replace(/^ *\* /, '')
  }
  return found
}
