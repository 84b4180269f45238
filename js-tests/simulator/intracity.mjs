// 同城配送 of an account: stores with money at each carrier, and orders that move on by the clock.

import { metres } from './earth.mjs'
import { demand } from './refusal.mjs'

const MINUTE = 60
const LEAST_CHARGE = 5000
const LIFE_OF_MONEY = 30 * 86_400
export const CARRIERS = { DADA: '达达快送', SFTC: '顺丰同城' }
export const CITIES = { 北京市: 110000, 天津市: 120000, 上海市: 310000, 广州市: 440100, 深圳市: 440300 }
const MODES = ['PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT']
const status = { made: 10000, cancelled: 20000, cancelledByCarrier: 20001, accepted: 30000, atStore: 40000, underWay: 50000, left: 60000, done: 70000, wrong: 90000 }
const STATUSES = Object.values(status)
/** Seconds after the order at which it comes into each state. */
const COURSE = [[60, status.accepted, 'accept_time'], [5 * MINUTE, status.atStore, 'arrive_time'], [10 * MINUTE, status.underWay, 'fetch_time'], [30 * MINUTE, status.done, 'finish_time']]
const ENDS = [status.cancelled, status.cancelledByCarrier, status.done]
/** To whom 顺丰's sandbox delivers, and to nobody else. */
const SANDBOX = { user_name: '顺丰同城', user_phone: '13881979410' }
const FARTHEST = 20_000
const HEAVIEST = 50_000

export class Intracity {
  #clock
  #appid
  #stores = new Map()
  #orders = new Map()
  #charges = []
  #refunds = []
  #next = 1n
  payMode = 'PAY_MODE_STORE'

  constructor({ appid }, clock) {
    this.#appid = appid
    this.#clock = clock
  }

  // ---- stores

