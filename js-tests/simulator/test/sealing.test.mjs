// What the simulated WeChat does with API security, spoken to with OpenSSL's algorithms and published values, and without any SDK.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createPrivateKey, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { miniProgram, officialAccount, open } from '../client.mjs'
import { signatures } from '../sealing/families.mjs'
import * as sm2 from '../sealing/sm2.mjs'
import * as sm4 from '../sealing/sm4-gcm.mjs'
import { addressOf, answerOf, jsonOf, now, PATH, request } from './sealed.mjs'

const { appid } = miniProgram
const hex = (text) => Buffer.from(text.replace(/\s/g, ''), 'hex')

async function opened(t, options) {
  const sim = await open(t)
  return { ...sim, security: sim.wechat.apiSecurity(appid, options) }
}

const phone = ({ wechat }) => ({ code: wechat.issuePhoneCode(appid) })
const send = async ({ mp }, init, path = PATH) => fetch(await mp.url(path), init)

test('a_request_by_the_rules_is_answered_by_the_rules', async (t) => {
  const sim = await opened(t)
  const response = await send(sim, request(sim.security, phone(sim)))
  const answer = await jsonOf(sim.security, response)
  assert.deepEqual([answer.errcode, answer.phone_info.phoneNumber], [0, '13800000001'])
  const call = sim.wechat.calls.find(({ path }) => path === PATH)
  assert.deepEqual([call.sealed, Object.keys(call.json), Object.keys(JSON.parse(call.body))], [true, ['code'], ['iv', 'data', 'authtag']])
})

test('a_refusal_by_the_endpoint_is_sealed_too', async (t) => {
  const sim = await opened(t)
  const answer = await jsonOf(sim.security, await send(sim, request(sim.security, { code: 'used-code' })))
  assert.equal(answer.errcode, 40029)
})

test('parameters_of_an_address_may_come_inside', async (t) => {
  const sim = await opened(t)
  const path = '/cgi-bin/express/business/delivery/getall'
  const answer = await jsonOf(sim.security, await send(sim, request(sim.security, {}, { path }), path), { path })
  assert.equal(answer.errcode ?? 0, 0)
  const other = '/wxa/business/getuserencryptkey'
  const missing = await jsonOf(sim.security, await send(sim, request(sim.security, {}, { path: other }), other), { path: other })
  assert.notEqual(missing.errcode, 0)
  const given = { openid: 'oSimulatorAlice0000000000001', signature: 'a', sig_method: 'hmac_sha256' }
  const answered = await jsonOf(sim.security, await send(sim, request(sim.security, given, { path: other }), other), { path: other })
  assert.notEqual(answered.errcode, missing.errcode)
})

test('a_picture_is_sealed_as_its_bytes', async (t) => {
  const sim = await opened(t)
  const path = '/wxa/getwxacodeunlimit'
  const { plain } = await answerOf(sim.security, await send(sim, request(sim.security, { scene: 'a' }, { path }), path), { path })
  assert.equal(plain.subarray(0, 2).toString('hex'), 'ffd8')
})

for (const [errcode, what, wrong] of [
  [40230, 'without_the_number', { headers: { 'Wechatmp-Serial': undefined } }],
  [40231, 'without_the_time', { headers: { 'Wechatmp-TimeStamp': undefined } }],
  [40232, 'without_the_signature', { headers: { 'Wechatmp-Signature': undefined } }],
  [40233, 'without_the_appid', { headers: { 'Wechatmp-Appid': undefined } }],
  [40234, 'with_another_salt', { salt: 20 }],
  [40234, 'under_another_number', { headers: { 'Wechatmp-Serial': '0'.repeat(32) } }],
  [40234, 'whose_body_was_written_anew', { after: (body) => JSON.stringify(JSON.parse(body), null, 1) }],
  [40235, 'with_a_query_in_what_is_bound', { aad: `${addressOf(PATH)}?access_token=x|${appid}` }],
  [40235, 'with_another_appid_inside', { inside: { _appid: officialAccount.appid } }],
  [40235, 'with_another_time_inside', { inside: { _timestamp: 1 } }],
  [40235, 'without_what_makes_it_differ', { inside: { _n: undefined } }],
  [40236, 'with_an_appid_that_is_none', { headers: { 'Wechatmp-Appid': 'wx1' } }],
  [40237, 'with_the_appid_of_another', { headers: { 'Wechatmp-Appid': officialAccount.appid } }],
  [40240, 'that_is_too_old', { timestamp: now() - 400 }],
]) {
  test(`a_request_${what}_is_refused_with_${errcode}_unencrypted`, async (t) => {
    const sim = await opened(t)
    const response = await send(sim, request(sim.security, phone(sim), wrong))
    assert.equal((await response.json()).errcode, errcode)
    assert.equal(response.headers.get('wechatmp-signature'), null)
    assert.equal(sim.wechat.calls.find(({ path }) => path === PATH).sealed, false)
  })
}

