// Immediate delivery: what a carrier refuses is a failure, though WeChat itself has nothing against the request.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, open } from '../support/weixin.mjs'

const GET = '/cgi-bin/express/local/business/order/get'
const CANCEL = '/cgi-bin/express/local/business/order/cancel'
const keys = { shopid: 'SIM-DADA', shop_order_id: 'meal-1' }
const person = (name, lat) => ({ name, city: '广州市', address: '新港中路', address_detail: '397号', phone: '020-81167888', lng: 113.32, lat })

async function placed(t) {
  const sim = await open(t)
  const { delivery_sign } = await sim.weixin.immediateDelivery.sign({ ...keys, appSecret: 'simulator-secret-of-DADA' })
  const order = {
    ...keys, delivery_sign, delivery_id: 'DADA', openid: alice, sender: person('面馆', 23.1), receiver: person('爱丽丝', 23.12),
    cargo: { goods_value: 99, goods_weight: 1, cargo_first_class: '美食夜宵', cargo_second_class: '快餐/地方菜' },
    order_info: { order_type: 0 }, shop: { wxa_path: '/pages/order', img_url: 'https://example.com/a.png', goods_name: '面', goods_count: 1 },
  }
  return { ...sim, delivery_sign, placed: await sim.weixin.immediateDelivery.addLocalOrder(order) }
}

test('an order is signed, placed, found and cancelled', async (t) => {
  const { weixin, placed: { code, fee, waybill_id }, delivery_sign } = await placed(t)
  assert.deepEqual([code, fee], [0, 9])
  const found = await weixin.immediateDelivery.getLocalOrder({ ...keys, delivery_sign })
  assert.deepEqual([found.code, found.order_status, found.waybill_id], [0, 101, waybill_id])
  const cancelled = await weixin.immediateDelivery.cancelLocalOrder({ ...keys, delivery_sign, delivery_id: 'DADA', cancel_reason_id: 1 })
  assert.deepEqual([cancelled.code, cancelled.deduct_fee], [0, 0])
})

test('what a carrier refuses by a code of its own is a failure that says why, and keeps that code', async (t) => {
  const { weixin, wechat, callsOf } = await placed(t)
  const wrong = await weixin.immediateDelivery.getLocalOrder({ ...keys, delivery_sign: 'wrong' })
  assert.deepEqual([wrong.code, wrong.resultcode, wrong.resultmsg, wrong.failure.at], [930558, -99, '平台签名验证错误', 'weixin'])
  assert.match(wrong.msg, /配送公司没有接受.*平台签名验证错误/)
  const cancel = () => weixin.immediateDelivery.cancelLocalOrder({ ...keys, delivery_sign: 'x', delivery_id: 'DADA', cancel_reason_id: 1 })
  for (const body of [{ resultcode: -1, resultmsg: '骑手已取货' }, { errcode: 0, errmsg: 'ok', resultcode: 2001, resultmsg: '骑手已取货' }]) {
    wechat.inject({ path: CANCEL, body })
    const { code, msg, resultcode, failure } = await cancel()
    assert.deepEqual([code, resultcode, failure.retryable], [930558, body.resultcode, false])
    assert.match(msg, /骑手已取货/)
  }
  assert.equal(callsOf(CANCEL).length, 2, 'none is sent again')
  wechat.inject({ path: GET, body: { resultcode: 0, resultmsg: 'ok', order_status: 302 } })
  assert.equal((await weixin.immediateDelivery.getLocalOrder({ ...keys, delivery_sign: 'x' })).code, 0)
})

test('binding, opening and what a carrier reports succeed', async (t) => {
  const { weixin: { immediateDelivery } } = await open(t)
  const report = { wx_token: 'token', ...keys, waybill_id: 'DADA0000000001', order_status: 202, action_time: 1700000000, wxa_path: '/pages/order' }
  const answers = [await immediateDelivery.bindLocalAccount({ delivery_id: 'DADA' }), await immediateDelivery.openDelivery(), await immediateDelivery.updateOrder(report)]
  assert.deepEqual(answers.map(({ code, resultcode }) => [code, resultcode]), [[0, 0], [0, 0], [0, 0]])
})
