import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { given } from '../docs/given.mjs'
import { problems, project, ts } from './project.mjs'

const folder = new URL('../../pkg/types/', import.meta.url)
const declarations = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')

/** The examples of the functions, with the names of the functions. */
function examples() {
  const source = ts.createSourceFile('index.d.cts', declarations, ts.ScriptTarget.ES2020, true)
  const found = []
  const visit = (node) => {
    if (ts.isMethodSignature(node)) {
      const tag = ts.getJSDocTags(node).find((tag) => tag.tagName.text === 'example')
      found.push({ name: node.name.getText(), code: tag && ts.getTextOfJSDocComment(tag.comment) })
    }
    ts.forEachChild(node, visit)
  }
  source.statements.filter((node) => ts.isInterfaceDeclaration(node) && /^Weixin/.test(node.name.text)).forEach(visit)
  return found
}

test('every function has an example', () => {
  const found = examples()
  assert.ok(found.length > 565)
  assert.deepEqual(found.filter(({ code }) => !code), [])
})

test('the examples compile', (t) => {
  const functions = examples().map(({ code }, index) => `export async function example${index}() {\n${code}\n}`)
  const text = `
    import { weixin } from 'weixin-openapi'
    declare const ${given.map((name) => `${name}: string`).join(', ')}
    declare const console: { log(...values: unknown[]): void }
    declare const Buffer: { from(bytes: Uint8Array): { toString(encoding: string): string } }
    ${functions.join('\n')}`
  assert.equal(problems(project(t, { 'examples.ts': text }), ['examples.ts'], {}), '')
})
