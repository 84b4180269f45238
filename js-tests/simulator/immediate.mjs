// 即时配送 of an account: shops that are bound with carriers, and orders that riders carry by the clock.

import { createHash } from 'node:crypto'
import { bytes } from './checks.mjs'
import { metres } from './earth.mjs'
import { demand } from './refusal.mjs'

const MINUTE = 60
export const CARRIERS = { SFTC: '顺丰同城', MTPS: '美团配送', DADA: '达达' }
const status = { waiting: 101, assigned: 102, cancelled: 103, atShop: 201, fetched: 202, cancelledAtShop: 203, underWay: 301, done: 302, returning: 303, unreachable: 304, rejected: 305, returned: 401 }
const STATUSES = [101, 102, 103, 201, 202, 203, 204, 205, 301, 302, 303, 304, 305, 401, 501, 502]
const ENDS = [103, 203, 204, 205, 302, 401, 501, 502]
const RETURNING = [status.returning, status.unreachable, status.rejected]
/** Seconds after the order, and the state that it is in from then on. */
const COURSE = [[2 * MINUTE, status.assigned], [8 * MINUTE, status.atShop], [10 * MINUTE, status.fetched], [11 * MINUTE, status.underWay], [30 * MINUTE, status.done]]
/** What a cancellation costs (yuan): nothing before a rider has taken it. */
const FINE = 2
/** Orders of this shop move when they are told to. */
const SANDBOX = { shopid: 'test_shop_id', delivery_id: 'TEST', appSecret: 'test_app_secrect' }
const LIFE_OF_QUOTE = 3 * MINUTE
/** Yuan that the tip of an order may come to, and how often it may grow. */
const TIPS = { SFTC: { most: 200, times: 10 }, DADA: { most: 30 } }

/** The carrier's own refusal, which WeChat passes on in an answer without an errcode. */
export class CarrierRefusal {
  constructor(resultcode, resultmsg) {
    this.answer = { resultcode, resultmsg }
  }
}

export class ImmediateDelivery {
  #clock
  #orders = new Map()
  #quotes = new Map()
  #next = 1
  #shops

  constructor(clock) {
    this.#clock = clock
    const shops = Object.keys(CARRIERS).map((delivery_id) => ({ shopid: `SIM-${delivery_id}`, delivery_id, appSecret: `simulator-secret-of-${delivery_id}` }))
    this.#shops = new Map([...shops, SANDBOX].map((shop) => [shop.shopid, shop]))
  }