  createStore({ out_store_id = '', order_pattern = 1, ...facts }) {
    demand(out_store_id === '' || ![...this.#stores.values()].some((store) => store.out_store_id === out_store_id), 934010)
    this.#checkStore({ order_pattern, ...facts })
    const wx_store_id = String(4_000_000_000_000_000_000n + this.#next++)
    this.#stores.set(wx_store_id, { wx_store_id, out_store_id, order_pattern, ...facts })
    return this.#stores.get(wx_store_id)
  }

  updateStore(keys, content) {
    const store = this.store(keys)
    const changed = { ...store, ...content, order_pattern: Number(content.order_pattern ?? store.order_pattern) }
    this.#checkStore(changed)
    Object.assign(store, changed)
  }

  /** By either of its ids. */
  store({ wx_store_id, out_store_id }) {
    const store = this.#stores.get(wx_store_id) ?? [...this.#stores.values()].find((each) => out_store_id && each.out_store_id === out_store_id)
    demand(store, 934021)
    return store
  }

  get stores() {
    return [...this.#stores.values()]
  }

  #checkStore({ order_pattern, service_trans_prefer, address_info }) {
    demand(address_info && [1, 2].includes(order_pattern), 934001)
    demand(order_pattern === 1 || Object.hasOwn(CARRIERS, service_trans_prefer), 934003)
    demand(Object.hasOwn(CITIES, address_info.city) || Object.hasOwn(CITIES, address_info.province), 934009)
  }

  // ---- money

  /** Whoever charges has paid. */
  charge({ wx_store_id, service_trans_id, amount, pay_mode }) {
    const owner = this.#owner(pay_mode, wx_store_id)
    this.#checkCarrier(service_trans_id)
    demand(Number.isInteger(amount) && amount >= LEAST_CHARGE, 934001)
    const now = this.#clock.seconds()
    const pay_order_id = String(2_978_080_000_000_000_000n + this.#next++)
    this.#charges.push({ pay_order_id, owner, wx_store_id, service_trans_id, amount, left: amount, at: now, until: now + LIFE_OF_MONEY })
    return pay_order_id
  }

  balance({ wx_store_id, service_trans_id, pay_mode }) {
    const owner = this.#owner(pay_mode, wx_store_id)
    if (service_trans_id) this.#checkCarrier(service_trans_id)
    const balance_detail = Object.keys(CARRIERS)
      .filter((id) => !service_trans_id || id === service_trans_id)
      .map((id) => {
        const order_list = this.#money(owner, id).map(({ pay_order_id, amount, left, at, until }) => ({ payorder_id: pay_order_id, charge_amt: amount, unused_amt: left, begin_time: at, end_time: until }))
        return { balance: sum(order_list, 'unused_amt'), service_trans_id: id, service_trans_name: CARRIERS[id], order_list }
      })
    return { all_balance: sum(balance_detail, 'balance'), balance_detail }
  }

  refund({ wx_store_id, service_trans_id, pay_mode }) {
    const owner = this.#owner(pay_mode, wx_store_id)
    this.#checkCarrier(service_trans_id)
    demand(![...this.#orders.values()].some((order) => order.owner === owner && order.service_trans_id === service_trans_id && !ENDS.includes(this.#moved(order).order_status)), 934006)
    const money = this.#money(owner, service_trans_id)
    const refund_amount = sum(money, 'left')
    for (const charge of money) {
      this.#refunds.push({ charge, amount: charge.left, at: this.#clock.seconds() })
      charge.left = 0
    }
    return refund_amount
  }

  flow({ wx_store_id, flow_type, service_trans_id, begin_time, end_time, pay_mode }) {
    const now = this.#clock.seconds()
    const [from, to] = [begin_time ?? now - 90 * 86_400, end_time ?? now]
    const owner = this.#owner(pay_mode, wx_store_id)
    const isMeant = (each, at) => each.owner === owner && (!service_trans_id || each.service_trans_id === service_trans_id) && at >= from && at <= to
    const common = (each) => ({ flow_type, appid: this.#appid, wx_store_id: each.wx_store_id ?? '', service_trans_id: each.service_trans_id })
    const paid = (charge) => ({ ...common(charge), pay_order_id: charge.pay_order_id, pay_amount: charge.amount, pay_time: charge.at, create_time: charge.at, pay_status: 'SUCCESS', consume_deadline: charge.until })
    const spent = (order) => ({
      ...common(order), pay_order_id: order.wx_order_id, pay_amount: order.fee, pay_time: order.create_time, create_time: order.create_time, pay_status: 'SUCCESS', openid: order.user_openid,
      delivery_status: order.order_status, refund_amount: order.refunded ?? 0, refund_status: 'SUCCESS', deduct_amount: order.deductfee ?? 0, bill_id: order.delivery_no, delivery_finished_time: order.finish_time ?? 0,
    })
    const lists = {
      1: () => this.#charges.filter((charge) => isMeant(charge, charge.at)).map(paid),
      2: () => [...this.#orders.values()].filter((order) => !order.use_sandbox && isMeant(order, order.create_time)).map((order) => spent(this.#moved(order))),
      3: () => this.#refunds.filter(({ charge, at }) => isMeant(charge, at)).map(({ charge, amount, at }) => ({ ...paid(charge), refund_amount: amount, refund_time: at })),
    }
    demand(Object.hasOwn(lists, flow_type), 934001)
    const flow_list = lists[flow_type]()
    return { flow_list, total: flow_list.length, total_pay_amt: sum(flow_list, 'pay_amount'), total_refund_amt: sum(flow_list, 'refund_amount'), ...(flow_type === 2 && { total_deduct_amt: sum(flow_list, 'deduct_amount') }) }
  }

  /** A store's own, or the account's. */
  #owner(mode = 'PAY_MODE_STORE', wx_store_id) {
    demand(MODES.includes(mode), 934001)
    return mode === 'PAY_MODE_STORE' ? this.store({ wx_store_id }).wx_store_id : mode
  }

  #checkCarrier(id) {
    demand(Object.hasOwn(CARRIERS, id), 934003)
  }

  /** What is left and has not lapsed, oldest first. */
  #money(owner, carrier) {
    return this.#charges.filter((charge) => charge.owner === owner && charge.service_trans_id === carrier && charge.left > 0 && this.#clock.seconds() < charge.until)
  }

  #spend(owner, carrier, fee) {
    const money = this.#money(owner, carrier)
    demand(sum(money, 'left') >= fee, 934013)
    for (const charge of money) {
      const part = Math.min(charge.left, fee)
      charge.left -= part
      fee -= part
    }
  }

  // ---- orders

  estimate({ wx_store_id, use_sandbox = 0, ...wanted }) {
    const store = this.store({ wx_store_id })
    const { user_lng, user_lat, cargo } = wanted
    const service_trans_id = store.order_pattern === 2 ? store.service_trans_prefer : 'DADA'
    const distance = Math.round(metres(store.address_info, { lng: user_lng, lat: user_lat }))
    demand(use_sandbox !== 1 || service_trans_id !== 'SFTC' || Object.entries(SANDBOX).every(([name, value]) => wanted[name] === value), 934019)
    demand(distance <= FARTHEST, 934019)
    demand((cargo?.cargo_weight ?? 0) <= HEAVIEST, 934020)
    return { store, service_trans_id, distance, fee: 800 + Math.ceil(distance / 1000) * 100 }
  }

  add(wanted) {
    const known = [...this.#orders.values()].find(({ wx_store_id, store_order_id }) => wx_store_id === wanted.wx_store_id && store_order_id === wanted.store_order_id)
    demand(!known || ENDS.includes(this.#moved(known).order_status), 934002)
    const { store, service_trans_id, distance, fee } = this.estimate(wanted)
    const owner = this.payMode === 'PAY_MODE_STORE' ? store.wx_store_id : this.payMode
    if (wanted.use_sandbox !== 1) this.#spend(owner, service_trans_id, fee)
    const number = this.#next++
    const order = {
      ...wanted, wx_order_id: String(2_000_000_000_000_000_000n + number), owner, service_trans_id, distance, fee, order_status: status.made, create_time: this.#clock.seconds(),
      delivery_no: `${service_trans_id}${number}`, fetch_code: String(1000 + Number(number % 9000n)), order_seq: wanted.order_seq ?? String(number),
    }
    this.#orders.set(order.wx_order_id, order)
    return order
  }

  /** By its own number, or by its store's. */
  order({ wx_order_id, wx_store_id, store_order_id }) {
    demand(wx_order_id || (wx_store_id && store_order_id), 934001)
    const ofStore = (order) => order.wx_store_id === wx_store_id && order.store_order_id === store_order_id
    const order = wx_order_id ? this.#orders.get(wx_order_id) : [...this.#orders.values()].reverse().find(ofStore)
    demand(order, 934016)
    return this.#moved(order)
  }

  /** Whoever cancels after a courier has taken it pays something. */
  cancel(keys) {
    const order = this.order(keys)
    demand(order.order_status !== status.cancelled, 934018)
    demand(!ENDS.includes(order.order_status), 934017)
    const part = { [status.made]: 0, [status.accepted]: 0.2, [status.atStore]: 0.2 }[order.order_status] ?? 1
    order.deductfee = Math.round(order.fee * part)
    order.refunded = order.fee - order.deductfee
    if (order.use_sandbox !== 1 && order.refunded > 0) this.#giveBack(order)
    Object.assign(order, { order_status: status.cancelled, cancel_time: this.#clock.seconds() })
    return order
  }

  #giveBack({ owner, service_trans_id, refunded }) {
    const charges = this.#charges.filter((charge) => charge.owner === owner && charge.service_trans_id === service_trans_id).reverse()
    for (const charge of charges) {
      const part = Math.min(refunded, charge.amount - charge.left)
      charge.left += part
      refunded -= part
    }
  }

  /** From then on the clock does not move it. */
  mock(keys, order_status) {
    demand(STATUSES.includes(order_status), 934001)
    const order = this.order(keys)
    demand(!ENDS.includes(order.order_status), 934007)
    const [, , time] = COURSE.find(([, reached]) => reached === order_status) ?? []
    Object.assign(order, { order_status, mocked: true, ...(time && { [time]: this.#clock.seconds() }) })
  }

  #moved(order) {
    if (order.mocked || order.order_status === status.cancelled) return order
    for (const [after, reached, time] of COURSE) {
      if (this.#clock.seconds() >= order.create_time + after) Object.assign(order, { order_status: reached, [time]: order.create_time + after })
    }
    return order
  }
}

const sum = (list, name) => list.reduce((total, each) => total + (each[name] ?? 0), 0)
