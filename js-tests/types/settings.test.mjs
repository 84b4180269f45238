import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
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

test("they stand beside Node.js's own types, whose Buffer is what a file comes as", (t) => {
  const folder = project(t, {
    'node.ts': `
      import { readFileSync } from 'node:fs'
      import { weixin, type Bytes, type Failure } from 'weixin-openapi'
      export const images: Bytes[] = [readFileSync('a.png'), Buffer.from('a'), Buffer.alloc(8), new Uint8Array(8)]
      export const standIn: Awaited<ReturnType<typeof weixin.wxacode.getUnlimited>> = Buffer.from('a')
      export const failure: Failure = { code: 40001, msg: '' }
      export async function base64() {
        const res = await weixin.wxacode.getUnlimited({ scene: 'a' })
        if (res.code) return res.msg
        return Buffer.from(res, 'binary').toString('base64') + Buffer.from(res).toString('hex') + res.toString('base64')
      }`,
  })
  const typeRoots = [fileURLToPath(new URL('../runtimes/node_modules/@types', import.meta.url))]
  assert.equal(problems(folder, ['node.ts'], { lib: ['es2022'], types: ['node'], typeRoots, skipLibCheck: true }), '')
})

test('declarations of code that hands on what it gets can name every type', (t) => {
  const folder = project(t, {
    'own.ts': `
      import { createWeixin, weixin, type UniIdConfig, type VkConfig, type WeixinConfig } from 'weixin-openapi'
      export const mini = (config: UniIdConfig) => config['mp-weixin']!
      export const list = (config: VkConfig) => config.vk!.oauth!.weixin!
      export const configOf = () => weixin.getConfig() as WeixinConfig
      export const failed = async () => { const res = await weixin.auth.code2Session({ code: '' }); if (res.code !== 0) return res; throw new Error() }
      export const login = (code: string) => weixin.auth.code2Session({ code })
      export const image = (scene: string) => weixin.wxacode.getUnlimited({ scene })
      export const anything = (url: string) => weixin.request<{ link: string }>({ url })
      export const check = weixin.security.imgSecCheck
      export class Shop { weixin = createWeixin({}); node = mini({}) ; send = this.weixin.subscribeMessage.send }`,
  })
  assert.equal(problems(folder, ['own.ts'], { noEmit: false, declaration: true, emitDeclarationOnly: true }), '')
})
