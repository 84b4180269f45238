// The pages written by hand are run as the README is, and what they list is what there is.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { works } from '../readme/block.mjs'
import { declarations } from '../readme/functions.mjs'
import { blocks, tables } from '../readme/markdown.mjs'

const folder = new URL('../../docs/', import.meta.url)
// Servers of message push and cloud functions run in hosts of their own: guide.test.mjs in js-tests/push and js-tests/unicloud.
const pages = readdirSync(new URL('guide', folder)).filter((name) => !['push.md', 'unicloud.md'].includes(name))
const names = ['index.md', ...pages.map((name) => `guide/${name}`)]
const text = (name) => readFileSync(new URL(name, folder), 'utf8')

for (const name of names) {
  describe(`${name}: every block of JavaScript runs as it stands`, () => {
    for (const { heading, line, code } of blocks(text(name), 'js')) {
      test(`${heading}, line ${line}`, (t) => works(t, code))
    }
  })
}

const tableOf = (name, head) => tables(text(name)).find((table) => head.every((cell, index) => table.head[index] === cell))
const firstCells = (table) => table.rows.flatMap(([cell]) => cell.replaceAll('`', '').split('、'))
const members = (type) => declarations.match(new RegExp(`interface ${type}(?: extends \\w+)? \\{\n([^]*?)\n\\}`))[1].match(/^ {2}\w+(?=\??:)/gm).map((member) => member.trim())

test('the table of events is that of the declarations', () => {
  const listed = tableOf('guide/calls.md', ['`type`']).rows.map(([type, , fields]) => [type, fields].map((cell) => cell.replaceAll('`', '')))
  const declared = [...declarations.matchAll(/interface (\w+Event)(?: extends EventOfCall)? \{\n {2}type: '([\w-]+)'/g)]
  assert.deepEqual(listed, declared.map(([, name, type]) => [type, members(name).filter((member) => member !== 'type').join('、')]))
})

test('the reasons for a new token are those of the declarations', () => {
  const declared = declarations.match(/why: (.*)/)[1].match(/\w+/g)
  assert.deepEqual(firstCells(tableOf('guide/tokens.md', ['`why`'])), declared)
})
