// What a reader has at hand when he tries an example: the names that examples in the catalogue may use without defining them.

import { createHash } from 'node:crypto'
import { encryptedData as encrypt } from '../simulator/encrypted-data.mjs'
import { defaultTemplates, lastingCodes, merchantId } from '../simulator/index.mjs'
import { alice, miniProgram } from '../support/weixin.mjs'

const sessionKey = Buffer.from('0123456789abcdef').toString('base64')
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const rawData = '{"nickName":"爱丽丝"}'
const order = (number) => `420000000000000000000000000${number}`
const goods_info = { detail_list: [{ goods_name: '苹果', goods_img_url: 'https://example.com/a.png' }] }
const userData = { openId: alice, phoneNumber: '13800000001', watermark: { appid: miniProgram.appid, timestamp: 1700000000 } }
const { encryptedData, iv } = encrypt(sessionKey, userData)

/** Each name, and how its value is come by: from the local WeChat, an instance, and the name of the function. All are texts. */
const names = {
  openid: () => alice,
  js_code: () => lastingCodes.login,
  code: ({ name }) => (name.startsWith('decrypt.') ? lastingCodes.phone : lastingCodes.oauth),
  sessionKey({ wechat }) {
    wechat.user({ appid: miniProgram.appid, openid: alice, sessionKey })
    return sessionKey
  },
  encryptedData: () => encryptedData,
  iv: () => iv,
  rawData: () => rawData,
  signature: () => createHash('sha1').update(rawData + sessionKey).digest('hex'),
  base64: () => onePixel,
  file: () => onePixel,
  // Of endpoints that the local WeChat answers by their pages' samples.
  ...Object.fromEntries(['msgid', 'media_id', 'shop_app_id', 'token'].map((name) => [name, () => 'x'])),
  mediaId: async ({ weixin, name }) => (await (name.startsWith('h5.') ? weixin.h5 : weixin).media.upload({ type: 'image', media: onePixel })).media_id,
  order_id: () => 'SIM-ORDER-1',
  waybill_id: () => 'SF0000000000001',
  biz_id: () => 'SIM-BIZ',
  templateId: () => defaultTemplates[0].id,
  transaction_id: ({ name }) => order(name === 'order.notifyConfirmReceive' ? 5 : 1),
  mchid: () => merchantId,
  combined_trade_no: () => 'SIM-00000001',
  out_trade_no: () => 'SIM-00000002',
  waybill_token: async ({ weixin }) => {
    const waybill = { openid: alice, receiver_phone: '13800000001', waybill_id: 'SF0000000000001', trans_id: order(5), goods_info }
    return (await weixin.logistics.traceWaybill(waybill)).waybill_token
  },
  access_token: async ({ weixin }) => (await weixin.app.auth.getAccessToken({ code: lastingCodes.oauth })).access_token,
}

/** The names. */
export const given = Object.keys(names)

/** Names and values that a piece of code asks for. */
export async function valuesFor(code, world) {
  const values = {}
  const [, start] = /\bstartTime: (\d{10})\b/.exec(code) || []
  if (start) world.wechat.clock.advance(start - 86_400 - world.wechat.clock.seconds()) // what is planned lies ahead, whenever this runs
  for (const name of given) if (new RegExp(`\\b${name}\\b`).test(code)) values[name] = await names[name](world)
  return values
}
