'use strict'

// The 26 functions of the page, with parameters that the simulator takes. `params` gets what the calls before have given.

const orderKey = (transaction_id) => ({ order_number_type: 2, transaction_id })
const paid = (number) => `42000000000000000000000000${String(number).padStart(2, '0')}`
const parcel = {
  tracking_no: 'SF1234567890',
  express_company: 'SF',
  item_desc: '苹果*1',
  contact: { receiver_contact: '138****0001' },
}
const goods_info = { detail_list: [{ goods_name: '苹果', goods_img_url: 'https://example.com/apple.png' }] }
const WITHDRAWN = 45109

exports.localCalls = function localCalls({ accounts, issueLoginCode, issuePhoneCode }) {
  const { appid } = accounts.find(({ kind }) => kind === 'mini-program')
  const openid = 'oSimulatorAlice0000000000001'
  const payer = { openid }
  const now = () => Math.floor(Date.now() / 1000)

  return [
    ['auth.getAccessToken', () => ({})],
    ['auth.code2Session', () => ({ js_code: issueLoginCode(appid, { openid }) })],
    ['decrypt.getPhoneNumber', () => ({ code: issuePhoneCode(appid, '13800000001') })],
    ['wxacode.getUnlimited', () => ({ page: 'pages/index/index', scene: 'from=demo', is_hyaline: true })],
    ['urlscheme.generate', () => ({ jump_wxa: { path: 'pages/index/index', query: 'a=1' }, is_expire: true, expire_type: 1, expire_interval: 30 })],
    ['urllink.generate', () => ({ path: 'pages/index/index', query: 'a=1&b=2', is_expire: true, expire_type: 1, expire_interval: 30 })],
    ['security.msgSecCheck', () => ({ content: '今天天气真好', openid, scene: 2, version: 2 })],
    ['security.imgSecCheck', (given) => ({ dataBuffer: given['wxacode.getUnlimited'] })],
    ['subscribeMessage.send', () => ({
      touser: openid,
      template_id: 'simulator-template-of-an-order-notice-00001',
      page: 'pages/index/index',
      data: { thing1: { value: '苹果' }, amount2: { value: '9.16元' }, date3: { value: '2025-01-08' }, phrase4: { value: '已发货' } },
    })],
    // WeChat withdrew it in 2023: to say so is all that it can do.
    ['uniformMessage.send', () => ({ touser: openid, template_id: 'withdrawn', data: { first: { value: '您好' } } }), ({ code }) => code === WITHDRAWN],
    ['h5.templateMessage.send', () => ({
      touser: openid,
      template_id: 'simulator-template-that-takes-any-keyword-0',
      url: 'https://example.com/',
      data: { keyword1: { value: '顺丰快递' } },
    })],
    ['livebroadcast.getLiveInfo', () => ({ pageIndex: 1, pageSize: 10 })],
    ['order.uploadShippingInfo', () => ({ order_key: orderKey(paid(1)), logistics_type: 1, delivery_mode: 1, shipping_list: [parcel], payer })],
    ['order.uploadCombinedShippingInfo', () => ({
      order_key: orderKey(paid(2)),
      sub_orders: [paid(2), paid(3)].map((id) => ({ order_key: orderKey(id), logistics_type: 1, delivery_mode: 1, shipping_list: [parcel] })),
      payer,
    })],
    ['order.getOrder', () => ({ transaction_id: paid(1) })],
    ['order.getOrderList', () => ({ page_size: 5 })],
    ['order.notifyConfirmReceive', () => ({ transaction_id: paid(5), received_time: now() })],
    ['order.setMsgJumpPath', () => ({ path: 'pages/order/info' })],
    ['order.isTradeManaged', () => ({})],
    ['order.isTradeManagementConfirmationCompleted', () => ({})],
    ['order.opspecialorder', () => ({ order_id: paid(4), type: 2 })],
    ['logistics.getAllDelivery', () => ({})],
    ['logistics.traceWaybill', () => ({ openid, receiver_phone: '13800000001', waybill_id: 'SF1234567890', delivery_id: 'SF', trans_id: paid(1), goods_info })],
    ['logistics.queryFollowTrace', ({ 'logistics.traceWaybill': { waybill_token } }) => ({ openid, waybill_token })],
    ['logistics.updateFollowWaybillGoods', ({ 'logistics.traceWaybill': { waybill_token } }) => ({ openid, waybill_token, goods_info })],
    ['request', () => ({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate' })],
  ].map(([name, params, succeeds]) => ({ name, params, succeeds }))
}
