// 虚拟支付 of an account in one environment: coins, orders, refunds, items of its shop, and what it may withdraw.

import { demand } from './refusal.mjs'

const TASK = 30
const WITHDRAWAL = 3600
const NUMBER = /^[\w-]{8,32}$/
/** Of an order. */
export const state = { paid: 2, providing: 3, provided: 4, refunded: 5, refundDone: 8 }

export class XPay {
  #clock
  #people
  #appid
  #env
  #coins = new Map()
  #coinOrders = new Map()
  #presents = new Set()
  #orders = new Map()
  #withdrawals = new Map()
  #items = new Map()
  #tasks = { upload: undefined, publish: undefined }
  #next = 1

  constructor({ appid }, clock, { people }, env) {
    this.#appid = appid
    this.#clock = clock
    this.#people = people
    this.#env = env
  }

  person(openid) {
    const user = this.#people.find(this.#appid, openid)
    demand(user, 268490001)
    return user
  }

  // ---- coins

  coinsOf(openid) {
    this.person(openid)
    if (!this.#coins.has(openid)) this.#coins.set(openid, { bought: 0, present: 0, sum_save: 0, sum_present: 0, sum_cost: 0 })
    return this.#coins.get(openid)
  }

  balance(openid) {
    const { bought, present, sum_save, sum_present, sum_cost } = this.coinsOf(openid)
    return { balance: bought + present, present_balance: present, sum_save, sum_present, sum_balance: sum_save + sum_present, sum_cost, first_save_flag: sum_save === 0 }
  }

  present({ openid, order_id, amount }) {
    const coins = this.coinsOf(openid)
    this.#checkAmount(amount)
    demand(!this.#presents.has(order_id), 268490004)
    this.#presents.add(order_id)
    coins.present += amount
    coins.sum_present += amount
    return { balance: coins.bought + coins.present, order_id, present_balance: coins.sum_present }
  }

  /** Presents go first. */
  spend({ openid, order_id, amount }) {
    const coins = this.coinsOf(openid)
    this.#checkAmount(amount)
    demand(!this.#coinOrders.has(order_id), 268490004)
    demand(coins.bought + coins.present >= amount, 268490006)
    const present = Math.min(coins.present, amount)
    this.#coinOrders.set(order_id, { openid, left: amount, present })
    Object.assign(coins, { present: coins.present - present, bought: coins.bought - (amount - present), sum_cost: coins.sum_cost + amount })
    return { order_id, balance: coins.bought + coins.present, used_present_amount: present }
  }

  /** Presents come back last. */
  unspend({ openid, pay_order_id, order_id, amount }) {
    const coins = this.coinsOf(openid)
    const order = this.#coinOrders.get(pay_order_id)
    this.#checkAmount(amount)
    demand(order && order.openid === openid, 268490002)
    demand(!this.#presents.has(`refund ${order_id}`), 268490004)
    demand(amount <= order.left, 268490006)
    const bought = Math.min(amount, order.left - order.present)
    order.left -= amount
    order.present -= amount - bought
    Object.assign(coins, { bought: coins.bought + bought, present: coins.present + amount - bought, sum_cost: coins.sum_cost - amount })
    this.#presents.add(`refund ${order_id}`)
    return { order_id }
  }

  #checkAmount(amount) {
    demand(Number.isInteger(amount) && amount > 0, 268490002)
  }

  // ---- orders

  /** What somebody pays on the phone: coins, or an item of the shop. */
  pay({ openid, out_trade_no, product_id, quantity = 1, price = 100, attach = '' }) {
    this.person(openid)
    demand(!this.#orders.has(out_trade_no), 268490002, `${out_trade_no} 已经用过`)
    const now = this.#clock.seconds()
    const fee = price * quantity
    const order = {
      order_id: out_trade_no, openid, create_time: now, update_time: now, status: state.paid, biz_type: 0, order_fee: fee, coupon_fee: 0, paid_fee: fee, order_type: 0, refund_fee: 0,
      paid_time: now, provide_time: 0, biz_meta: attach, env_type: this.#env + 1, token: '', left_fee: fee, ...this.#numbers('PAY'), sett_time: 0, sett_state: 0,
    }
    this.#orders.set(out_trade_no, order)
    if (product_id === undefined) {
      const coins = this.coinsOf(openid)
      Object.assign(coins, { bought: coins.bought + quantity, sum_save: coins.sum_save + quantity })
    }
    return order
  }

  /** By either of its numbers. */
  order({ order_id, wx_order_id }) {
    const order = this.#orders.get(order_id) ?? [...this.#orders.values()].find((each) => wx_order_id !== undefined && each.wx_order_id === wx_order_id)
    demand(order, 268490002)
    return order
  }

  provide(keys) {
    const order = this.order(keys)
    demand(order.status >= state.paid && order.status <= state.provided, 268490002)
    const now = this.#clock.seconds()
    if (order.status !== state.provided) Object.assign(order, { status: state.provided, provide_time: now, update_time: now })
  }

  /** The same number again is the same refund. */
  refund({ openid, refund_order_id, left_fee, refund_fee, biz_meta, ...keys }) {
    this.person(openid)
    const order = this.order(keys)
    demand(order.openid === openid, 268490001)
    demand(NUMBER.test(refund_order_id), 268490002)
    const again = this.#orders.get(refund_order_id)
    if (again) return { order, refund: again, isNew: false }
    demand(left_fee === order.left_fee, 268490016)
    demand(Number.isInteger(refund_fee) && refund_fee > 0 && refund_fee <= left_fee, 268490002)
    const now = this.#clock.seconds()
    Object.assign(order, { left_fee: order.left_fee - refund_fee, update_time: now, status: order.left_fee === refund_fee ? state.refunded : order.status })
    const refund = { ...order, order_id: refund_order_id, create_time: now, status: state.refundDone, order_type: 1, refund_fee, paid_time: now, biz_meta, left_fee: 0, ...this.#numbers('REF') }
    this.#orders.set(refund_order_id, refund)
    return { order, refund, isNew: true }
  }

  #numbers(kind) {
    const number = String(this.#next++).padStart(8, '0')
    return { wx_order_id: `WX${kind}${number}`, channel_order_id: `CH${kind}${number}`, wxpay_order_id: `42000000000000000000${number}` }
  }

  // ---- what may be withdrawn: what was provided, without what was refunded

  get withdrawable() {
    const earned = [...this.#orders.values()].filter(({ order_type, status }) => order_type === 0 && status === state.provided).reduce((sum, { left_fee }) => sum + left_fee, 0)
    return earned - [...this.#withdrawals.values()].reduce((sum, { cents }) => sum + cents, 0)
  }

  withdraw({ withdraw_no, withdraw_amount }) {
    demand(NUMBER.test(withdraw_no), 268490002)
    demand(!this.#withdrawals.has(withdraw_no), 268490004)
    const cents = withdraw_amount === undefined ? this.withdrawable : Math.round(Number(withdraw_amount) * 100)
    demand(cents > 0 && cents <= this.withdrawable, 268490002)
    const withdrawal = { cents, wx_withdraw_no: `WXWD${withdraw_no}`, create_time: this.#clock.seconds() }
    this.#withdrawals.set(withdraw_no, withdrawal)
    return { withdraw_no, wx_withdraw_no: withdrawal.wx_withdraw_no }
  }

  withdrawal(withdraw_no) {
    const found = this.#withdrawals.get(withdraw_no)
    demand(found, 268490002)
    const { cents, wx_withdraw_no, create_time } = found
    const isDone = this.#clock.seconds() >= create_time + WITHDRAWAL
    const done = isDone ? { withdraw_success_timestamp: String(create_time + WITHDRAWAL) } : {}
    return { withdraw_no, status: isDone ? 2 : 1, withdraw_amount: (cents / 100).toFixed(2), wx_withdraw_no, ...done, create_time: String(create_time) }
  }

  // ---- the shop: two tasks that last half a minute each

  /** @param {'upload' | 'publish'} kind */
  start(kind, items) {
    demand(!this.#isRunning(kind), 268490012)
    demand(items.length > 0, 268490002)
    this.#tasks[kind] = { at: this.#clock.seconds(), items: items.map((item) => ({ ...item, fate: this.#fate(kind, item) })) }
  }

  task(kind) {
    const task = this.#tasks[kind]
    if (!task) return { status: 0, items: [] }
    const isRunning = this.#isRunning(kind)
    if (!isRunning) for (const item of task.items) if (item.fate !== 3) this.#items.set(item.id, { ...this.#items.get(item.id), ...item, isPublished: kind === 'publish' || this.#items.get(item.id)?.isPublished })
    const status = isRunning ? 1 : task.items.every(({ fate }) => fate !== 3) ? 3 : 2
    return { status, items: task.items.map(({ fate, ...item }) => ({ ...item, fate: isRunning ? 0 : fate, errmsg: fate === 3 && !isRunning ? '道具不合规' : '' })) }
  }

  #isRunning(kind) {
    return this.#tasks[kind] !== undefined && this.#clock.seconds() < this.#tasks[kind].at + TASK
  }

  /** 1 there already, 2 good, 3 bad. */
  #fate(kind, { id, name, price }) {
    this.task('upload') // what has ended meanwhile
    if (kind === 'publish') return this.#items.has(id) ? (this.#items.get(id).isPublished ? 1 : 2) : 3
    if (this.#items.has(id)) return 1
    return /^[\w\u4e00-\u9fff-]{1,20}$/.test(id) && name !== '' && [...name].length <= 20 && Number.isInteger(price) && price > 0 ? 2 : 3
  }
}
