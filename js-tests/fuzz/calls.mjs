// Parameters that each function takes, for answers to get through and for chance to spoil.

const cipher = { encryptedData: 'A'.repeat(64), iv: 'A'.repeat(22), sessionKey: 'A'.repeat(22) }
const parcel = { tracking_no: 'x', express_company: 'SF', item_desc: '物'.repeat(130), contact: { receiver_contact: '138****0000' } }
const shipping = {
  order_key: { order_number_type: 2, transaction_id: 't' }, logistics_type: 1, delivery_mode: 1, shipping_list: [parcel], payer: { openid: 'o' },
}
const waybill = { openid: 'o', delivery_id: 'SF', waybill_id: 'w', waybill_token: 'w', receiver_phone: '1', goods_info: { detail_list: [{ goods_name: 'g', goods_img_url: 'https://example.com/g.png' }] }, trans_id: 't' }
const message = { touser: 'o', template_id: 't', template_appid: 'wx2', page: 'p', data: { thing1: { value: 'x' } }, url: 'https://example.com/' }

const own = {
  'auth.code2Session': { js_code: 'c' },
  'auth.code2SessionMpWeixin': { js_code: 'c' },
  'h5.auth.code2Session': { code: 'c' },
  'h5.auth.getJsapiSign': { url: 'https://example.com/#a' },
  'app.auth.getAccessToken': { code: 'c' },
  'app.auth.getUserInfo': { access_token: 'GIVEN-TOKEN', openid: 'o' },
  'decrypt.decryptData': cipher,
  'decrypt.getPhoneNumberByEncryptedData': cipher,
  'decrypt.checkSignature': { rawData: '{}', signature: '0'.repeat(40), sessionKey: cipher.sessionKey },
  'decrypt.checkSessionKey': { openid: 'o', sessionKey: cipher.sessionKey },
  'decrypt.resetUserSessionKey': { openid: 'o', sessionKey: cipher.sessionKey },
  'riskControl.getUserRiskRank': { openid: 'o', scene: 0, client_ip: '203.0.113.7' },
  'subscribeMessage.getPubTemplateTitleList': { ids: '1,2', start: 0 },
  'subscribeMessage.addMessageTemplate': { tid: '1', kidList: [1, 2], sceneDesc: 's' },
  'subscribeMessage.deleteMessageTemplate': { priTmplId: 't' },
  'decrypt.getPhoneNumber': { code: 'c' },
  'wxacode.getUnlimited': { scene: 'a=1', width: 430, line_color: { r: 0, g: 0, b: 0 } },
  'urlscheme.generate': { jump_wxa: { path: 'p', query: 'a=b' }, expire_type: 1, expire_interval: 30 },
  'urllink.generate': { path: 'p', expire_type: 1, expire_interval: 30, cloud_base: { env: 'e' } },
  'security.msgSecCheck': { content: 'x', version: 2, openid: 'o', scene: 1 },
  'security.imgSecCheck': { base64: 'iVBORw0KGgo=' },
  'livebroadcast.getLiveInfo': { pageIndex: 1, pageSize: 10 },
  'order.uploadShippingInfo': shipping,
  'order.uploadCombinedShippingInfo': { order_key: shipping.order_key, sub_orders: [shipping, shipping], payer: { openid: 'o' } },
  'order.getOrder': { transaction_id: 't' },
  'order.getOrderList': { pay_time_range: { begin_time: 1, end_time: 2 }, page_size: 10 },
  'order.notifyConfirmReceive': { transaction_id: 't', received_time: 1_700_000_000 },
  'order.setMsgJumpPath': { path: 'p' },
  'order.opspecialorder': { order_id: 'o', type: 1, delay_to: 1_700_000_000 },
  request: { url: 'wxaapi/newtmpl/gettemplate', method: 'GET', data: { a: 1 }, headers: { 'x-a': 'b' } },
}

own['h5.request'] = own.request

/** Sometimes another way into a function. */
const others = {
  'auth.code2Session': ['h5-weixin', 'app', 'web', 'mp-weixin'].map((platform) => ({ code: 'c', platform })),
  'decrypt.getPhoneNumber': [cipher],
  'security.imgSecCheck': [{ dataBuffer: Buffer.from('iVBORw0KGgo=', 'base64') }, { media_url: 'https://example.com/i.png', openid: 'o', scene: 1 }],
  request: [{ url: 'wxa/x', data: {} }, { url: 'wxa/x', data: 'text' }, { url: '/wxa/x?a=b', data: new Uint8Array(4) }, { url: 'https://api.weixin.qq.com/wxa/x?access_token=GIVEN-TOKEN', data: [1] }],
}

/** Parameters that a function takes. They are the caller's own: a fresh object each time. */
export function fitting(name, random) {
  const more = others[name]
  const base = more && random.chance(0.4) ? random.one(more) : (own[name] ?? (name.startsWith('logistics.') ? waybill : name.endsWith('essage.send') ? message : { touser: 'o' }))
  return { ...base }
}

export const CONTROL = ['appid', 'appsecret', 'access_token', 'cache', 'timeout', 'signal', 'extra']
