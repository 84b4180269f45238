// What an upload of shipping information must hold, and what it does to an order.

import { bytes, characters, isObject, isText } from './checks.mjs'
import { state } from './orders.mjs'
import { demand } from './refusal.mjs'

const EXPRESS = 1
const UNIFIED = 1
const SPLIT = 2

/** @param {any} info `logistics_type`, `delivery_mode`, `is_all_delivered`, `shipping_list` */
export function checkShipping({ logistics_type: logistics, delivery_mode: mode, is_all_delivered: all, shipping_list: list }) {
  demand([1, 2, 3, 4].includes(logistics), 10060005)
  demand(mode === UNIFIED || mode === SPLIT, 268485224)
  demand(mode === UNIFIED || logistics === EXPRESS, 10060006)
  demand(mode === UNIFIED || typeof all === 'boolean', 10060007)
  demand(Array.isArray(list), 10060014)
  demand(mode === SPLIT || list.length === 1, 268485228)
  demand(list.length > 0, 10060014)
  for (const parcel of list) checkParcel(parcel, logistics)
}

function checkParcel(parcel, logistics) {
  demand(isObject(parcel), 10060014)
  const { tracking_no: number, express_company: company, item_desc: description, contact } = parcel
  demand(logistics !== EXPRESS || isText(number), 268485226)
  demand(logistics !== EXPRESS || isText(company), 268485227)
  demand(number === undefined || bytes(String(number)) <= 128, 10060026)
  demand(company === undefined || bytes(String(company)) <= 128, 10060025)
  demand(isText(description), 10060008)
  demand(characters(description) <= 120, 10060009)
  // 顺丰 wants the sender's or the receiver's number; the documents name no code for that.
  const named = isObject(contact) && (isText(contact.consignor_contact) || isText(contact.receiver_contact))
  demand(company !== 'SF' || logistics !== EXPRESS || named, 10060014)
}

/**
 * The first complete shipment counts 1; one more, the re-ship, counts 2; then no more. The same content again changes nothing.
 * @param {any} order
 * @param {{ content?: string, time?: number }} last the upload before
 * @param {number} time of the upload, in milliseconds
 * @returns {{ order: any, memory: { content: string, time: number } }} the order after it
 */
export function ship(order, last, info, time) {
  demand(order.order_state !== state.refunded, 10060004)
  demand(order.order_state === state.paid || order.order_state === state.shipped, 10060002)
  const { finish_shipping: finished = false, finish_shipping_count: count = 0 } = order.shipping
  const content = contentOf(info)
  demand(content !== last.content, 10060023)
  demand(!(time < last.time), 10060014) // "later uploads must be newer"; no code of its own
  demand(count < 2, 10060003)

  const complete = info.delivery_mode === UNIFIED || info.is_all_delivered
  const goesOn = info.delivery_mode === SPLIT && order.shipping.delivery_mode === SPLIT && !finished
  const parcels = [...(goesOn ? order.shipping.shipping_list : []), ...info.shipping_list.map((parcel) => shown(parcel, time))]
  demand(parcels.length <= 15, 10060024)
  const shipping = {
    delivery_mode: info.delivery_mode,
    logistics_type: info.logistics_type,
    finish_shipping: complete,
    finish_shipping_count: complete ? count + 1 : count,
    goods_desc: parcels.map(({ goods_desc }) => goods_desc).join(';'),
    shipping_list: parcels,
  }
  const order_state = complete ? state.shipped : order.order_state
  return { order: { ...order, order_state, shipping }, memory: { content, time } }
}

/** As get_order shows a parcel: other names, and a Unix time. */
function shown({ tracking_no, express_company, item_desc, contact }, time) {
  return { tracking_no, express_company, goods_desc: item_desc, upload_time: Math.floor(time / 1000), contact }
}

const contentOf = ({ logistics_type, delivery_mode, is_all_delivered, shipping_list }) =>
  JSON.stringify([logistics_type, delivery_mode, is_all_delivered, shipping_list])
