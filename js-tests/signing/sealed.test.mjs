// API signing and encryption against the simulator, which does WeChat's part with code of its own: what leaves, and what of an answer is believed.

import assert from 'node:assert/strict'
import test from 'node:test'
import { inspect } from 'node:util'
import { endpoints, fitting } from '../support/fitting.mjs'
import { alice, createWeixin, functionOf, miniProgram, officialAccount, open } from '../support/weixin.mjs'

const { appid } = miniProgram
const PHONE = '/wxa/business/getuserphonenumber'
const SM = { cipher: 'SM4_GCM', signature: 'SM2withSM3' }
const families = { 'AES256_GCM with RSAwithSHA256': {}, 'SM4_GCM with SM2withSM3': SM }

/** An instance with the keys of the simulator; `answer(response)` may change what comes back. */
async function signed(t, { options, security: choice, answer } = {}) {
  const sim = await open(t)
  const security = sim.wechat.apiSecurity(appid, choice)
  const changing = answer && { fetch: async (url, init) => (url.includes(PHONE) ? changed(await fetch(url, init), answer) : fetch(url, init)) }
  return { ...sim, security, weixin: sim.make({ signing: security.signing, ...changing, ...options }) }
}

async function changed(response, change) {
  const parts = { headers: Object.fromEntries(response.headers), body: await response.text() }
  change(parts)
  delete parts.headers['content-length']
  return new Response(parts.body, { headers: parts.headers })
}

const phone = ({ weixin: own, wechat }, more, weixin = own) => weixin.decrypt.getPhoneNumber({ code: wechat.issuePhoneCode(appid), ...more })

for (const [family, security] of Object.entries(families)) {
  for (const transport of ['node', 'fetch']) {
    test(`${family}, by ${transport}: a call leaves sealed, and its answer is what it is in the clear`, async (t) => {
      const sim = await signed(t, { security, options: { transport } })
      const result = await phone(sim)
      assert.deepEqual([result.code, result.phone], [0, '13800000001'], result.msg)
      for (const name of ['_n', '_appid', '_timestamp', 'iv', 'authtag']) assert.ok(!(name in result), name)
      const [call] = sim.callsOf(PHONE)
      assert.deepEqual([call.method, call.sealed, Object.keys(call.query)], ['POST', true, ['access_token']])
      assert.deepEqual(Object.keys(JSON.parse(call.body)), ['iv', 'data', 'authtag'])
      assert.match(call.headers['content-type'], /^application\/json/)
      const plain = await phone(sim, { signing: false })
      assert.equal(sim.callsOf(PHONE)[1].sealed, false)
      const timeless = (answer) => JSON.parse(JSON.stringify(answer, (name, value) => (name === 'timestamp' ? 0 : value)))
      assert.deepEqual(timeless(result), timeless(plain))
    })
  }

  test(`${family}: a certificate is replaced under way, and the listener is told once`, async (t) => {
    const sim = await signed(t, { security })
    const [{ sn: used }] = sim.security.signing.platformCertificates
    const { sn } = sim.security.replaceCertificate()
    assert.deepEqual([(await phone(sim)).code, (await phone(sim)).code], [0, 0])
    assert.deepEqual(sim.events.filter(({ type }) => type === 'certificate'), [{ type: 'certificate', appid, sn, used }])
    sim.events.length = 0
    const both = sim.make({ signing: sim.security.signing })
    assert.equal((await phone({ ...sim, weixin: both })).code, 0)
    sim.security.replaceCertificate({ keep: false })
    const refused = await phone(sim)
    assert.equal(refused.code, -30)
    for (const known of [used, sim.security.signing.platformCertificates[0].sn, 'platformCertificates']) assert.ok(refused.msg.includes(known), refused.msg)
    assert.deepEqual(sim.events.filter(({ type }) => type === 'certificate'), [])
  })

  test(`${family}: keys that were replaced at WeChat are refused by it, in the clear, and taken for no success`, async (t) => {
    const sim = await signed(t, { security })
    sim.security.replaceKeys()
    const result = await phone(sim)
    assert.deepEqual([result.code, result.errcode, result.failure.at], [40234, 40234, 'weixin'])
    assert.match(result.msg, /asymmetricKey.*密钥可能已更换/)
  })
}

