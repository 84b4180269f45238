import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problems, project, projectOfTests, sources } from './project.mjs'

const modules = sources().filter((name) => name.endsWith('.ts'))

test('right calls compile and wrong ones do not, as the package is found by its name', (t) => {
  assert.equal(problems(projectOfTests(t), sources(), {}), '')
})

test('the declarations hold under the strictest settings', (t) => {
  const strictest = {
    exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, noImplicitReturns: false,
    isolatedModules: true, verbatimModuleSyntax: true, skipLibCheck: false,
  }
  assert.equal(problems(projectOfTests(t), modules, strictest), '')
})

test('a bundler finds them', (t) => {
  assert.equal(problems(projectOfTests(t), modules, { module: 'esnext', moduleResolution: 'bundler' }), '')
})

test('so does the resolution of old, which knows no exports', (t) => {
  const old = { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true }
  assert.equal(problems(projectOfTests(t), modules, old), '')
})

test('they stand beside the DOM, whose fetch and AbortSignal fit', (t) => {
  const folder = project(t, {
    'dom.ts': `
      import { createWeixin } from 'weixin-openapi'
      export const weixin = createWeixin({ fetch })
      export const another = createWeixin({ fetch: (url, init) => fetch(url, { ...init, cache: 'no-store' }) })
      export async function image(): Promise<Response> {
        const res = await weixin.wxacode.getUnlimited({ scene: 'a', signal: new AbortController().signal })
        return res.code ? Response.json(res) : new Response(res)
      }`,
  })
  assert.equal(problems(folder, ['dom.ts'], { lib: ['es2022', 'dom'], skipLibCheck: false }), '')
})

test('JavaScript that is checked gets the same help', (t) => {
  const folder = project(t, {
    'function.cjs': `
      const { weixin } = require('weixin-openapi')
      exports.main = async () => {
        const res = await weixin.auth.code2Session({ code: '' })
        if (res.code !== 0) return res
        return res.openid.length
      }
      // @ts-expect-error a typing mistake
      weixin.auth.code2Session({ cod: '' })`,
  })
  assert.equal(problems(folder, ['function.cjs'], { allowJs: true, checkJs: true, skipLibCheck: true, noImplicitAny: false }).replace(/.*Cannot find name '(require|exports)'.*\n/g, ''), '')
})
