// Calls that are right, as people write them.

import { weixin } from 'weixin-openapi'

declare const openid: string
declare const code: string
declare const base64: string
declare const waybill_token: string
declare const maybe: string | undefined
declare const signal: { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void; removeEventListener(type: 'abort', listener: () => void): void }

export async function calls() {
  const token: string = await weixin.auth.getAccessToken()
  await weixin.auth.getAccessToken({ cache: false })
  await weixin.auth.code2Session({ js_code: code })
  await weixin.auth.code2Session({ code })
  await weixin.auth.code2Session({ js_code: code, code })
  await weixin.decrypt.getPhoneNumber({ code })
  await weixin.decrypt.getPhoneNumber({ encryptedData: '', iv: '', sessionKey: '' })
  await weixin.decrypt.getPhoneNumber({ code, encryptedData: '', iv: '', sessionKey: '' })
  await weixin.wxacode.getUnlimited({ scene: 'id=1', page: maybe, line_color: { r: '0', g: 0, b: 255 }, env_version: 'develop' })
  await weixin.urlscheme.generate({ jump_wxa: { path: 'pages/index/index', query: 'a=1', env_version: 'develop' }, is_expire: true, iexpire_type: 1, expire_interval: 30 })
  await weixin.urllink.generate()
  await weixin.urllink.generate({ path: 'pages/index/index', expire_type: 1, expire_interval: 30, cloud_base: { env: 'e' } })
  await weixin.security.msgSecCheck({ content: '', openid, scene: 2, version: 2 })
  await weixin.security.msgSecCheck({ content: '', openid, scene: 2, version: '2' })
  await weixin.security.imgSecCheck({ base64, openid, scene: 2, version: 2 })
  await weixin.security.imgSecCheck({ dataBuffer: new Uint8Array(8) })
  await weixin.security.imgSecCheck({ dataBuffer: new ArrayBuffer(8) })
  await weixin.security.imgSecCheck({ media_url: 'https://example.com/a.png', scene: 2, openid })
  await weixin.subscribeMessage.send({ touser: openid, template_id: '', data: { thing1: { value: '苹果' }, number2: { value: 2 } }, miniprogram_state: 'trial' })
  await weixin.uniformMessage.send({ touser: openid, template_id: '', data: { first: { value: '', color: '#173177' } } })
  await weixin.h5.templateMessage.send({ touser: openid, template_id: '', miniprogram: { appid: '', pagepath: '' }, data: {} })
  await weixin.livebroadcast.getLiveInfo({ pageIndex: 1, pageSize: 100 })
  await weixin.livebroadcast.getLiveInfo()
  await weixin.order.uploadShippingInfo({
    order_key: { order_number_type: 2, transaction_id: '' },
    logistics_type: 1,
    delivery_mode: 1,
    is_all_delivered: true,
    shipping_list: [{ tracking_no: '', express_company: 'ZTO', item_desc: '', contact: { consignor_contact: '' } }],
    payer: { openid },
  })
  const parcels = [{ item_desc: '苹果' }] as const
  await weixin.order.uploadCombinedShippingInfo({
    order_key: { order_number_type: 1, mchid: '', out_trade_no: '' },
    sub_orders: [{ order_key: { order_number_type: 1 }, delivery_mode: 1, logistics_type: 4, shipping_list: parcels }],
    payer: { openid },
  })
  await weixin.order.getOrder({ transaction_id: '', merchant_id: '', sub_merchant_id: '', merchant_trade_no: '' })
  await weixin.order.getOrderList({ page_size: 100, pay_time_range: { begin_time: 0 } })
  await weixin.order.notifyConfirmReceive({ transaction_id: '', received_time: 1670829139 })
  await weixin.order.setMsgJumpPath({ path: 'pages/order/info' })
  await weixin.order.isTradeManaged()
  await weixin.order.isTradeManagementConfirmationCompleted({ appid: '' })
  await weixin.order.opspecialorder({ order_id: '123456', type: 1, delay_to: 1752035828 })
  await weixin.logistics.getAllDelivery()
  await weixin.logistics.traceWaybill({ openid, waybill_id: '', receiver_phone: '', goods_info: { detail_list: [{ goods_name: '', goods_img_url: '' }] } })
  await weixin.logistics.queryFollowTrace({ waybill_token })
  await weixin.logistics.updateFollowWaybillGoods({ waybill_token, goods_info: { detail_list: [{ goods_name: '', goods_img_url: '' }] } })
  await weixin.request({ url: 'wxaapi/newtmpl/gettemplate', method: 'GET', data: {} })
  await weixin.request({ url: 'wxa/generate_urllink', data: { path: '' }, headers: { 'x-a': '1' } })

  // What controls a call, in any of them; `undefined` counts as not given.
  await weixin.urllink.generate({ appid: '', appsecret: undefined, access_token: token, cache: false, timeout: 3000, signal, extra: { new_field: 1 } })
  await weixin.order.isTradeManaged({ appid: maybe, timeout: 3000 })

  // The functions want no `this`.
  const { generate } = weixin.urllink
  await generate({ path: '' })
}