test('algorithms of either family are picked for themselves', async (t) => {
  for (const security of [{ cipher: 'SM4_GCM' }, { signature: 'SM2withSM3' }]) assert.equal((await phone(await signed(t, { security }))).code, 0)
})

test('every request has an iv, a nonce and a signature of its own', async (t) => {
  const sim = await signed(t)
  await phone(sim)
  await phone(sim)
  const [one, other] = sim.callsOf(PHONE)
  assert.notEqual(JSON.parse(one.body).iv, JSON.parse(other.body).iv)
  assert.notEqual(one.headers['wechatmp-signature'], other.headers['wechatmp-signature'])
})

test('a number that JavaScript rounds has its digits beside it in a sealed answer too', async (t) => {
  const sim = await signed(t)
  const result = await sim.weixin.riskControl.getUserRiskRank({ openid: alice, scene: 0, client_ip: '127.0.0.1' })
  assert.equal(result.code, 0, result.msg)
  const plain = await sim.weixin.riskControl.getUserRiskRank({ openid: alice, scene: 0, client_ip: '127.0.0.1', signing: false })
  assert.deepEqual(Object.keys(result), Object.keys(plain))
  assert.deepEqual(sim.callsOf('/wxa/getuserriskrank').map(({ sealed }) => sealed), [true, false])
})

test('a dead token is replaced, and the request sealed anew', async (t) => {
  const sim = await signed(t)
  await sim.weixin.auth.getAccessToken()
  sim.wechat.revokeTokens(appid)
  assert.equal((await phone(sim)).code, 0)
  const [first, second] = sim.callsOf(PHONE).map(({ body }) => JSON.parse(body).iv)
  assert.notEqual(first, second)
})

test('a refusal that comes sealed is that refusal', async (t) => {
  const sim = await signed(t)
  const result = await sim.weixin.decrypt.getPhoneNumber({ code: 'used-code' })
  assert.equal(sim.callsOf(PHONE)[0].sealed, true)
  assert.deepEqual([result.code, result.errcode, '_n' in result], [40029, 40029, false])
})

test('where the account demands it, sealed calls are taken and others are told how', async (t) => {
  const sim = await signed(t, { security: { required: true } })
  assert.equal((await phone(sim)).code, 0)
  const refused = await phone(sim, { signing: false })
  assert.equal(refused.code, 40230)
  assert.match(refused.msg, /signing: true/)
  // A picture and a GET are sealed where the caller says so.
  assert.equal((await sim.weixin.wxacode.getUnlimited({ scene: 'a' })).code, 40230)
  const picture = await sim.weixin.wxacode.getUnlimited({ scene: 'a', signing: true })
  assert.equal(Buffer.from(picture).subarray(0, 2).toString('hex'), 'ffd8')
  const sealed = await sim.weixin.logistics.getAllDelivery({ signing: true })
  assert.equal(sealed.code, 0, sealed.msg)
  assert.equal(sim.callsOf('/cgi-bin/express/business/delivery/getall')[0].method, 'POST')
})

test('what is not marked, and an account without keys, leave in the clear', async (t) => {
  const sim = await signed(t)
  await sim.weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })
  assert.equal(sim.callsOf('/wxa/generate_urllink')[0].headers['wechatmp-signature'], undefined)
  const other = sim.make({ signing: { [appid]: sim.security.signing } })
  await other.h5.openApi.clearQuota({ appid: officialAccount.appid })
  assert.equal(sim.callsOf('/cgi-bin/clear_quota')[0].headers['wechatmp-signature'], undefined)
  await other.decrypt.getPhoneNumber({ code: sim.wechat.issuePhoneCode(appid) })
  assert.equal(sim.callsOf(PHONE)[0].sealed, true)
})

test('an endpoint that is not marked is sealed where the caller asks, with what stood in its address', async (t) => {
  const sim = await signed(t)
  const result = await sim.weixin.request({ url: 'wxa/generate_urllink?expire_type=1', data: { expire_interval: 30 }, signing: true })
  assert.equal(result.failure?.at, 'weixin', 'expire_type came as a text')
  const [call] = sim.callsOf('/wxa/generate_urllink')
  assert.deepEqual([call.sealed, call.json, Object.keys(call.query)], [true, { expire_type: '1', expire_interval: 30 }, ['access_token']])
})

