// 物流助手 (getall), 物流查询组件 (trace_waybill, query_trace, update_waybill_goods) and
// 物流消息 (follow_waybill, query_follow_trace, update_follow_waybill_goods).

import { randomBytes } from 'node:crypto'
import { isObject, isOptionalText, isText } from '../checks.mjs'
import { demand } from '../refusal.mjs'

const OPEN_MSG = '/cgi-bin/express/delivery/open_msg'

/** Codes of 物流助手. They are not those of the other list: 韵达 is YUNDA here and YD there. */
export const helperCarriers = {
  BEST: '百世快递', EMS: '中国邮政速递物流', OTP: '承诺达特快', PJ: '品骏物流', SF: '顺丰速运', YTO: '圆通速递', YUNDA: '韵达快递', ZTO: '中通快递',
}

/** A few of the 1,379 that WeChat lists. */
const messageCarriers = {
  '(AU)': 'Interparcel', BDT: '八达通', EMS: 'EMS', JD: '京东快递', JTSD: '极兔快递', KYSY: '跨越速运', SF: '顺丰速运',
  STO: '申通快递', YD: '韵达速递', YTO: '圆通速递', ZTO: '中通快递',
}

/** A waybill of this number does not exist (9300559). */
const UNKNOWN_WAYBILL = 'NO-SUCH-WAYBILL'

/** WeChat allows a number of changes that no document tells. */
const CHANGES = 10

export const logistics = {
  'GET /cgi-bin/express/business/delivery/getall': {
    bare: true,
    answer() {
      const service_type = [{ service_type: 0, service_name: '标准快递' }]
      const data = Object.entries(helperCarriers).map(([delivery_id, delivery_name]) => ({ delivery_id, delivery_name, ...payment(delivery_id), service_type }))
      return { count: data.length, data }
    },
  },

  [`POST ${OPEN_MSG}/get_delivery_list`]: {
    answer() {
      const delivery_list = Object.entries(messageCarriers).map(([delivery_id, delivery_name]) => ({ delivery_id, delivery_name }))
      return { delivery_list, count: delivery_list.length }
    },
  },

  [`POST ${OPEN_MSG}/trace_waybill`]: { answer: (context) => pass(context, 'query') },
  [`POST ${OPEN_MSG}/query_trace`]: { answer: (context) => trace(context, 'query') },
  [`POST ${OPEN_MSG}/update_waybill_goods`]: { answer: (context) => changeGoods(context, 'query') },

  [`POST ${OPEN_MSG}/follow_waybill`]: { answer: (context) => pass(context, 'message') },
  [`POST ${OPEN_MSG}/query_follow_trace`]: { answer: (context) => trace(context, 'message') },
  [`POST ${OPEN_MSG}/update_follow_waybill_goods`]: { answer: (context) => changeGoods(context, 'message') },
}

/** 顺丰 takes cash of its own, the others work by quota. */
const payment = (id) =>
  id === 'SF' ? { can_use_cash: 1, can_get_quota: 0, cash_biz_id: 'SF_CASH' } : { can_use_cash: 0, can_get_quota: 1, cash_biz_id: '' }

/** WeChat's sample of a bad argument here is 9300534 with these words, though the table words 9300534 otherwise. */
const demandArgument = (condition) => demand(condition, 9300534, 'invalid shop args')

function pass({ world, account, body, clock }, family) {
  world.people.known(account.appid, body.openid)
  demandArgument(isText(body.receiver_phone) && isText(body.waybill_id) && isText(body.trans_id))
  demandArgument(body.delivery_id === undefined || isText(body.delivery_id))
  checkGoods(body.goods_info)
  demand(body.waybill_id !== UNKNOWN_WAYBILL, 9300559)
  const waybill_token = randomBytes(48).toString('base64url')
  const { openid, waybill_id, delivery_id = 'KYSY', goods_info } = body
  world.keep(account.appid, waybills).set(waybill_token, { family, openid, waybill_id, delivery_id, goods_info, since: clock.seconds(), changes: 0 })
  return { waybill_token }
}

function trace(context, family) {
  const { waybill_id, delivery_id, goods_info, since } = waybillOf(context, family)
  return {
    waybill_info: { status: statusAfter(context.clock.seconds() - since), waybill_id },
    shop_info: { goods_info },
    delivery_info: { delivery_id, delivery_name: messageCarriers[delivery_id] ?? delivery_id },
  }
}

function changeGoods(context, family) {
  const waybill = waybillOf(context, family)
  checkGoods(context.body.goods_info)
  demand(waybill.changes < CHANGES, 9300560)
  waybill.changes++
  waybill.goods_info = context.body.goods_info
}

/** Whether one family's tokens are good in the other is not documented: they are, unless `strictWaybills` is on. */
function waybillOf({ world, account, body }, family) {
  const waybill = world.keep(account.appid, waybills).get(body.waybill_token)
  demand(waybill && (!world.strictWaybills || waybill.family === family), 9300507)
  demand(body.openid === undefined || body.openid === waybill.openid, 9300507)
  return waybill
}

function checkGoods(info) {
  demandArgument(isObject(info) && Array.isArray(info.detail_list) && info.detail_list.length > 0)
  for (const goods of info.detail_list) {
    demandArgument(isObject(goods) && isText(goods.goods_name) && isText(goods.goods_img_url))
    demandArgument(isOptionalText(goods.goods_name, 60) && isOptionalText(goods.goods_desc, 40))
  }
}

/** 0 not yet collected, 1 collected (an hour), 2 under way (6 h), 3 in delivery (24 h), 4 signed for (30 h). */
const statusAfter = (seconds) => [1, 6, 24, 30].filter((hours) => seconds >= hours * 3600).length

const waybills = () => new Map()