for (const [errcode, part] of [[40238, 'symmetric'], [40239, 'asymmetric']]) {
  test(`an_account_without_its_${part}_key_is_refused_with_${errcode}`, async (t) => {
    const sim = await opened(t)
    const init = request(sim.security, phone(sim))
    sim.security[part] = undefined
    assert.equal((await (await send(sim, init)).json()).errcode, errcode)
  })
}

test('a_certificate_is_replaced_on_command', async (t) => {
  const sim = await opened(t)
  const [{ sn: old }] = sim.security.signing.platformCertificates
  const { sn } = sim.security.replaceCertificate()
  const both = await send(sim, request(sim.security, phone(sim)))
  const header = (response, name) => response.headers.get(`wechatmp-${name}`)
  assert.deepEqual(['serial', 'serial-deprecated'].map((name) => header(both, name)), [sn, old])
  assert.equal((await jsonOf(sim.security, both.clone())).errcode, 0)
  assert.equal((await jsonOf(sim.security, both, { name: '-deprecated' })).errcode, 0)
  sim.security.replaceCertificate({ keep: false })
  const one = await send(sim, request(sim.security, phone(sim)))
  assert.equal(header(one, 'serial-deprecated'), null)
  assert.ok(![old, sn].includes(header(one, 'serial')))
})

test('keys_that_were_replaced_are_over', async (t) => {
  const sim = await opened(t)
  const { signing } = sim.security
  sim.security.replaceKeys()
  assert.equal((await (await send(sim, request({ signing }, phone(sim)))).json()).errcode, 40234)
  assert.equal((await jsonOf(sim.security, await send(sim, request(sim.security, phone(sim))))).errcode, 0)
})

test('sealed_calls_are_demanded_where_they_can_be_and_only_where_it_was_asked', async (t) => {
  const sim = await opened(t)
  const plain = async () => (await sim.mp.post(PATH, phone(sim))).errcode
  assert.equal(await plain(), 0)
  sim.wechat.apiSecurity(appid, { required: true })
  assert.equal(await plain(), 40230)
  assert.equal((await sim.mp.get('/wxaapi/newtmpl/getcategory')).errcode, 0)
  assert.equal((await sim.oa.post('/cgi-bin/clear_quota', { appid: officialAccount.appid })).errcode, 0)
  sim.wechat.forget()
  assert.equal(await plain(), 40230)
})

test('intracity_delivery_is_never_called_in_the_clear', async (t) => {
  const { mp } = await open(t)
  assert.equal((await mp.post('/cgi-bin/express/intracity/apply', {})).errcode, 934011)
})

test('a_certificate_is_one_that_OpenSSL_reads_and_verifies', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sealing-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const { wechat } = await open(t)
  const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, encoding: 'utf8' })
  for (const [signature, scheme] of [['RSAwithSHA256', ['-digest', 'sha256']], ['SM2withSM3', ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']]]) {
    const { signing } = wechat.apiSecurity(appid, { signature })
    writeFileSync(join(folder, 'certificate'), signing.platformCertificates[0].certificate)
    writeFileSync(join(folder, 'public'), openssl('x509', '-in', 'certificate', '-noout', '-pubkey'))
    const bits = /(\d+):d=1 .*BIT STRING\s*$/m.exec(openssl('asn1parse', '-in', 'certificate'))[1]
    for (const [part, at] of [['content', '4'], ['signature', bits]]) openssl('asn1parse', '-in', 'certificate', '-strparse', at, '-out', part, '-noout')
    assert.match(openssl('pkeyutl', '-verify', '-rawin', ...scheme, '-pubin', '-inkey', 'public', '-in', 'content', '-sigfile', 'signature'), /Verified Success/)
    writeFileSync(join(folder, 'private'), signing.asymmetricKey.privateKey)
    assert.match(openssl('pkey', '-in', 'private', '-noout', '-text'), /Private/)
  }
})