test('what stands behind a second question mark is sealed too, and a name that comes twice is refused', async (t) => {
  const sim = await signed(t)
  const ask = (url) => sim.weixin.request({ url, data: {}, signing: true })
  await ask('wxa/generate_urllink?redirect=/a?y=1&z=2')
  const [call] = sim.callsOf('/wxa/generate_urllink')
  assert.deepEqual([call.sealed, call.json], [true, { redirect: '/a?y=1', z: '2' }])
  const twice = await ask('wxa/generate_urllink?c=1&c=2')
  assert.deepEqual([twice.code, /参数 c 在网址里写了两次/.test(twice.msg)], [-1, true], twice.msg)
})

test('a call whose account is not known leaves in no way, and asks for the appid', async (t) => {
  const sim = await signed(t)
  const access_token = await sim.weixin.auth.getAccessToken()
  for (const signing of [sim.security.signing, { [appid]: sim.security.signing }]) {
    const weixin = createWeixin({ baseURL: sim.wechat.url, signing })
    const result = await weixin.decrypt.getPhoneNumber({ code: 'c', access_token })
    assert.deepEqual([result.code, /同时传入 appid/.test(result.msg)], [-10, true], result.msg)
  }
  assert.equal(sim.callsOf(PHONE).length, 0)
})

test('the keys are copied: what the caller wipes is his own', async (t) => {
  for (const security of Object.values(families)) {
    const sim = await signed(t, { security })
    const { symmetricKey, asymmetricKey, platformCertificates: [{ sn, certificate }] } = sim.security.signing
    const key = Buffer.from(symmetricKey.key, 'base64')
    const der = Buffer.from(certificate.replace(/-----[^-]*-----/g, ''), 'base64')
    const weixin = sim.make({ signing: { symmetricKey: { sn: symmetricKey.sn, key }, asymmetricKey, platformCertificates: [{ sn, certificate: der }] } })
    key.fill(0)
    der.fill(0)
    assert.equal((await phone({ ...sim, weixin })).code, 0)
  }
})

test('a certificate whose number is written in capitals verifies, SM2 included', async (t) => {
  for (const security of Object.values(families)) {
    const sim = await signed(t, { security })
    const platformCertificates = sim.security.signing.platformCertificates.map(({ sn, certificate }) => ({ sn: sn.toUpperCase(), certificate }))
    assert.equal((await phone({ ...sim, weixin: sim.make({ signing: { ...sim.security.signing, platformCertificates } }) })).code, 0)
  }
})

test('a number of a certificate that is none, which any proxy may write, is told to nobody', async (t) => {
  let number = 'see http://evil.example/new-cert'
  const answer = ({ headers }) => Object.assign(headers, { 'wechatmp-serial-deprecated': headers['wechatmp-serial'], 'wechatmp-signature-deprecated': headers['wechatmp-signature'], 'wechatmp-serial': number })
  const sim = await signed(t, { answer })
  assert.equal((await phone(sim)).code, 0)
  assert.deepEqual(sim.events.filter(({ type }) => type === 'certificate'), [])
  for (let count = 0; count < 30; count++) {
    number = `n${count}`
    await phone(sim)
  }
  assert.equal(sim.events.filter(({ type }) => type === 'certificate').length, 16)
})

test('what is no JSON is not sealed, and not sent otherwise', async (t) => {
  const sim = await signed(t)
  const result = await sim.weixin.security.imgSecCheck({ base64: 'iVBORw0KGgo=', signing: true })
  assert.deepEqual([result.code, /JSON/.test(result.msg)], [-1, true], result.msg)
  assert.equal(sim.callsOf('/wxa/img_sec_check').length, 0)
})

