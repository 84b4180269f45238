// The published samples of API signing and of payment signatures, by each engine that a runtime may have.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test from 'node:test'
import { folder } from '../support/weixin.mjs'

const require = createRequire(import.meta.url)
const { engineOf, keysOf, open, paymentOf, seal } = require(`${folder}/cjs/signing.js`)
const { apiSigning, xpay } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'))

const sm = () => new WebAssembly.Module(readFileSync(`${folder}/signing.wasm`))
const engines = { 'node:crypto': engineOf({ builtin: require, sm }), 'Web Crypto': engineOf({ sm }) }
const bytes = (base64) => new Uint8Array(Buffer.from(base64, 'base64'))
const exchanges = apiSigning.filter(({ params }) => params)
const lower = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** The keys of a sample; where it has no answer, its own public half stands for the platform's. */
function keysOfSample({ symmetric, asymmetric, response }, privateKey = asymmetric.privateKeyPem ?? asymmetric.privateKeyPkcs8Pem ?? asymmetric.privateKeyHex) {
  const own = asymmetric.publicKeyPem ?? asymmetric.publicKeyHex
  const platform = response ? Object.entries(response.platformKeys) : [[asymmetric.sn, own]]
  return keysOf({
    symmetricKey: { sn: symmetric.sn, key: symmetric.key },
    asymmetricKey: { sn: asymmetric.sn, privateKey },
    platformCertificates: platform.map(([sn, certificate]) => ({ sn, certificate })),
  })()
}

for (const [name, engine] of Object.entries(engines)) {
  for (const sample of exchanges) {
    const { id, url, appid, timestamp, asymmetric, response, negatives = [] } = sample
    const answerOf = (headers, body = response.body, at = Number(response.headers['Wechatmp-TimeStamp'])) =>
      open({ engine, keys: keysOfSample(sample), appid, address: url, header: (one) => lower(headers)[one], body, now: at * 1000 })

    test(`${name}: a request is the one of ${id}, and its signature is good`, async () => {
      const keys = keysOfSample(sample)
      const made = await seal({
        engine, keys, appid, address: url, body: JSON.stringify(sample.params), now: timestamp * 1000, iv: bytes(sample.iv), nonce: sample.n,
      })
      assert.equal(made.body, sample.body)
      assert.equal(made.headers['wechatmp-serial'], asymmetric.sn)
      const own = keysOfSample({ ...sample, response: undefined }).certificates[0].key
      const text = new TextEncoder().encode(sample.signPayload)
      assert.equal(await engine.verify(own, asymmetric.sn, text, bytes(made.headers['wechatmp-signature'])), true)
      assert.equal(await engine.verify(own, asymmetric.sn, text, bytes(sample.exampleSignature)), true)
    })

    if (!response) continue
    test(`${name}: the answer of ${id} is read, and refused where it was changed`, async () => {
      const { bytes: plain } = await answerOf(response.headers)
      assert.equal(new TextDecoder().decode(plain), response.plaintext)
      const at = Number(response.headers['Wechatmp-TimeStamp'])
      assert.match((await answerOf(response.headers, response.body, at + 301)).refused, /相差 301 秒/)
      assert.match((await answerOf({ ...response.headers, 'Wechatmp-Appid': 'wx2222222222222222' })).refused, /另一个帐号/)
      assert.match((await answerOf({ ...response.headers, 'Wechatmp-Serial': 'c'.repeat(32), 'Wechatmp-Serial-Deprecated': '' })).refused, /没有配置的开放平台证书/)
      assert.match((await answerOf(response.headers, response.body.replace('"data":"', '"data":"A'))).refused, /不符/)
      assert.deepEqual(await answerOf({}, '{"errcode":0}'), { plain: true })
    })
    for (const { id: negative, headers, body, expect } of negatives.filter(({ headers, expect }) => headers && expect.error === 'signature')) {
      test(`${name}: ${id} with ${negative} is refused`, async () => assert.match((await answerOf(headers, body ?? response.body)).refused, /不符/, expect.error))
    }
  }

  for (const { id, appKey, sessionKey, uri, body, paySig, signature } of xpay.filter(({ paySig }) => paySig)) {
    test(`${name}: the payment signatures of ${id} come out`, async () => {
      const payments = paymentOf({ appKey, sandboxAppKey: appKey }, engine)
      if (uri === 'requestVirtualPayment') {
        assert.deepEqual(await payments.xpaySign({ signData: body, sessionKey }), { signData: body, paySig, signature })
      } else {
        const pairs = await payments.signatures({ signs: ['pay', 'user'], path: uri.slice(1), text: body, sessionKey })
        assert.deepEqual(pairs, [['pay_sig', paySig], ['signature', signature]])
      }
    })
  }

  test(`${name}: the delivery signature of the sample comes out`, async () => {
    const given = { shopid: 'test_shop_id', shop_order_id: 'test_shop_order_id', appSecret: 'test_app_secrect' }
    assert.equal(await paymentOf(undefined, engine).deliverySign(given), 'a93d8d6bae9a9483c1b1d4e8670e7f6226ec94cb')
  })
}

test('the same private key is read from PKCS#1, PKCS#8 and from a variable with \\n in it', () => {
  const sample = exchanges.find(({ asymmetric }) => asymmetric.privateKeyPkcs1Pem)
  const { privateKeyPkcs1Pem: one, privateKeyPkcs8Pem: other } = sample.asymmetric
  const [{ der }, ...more] = [one, other, one.replace(/\n/g, '\\n'), other.replace(/\n/g, '\r\n')].map((pem) => keysOfSample(sample, pem).asymmetric.key)
  for (const key of more) assert.deepEqual(key.der, der)
})