  get shops() {
    return [...this.#shops.values()].map(({ shopid, delivery_id }) => ({ shopid, delivery_id, audit_result: 0 }))
  }

  // ---- orders

  /** What it would cost: { fee, distance, delivery_token }. */
  estimate(wanted) {
    const shop = this.#signed(wanted)
    demand(shop.delivery_id === wanted.delivery_id, 930561)
    const { sender, receiver, shop: goods, shop_no, order_info: { tips = 0 } } = wanted
    demand(sender || (shop_no && shop.delivery_id !== 'SFTC'), 930561)
    demand(bytes(wanted.shop_order_id) <= 128, 930561)
    demand(goods.detail_list?.length > 0 || (goods.goods_name && goods.img_url && goods.goods_count > 0), 9300535)
    const distance = sender ? Math.round(metres(sender, receiver)) : 1000
    const deliverfee = 6 + Math.ceil(distance / 1000)
    return { fee: deliverfee + tips, deliverfee, tips, distance, ...(shop.delivery_id === 'DADA' && { delivery_token: this.#quoted(wanted, deliverfee) }) }
  }

  #quoted({ shop_order_id }, deliverfee) {
    const token = `simulator-quote-${this.#next++}`
    this.#quotes.set(token, { shop_order_id, deliverfee, until: this.#clock.seconds() + LIFE_OF_QUOTE })
    return token
  }

  add(wanted) {
    const { shop_order_id, shopid, delivery_token } = wanted
    const estimate = this.estimate(wanted)
    demand(!this.#known(wanted), 930562)
    const quote = this.#quotes.get(delivery_token)
    demand(!delivery_token || (quote?.shop_order_id === shop_order_id && this.#clock.seconds() < quote.until), 930558)
    return this.#begun(`${shopid} ${shop_order_id}`, wanted, estimate)
  }

  /** Once more, after the one before came to nothing. */
  readd(wanted) {
    const estimate = this.estimate(wanted)
    const before = this.order(wanted)
    demand(ENDS.includes(before.order_status) && before.order_status !== status.done && wanted.delivery_id !== 'MTPS', 930558)
    return this.#begun(`${wanted.shopid} ${wanted.shop_order_id}`, wanted, estimate)
  }

  #begun(key, wanted, { deliverfee, tips, distance }) {
    const { order_info, delivery_id } = wanted
    const number = this.#next++
    const order = {
      ...wanted, waybill_id: `${delivery_id}${String(number).padStart(10, '0')}`, order_status: status.waiting, at: this.#clock.seconds(), deliverfee, tips, tipped: 0, distance,
      ...(order_info.is_finish_code_needed === 1 && { finish_code: 1000 + (number % 9000) }), ...(order_info.is_pickup_code_needed === 1 && { pickup_code: 2000 + (number % 8000) }),
    }
    this.#orders.set(key, order)
    return order
  }

  /** By the shop's number; that of the waybill, where it is given, has to fit. */
  order(keys) {
    this.#signed(keys)
    const order = this.#known(keys)
    demand(order && (!keys.waybill_id || order.waybill_id === keys.waybill_id), 930563)
    return this.#moved(order)
  }

  /** What a cancellation would cost now. */
  fine(keys) {
    const order = this.order(keys)
    demand(order.delivery_id === keys.delivery_id, 930561)
    demand(!ENDS.includes(order.order_status), 930565)
    demand(!RETURNING.includes(order.order_status), 930558)
    demand(order.delivery_id !== 'DADA' || order.order_status < status.fetched, 930558)
    return order.order_status === status.waiting ? 0 : FINE
  }

  cancel({ cancel_reason_id, cancel_reason, ...keys }) {
    const deduct_fee = this.fine(keys)
    demand(cancel_reason_id !== 6 || cancel_reason, 930561)
    const order = this.order(keys)
    demand(order.delivery_id !== 'SFTC' || keys.waybill_id, 930561)
    order.order_status = order.order_status < status.atShop ? status.cancelled : order.order_status < status.fetched ? status.cancelledAtShop : status.returning
    order.halted = true
    return { order, deduct_fee }
  }

  tip({ tips, ...keys }) {
    const order = this.order(keys)
    demand(order.order_status === status.waiting && order.delivery_id !== 'MTPS' && tips > order.tips, 930558)
    const { most = Infinity, times = Infinity } = TIPS[order.delivery_id] ?? {}
    demand(tips <= most && order.tipped < times, 930558)
    demand(order.delivery_id !== 'DADA' || tips <= order.cargo.goods_value, 930558)
    order.tips = tips
    order.tipped++
  }

  /** What came back is with the shop again. */
  returned(keys) {
    const order = this.order(keys)
    demand(RETURNING.includes(order.order_status), 930558)
    return this.#set(order, status.returned)
  }

  /** Tells an order of the sandbox where it is. It is not signed. */
  mock({ shopid, order_status, ...keys }) {
    demand(shopid === SANDBOX.shopid && STATUSES.includes(order_status), 930561)
    const order = this.#known({ shopid, ...keys })
    demand(order, 930563)
    return this.#set(this.#moved(order), order_status)
  }

  /** The same for a shop of a carrier that has tests: only to the states that it knows there. */
  realMock({ order_status, ...keys }) {
    const order = this.order(keys)
    const known = { SFTC: [102, 202, 302], DADA: [102, 201, 202, 301, 302, 304, 305] }[order.delivery_id]
    demand(known?.includes(order_status), 930558)
    return this.#set(order, order_status)
  }

  #set(order, order_status) {
    demand(!ENDS.includes(order.order_status), 930565)
    return Object.assign(order, { order_status, halted: true })
  }

  #known({ shopid, shop_order_id }) {
    return this.#orders.get(`${shopid} ${shop_order_id}`)
  }

  #moved(order) {
    if (order.halted || order.delivery_id === SANDBOX.delivery_id) return order
    for (const [after, reached] of COURSE) if (this.#clock.seconds() >= order.at + after) order.order_status = reached
    return order
  }

  /** The shop, which has signed. */
  #signed({ shopid, shop_order_id, delivery_sign }) {
    const shop = this.#shops.get(shopid)
    demand(shop, 930560)
    const right = createHash('sha1').update(shopid + shop_order_id + shop.appSecret).digest('hex')
    if (delivery_sign !== right) throw new CarrierRefusal(-99, '平台签名验证错误')
    return shop
  }
}