test('a private key that cannot sign is said to be that, and nothing is sent', async (t) => {
  const sim = await signed(t)
  for (const transport of ['node', 'fetch']) {
    const damaged = { ...sim.security.signing, asymmetricKey: { ...sim.security.signing.asymmetricKey, privateKey: withEvenModulus() } }
    const result = await phone(sim, {}, sim.make({ signing: damaged, transport }))
    assert.equal(result.code, -10, result.msg)
    assert.match(result.msg, /私钥 \w{32} 不能用来签名.*asymmetricKey/)
  }
  assert.equal(sim.callsOf(PHONE).length, 0)
})

/** A key of RSA of the right size that no runtime signs with: its modulus is even. */
function withEvenModulus() {
  const one = [2, 1, 1]
  const modulus = [2, 0x82, 1, 1, 0, 0x80, ...Array(255).fill(0)]
  const numbers = [2, 1, 0, ...modulus, ...[].concat(...Array(7).fill(one))]
  return Buffer.from([0x30, 0x82, numbers.length >> 8, numbers.length & 0xff, ...numbers])
}

test('a platform certificate whose key is none verifies nothing, by either transport', async (t) => {
  const sim = await signed(t)
  const [{ sn }] = sim.security.signing.platformCertificates
  const zeroes = Buffer.from([0x30, 6, 2, 1, 0, 2, 1, 0])
  for (const transport of ['node', 'fetch']) {
    const weixin = sim.make({ signing: { ...sim.security.signing, platformCertificates: [{ sn, certificate: zeroes }] }, transport })
    const result = await phone({ ...sim, weixin })
    assert.equal(result.code, -30, result.msg)
    assert.match(result.msg, /请核对证书/)
  }
})

for (const options of [{}, { payment: { appKey: 'live-key-0123456789abcdefABCDEF' } }]) {
  test(`an endpoint with a payment signature is not sealed beside it, ${options.payment ? 'with' : 'without'} its key`, async (t) => {
    const sim = await signed(t, { options })
    for (const weixin of [sim.weixin, sim.make(options)]) {
      const result = await weixin.xpay.queryOrder({ ...fitting('xpay.queryOrder'), signing: true })
      assert.deepEqual([result.code, /支付签名.*去掉 signing: true/.test(result.msg)], [-1, true], result.msg)
    }
    assert.deepEqual(sim.wechat.calls.filter(({ path }) => path.startsWith('/xpay/')), [])
  })
}

// ---- what is not believed

for (const [what, answer, says] of [
  ['by an unknown certificate', ({ headers }) => (headers['wechatmp-serial'] = 'f'.repeat(32)), /f{32}.*platformCertificates/],
  ['for another appid', ({ headers }) => (headers['wechatmp-appid'] = officialAccount.appid), /另一个帐号 wx51a0000000000002/],
  ['that is too old', ({ headers }) => (headers['wechatmp-timestamp'] = String(Number(headers['wechatmp-timestamp']) - 400)), /相差 (399|40\d) 秒/],
  ['of the future', ({ headers }) => (headers['wechatmp-timestamp'] = String(Number(headers['wechatmp-timestamp']) + 400)), /相差 (399|40\d) 秒/],
  ['without a time', ({ headers }) => delete headers['wechatmp-timestamp'], /不齐/],
  ['whose time is none', ({ headers }) => (headers['wechatmp-timestamp'] = 'x'), /不是数字/],
  ['of another time', ({ headers }) => (headers['wechatmp-timestamp'] = String(Number(headers['wechatmp-timestamp']) - 1)), /不符/],
  ['whose body was changed', (parts) => (parts.body = parts.body.replace('"data":"', '"data":"AAAA')), /不符/],
  ['whose body was written anew', (parts) => (parts.body = JSON.stringify(JSON.parse(parts.body), null, 1)), /不符/],
  ['whose signature is none', ({ headers }) => (headers['wechatmp-signature'] = '%%%'), /不符/],
  ['whose signature is empty', ({ headers }) => (headers['wechatmp-signature'] = ''), /不齐/],
  ['without its number', ({ headers }) => delete headers['wechatmp-serial'], /不齐/],
  ['of which the proxy kept no header', ({ headers }) => Object.keys(headers).filter((name) => name.startsWith('wechatmp')).forEach((name) => delete headers[name]), /明文/],
  ['that is plain', (parts) => Object.assign(parts, { headers: {}, body: '{"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"1","purePhoneNumber":"1","countryCode":"86"}}' }), /明文/],
  ['that is plain and has no code', (parts) => Object.assign(parts, { headers: {}, body: '{"phone_info":{}}' }), /明文/],
  ...['0.5', '-0.5', '1e-300', '1e999', '4294967296'].map((code) => [`that is plain, with the code ${code}`, (parts) => Object.assign(parts, { headers: {}, body: `{"errcode":${code},"phone_info":{"phoneNumber":"666"}}` }), /明文/]),
  ['that is plain, with a code in words', (parts) => Object.assign(parts, { headers: {}, body: '{"errcode":"0","phone_info":{}}' }), /明文/],
]) {
  for (const [family, security] of Object.entries(families)) {
    test(`${family}: an answer ${what} is refused, and not asked for again`, async (t) => {
      const sim = await signed(t, { security, answer, options: { retries: 2 } })
      const result = await phone(sim)
      assert.deepEqual([result.code, result.failure.at, result.failure.retryable], [-30, 'gateway', false], result.msg)
      assert.match(result.msg, says)
      assert.deepEqual([result.phone_info, result.phone], [undefined, undefined])
      assert.equal(sim.callsOf(PHONE).length, 1)
    })
  }
}

