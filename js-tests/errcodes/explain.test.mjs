// weixin-openapi/errcodes, and how its tables come to the failures of calls.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { emptyFolder, folder, offline, require, run } from '../packaging/pkg.mjs'
import { importedAlone } from '../support/alone.mjs'

const { buildSync } = require('../../xtask/node_modules/esbuild')
const { explain } = require('../../pkg/errcodes.cjs')
const imported = await import('../../pkg/errcodes.mjs')

const data = (name) => readFileSync(new URL(`../../tests/data/${name}`, import.meta.url), 'utf8')
const codes = data('codes.txt').trim().split('\n').map(Number)
const isChinese = (text) => /[\u4e00-\u9fff]/.test(text)

test('every code of WeChat is explained in Chinese, the same by require and import', () => {
  assert.ok(codes.length > 2000)
  for (const code of codes) {
    const explained = explain(code)
    assert.ok(explained, String(code))
    assert.equal(explained.code, code)
    assert.ok(isChinese(explained.meaning), `${code} ${explained.meaning}`)
    assert.ok(isChinese(explained.advice), `${code} ${explained.advice}`)
    assert.equal(explained.msg, `${explained.meaning}：${explained.advice}`)
    assert.deepEqual(imported.explain(code), explained)
  }
})

test('the tables in the package are those of the repository', () => {
  const rows = readFileSync(new URL('../../src/errcode/rest.tsv', import.meta.url), 'utf8').trim().split('\n')
  assert.ok(rows.length > 1500)
  for (const row of rows) {
    const [code, words] = row.split('\t')
    assert.equal(explain(code).meaning, words)
  }
})

test('a function has words of its own', () => {
  assert.match(explain(40029, 'auth.code2Session').msg, /^无效code，请重新获取：.*wx\.login/)
  assert.match(explain(40029, 'decrypt.getPhoneNumber').msg, /按钮/)
  assert.match(explain(40001, 'auth.getAccessToken').msg, /appsecret/)
  assert.match(explain(40001, 'h5.auth.getAccessToken').msg, /appsecret/)
  assert.match(explain(40001).msg, /access_token/)
})

test('functions that say the same are as good as the first of them', () => {
  assert.deepEqual(explain(85401, 'urllink.generate'), explain(85401, 'urlscheme.generate'))
  assert.notDeepEqual(explain(40013, 'urllink.generate'), explain(40013))
})

test('a name that is no function, or stands for something else, gives what holds everywhere', () => {
  for (const name of ['no.such', '', 'given:x', '__proto__', 'constructor', null, 7]) assert.deepEqual(explain(40029, name), explain(40029))
})

test('codes of ours are explained too', () => {
  for (const code of [-1, -10, -11, -20, -21, -22, -23, -24, -25, -26, -27, -28, -29, -500, -41001, -41002, -41003, -41004]) {
    assert.ok(isChinese(explain(code).advice), String(code))
  }
  assert.match(explain(-1).meaning, /参数不对/)
  assert.match(explain(-41003).meaning, /sessionKey/)
})

test('no mark of the tables is left', () => {
  for (const code of codes) assert.doesNotMatch(explain(code).msg, /…|：$|\t/)
})

test('0 is success, and what is no known code is not explained', () => {
  assert.deepEqual(explain(0), { code: 0, meaning: '成功', advice: '', msg: '成功' })
  assert.deepEqual(explain('40029'), explain(40029))
  for (const odd of [12345, -2, 1.5, NaN, Infinity, undefined, null, '', 'x', '0x9c5d', {}, [], true, 10n, Symbol('x')]) {
    assert.equal(explain(odd), undefined, String(odd))
  }
})

test('what an explanation is changed to, the next one is not', () => {
  explain(40029).meaning = 'mine'
  assert.notEqual(explain(40029).meaning, 'mine')
})

const failing = (errcode, errmsg = 'words of WeChat') => offline(() => new Response(JSON.stringify({ errcode, errmsg }))).options

test('a failure with a code that no function knows has few words, and those of WeChat', async () => {
  const { createWeixin } = require('../../pkg')
  const { msg } = await createWeixin(failing(46007)).request({ url: 'x/y' })
  assert.equal(msg, '文件正在转码，稍后再试。微信的原话：words of WeChat')
  assert.equal((await createWeixin(failing(46007, '')).request({ url: 'x/y' })).msg, '文件正在转码，稍后再试')
  assert.equal((await createWeixin(failing(99999)).request({ url: 'x/y' })).msg, '微信返回错误码 99999：words of WeChat')
})

test('in a bundle, where the long table stays away, WeChat speaks for itself', async () => {
  const { createWeixin } = await importedAlone(new URL('../../pkg/bundled.mjs', import.meta.url))
  const { msg } = await createWeixin(failing(46007)).request({ url: 'x/y' })
  assert.equal(msg, '微信返回错误码 46007：words of WeChat')
  assert.match((await createWeixin(failing(48001)).request({ url: 'x/y' })).msg, /权限/)
})

test('each table is read at the first failure that needs it', () => {
  const script = `
    const { createWeixin } = require(${JSON.stringify(folder)})
    const read = () => Object.keys(require.cache).map((file) => (/cjs.(general|low|high|words)\\.js$/.exec(file) || [])[1]).filter(Boolean).sort().join()
    let errcode = 0
    const fetch = async (url) => new Response(JSON.stringify(url.includes('stable_token') ? { access_token: 'T', expires_in: 7200 } : { errcode, errmsg: '' }))
    const weixin = createWeixin({ appid: 'wx0000000000000001', appsecret: 's'.repeat(32), fetch })
    const seen = [read()]
    ;(async () => {
      for (errcode of [0, 48001, 46007, 9300502]) {
        await weixin.request({ url: 'x/y' })
        seen.push(read())
      }
      console.log(JSON.stringify(seen))
    })()`
  const [loaded, success, known, low, high] = JSON.parse(run(script))
  assert.deepEqual([loaded, success], ['', ''])
  assert.equal(known, 'general,words')
  assert.equal(low, 'general,low,words')
  assert.equal(high, 'general,high,low,words')
})

test('a bundle has the long table where it is asked for, and nowhere else', (t) => {
  const dir = emptyFolder(t)
  const bundle = (contents) => {
    const { outputFiles } = buildSync({
      stdin: { contents, resolveDir: dir }, bundle: true, minify: true, write: false, format: 'esm', charset: 'utf8', platform: 'browser',
      alias: { 'weixin-openapi/errcodes': `${folder}errcodes.mjs`, 'weixin-openapi': `${folder}browser.mjs` }, logLevel: 'silent',
    })
    return outputFiles[0].text
  }
  const RARE = '文件正在转码'
  assert.ok(!bundle(`import { createWeixin } from 'weixin-openapi'; console.log(createWeixin({}))`).includes(RARE))
  assert.ok(bundle(`import { explain } from 'weixin-openapi/errcodes'; console.log(explain(46007))`).includes(RARE))
  const unused = bundle(`import { explain } from 'weixin-openapi/errcodes'; console.log(1)`)
  assert.ok(unused.length < 100, `${unused.length} characters of a module that nobody uses`)
})

test('the tables are the same in both formats', () => {
  for (const name of ['general', 'low', 'high', 'sentences']) {
    const [module, twin] = ['esm', 'cjs'].map((format) => readFileSync(`${folder}${format}/${name}.js`, 'utf8'))
    assert.equal(module.replace(`export const ${name} =`, ''), twin.replace(`exports.${name} =`, ''))
  }
})
