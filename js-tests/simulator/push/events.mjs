// Events that endpoints bring about by themselves.

/** Parts of an address that decide what an asynchronous check finds there. */
export const mediaMarks = { risky: 'risky', review: 'review', gone: 'gone' }

/** The verdict of an asynchronous check, version 2. */
export function mediaChecked({ appid, trace_id, media_url, openid }) {
  const common = { FromUserName: openid, Event: 'wxa_media_check', appid, trace_id, version: 2 }
  if (media_url.includes(mediaMarks.gone)) return { ...common, detail: [], errcode: -1008, errmsg: 'download fail', result: { suggest: 'review', label: 21000 } }
  const [suggest, label] = media_url.includes(mediaMarks.risky) ? ['risky', 20002] : media_url.includes(mediaMarks.review) ? ['review', 21000] : ['pass', 100]
  return { ...common, detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }], errcode: 0, errmsg: 'ok', result: { suggest, label } }
}

/** Whether a subscription message arrived. */
export const subscriptionSent = ({ openid, template_id, msgid }) => ({
  FromUserName: openid,
  Event: 'subscribe_msg_sent_event',
  List: [{ TemplateId: template_id, MsgID: msgid, ErrorCode: 0, ErrorStatus: 'success' }],
})

/** An order that was shipped will be settled. */
export const shipped = ({ transaction_id, merchant_id, merchant_trade_no, pay_time, openid }, seconds) => ({
  FromUserName: openid ?? '',
  Event: 'trade_manage_order_settlement',
  transaction_id, merchant_id, merchant_trade_no, pay_time,
  shipped_time: seconds,
  estimated_settlement_time: seconds + 10 * 86_400,
})

/** A file has come into the media library of short dramas. */
export const uploadedToLibrary = ({ media_id, source_context, seconds }) => ({
  Event: 'secvod_upload_event',
  upload_event: { media_id, source_context, errcode: 0, errmsg: '', upload_time: seconds },
})

/** A publication has ended. */
export const published = ({ publish_id, publish_status, article_id, article_detail: { count, item } }) => ({
  Event: 'PUBLISHJOBFINISH',
  PublishEventInfo: { publish_id, publish_status, article_id, article_detail: { count, item } },
})

const paidBy = ({ wxpay_order_id, channel_order_id, paid_time }) => ({ MchOrderNo: channel_order_id, TransactionId: wxpay_order_id, PaidTime: paid_time })

/** Somebody has paid for an item, or for coins. */
export function paidByXpay({ order, product_id, quantity, price }) {
  const { openid, order_id, env_type, biz_meta } = order
  const common = { FromUserName: openid, OpenId: openid, OutTradeNo: order_id, Env: env_type - 1, RetryTimes: 0, WeChatPayInfo: paidBy(order) }
  const what = { Quantity: quantity, OrigPrice: price, ActualPrice: price, Attach: biz_meta }
  if (product_id === undefined) return { Event: 'xpay_coin_pay_notify', ...common, CoinInfo: what }
  return { Event: 'xpay_goods_deliver_notify', ...common, GoodsInfo: { ProductId: product_id, ...what } }
}

/** A refund has ended. */
export const refundedByXpay = ({ order, refund, seconds }) => ({
  FromUserName: order.openid, Event: 'xpay_refund_notify', OpenId: order.openid,
  WxRefundId: refund.wx_order_id, MchRefundId: refund.order_id, WxOrderId: order.wx_order_id, MchOrderId: order.order_id,
  RefundFee: refund.refund_fee, RetCode: 0, RetMsg: 'success', RefundStartTimestamp: seconds, RefundSuccTimestamp: seconds,
  WxpayRefundTransactionId: refund.wxpay_order_id, RetryTimes: 0, Attach: order.biz_meta, WxTransactionId: order.wxpay_order_id,
})

/** A rider has moved on, or what he carries. */
export const deliveryMoved = ({ order, seconds, action_msg = '', agent }) => ({
  Event: 'update_waybill_status', shopid: order.shopid, shop_order_id: order.shop_order_id, shop_no: order.shop_no ?? '', waybill_id: order.waybill_id,
  action_time: seconds, order_status: order.order_status, action_msg, ...(agent && { agent }),
})

/** A waybill has moved. */
export const expressMoved = ({ order, action, count }) => ({
  Event: 'add_express_path', DeliveryID: order.delivery_id, WayBillId: order.waybill_id, OrderId: order.order_id, Version: count, Count: 1,
  Actions: [{ ActionTime: action.action_time, ActionType: action.action_type, ActionMsg: action.action_msg }],
})
