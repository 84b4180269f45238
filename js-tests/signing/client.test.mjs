// What a mini program's own payment call is signed with, computed on the built package.

import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { createWeixin } from '../support/weixin.mjs'
import { located } from '../support/located.mjs'

const account = { appid: 'wx0123456789abcdef', appsecret: 'f'.repeat(32) }
const payment = { appKey: 'key-of-production', sandboxAppKey: 'key-of-the-sandbox', b2b: { 1900000001: { appKey: 'key-of-the-shop' } } }
const weixin = createWeixin({ ...account, payment, fetch: () => assert.fail('nobody is asked') })
const sessionKey = 'c2Vzc2lvbi1rZXktMTIzNA=='
const hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex')

for (const [env, key] of [[0, payment.appKey], [1, payment.sandboxAppKey]]) {
  test(`virtual payment in environment ${env} is signed by its own key, over the very text`, async () => {
    const signData = { offerId: '123', buyQuantity: 1, env, outTradeNo: 'a' }
    const text = JSON.stringify(signData)
    for (const given of [signData, text]) {
      const expected = { signData: text, paySig: hmac(key, `requestVirtualPayment&${text}`), signature: hmac(sessionKey, text), code: 0, msg: 'ok' }
      assert.deepEqual(await weixin.xpay.sign({ signData: given, sessionKey }), expected)
      assert.deepEqual(await weixin.xpay.sign({ signData: given, session_key: sessionKey }), expected)
    }
  })
}

test('quotes that a variable brought along are no part of an AppKey', async () => {
  const quoted = createWeixin({ ...account, payment: { appKey: ` "${payment.appKey}" ` } })
  const { paySig } = await quoted.xpay.sign({ signData: '{"env":0}', sessionKey })
  assert.equal(paySig, hmac(payment.appKey, 'requestVirtualPayment&{"env":0}'))
})

test('a payment of the B2b assistant is signed by the key of its merchant', async () => {
  const signData = { mchid: '1900000001', env: 0 }
  const { paySig } = await weixin.b2b.sign({ signData, sessionKey })
  assert.equal(paySig, hmac('key-of-the-shop', `requestCommonPayment&${JSON.stringify(signData)}`))
})

test('immediate delivery has a signature of three texts', async () => {
  const given = { shopid: 'SHOP', shop_order_id: '1', appSecret: 'secret-of-the-shop' }
  const delivery_sign = createHash('sha1').update('SHOP1secret-of-the-shop').digest('hex')
  assert.deepEqual(await weixin.immediateDelivery.sign(given), { delivery_sign, code: 0, msg: 'ok' })
})

for (const [what, call, code, ...saying] of [
  ['no session key', () => weixin.xpay.sign({ signData: { env: 0 } }), -1, 'sessionKey'],
  ['an environment in words', () => weixin.xpay.sign({ signData: { env: '1' }, sessionKey }), -1, 'env'],
  ['an environment of the assistant in words', () => weixin.b2b.sign({ signData: { mchid: '1900000001', env: true }, sessionKey }), -1, 'env'],
  ['what is no object', () => weixin.xpay.sign({ signData: 'text', sessionKey }), -1, 'signData'],
  ['nothing', () => weixin.xpay.sign(), -1, 'signData'],
  ['another merchant', () => weixin.b2b.sign({ signData: { mchid: '1' }, sessionKey }), -10, '商户号 1'],
  ['no AppKey', () => createWeixin(account).xpay.sign({ signData: { env: 1 }, sessionKey }), -10, 'sandboxAppKey'],
  ['no secret of the delivery', () => weixin.immediateDelivery.sign({ shopid: 's', shop_order_id: '1' }), -1, 'appSecret'],
]) {
  test(`${what} is said, and nothing secret`, async () => {
    const result = await call()
    assert.deepEqual(located(result), { code, msg: result.msg, errcode: code, errmsg: result.msg })
    for (const part of saying) assert.ok(result.msg.includes(part), result.msg)
    for (const secret of ['key-of-', sessionKey]) assert.ok(!result.msg.includes(secret), result.msg)
  })
}
