import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { holds } from '../support/table.mjs'
import { miniProgram, open } from '../support/weixin.mjs'
import { encryptedData } from '../simulator/encrypted-data.mjs'

const { appid } = miniProgram
const PATH = '/wxa/business/getuserphonenumber'
const phone_info = { phoneNumber: '13580006666', purePhoneNumber: '13580006666', countryCode: '86', watermark: { timestamp: 1637744274, appid: 'wx4f4bc4dec97d474b' } }

holds('decrypt.getPhoneNumber', {
  path: PATH,
  params: { code: 'lasting-phone-code' },
  body: '{"code":"lasting-phone-code"}',
  answer: { errcode: 0, errmsg: 'ok', phone_info },
  result: { data: phone_info, phone: '13580006666', mobile: '13580006666' },
  failures: [
    [40029, /^code 无效/],
    [40013, /appid/],
    [45011, /频繁/],
    [-1, '微信系统繁忙，请稍后再试'],
  ],
  refused: [
    [{}, 'code'],
    [{ code: [] }, 'code', '字符串', '数组'],
    [{ encryptedData: 'AA==', iv: 'AA==' }, 'encryptedData', 'iv', 'sessionKey'],
    [{ encryptedData: 7, iv: {}, sessionKey: 'x' }, 'iv'],
  ],
})

// ---- encryptedData, iv, sessionKey

const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
const info = (owner = appid) => ({ phoneNumber: '85251234567', purePhoneNumber: '51234567', countryCode: '852', watermark: { timestamp: 1477314187, appid: owner } })

test('an_encrypted_number_is_decrypted_here_in_the_same_shape', async (t) => {
  const { wechat, weixin } = await open(t)
  const result = await weixin.decrypt.getPhoneNumber({ ...encryptedData(sessionKey, info()), sessionKey })
  assert.deepEqual(result, { data: info(), phone: '85251234567', mobile: '85251234567', code: 0, msg: 'ok' })
  assert.deepEqual(wechat.calls, [], 'nobody is asked')
})

test('many_encrypted_numbers_of_all_lengths_decrypt', async (t) => {
  const { weixin } = await open(t)
  for (let length = 0; length < 40; length++) {
    const data = { ...info(), note: '号'.repeat(length % 7) + 'x'.repeat(length) }
    assert.deepEqual((await weixin.decrypt.getPhoneNumber({ ...encryptedData(sessionKey, data), sessionKey })).data, data)
  }
})

test('base64_that_a_form_has_garbled_is_understood', async (t) => {
  const { weixin } = await open(t)
  let sealed
  do sealed = encryptedData(sessionKey, info())
  while (!sealed.encryptedData.includes('+'))
  const encrypted = { encryptedData: sealed.encryptedData.replaceAll('+', ' '), iv: sealed.iv.replaceAll('+', ' '), sessionKey }
  assert.equal((await weixin.decrypt.getPhoneNumber(encrypted)).phone, '85251234567')
})

test('code_wins_where_both_are_given', async (t) => {
  const { wechat, weixin } = await open(t)
  const result = await weixin.decrypt.getPhoneNumber({ code: 'lasting-phone-code', ...encryptedData(sessionKey, info()), sessionKey })
  assert.equal(result.phone, '13800000001')
  assert.equal(wechat.calls.find(({ path }) => path === PATH).body.toString(), '{"code":"lasting-phone-code"}')
})

test('a_number_of_another_mini_program_is_refused', async (t) => {
  const { weixin } = await open(t)
  const result = await weixin.decrypt.getPhoneNumber({ ...encryptedData(sessionKey, info('wx4f4bc4dec97d474b')), sessionKey })
  assert.equal(result.code, -1)
  assert.match(result.msg, /^appid不一致/)
  assert.ok(!JSON.stringify(result).includes('51234567'), 'what was in it stays in it')
})

test('the_number_belongs_to_the_account_that_the_call_names', async (t) => {
  const { weixin } = await open(t)
  const other = { appid: 'wx4f4bc4dec97d474b', appsecret: 'secret-of-another' }
  const result = await weixin.decrypt.getPhoneNumber({ ...encryptedData(sessionKey, info(other.appid)), sessionKey, ...other })
  assert.equal(result.phone, '85251234567')
})

const sealed = encryptedData(sessionKey, info())
const another = Buffer.alloc(16, 7).toString('base64')
const noJson = encryptedData(sessionKey, 'a text, no object')
for (const [why, code, named, parts] of [
  ['a_key_of_15_bytes', -41001, 'sessionKey', { sessionKey: Buffer.alloc(15).toString('base64') }],
  ['a_key_that_is_no_base64', -41001, 'sessionKey', { sessionKey: '~~~' }],
  ['an_iv_of_17_bytes', -41002, 'iv', { iv: Buffer.alloc(17).toString('base64') }],
  ['another_key', -41003, 'sessionKey', { sessionKey: another }],
  ['a_cut_text', -41003, 'encryptedData', { encryptedData: Buffer.from(sealed.encryptedData, 'base64').subarray(0, 40).toString('base64') }],
  ['a_text_that_decrypts_to_no_object', -41003, 'sessionKey', noJson],
  ['an_object_without_a_number', -41003, '没有手机号', encryptedData(sessionKey, { watermark: info().watermark })],
  ['a_text_that_is_no_base64', -41004, 'encryptedData', { encryptedData: '不是base64' }],
]) {
  test(`${why}_gets_${code}`, async (t) => {
    const { wechat, weixin } = await open(t)
    const result = await weixin.decrypt.getPhoneNumber({ ...sealed, sessionKey, ...parts })
    assert.deepEqual(located(result, 'decrypt.getPhoneNumber'), { code, msg: result.msg, errcode: code, errmsg: result.msg })
    assert.ok(result.msg.includes(named), result.msg)
    assert.ok(!JSON.stringify(result).includes(sessionKey))
    assert.deepEqual(wechat.calls, [])
  })
}
