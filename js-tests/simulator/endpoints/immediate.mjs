// 即时配送: what a shop asks of carriers. Answers have a resultcode, which is the carrier's, and no errcode where WeChat itself is content.

import { CARRIERS, CarrierRefusal, ImmediateDelivery } from '../immediate.mjs'
import { stateful } from '../plain.mjs'
import { deliveryMoved } from '../push/events.mjs'

/** Of an account: for `world.keep`. */
const deliveriesOf = (_account, clock) => new ImmediateDelivery(clock)

const at = (name) => `/cgi-bin/express/local/business/${name}`
const RIDER = { name: '小骑', phone: '13800000009' }
/** Seconds that riders need. */
const TO_ASSIGN = 120, TO_ARRIVE = 600

const endpoints = stateful(deliveriesOf, {
  [at('delivery/getall')]: () => done({ list: Object.entries(CARRIERS).map(([delivery_id, delivery_name]) => ({ delivery_id, delivery_name })) }),
  [at('shop/get')]: (_context, own) => done({ shop_list: own.shops }),
  /** The administrator gets a message and does the rest: nothing is bound or opened by these. */
  [at('shop/add')]: () => done(),
  [at('open')]: () => done(),
  /** What a carrier reports, by the token of an event that nobody is pushed here. */
  ['/cgi-bin/express/local/delivery/update_order']: () => done(),

  [at('order/pre_add')]: carried(({ body }, own) => {
    const { fee, deliverfee, tips, distance, delivery_token } = own.estimate(body)
    if (body.delivery_id === 'MTPS') return undefined // says only that it would carry
    return { fee, deliverfee, couponFee: 0, tips, insurancefee: 0, distance, dispatch_duration: TO_ASSIGN, ...(delivery_token && { delivery_token }) }
  }),
  [at('order/add')]: carried(({ world, account, body }, own) => {
    world.people.known(account.appid, body.openid)
    return placed(own.add(body))
  }),
  [at('order/readd')]: carried(({ world, account, body }, own) => {
    world.people.known(account.appid, body.openid)
    return placed(own.readd(body))
  }),
  [at('order/get')]: carried(({ body }, own) => shown(own.order(body))),
  [at('order/precancel')]: carried(({ body }, own) => ({ deduct_fee: own.fine(body), desc: '' })),
  [at('order/cancel')]: carried((context, own) => {
    const { order, deduct_fee } = own.cancel(context.body)
    tell(context, order)
    return { deduct_fee, desc: '' }
  }),
  [at('order/addtips')]: carried(({ body }, own) => void own.tip(body)),
  [at('order/confirm_return')]: carried((context, own) => tell(context, own.returned(context.body))),

  [at('test_update_order')]: carried((context, own) => tell(context, own.mock(context.body))),
  [at('realmock_update_order')]: carried((context, own) => tell(context, own.realMock(context.body))),
}, {
  ...Object.fromEntries(['order/get', 'order/precancel', 'order/addtips', 'order/confirm_return'].map((name) => [at(name), ['body.shop_no']])),
  ...Object.fromEntries(['order/pre_add', 'order/add', 'order/readd'].map((name) => [at(name), ['body.shop_no', 'body.sender', 'body.delivery_token', 'body.sub_biz_id']])),
  [at('order/cancel')]: ['body.shop_no', 'body.cancel_reason', 'body.waybill_id'],
})

/** @type {Record<string, import('./index.mjs').Endpoint>} */
export const immediate = Object.fromEntries(Object.entries(endpoints).map(([heading, endpoint]) => [heading, { ...endpoint, bare: true }]))

const done = (fields) => ({ resultcode: 0, resultmsg: 'ok', ...fields })

function carried(answer) {
  return (context, own) => {
    try {
      return done(answer(context, own))
    } catch (refusal) {
      if (refusal instanceof CarrierRefusal) return refusal.answer
      throw refusal
    }
  }
}

function placed({ waybill_id, order_status, deliverfee, tips, distance, finish_code, pickup_code }) {
  return { fee: deliverfee + tips, deliverfee, couponfee: 0, tips, insurancfee: 0, distance, waybill_id, order_status, finish_code, pickup_code, dispatch_duration: TO_ASSIGN }
}

const isCarried = ({ order_status }) => order_status > 101 && ![103, 203].includes(order_status)
const isUnderWay = ({ order_status }) => order_status === 202 || order_status === 301

function shown(order) {
  const { order_status, waybill_id, sender, receiver } = order
  return {
    order_status, waybill_id,
    ...(isCarried(order) && { rider_name: RIDER.name, rider_phone: RIDER.phone }),
    ...(isUnderWay(order) && { rider_lng: between(sender, receiver, 'lng'), rider_lat: between(sender, receiver, 'lat'), reach_time: TO_ARRIVE }),
  }
}

const between = (sender = {}, receiver, name) => ((sender[name] ?? receiver[name]) + receiver[name]) / 2

function tell({ world, account, body, clock }, order) {
  const agent = isCarried(order) ? { ...RIDER, ...(isUnderWay(order) && { reach_time: clock.seconds() + TO_ARRIVE }) } : undefined
  world.pushes.later(account.appid, deliveryMoved({ order, seconds: body.action_time ?? clock.seconds(), action_msg: body.action_msg, agent }))
}
