// For who prefers exceptions: unwrap(), and the class of all that is thrown.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { startSimulator } from '../simulator/index.mjs'
import { createWeixin, folder, miniProgram, officialAccount } from '../support/weixin.mjs'

const require = createRequire(import.meta.url)
const { unwrap, WeixinError } = require(folder)

async function made(t) {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  return createWeixin({ baseURL: wechat.url, ...pairOf(miniProgram) })
}

const pairOf = ({ appid, appsecret }) => ({ appid, appsecret })

test('unwrap gives a success and bytes as they are, of a result and of a promise', async (t) => {
  const weixin = await made(t)
  const result = await weixin.urllink.generate({ path: 'pages/index/index', expire_type: 1, expire_interval: 1 })
  assert.equal(unwrap(result), result)
  assert.match(result.url_link, /^https:/)
  assert.ok(Buffer.isBuffer(await unwrap(weixin.wxacode.getUnlimited({ scene: 'a=1', page: 'pages/index/index', check_path: false }))))
  assert.equal(await unwrap(weixin.auth.getAccessToken()), await weixin.auth.getAccessToken())
})

test('unwrap throws a failure as a WeixinError that has its fields, and the caller in its stack', async (t) => {
  const weixin = await made(t)
  async function caller() {
    return await unwrap(weixin.auth.code2Session({ js_code: 'not a code' }))
  }
  const error = await caller().catch((error) => error)
  assert.ok(error instanceof WeixinError && error instanceof Error)
  assert.deepEqual([error.name, error.code, error.errcode], ['WeixinError', 40029, 40029])
  assert.equal(error.message, error.msg)
  assert.match(error.msg, /wx\.login/)
  assert.match(error.stack, /^WeixinError: [^]*\bcaller\b/)
  assert.equal(error.result.code, 40029)
  assert.ok(!inspect(error).includes('result'))
  assert.throws(() => unwrap({ code: -1, msg: '不对', errcode: -1, errmsg: '不对' }), { name: 'WeixinError', code: -1, msg: '不对' })
})

test('what is no result is refused', async () => {
  for (const nothing of [undefined, null]) {
    assert.throws(() => unwrap(nothing), (error) => error instanceof WeixinError && error.code === -1 && /^unwrap 的参数应为函数的结果/.test(error.msg))
  }
  await assert.rejects(unwrap(Promise.resolve()), WeixinError)
  await assert.rejects(unwrap(Promise.reject(new RangeError('mine'))), RangeError)
})

test('whatever else is thrown is a WeixinError as well', async () => {
  const weixin = createWeixin({ baseURL: 'http://127.0.0.1:9', retries: 0 })
  await assert.rejects(weixin.auth.getAccessToken(), WeixinError)
  assert.throws(() => weixin.auth.getAppidInfo(), WeixinError)
  assert.throws(() => weixin.init({ config: 7 }), WeixinError)
  assert.throws(() => createWeixin({ timeout: -1 }), WeixinError)
  assert.throws(() => createWeixin({ baseUrl: 'x' }), WeixinError)
})

test('every entry has one and the same class', async () => {
  const inline = require(`${folder}/inline.cjs`)
  assert.equal(inline.WeixinError, WeixinError)
  for (const entry of ['node.mjs', 'inline.mjs']) {
    const { unwrap: its, WeixinError: Its } = await import(`${folder}/${entry}`)
    assert.deepEqual([its, Its], [unwrap, WeixinError])
  }
  for (const entry of ['bundled.mjs', 'browser.mjs']) assert.equal(typeof (await import(`${folder}/${entry}`)).unwrap, 'function')
})

test('accounts by their names are those of their functions', async (t) => {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const weixin = createWeixin({ baseURL: wechat.url, ...pairOf(miniProgram), officialAccount: pairOf(officialAccount), app: pairOf(officialAccount), website: pairOf(miniProgram) })
  assert.deepEqual(weixin.auth.getAppidInfo(), pairOf(miniProgram))
  assert.deepEqual(weixin.h5.auth.getAppidInfo(), pairOf(officialAccount))
  assert.deepEqual(weixin.app.auth.getAppidInfo(), pairOf(officialAccount))
  assert.match(await weixin.h5.auth.getAccessToken(), /./)
  const later = createWeixin({ miniProgram: pairOf(miniProgram) })
  assert.deepEqual(later.auth.getAppidInfo(), pairOf(miniProgram))
})
