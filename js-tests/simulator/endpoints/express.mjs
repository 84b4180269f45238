// 物流助手: accounts with carriers, printers, waybills and their way.

import { stateful } from '../plain.mjs'
import { expressMoved } from '../push/events.mjs'
import { demand, Refusal } from '../refusal.mjs'
import { Waybills } from '../waybills.mjs'
import { helperCarriers } from './logistics.mjs'

/** Of an account: for `world.keep`. */
const waybillsOf = (_account, clock) => new Waybills(clock, helperCarriers)

const at = (name) => `/cgi-bin/express/business/${name}`

const shown = ({ order_id, delivery_id, waybill_id, waybill_data, order_status }) => ({
  print_html: Buffer.from(`<html><body>${waybill_id}</body></html>`).toString('base64'), waybill_data, order_id, delivery_id, waybill_id, order_status,
})

export const express = stateful(waybillsOf, {
  [at('account/bind')]({ body }, own) {
    demand(body.type === 'bind' || body.type === 'unbind', 9300517)
    own[body.type](body)
  },
  [at('account/getall')]: (_context, own) => ({ count: own.bound.length, list: own.bound }),
  [at('quota/get')]: ({ body }, own) => ({ quota_num: own.account(body).quota_num }),

  [at('printer/update')]({ world, account, body: { openid, update_type, tagid_list = '' } }, own) {
    world.people.known(account.appid, openid)
    demand(update_type === 'bind' || update_type === 'unbind', 9300517)
    if (update_type === 'bind') own.printers.set(openid, tagid_list)
    else own.printers.delete(openid)
  },
  [at('printer/getall')]: (_context, own) => ({ count: own.printers.size, openid: [...own.printers.keys()], tagid_list: [...own.printers.values()] }),

  [at('order/add')]({ world, account, body }, own) {
    if (body.add_source === 2) demand(/^wx[0-9a-zA-Z]{16}$/.test(body.wx_appid), 9300536)
    else world.people.known(account.appid, body.openid)
    const { order_id, waybill_id, waybill_data } = own.add(body)
    return { order_id, waybill_id, waybill_data }
  },
  [at('order/get')]: ({ body }, own) => shown(own.order(body)),

  /** Each has a code of its own. */
  [at('order/batchget')]({ body: { order_list: list } }, own) {
    demand(list.length <= 100, 9300526)
    return { order_list: list.map((keys) => tried(() => shown(own.order(keys)), keys)) }
  },
  [at('order/cancel')]({ body }, own) {
    own.cancel(body)
    return { delivery_resultcode: 0, delivery_resultmsg: '' }
  },

  [at('path/get')]({ body }, own) {
    const { openid, path } = own.path(body)
    return { openid, delivery_id: body.delivery_id, waybill_id: body.waybill_id, path_item_num: path.length, path_item_list: path }
  },
  /** A carrier's bill of a day: no page tells its columns. */
  ['/cgi-bin/express/delivery/single_waybill/get_bill']({ body: { date, type } }) {
    demand(/^\d{8}$/.test(date) && ['ALL', 'SUCCESS', 'REFUND'].includes(type), 40097)
    return { type: 'text/csv; charset=utf-8', bytes: Buffer.from(`\ufeff日期,账单\n${date},${type}\n`) }
  },

  [at('test_update_order')]({ world, account, body }, own) {
    const order = own.move(body)
    world.pushes.later(account.appid, expressMoved({ order, action: order.path.at(-1), count: order.path.length }))
  },
}, {
  [at('order/add')]: ['body.openid', 'body.delivery_id', 'body.service.service_type', 'body.cargo.detail_list', 'body.add_source'],
  [at('account/bind')]: ['body.type'],
  [at('printer/update')]: ['body.update_type'],
})

function tried(find, keys) {
  try {
    return { errcode: 0, errmsg: 'ok', ...find() }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const { errcode, errmsg } = refusal
    return { errcode, errmsg, ...keys }
  }
}
