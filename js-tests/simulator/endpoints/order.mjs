// 小程序发货信息管理服务: shipping of paid orders.

import { isInteger, isObject, isText } from '../checks.mjs'
import { Orders, state } from '../orders.mjs'
import { shipped as orderShipped } from '../push/events.mjs'
import { demand } from '../refusal.mjs'
import { checkShipping, ship } from '../shipping.mjs'

export { defaultOrders, merchantId } from '../orders.mjs'

/** The orders of an account: for `world.keep`. */
export const orders = (_account, clock) => new Orders(clock)

const DAY = 86_400
const endpoint = (answer) => ({ rid: 'hint', answer: (context) => answer(context, context.world.keep(context.account.appid, orders)) })

export const order = {
  'POST /wxa/sec/order/upload_shipping_info': endpoint(({ world, account, clock, body }, own) => {
    const time = checkUpload(body)
    checkShipping(body)
    const found = paidBy(findByKey(own, body.order_key), body.payer)
    own.update(ship(found, own.memory(found), body, time))
    world.pushes.later(account.appid, orderShipped(found, clock.seconds()))
  }),

  'POST /wxa/sec/order/upload_combined_shipping_info': endpoint(({ body }, own) => {
    const time = checkUpload(body)
    demand(Array.isArray(body.sub_orders) && body.sub_orders.length > 0, 10060014)
    paidBy(findByKey(own, body.order_key), body.payer)
    const found = body.sub_orders.map((part) => {
      demand(isObject(part), 10060014)
      checkOrderKey(part.order_key)
      checkShipping(part)
      return paidBy(findByKey(own, part.order_key), body.payer)
    })
    // All or none: a refusal of one sub order must not leave the others shipped.
    const shipped = found.map((each, index) => ship(each, own.memory(each), body.sub_orders[index], time))
    shipped.forEach((each) => own.update(each))
  }),

  'POST /wxa/sec/order/get_order': endpoint(({ body }, own) => ({ order: find(own, body) })),

  'POST /wxa/sec/order/get_order_list': endpoint(({ body }, own) => {
    const { last_index: last, page_size: size = 100, pay_time_range: range = {} } = body
    demand(isInteger(size) && size > 0 && isObject(range), 10060014)
    const matching = own.all().filter(filterOf(body))
    const start = last === undefined || last === '' ? 0 : positionOf(last)
    const end = start + size
    return { order_list: matching.slice(start, end), last_index: indexOf(end), has_more: end < matching.length }
  }),

  'POST /wxa/sec/order/notify_confirm_receive': endpoint(({ body, clock }, own) => {
    const found = find(own, body)
    demand(isInteger(body.received_time), 10060014)
    demand(found.order_state === state.shipped, 10060028)
    demand(found.shipping.logistics_type === 1, 10060032)
    demand(!own.memory(found).reminded, 10060030)
    const shippedAt = Math.min(...found.shipping.shipping_list.map(({ upload_time }) => upload_time))
    demand(body.received_time >= shippedAt && body.received_time <= clock.seconds() + DAY, 10060029)
    own.memory(found).reminded = true
  }),

  'POST /wxa/sec/order/set_msg_jump_path': endpoint(({ body }) => demand(isText(body.path), 10060014)),

  'POST /wxa/sec/order/is_trade_managed': {
    answer(context) {
      checkOwnAppid(context)
      return { is_trade_managed: true }
    },
  },

  'POST /wxa/sec/order/is_trade_management_confirmation_completed': {
    answer(context) {
      checkOwnAppid(context)
      return { completed: true }
    },
  },

  'POST /wxa/sec/order/opspecialorder': endpoint(({ body }, own) => {
    demand(body.type === 1 || body.type === 2, 268546000)
    const found = own.byEither(body.order_id)
    demand(found?.order_state === state.paid, 268546002)
    if (body.type === 2) return
    const delay = body.delay_to - found.pay_time
    demand(isInteger(body.delay_to) && delay > 15 * DAY && delay <= 330 * DAY, 268546001)
  }),
}

/** Returns the time of upload in milliseconds. */
function checkUpload({ order_key, payer, upload_time }) {
  checkOrderKey(order_key)
  demand(isObject(payer) && isText(payer.openid), 10060014)
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(upload_time) ? Date.parse(upload_time) : NaN
  demand(!Number.isNaN(time), 268485216)
  return time
}

function checkOrderKey(key) {
  demand(isObject(key), 10060014)
  demand(key.order_number_type === 1 || key.order_number_type === 2, 268485194)
  if (key.order_number_type === 2) return demand(isText(key.transaction_id), 268485195)
  demand(isText(key.mchid), 268485196)
  demand(isText(key.out_trade_no), 268485197)
}

function findByKey(own, { order_number_type: type, transaction_id, mchid, out_trade_no }) {
  const found = type === 2 ? own.byTransaction(transaction_id) : own.byTradeNo(mchid, out_trade_no)
  demand(found, 10060001)
  return found
}

/** Other names here than in order_key: merchant_id and merchant_trade_no. */
function find(own, { transaction_id, merchant_id, merchant_trade_no }) {
  demand(isText(transaction_id) || (isText(merchant_id) && isText(merchant_trade_no)), 10060014)
  const found = isText(transaction_id) ? own.byTransaction(transaction_id) : own.byTradeNo(merchant_id, merchant_trade_no)
  demand(found, 10060001)
  return found
}

function paidBy(found, { openid }) {
  demand(found.openid === openid, 10060031)
  return found
}

function filterOf({ pay_time_range: range = {}, order_state, openid }) {
  const { begin_time = 0, end_time = 2 ** 32 - 1 } = range
  return (each) =>
    each.pay_time >= begin_time && each.pay_time <= end_time &&
    (order_state === undefined || each.order_state === order_state) &&
    (openid === undefined || each.openid === openid)
}

// last_index is opaque to callers: a position in disguise, as long as the one in WeChat's sample.
const indexOf = (position) => `092dd3ce${position.toString(16).padStart(10, '0')}`

function positionOf(index) {
  demand(/^092dd3ce[0-9a-f]{10}$/.test(index), 10060011)
  return Number.parseInt(index.slice(8), 16)
}

function checkOwnAppid({ world, account, body }) {
  demand(isText(body.appid), 40097)
  demand(world.account(body.appid) === account, 61003)
}
