// decrypt.decryptData, decrypt.getPhoneNumberByEncryptedData, decrypt.checkSignature: nobody is asked.

import assert from 'node:assert/strict'
import { createCipheriv } from 'node:crypto'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { refuses } from '../support/table.mjs'
import { createWeixin, functionOf, miniProgram, open, vectors } from '../support/weixin.mjs'
import { encryptedData } from '../simulator/encrypted-data.mjs'

const [sample] = vectors.user_data
const { iv, session_key: sessionKey } = sample
const given = { appid: sample.appid, encryptedData: sample.encrypted_data, iv, sessionKey }
const offline = createWeixin({ fetch: () => assert.fail('asks nobody') })
const { decrypt } = offline

for (const { appid, encrypted_data, iv, session_key, plaintext } of vectors.user_data) {
  test(`the_official_sample_of_${appid}_decrypts_to_the_object_itself`, async () => {
    const result = await decrypt.decryptData({ appid, encryptedData: encrypted_data, iv, sessionKey: session_key })
    assert.deepEqual(result, { ...JSON.parse(plaintext), code: 0, msg: 'ok' })
  })
}

test('the_account_of_the_configuration_is_the_owner_where_the_call_names_none', async (t) => {
  const { weixin, wechat } = await open(t)
  const watermark = { appid: miniProgram.appid, timestamp: 1477314187 }
  const sealed = encryptedData(sessionKey, { openGId: 'OPENGID', watermark })
  assert.deepEqual(await weixin.decrypt.decryptData({ ...sealed, sessionKey }), { openGId: 'OPENGID', watermark, code: 0, msg: 'ok' })
  const result = await weixin.decrypt.decryptData({ ...given, appid: undefined })
  assert.equal(result.code, -1)
  assert.match(result.msg, /^appid不一致/)
  assert.ok(!JSON.stringify(result).includes('Band'), 'what was in it stays in it')
  assert.deepEqual(wechat.calls, [])
})

test('an_account_that_is_not_configured_is_said_to_be_missing', async () => {
  const result = await decrypt.decryptData({ ...given, appid: undefined })
  assert.ok(result.code < 0)
  assert.match(result.msg, /mp-weixin\.oauth\.weixin/)
})

const number = { phoneNumber: '85251234567', purePhoneNumber: '51234567', countryCode: '852', watermark: { appid: sample.appid, timestamp: 1477314187 } }

test('an_encrypted_number_has_the_shape_of_getPhoneNumber', async () => {
  const sealed = encryptedData(sessionKey, number)
  const result = await decrypt.getPhoneNumberByEncryptedData({ ...sealed, sessionKey, appid: sample.appid })
  assert.deepEqual(result, { data: number, phone: '85251234567', mobile: '85251234567', code: 0, msg: 'ok' })
})

test('base64_that_came_through_a_URL_is_mended', async () => {
  const travels = [
    (text) => new URLSearchParams(`x=${text}`).get('x'), // + becomes a space
    (text) => Buffer.from(text, 'base64').toString('base64url'),
    (text) => text.replace(/.{76}/g, '$&\r\n'),
  ]
  assert.ok(given.encryptedData.includes('+'))
  for (const travel of travels) {
    const result = await decrypt.decryptData({ ...given, encryptedData: travel(given.encryptedData), iv: travel(iv), sessionKey: travel(sessionKey) })
    assert.equal(result.openId, JSON.parse(sample.plaintext).openId)
  }
})

test('a_plus_sign_at_the_very_beginning_survives_a_URL', async () => {
  let sealed
  do sealed = encryptedData(sessionKey, number)
  while (!sealed.encryptedData.startsWith('+'))
  const result = await decrypt.decryptData({ appid: sample.appid, encryptedData: sealed.encryptedData.replaceAll('+', ' '), iv: sealed.iv, sessionKey })
  assert.equal(result.code, 0, result.msg)
})

// ---- nothing that was changed passes, and nobody learns why

const flipped = (base64, bit) => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[bit >> 3] ^= 1 << (bit & 7)
  return bytes.toString('base64')
}
const bitsOf = (base64) => Array.from({ length: Buffer.from(base64, 'base64').length * 8 }, (_, bit) => bit)

for (const part of ['encryptedData', 'sessionKey']) {
  test(`no_flipped_bit_of_${part}_passes`, async () => {
    for (const bit of bitsOf(given[part])) {
      const { code } = await decrypt.decryptData({ ...given, [part]: flipped(given[part], bit) })
      assert.equal(code, -41003, `bit ${bit}`)
    }
  })
}

test('a_flipped_bit_of_the_iv_fails_or_changes_nothing_but_the_first_sixteen_bytes', async () => {
  for (const bit of bitsOf(iv)) {
    const { code, msg, ...object } = await decrypt.decryptData({ ...given, iv: flipped(iv, bit) })
    if (code !== 0) {
      assert.equal(code, -41003)
      continue
    }
    const bytes = Buffer.from(sample.plaintext)
    bytes[bit >> 3] ^= 1 << (bit & 7)
    // Read as answers are: WeChat has nicknames with raw control characters in them.
    assert.deepEqual(object, JSON.parse(bytes.toString().replace(/[\u0000-\u001f]/g, ' ')))
  }
})

test('no_flipped_bit_of_the_iv_changes_a_phone_number', async () => {
  const sealed = encryptedData(sessionKey, number)
  for (const bit of bitsOf(sealed.iv)) {
    const result = await decrypt.getPhoneNumberByEncryptedData({ ...sealed, sessionKey, appid: sample.appid, iv: flipped(sealed.iv, bit) })
    assert.equal(result.code, -41003, `bit ${bit}`)
  }
})

