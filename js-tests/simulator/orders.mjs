// The paid orders of one mini program, as 小程序发货信息管理服务 keeps them.

import { defaultUsers } from './people.mjs'

export const merchantId = '1900000109'

/** order_state */
export const state = { paid: 1, shipped: 2, received: 3, settled: 4, refunded: 5, held: 6 }

const [alice, bob] = defaultUsers.map(({ openid }) => openid)
const parcel = { tracking_no: 'SF0000000000001', express_company: 'SF', goods_desc: '苹果*1' }
const virtual = { goods_desc: '会员*1' }
const shippedBy = (logistics_type, shipping_list) => ({
  delivery_mode: 1, logistics_type, finish_shipping: true, finish_shipping_count: 1, goods_desc: '苹果*1', shipping_list,
})

/** Every mini program has these from the start, paid for a day before the simulator's now. */
export const defaultOrders = [
  { transaction_id: '4200000000000000000000000001', note: 'paid' },
  { transaction_id: '4200000000000000000000000002', note: 'paid' },
  { transaction_id: '4200000000000000000000000003', note: 'paid' },
  { transaction_id: '4200000000000000000000000004', note: 'paid by the second user', openid: bob },
  { transaction_id: '4200000000000000000000000005', note: 'by express', order_state: state.shipped, shipping: shippedBy(1, [parcel]) },
  { transaction_id: '4200000000000000000000000006', note: 'virtual goods', order_state: state.shipped, shipping: shippedBy(3, [virtual]) },
  { transaction_id: '4200000000000000000000000007', note: 'received', order_state: state.received, shipping: shippedBy(1, [parcel]) },
  { transaction_id: '4200000000000000000000000008', note: 'refunded', order_state: state.refunded },
]

export class Orders {
  #clock
  /** @type {Map<string, any>} by transaction id, in the order of payment */ #orders = new Map()
  /** @type {Map<string, any>} what WeChat remembers of an order and does not show */ #memory = new Map()

  constructor(clock) {
    this.#clock = clock
    for (const { note, ...facts } of defaultOrders) this.put(facts)
  }

  /** Adds an order, or changes one. The number of merchants' own is made from the transaction id where none is given. */
  put({ transaction_id, ...facts }) {
    if (!transaction_id) throw new TypeError('订单没有 transaction_id')
    const order = { ...(this.byTransaction(transaction_id) ?? this.#paidYesterday(transaction_id)), ...facts }
    if (order.shipping.shipping_list) order.shipping = this.#shippedAnHourAgo(order.shipping)
    this.#orders.set(transaction_id, order)
    return order
  }

  /** The last upload and whether the reminder to confirm is used up. */
  memory({ transaction_id: id }) {
    if (!this.#memory.has(id)) this.#memory.set(id, {})
    return this.#memory.get(id)
  }

  update({ order, memory }) {
    this.#orders.set(order.transaction_id, order)
    Object.assign(this.memory(order), memory)
  }

  byTransaction(id) {
    return this.#orders.get(id)
  }

  byTradeNo(merchant, tradeNo) {
    return this.all().find((order) => order.merchant_id === merchant && order.merchant_trade_no === tradeNo)
  }

  /** Of opspecialorder, which takes either number. */
  byEither(id) {
    return this.byTransaction(id) ?? this.all().find((order) => order.merchant_trade_no === id)
  }

  all() {
    return [...this.#orders.values()]
  }

  #paidYesterday(transaction_id) {
    const pay_time = this.#clock.seconds() - 86_400
    return {
      transaction_id,
      merchant_trade_no: `SIM-${transaction_id.slice(-8)}`,
      merchant_id: merchantId,
      sub_merchant_id: '',
      description: '苹果*1',
      paid_amount: 916,
      openid: alice,
      trade_create_time: pay_time - 60,
      pay_time,
      in_complaint: false,
      order_state: state.paid,
      shipping: {},
    }
  }

  #shippedAnHourAgo(shipping) {
    const upload_time = this.#clock.seconds() - 3600
    return { ...shipping, shipping_list: shipping.shipping_list.map((item) => ({ upload_time, ...item })) }
  }
}