test('what_it_cannot_be_is_refused_in_words', async (t) => {
  const { wechat } = await open(t)
  assert.throws(() => wechat.apiSecurity('wx0000000000000000'), /没有帐号/)
  assert.throws(() => wechat.apiSecurity(appid, { cipher: 'AES' }), /AES256_GCM、SM4_GCM/)
  assert.throws(() => wechat.apiSecurity(appid, { require: true }), /没有 require/)
})

test('another_program_configures_it_over_HTTP', async (t) => {
  const sim = await open(t)
  const control = async (method, path, body) => {
    const query = method === 'GET' ? `?${new URLSearchParams(body)}` : ''
    const init = method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${sim.wechat.page}api/${path}${query}`, init)
    return [response.status, await response.json()]
  }
  assert.equal((await control('GET', 'api-security', { appid }))[0], 404)
  const [, made] = await control('POST', 'api-security', { appid, required: true })
  assert.deepEqual([made.cipher, made.signature, made.required], ['AES256_GCM', 'RSAwithSHA256', true])
  assert.deepEqual(await control('GET', 'api-security', { appid }), [200, made])
  assert.equal((await jsonOf(made, await send(sim, request(made, phone(sim))))).errcode, 0)
  const [, replaced] = await control('POST', 'api-security/certificate', { appid })
  assert.deepEqual([replaced.signing.platformCertificates.length, replaced.signing.platformCertificates[1]], [2, made.signing.platformCertificates[0]])
  const [, renewed] = await control('POST', 'api-security/keys', { appid })
  assert.notEqual(renewed.signing.symmetricKey.sn, made.signing.symmetricKey.sn)
  const [, state] = await control('GET', 'state', {})
  assert.equal(state.accounts[0].apiSecurity.symmetricKey, renewed.signing.symmetricKey.sn)
  assert.ok(!JSON.stringify(state).includes(renewed.signing.symmetricKey.key))
  const seen = state.calls.find(({ path }) => path === PATH)
  assert.deepEqual([seen.sealed, Object.keys(seen.request), seen.answer.phone_info.phoneNumber], [true, ['code'], '13800000001'])
})

// ---- the SM algorithms, against published values

test('SM4_GCM_gives_the_values_of_RFC_8998', () => {
  const [key, iv, aad] = ['0123456789ABCDEFFEDCBA9876543210', '00001234567800000000ABCD', 'FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'].map(hex)
  const plain = hex('AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA')
  const { data, authtag } = sm4.encrypt(key, iv, aad, plain)
  assert.equal(data.toString('hex'), '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d')
  assert.equal(authtag.toString('hex'), '83de3541e4c2b58177e065a9bf7b62ec')
  assert.deepEqual(sm4.decrypt(key, iv, aad, data, authtag), plain)
  authtag[0] ^= 1
  assert.equal(sm4.decrypt(key, iv, aad, data, authtag), undefined)
})

test('the_sample_of_GMT_0003_5_is_verified_and_no_other', () => {
  const number = (text) => BigInt(`0x${text}`)
  const point = ['09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020', 'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'].map(number)
  const [r, s] = ['f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3', 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'].map(number)
  assert.equal(sm2.verify(point, '1234567812345678', 'message digest', { r, s }), true)
  assert.equal(sm2.verify(point, '1234567812345678', 'message digesT', { r, s }), false)
  assert.equal(sm2.verify(point, '1234567812345679', 'message digest', { r, s }), false)
})

test('SM2_signatures_and_those_of_OpenSSL_are_the_same_thing', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sealing-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = (name, bytes) => {
    if (bytes !== undefined) writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const { SM2withSM3 } = signatures
  const pair = SM2withSM3.newPair()
  const id = '0123456789abcdef0123456789abcdef'
  file('text', 'a text')
  const openssl = (...args) => execFileSync('openssl', ['pkeyutl', '-rawin', '-digest', 'sm3', '-in', file('text'), '-inkey', file('key', pair.privateKey), '-pkeyopt', `distid:${id}`, ...args])
  assert.ok(SM2withSM3.verify(pair, id, Buffer.from('a text'), openssl('-sign')))
  const signed = SM2withSM3.sign(pair, id, Buffer.from('a text'))
  assert.match(openssl('-verify', '-sigfile', file('signature', signed)).toString(), /Verified Success/)
  assert.equal(createPrivateKey(pair.privateKey).type, 'private')
})
