// 物流助手 of an account: what is bound with carriers, and waybills that travel by the clock.

import { bytes, characters } from './checks.mjs'
import { demand } from './refusal.mjs'

const HOUR = 3600
/** Seconds after the order, and what has happened by then. */
const COURSE = [[HOUR, 100001, '快递员已成功取件'], [6 * HOUR, 200001, '快件已到达集散中心'], [24 * HOUR, 300002, '快递员已出发'], [30 * HOUR, 300003, '快件已签收']]
const ACTIONS = [100001, 100002, 100003, 200001, 300002, 300003, 300004, 400001, 400002]
/** The carrier of tests, whose waybills move when they are told to. */
const TEST = 'TEST'
const QUOTA = 100

export class Waybills {
  #clock
  #carriers
  #orders = new Map()
  #next = 1
  /** By carrier and customer number. */ #bound = new Map()
  printers = new Map()

  /** @param {Record<string, string>} carriers names by id */
  constructor(clock, carriers) {
    this.#clock = clock
    this.#carriers = carriers
    this.bind({ delivery_id: 'YTO', biz_id: 'SIM-BIZ' })
    this.#keep({ order_id: 'SIM-ORDER-1', openid: 'oSimulatorAlice0000000000001', delivery_id: 'SF' })
  }

  // ---- accounts with carriers

  bind({ delivery_id, biz_id, password = '', remark_content = '' }) {
    demand(Object.hasOwn(this.#carriers, delivery_id), 9300503)
    demand(password !== 'wrong', 9300531)
    demand(!this.#bound.has(`${delivery_id} ${biz_id}`), 9300529)
    const now = this.#clock.seconds()
    this.#bound.set(`${delivery_id} ${biz_id}`, {
      biz_id, delivery_id, create_time: now, update_time: now, status_code: 0, alias: '', remark_wrong_msg: '', remark_content, quota_num: QUOTA, quota_update_time: now,
      service_type: [{ service_type: 0, service_name: '标准快递' }],
    })
  }

  unbind({ delivery_id, biz_id }) {
    demand(this.#bound.delete(`${delivery_id} ${biz_id}`), 9300530)
  }

  get bound() {
    return [...this.#bound.values()]
  }

  account({ delivery_id, biz_id }) {
    const found = this.#bound.get(`${delivery_id} ${biz_id}`)
    demand(found, 9300525)
    return found
  }

  // ---- orders

  add(wanted) {
    const { order_id, delivery_id, biz_id, sender, receiver, shop, service, custom_remark = '' } = wanted
    demand(delivery_id === TEST || Object.hasOwn(this.#carriers, delivery_id), 9300503)
    demand(service.service_type === 0 || delivery_id === TEST, 9300510)
    demand(order_id !== '' && bytes(order_id) <= 512 && bytes(custom_remark) <= 1024, 9300526)
    for (const person of [sender, receiver]) demand((person.tel || person.mobile) && characters(person.name ?? '') <= 64, 47001)
    demand(shop.detail_list?.length > 0 || (shop.goods_name && shop.img_url && shop.goods_count > 0), 9300535)
    demand(!this.#orders.has(order_id), 9300522)
    const isCash = delivery_id === TEST ? biz_id === 'test_biz_id' : delivery_id === 'SF' && biz_id === 'SF_CASH'
    const account = isCash ? undefined : this.account(wanted)
    if (account) {
      demand(account.quota_num > 0, 930564)
      account.quota_num--
    }
    return this.#keep(wanted)
  }

  #keep(wanted) {
    const waybill_id = `${wanted.delivery_id}${String(this.#next++).padStart(13, '0')}`
    const waybill_data = [{ key: `${wanted.delivery_id}_bagAddr`, value: '广州' }, { key: `${wanted.delivery_id}_mark`, value: '101- 07-03 509' }]
    const order = { ...wanted, waybill_id, waybill_data, order_status: 0, at: this.#clock.seconds(), path: [] }
    this.#orders.set(wanted.order_id, order)
    return order
  }

  /** Where a number of the waybill is given, it has to be that of the order. */
  order({ order_id, delivery_id, waybill_id }) {
    const order = this.#orders.get(order_id)
    demand(order && order.delivery_id === delivery_id && (!waybill_id || order.waybill_id === waybill_id), 40199)
    return order
  }

  cancel(keys) {
    const order = this.order(keys)
    demand(order.order_status === 0, 9300524)
    demand(this.pathOf(order).length === 0, 9300506)
    order.order_status = 1
  }

  path({ delivery_id, waybill_id }) {
    const order = [...this.#orders.values()].find((each) => each.delivery_id === delivery_id && each.waybill_id === waybill_id)
    demand(order, 40199)
    return { openid: order.openid ?? '', path: this.pathOf(order) }
  }

  pathOf({ delivery_id, order_status, at, path }) {
    if (delivery_id === TEST || order_status === 1) return path
    return COURSE.filter(([after]) => this.#clock.seconds() >= at + after).map(([after, action_type, action_msg]) => ({ action_time: at + after, action_type, action_msg }))
  }

  /** For waybills of tests: @returns {object} the order that has moved */
  move({ action_time, action_type, action_msg, biz_id, ...keys }) {
    const order = this.order(keys)
    demand(order.delivery_id === TEST && biz_id === 'test_biz_id' && ACTIONS.includes(action_type), 40097)
    order.path.push({ action_time, action_type, action_msg })
    return order
  }
}