test('no_shorter_text_passes', async () => {
  const bytes = Buffer.from(given.encryptedData, 'base64')
  for (let length = 1; length < bytes.length; length++) {
    const { code } = await decrypt.decryptData({ ...given, encryptedData: bytes.subarray(0, length).toString('base64') })
    assert.equal(code, -41003, `${length} bytes`)
  }
})

/** Encrypted as it is, without padding. */
function raw(plain) {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64')).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
}

const block = (...tail) => Buffer.concat([Buffer.from('{"a":1}'.padEnd(32 - tail.length)), Buffer.from(tail)])
test('padding_text_and_JSON_that_are_wrong_are_one_failure_with_the_cure', async () => {
  const wrong = {
    padding_of_17: block(17),
    padding_of_0: block(0),
    uneven_padding: block(3, 3, 2),
    no_UTF_8: block(0xff, 1),
    no_JSON: Buffer.concat([Buffer.from('{"a":'.padEnd(31)), Buffer.from([1])]),
    no_object: Buffer.concat([Buffer.from('[1]'.padEnd(31)), Buffer.from([1])]),
  }
  const said = new Set()
  for (const [what, plain] of Object.entries(wrong)) {
    const result = await decrypt.decryptData({ ...given, encryptedData: raw(plain) })
    assert.equal(result.code, -41003, what)
    said.add(JSON.stringify(result))
  }
  said.add(JSON.stringify(await decrypt.decryptData({ ...given, sessionKey: Buffer.alloc(16, 7).toString('base64') })))
  assert.equal(said.size, 1)
  for (const cure of ['sessionKey', 'wx.login', 'decrypt.checkSessionKey', 'decrypt.resetUserSessionKey']) assert.ok([...said][0].includes(cure))
})

for (const name of ['decrypt.decryptData', 'decrypt.getPhoneNumberByEncryptedData']) {
  for (const [why, code, named, parts] of [
    ['a_key_of_15_bytes', -41001, 'sessionKey', { sessionKey: Buffer.alloc(15).toString('base64') }],
    ['a_key_of_17_bytes', -41001, 'sessionKey', { sessionKey: Buffer.alloc(17).toString('base64') }],
    ['a_key_that_is_no_base64', -41001, 'sessionKey', { sessionKey: '~~~' }],
    ['an_empty_key', -41001, 'sessionKey', { sessionKey: '' }],
    ['an_iv_of_15_bytes', -41002, 'iv', { iv: Buffer.alloc(15).toString('base64') }],
    ['an_iv_of_17_bytes', -41002, 'iv', { iv: Buffer.alloc(17).toString('base64') }],
    ['no_bytes_at_all', -41003, 'encryptedData', { encryptedData: '' }],
    ['a_text_that_is_no_base64', -41004, 'encryptedData', { encryptedData: '不是base64' }],
    ['a_foreign_watermark', -1, 'appid不一致', { appid: miniProgram.appid }],
  ]) {
    test(`${name}_gives_${why}_${code}`, async () => {
      const result = await functionOf(offline, name)({ ...given, ...parts })
      assert.deepEqual(located(result, name), { code, msg: result.msg, errcode: code, errmsg: result.msg })
      assert.ok(result.msg.includes(named), result.msg)
      assert.ok(!JSON.stringify(result).includes(sessionKey))
    })
  }

  refuses(name, [
    [{ iv, sessionKey }, '缺少参数 encryptedData'],
    [{ encryptedData: 'AA==', sessionKey }, '缺少参数 iv'],
    [{ encryptedData: 'AA==', iv }, '缺少参数 sessionKey'],
    [{ encryptedData: {}, iv, sessionKey }, 'encryptedData', '字符串', '对象'],
  ])
}

// ---- checkSignature

for (const { raw_data: rawData, session_key: sessionKey, signature } of vectors.rawdata_signature) {
  test('the_official_signature_is_right', async () => {
    assert.deepEqual(await decrypt.checkSignature({ rawData, signature, sessionKey }), { code: 0, msg: 'ok' })
    assert.equal((await decrypt.checkSignature({ rawData, signature: signature.toUpperCase(), sessionKey: sessionKey.replaceAll('+', ' ') })).code, 0)
  })

  for (const [what, wrong] of [
    ['other_data', { rawData: `${rawData} ` }],
    ['another_key', { sessionKey: Buffer.alloc(16).toString('base64') }],
    ['another_signature', { signature: signature.replace(/^./, '0') }],
    ['a_shorter_signature', { signature: signature.slice(1) }],
    ['no_signature', { signature: '' }],
  ]) {
    test(`a_signature_with_${what}_is_not`, async () => {
      const result = await decrypt.checkSignature({ rawData, signature, sessionKey, ...wrong })
      assert.deepEqual(located(result, 'decrypt.checkSignature'), { code: -40001, msg: result.msg, errcode: -40001, errmsg: result.msg })
      assert.match(result.msg, /checkSessionKey.*rawData.*原文/)
      assert.ok(!result.msg.includes(signature))
    })
  }

  test('a_signature_by_what_is_no_key_is_told_apart', async () => {
    assert.equal((await decrypt.checkSignature({ rawData, signature, sessionKey: 'x' })).code, -41001)
  })

  refuses('decrypt.checkSignature', [
    [{ signature, sessionKey }, '缺少参数 rawData'],
    [{ rawData, sessionKey }, '缺少参数 signature'],
    [{ rawData, signature }, '缺少参数 sessionKey'],
    [{ rawData: JSON.parse(rawData), signature, sessionKey }, 'rawData', '字符串', '对象'],
  ])
}
