// Calls that are signed, from the caller's object to his result, against a server that has the platform's half of the keys.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test from 'node:test'
import { createWeixin, folder } from '../support/weixin.mjs'

const { engineOf, keysOf, seal, open } = createRequire(import.meta.url)(`${folder}/cjs/signing.js`)
const { apiSigning } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'))
const { privateKeyPkcs8Pem: privateKey, publicKeyPem: certificate } = apiSigning.find(({ id }) => id === 'synthetic-open-rsa-aes').asymmetric

const appid = 'wx1111111111111111'
const account = { appid, appsecret: '0123456789abcdef0123456789abcdef' }
// One pair of keys for both sides: the server answers with what the caller holds as the platform's.
const signing = {
  symmetricKey: { sn: 'a'.repeat(32), key: Buffer.alloc(32, 7).toString('base64') },
  asymmetricKey: { sn: 'b'.repeat(32), privateKey },
  platformCertificates: [{ sn: 'b'.repeat(32), certificate }],
}
const engine = engineOf({ builtin: createRequire(import.meta.url) })
const keys = keysOf(signing)()

/** An instance whose server reads a request as WeChat does, and answers as `answer` says. */
function instance(answer, options = { signing }) {
  const seen = []
  const fetch = async (url, { method, headers, body }) => {
    if (url.includes('stable_token')) return Response.json({ access_token: 'T', expires_in: 7200 })
    const { origin, pathname, search } = new URL(url)
    const address = origin + pathname
    const found = await open({ engine, keys, appid, address, header: (name) => headers[name], body, now: Date.now() })
    const plain = found.bytes && JSON.parse(Buffer.from(found.bytes).toString())
    seen.push({ method, search, body, plain, sealed: Boolean(found.bytes) })
    return answer({ address })
  }
  return { seen, weixin: createWeixin({ ...account, ...options, fetch, retries: 0 }) }
}

const sealedAnswer = (value) => async ({ address }) => {
  const { headers, body } = await seal({ engine, keys, appid, address, body: JSON.stringify(value), now: Date.now() })
  return new Response(body, { headers })
}
const ask = { url: 'wxa/getuserriskrank', data: { openid: 'o', scene: 0 } }

test('a call that asks for it goes out sealed, and its answer comes back as if it had not been', async () => {
  const { seen, weixin } = instance(sealedAnswer({ errcode: 0, errmsg: 'ok', risk_rank: 2 }))
  const result = await weixin.request({ ...ask, signing: true })
  assert.deepEqual({ code: result.code, risk_rank: result.risk_rank, _n: result._n }, { code: 0, risk_rank: 2, _n: undefined }, JSON.stringify(result))
  const [{ method, search, plain }] = seen
  assert.deepEqual([method, search], ['POST', '?access_token=T'])
  assert.deepEqual([plain.openid, plain.scene, plain._appid, typeof plain._timestamp], ['o', 0, appid, 'number'])
})

test('a plain success is refused, a plain error is that error', async () => {
  const plain = instance(async () => Response.json({ errcode: 0, risk_rank: 0 }))
  const refused = await plain.weixin.request({ ...ask, signing: true })
  assert.equal(refused.code, -30)
  assert.match(refused.msg, /应答却是明文/)
  const error = instance(async () => Response.json({ errcode: 40234, errmsg: 'invalid signature' }))
  assert.equal((await error.weixin.request({ ...ask, signing: true })).code, 40234)
})

test('without keys a call that has to be sealed is not sent', async () => {
  const { seen, weixin } = instance(sealedAnswer({ errcode: 0 }), {})
  const failure = await weixin.request({ ...ask, signing: true })
  assert.equal(failure.code, -10)
  assert.match(failure.msg, /signing/)
  assert.deepEqual(seen, [])
})

test('what is misspelt or wrong in the options is refused in words that hold no part of a key', () => {
  const refusal = (options) => {
    try {
      createWeixin({ ...account, ...options })
    } catch (error) {
      return error.message
    }
  }
  assert.match(refusal({ signing: { ...signing, platformCertificate: [] } }), /是不是 platformCertificates/)
  assert.match(refusal({ payment: { sandbox_appkey: 'x' } }), /是不是 sandboxAppKey/)
  const cut = refusal({ signing: { ...signing, asymmetricKey: { sn: 'b'.repeat(32), privateKey: privateKey.slice(0, 300) } } })
  assert.match(cut, /PEM 不完整/)
  assert.equal(cut.includes(privateKey.slice(40, 60)), false)
})

test('a call of virtual payment carries both signatures over the text that is sent', async () => {
  let seen
  const fetch = async (url, { body }) => {
    if (url.includes('stable_token')) return Response.json({ access_token: 'T', expires_in: 7200 })
    seen = { url, body }
    return Response.json({ errcode: 0, errmsg: 'ok', balance: 1 })
  }
  const weixin = createWeixin({ ...account, payment: { appKey: '12345' }, fetch, retries: 0 })
  const result = await weixin.xpay.queryUserBalance({ openid: 'xxx', env: 0, user_ip: '127.0.0.1', sessionKey: '9hAb/NEYUlkaMBEsmFgzig==' })
  assert.equal(result.code, 0)
  assert.equal(seen.body, '{"openid":"xxx","env":0,"user_ip":"127.0.0.1"}')
  const query = new URL(seen.url).searchParams
  assert.equal(query.get('pay_sig'), 'fb4703e6b7da545a7f43428f02f2a9fa42e895704c6319d01a0aa859cf63253c')
  assert.equal(query.get('signature'), 'e690cc22b6378ca9d70fe61727fabf65f0273d436813447816951989867a134c')
})

test('intracity delivery is not called without keys', async () => {
  const failure = await createWeixin({ ...account, fetch: async () => Response.json({ access_token: 'T', expires_in: 7200 }) }).intracity.getCity({})
  assert.equal(failure.code, -10)
  assert.match(failure.msg, /signing/)
})