test('a signature by the current certificate does not pass for that of the one before', async (t) => {
  const answer = ({ headers }) => (headers['wechatmp-signature-deprecated'] = headers['wechatmp-signature'])
  const sim = await signed(t, { answer })
  sim.security.replaceCertificate()
  assert.equal((await phone(sim)).code, -30)
})

test('an answer to one endpoint does not pass for that to another', async (t) => {
  let kept
  const sim = await signed(t, { options: { fetch: async (url, init) => (url.includes('getuserriskrank') ? new Response(kept.body, { headers: kept.headers }) : fetch(url, init)) } })
  const response = await changedOf(sim)
  kept = { body: response.body, headers: response.headers }
  const result = await sim.weixin.riskControl.getUserRiskRank({ openid: alice, scene: 0, client_ip: '127.0.0.1' })
  assert.equal(result.code, -30)
  assert.match(result.msg, /不符/)
})

/** A sealed answer to a call for a phone number, kept. */
async function changedOf(sim) {
  let kept
  const fetching = async (url, init) => {
    const response = await fetch(url, init)
    if (!url.includes(PHONE)) return response
    kept = { headers: Object.fromEntries(response.headers), body: await response.text() }
    delete kept.headers['content-length']
    return new Response(kept.body, { headers: kept.headers })
  }
  await phone({ ...sim, weixin: sim.make({ signing: sim.security.signing, fetch: fetching }) })
  return kept
}

test('a clock that is wrong is told by WeChat', async (t) => {
  const sim = await signed(t)
  const now = Date.now()
  t.mock.method(Date, 'now', () => now) // of this process, which is the simulator's too
  sim.wechat.inject({ path: PHONE, errcode: 40240 })
  const result = await phone(sim)
  assert.equal(result.code, 40240)
  assert.match(result.msg, /校准服务器的时间/)
})

// ---- failures say which of the known causes fits

for (const [errcode, ...says] of [
  [40230, 'Wechatmp-Serial', 'signing'],
  [40231, 'Wechatmp-TimeStamp', 'signing'],
  [40232, 'Wechatmp-Signature', 'signing'],
  [40233, 'Wechatmp-Appid', 'signing'],
  [40234, 'asymmetricKey', '私钥', '编号'],
  [40235, 'symmetricKey', 'AES256_GCM', 'SM4_GCM'],
  [40236, 'appid'],
  [40237, 'access_token', '同一个帐号'],
  [40238, '对称密钥', 'symmetricKey'],
  [40239, '公钥', 'asymmetricKey'],
  [40240, '时间'],
]) {
  test(`${errcode} says where to look`, async (t) => {
    const sim = await signed(t)
    sim.wechat.inject({ path: PHONE, errcode })
    const { code, msg, failure } = await phone(sim)
    assert.deepEqual([code, failure.at], [errcode, 'weixin'])
    for (const word of says) assert.ok(msg.includes(word), msg)
  })
}

// ---- intracity delivery

const intracity = endpoints.filter(({ path = '' }) => path.includes('express/intracity/'))

