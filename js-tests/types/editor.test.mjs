// What an editor does for whoever writes a call, for every function there is.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { editor, problems, project } from './project.mjs'

const { weixin } = createRequire(import.meta.url)('../../pkg')

const IMPORT = `import { createWeixin, weixin } from 'weixin-openapi'\n`
const CACHES = {
  redis: 'redisCache', keyv: 'keyvCache', 'unicloud-redis': 'unicloudRedisCache', 'unicloud-db': 'unicloudDbCache',
  'open-bridge': 'openBridgeCache', 'cloudflare-kv': 'kvCache',
}
const CONTROLS = ['appid', 'appsecret', 'access_token', 'cache', 'timeout', 'signal', 'extra']

/** The paths of all functions of the object: 'auth.getAppidInfo', 'init'. */
function paths(node = weixin, before = '') {
  return Object.entries(node).flatMap(([name, value]) => (typeof value === 'function' ? [before + name] : paths(value, `${before}${name}.`)))
}

const ofInstance = ['init', 'getConfig']
const functions = paths().filter((name) => !ofInstance.includes(name))
const sync = functions.filter((name) => name.endsWith('.getAppidInfo'))
const isChinese = (text) => /[\u4e00-\u9fff]{2}/.test(text)
const marked = (name) => name.replace(/(\w+)$/, '‸$1')

test('there are functions of all kinds', () => {
  assert.ok(functions.length > 40)
  assert.equal(sync.length, 4)
})

test('every function is explained in Chinese, with an example of itself and a link', (t) => {
  const { hoverAt, marks } = editor(t, IMPORT + functions.map((name) => `weixin.${marked(name)}\n`).join(''))
  functions.forEach((name, index) => {
    const { text, tags } = hoverAt(marks[index])
    assert.ok(isChinese(text.split('\n')[0]), `${name}: ${text}`)
    assert.ok(tags.example.includes(`weixin.${name}`), `${name}: ${tags.example}`)
    assert.match(tags.see, /^https:\/\/developers\.weixin\.qq\.com\//, name)
  })
})

test('so are the functions of an instance, createWeixin, the caches and explain', (t) => {
  const imports = Object.entries(CACHES).map(([file, name]) => `import { ${name} } from 'weixin-openapi/cache/${file}'\n`).join('')
  const named = ['weixin.‸init', 'weixin.‸getConfig', '‸createWeixin', ...Object.values(CACHES).map((name) => `‸${name}`), '‸explain']
  const { hoverAt, marks } = editor(t, `${IMPORT}${imports}import { explain } from 'weixin-openapi/errcodes'\n${named.join('\n')}\n`)
  named.forEach((name, index) => {
    const { text, tags } = hoverAt(marks[index])
    assert.ok(isChinese(text), `${name}: ${text}`)
    assert.ok(String(tags.example).includes(name.replace(/.*‸/, '')), `${name}: ${tags.example}`)
  })
})

test('the object offers what it has', (t) => {
  const { offeredAt, marks } = editor(t, `${IMPORT}weixin.‸;\nweixin.h5.‸;\nweixin.wxacode.‸;\n`)
  const [root, h5, wxacode] = marks.map((at) => offeredAt(at).names.slice().sort())
  assert.deepEqual(root, Object.keys(weixin).sort())
  assert.deepEqual(h5, Object.keys(weixin.h5).sort())
  assert.deepEqual(wxacode, Object.keys(weixin.wxacode).sort())
})

test('every function offers its parameters and what controls a call, each explained in Chinese', (t) => {
  const { offeredAt, marks } = editor(t, IMPORT + functions.map((name) => `weixin.${name}({ ‸ })\n`).join(''))
  let own = 0
  functions.forEach((name, index) => {
    const { names, about } = offeredAt(marks[index])
    for (const control of CONTROLS) assert.ok(names.includes(control), `${name} ${control}: ${names}`)
    for (const parameter of names) assert.ok(isChinese(about(parameter).text) || about(parameter).text.includes('`'), `${name} ${parameter}: ${about(parameter).text}`)
    own += names.filter((parameter) => !CONTROLS.includes(parameter)).length
  })
  assert.ok(own > 100, `${own} parameters`)
})

test('every function refuses a parameter with a typing mistake, by its name', (t) => {
  const { mistakes, marks } = editor(t, IMPORT + functions.map((name) => `‸void weixin.${name}({ timout: 1 })\n`).join(''))
  const found = mistakes()
  functions.forEach((name, index) => {
    const [from, to] = [marks[index], marks[index + 1] || Infinity]
    const said = found.filter(({ start }) => start >= from && start < to).map(({ why }) => why)
    assert.ok(said.some((why) => why.includes('timout')), `${name}: ${said}`)
  })
})

test('what was meant is proposed', (t) => {
  const { mistakes } = editor(t, `${IMPORT}weixin.wxacode.getUnlimited({ scene: 'a', widht: 430 })\nweixin.wxacode.getUnlimitd({ scene: 'a' })\n`)
  const [parameter, name] = mistakes().map(({ why }) => why)
  assert.match(parameter, /'widht'.*'?width/)
  assert.match(name, /'getUnlimitd'.*'getUnlimited'/)
})

test('createWeixin offers its options, each explained in Chinese', (t) => {
  const { offeredAt, marks } = editor(t, `${IMPORT}createWeixin({ ‸ })\n`)
  const { names, about } = offeredAt(marks[0])
  for (const name of ['appid', 'appsecret', 'config', 'fetch', 'cache', 'timeout', 'retries', 'baseURL', 'onEvent']) assert.ok(names.includes(name), `${name}: ${names}`)
  for (const name of names) assert.ok(isChinese(about(name).text), name)
})

test('explain offers the names of all functions', (t) => {
  const { offeredAt, marks } = editor(t, `import { explain } from 'weixin-openapi/errcodes'\nexplain(40029, '‸')\n`)
  assert.deepEqual(offeredAt(marks[0]).names.slice().sort(), functions.slice().sort())
})

test('the result of every function tells success from failure', (t) => {
  const texts = ['auth.getAccessToken', 'h5.auth.getAccessToken']
  const bytes = ['wxacode.getUnlimited']
  const any = ['request', 'h5.request']
  const checks = functions.map((name) => {
    const call = `weixin.${name}(params as never)`
    if (sync.includes(name)) return `same<ReturnType<typeof weixin.${name}>['appid'], string>(true)`
    if (texts.includes(name)) return `const res = await ${call}; same<typeof res, string>(true)`
    if (any.includes(name)) return `const res = await ${call}; same<typeof res, any>(true)`
    if (bytes.includes(name)) return `const res = await ${call}; if (res.code) same<typeof res, Failure>(true); else same<typeof res, Bytes>(true)`
    return `const res = await ${call}; if (res.code === 0) { same<typeof res.code, 0>(true); res satisfies Success } else { same<typeof res.code, FailureCode>(true); res.msg satisfies string }`
  })
  const text = `
    ${IMPORT}import type { Bytes, Failure, FailureCode, Success } from 'weixin-openapi'
    import { same } from './check.js'
    declare const params: unknown
    ${checks.map((check, index) => `export async function check${index}() { ${check} }`).join('\n')}`
  const check = `export function same<Left, Right>(_: (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false): void {}`
  assert.equal(problems(project(t, { 'results.ts': text, 'check.ts': check }), ['results.ts'], {}), '')
})