test('all of intracity delivery is there', () => assert.equal(intracity.length, 16))

for (const { name, path } of intracity) {
  test(`${name} leaves sealed and never otherwise`, async (t) => {
    const sim = await signed(t)
    const bare = await functionOf(sim.make(), name)(fitting(name))
    assert.equal(bare.code, -10)
    for (const word of ['API 安全', 'signing', 'symmetricKey', 'platformCertificates']) assert.ok(bare.msg.includes(word), bare.msg)
    assert.equal(sim.callsOf(`/${path}`).length, 0)
    const result = await functionOf(sim.weixin, name)(fitting(name))
    const [call] = sim.callsOf(`/${path}`)
    assert.equal(call.sealed, true, result.msg)
    assert.notEqual(result.code, -30, result.msg)
  })
}

test('a call of intracity delivery that is to leave in the clear is refused by WeChat, and told why', async (t) => {
  const sim = await signed(t)
  const result = await sim.weixin.intracity.getCity({ ...fitting('intracity.getCity'), signing: false })
  assert.equal(result.code, 934011)
  assert.match(result.msg, /签名/)
})

// ---- nothing shows a key

test('no key is in a failure, an event, or what an instance looks like', async (t) => {
  for (const [family, choice] of Object.entries(families)) {
    const sim = await signed(t, { security: choice })
    const { symmetricKey, asymmetricKey } = sim.security.signing
    const lines = asymmetricKey.privateKey.split('\n').filter((line) => line.length > 20 && !line.startsWith('-'))
    const secrets = [symmetricKey.key, ...lines]
    sim.wechat.inject({ path: PHONE, body: { errcode: 40234, errmsg: `no: ${secrets.join(' ')}`, more: secrets.at(-1), deep: [{ [appid]: secrets }] } })
    const failed = await phone(sim)
    assert.equal(failed.code, 40234)
    sim.wechat.inject({ path: PHONE, status: 502, contentType: 'text/html', body: `<html>${asymmetricKey.privateKey}</html>` })
    const gateway = await phone(sim)
    assert.equal(gateway.failure.at, 'gateway')
    const throwing = sim.make({ signing: sim.security.signing, fetch: async (url) => { throw new RangeError(`cannot ${secrets[0]} ${lines[0]} ${url}`) } })
    const own = await throwing.request({ url: 'wxa/getuserriskrank', data: {}, access_token: 'a-token-of-mine' })
    const thrown = await throwing.auth.getAccessToken().catch((error) => error)
    const seen = [failed, gateway, own, own.cause, own.cause?.stack, thrown, thrown.stack, sim.events, sim.weixin, throwing].map((each) => inspect(each, { depth: 9, showHidden: true, maxStringLength: null }) + JSON.stringify(each))
    for (const secret of secrets) for (const text of seen) assert.ok(!text.includes(secret.slice(0, 16)), `${family}: ${text.slice(0, 300)}`)
  }
})

test('a key that came packed in base64, or in two bytes a letter, is hidden line by line', async (t) => {
  const sim = await signed(t)
  const { privateKey } = sim.security.signing.asymmetricKey
  const line = privateKey.split('\n')[3]
  for (const packed of [Buffer.from(privateKey).toString('base64'), Buffer.from(`\ufeff${privateKey}`, 'utf16le')]) {
    const weixin = sim.make({ signing: { ...sim.security.signing, asymmetricKey: { ...sim.security.signing.asymmetricKey, privateKey: packed } } })
    sim.wechat.inject({ path: PHONE, body: { errcode: 40234, errmsg: `no: ${line}` } })
    const failed = await phone({ ...sim, weixin })
    assert.equal(failed.code, 40234)
    assert.ok(!inspect(failed).includes(line.slice(0, 16)), inspect(failed))
  }
})

test('keys that are filed under an appid in other letters are that account\'s', async (t) => {
  const sim = await signed(t, { security: { required: true } })
  const upper = sim.make({ signing: { [appid.replace('a', 'A')]: sim.security.signing } })
  assert.equal((await phone({ ...sim, weixin: upper })).code, 0)
  assert.equal(sim.callsOf(PHONE)[0].sealed, true)
})
