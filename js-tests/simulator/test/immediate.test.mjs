// A meal that a rider carries: from a quote to the customer's door, cancelled, returned, and what the shop is pushed.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import test from 'node:test'
import { alice, miniProgram, open } from '../client.mjs'

const at = (name) => `/cgi-bin/express/local/business/${name}`
const person = (name, lat) => ({ name, city: '广州市', address: '新港中路', address_detail: '397号', phone: '020-81167888', lng: 113.32, lat })
const cargo = { goods_value: 99, goods_weight: 1, cargo_first_class: '美食夜宵', cargo_second_class: '快餐/地方菜' }
const secretOf = (shopid) => (shopid === 'test_shop_id' ? 'test_app_secrect' : shopid.replace('SIM-', 'simulator-secret-of-'))

async function opened(t, { shopid = 'SIM-DADA', delivery_id = 'DADA' } = {}) {
  const simulator = await open(t)
  const signed = (body) => ({ shopid, ...body, delivery_sign: createHash('sha1').update(shopid + body.shop_order_id + secretOf(shopid)).digest('hex') })
  const call = (name, body) => simulator.mp.post(at(name), body)
  const order = {
    shop_order_id: 'meal-1', delivery_id, openid: alice, sender: person('面馆', 23.1), receiver: person('爱丽丝', 23.12), cargo,
    order_info: { order_type: 0, is_finish_code_needed: 1 }, shop: { wxa_path: '/pages/order', img_url: 'https://example.com/a.png', goods_name: '面', goods_count: 1 },
  }
  return { ...simulator, call, signed, order, to: (name, more) => call(name, signed({ shop_order_id: 'meal-1', ...more })) }
}

test('an_order_is_quoted_placed_carried_and_delivered', async (t) => {
  const { call, signed, order, to, wechat } = await opened(t)
  const quote = await call('order/pre_add', signed(order))
  assert.deepEqual([quote.resultcode, quote.errcode, quote.fee, quote.distance], [0, undefined, 9, 2224])
  const placed = await call('order/add', signed({ ...order, delivery_token: quote.delivery_token }))
  assert.deepEqual([placed.fee, placed.order_status, typeof placed.finish_code, placed.pickup_code], [9, 101, 'number', undefined])
  assert.equal((await call('order/add', signed(order))).errcode, 930562)
  const seen = []
  for (const seconds of [0, 120, 360, 120, 60, 1140]) {
    wechat.clock.advance(seconds)
    seen.push(await to('order/get'))
  }
  assert.deepEqual(seen.map(({ order_status }) => order_status), [101, 102, 201, 202, 301, 302])
  assert.deepEqual(seen.map(({ rider_name }) => Boolean(rider_name)), [false, true, true, true, true, true])
  assert.deepEqual(seen.map(({ rider_lat }) => rider_lat), [undefined, undefined, undefined, 23.11, 23.11, undefined])
  assert.equal((await to('order/cancel', { delivery_id: 'DADA', cancel_reason_id: 1 })).errcode, 930565)
})

test('a_quote_lasts_for_three_minutes_and_for_its_order', async (t) => {
  const { call, signed, order, wechat } = await opened(t)
  const { delivery_token } = await call('order/pre_add', signed(order))
  assert.equal((await call('order/add', signed({ ...order, shop_order_id: 'meal-2', delivery_token }))).errcode, 930558)
  wechat.clock.advance(180)
  assert.equal((await call('order/add', signed({ ...order, delivery_token }))).errcode, 930558)
})

test('who_cancels_early_pays_nothing_and_may_order_anew_under_the_same_number', async (t) => {
  const { call, signed, order, to, wechat } = await opened(t)
  const { waybill_id } = await call('order/add', signed(order))
  const reason = { delivery_id: 'DADA', waybill_id, cancel_reason_id: 1 }
  assert.equal((await to('order/precancel', reason)).deduct_fee, 0)
  assert.equal((await call('order/readd', signed(order))).errcode, 930558, 'it is under way')
  wechat.clock.advance(120)
  assert.equal((await to('order/precancel', reason)).deduct_fee, 2)
  assert.deepEqual(await to('order/cancel', reason), { resultcode: 0, resultmsg: 'ok', deduct_fee: 2, desc: '' })
  assert.equal((await to('order/get')).order_status, 103)
  assert.equal((await to('order/cancel', reason)).errcode, 930565)
  const again = await call('order/readd', signed(order))
  assert.equal(again.order_status, 101)
  assert.notEqual(again.waybill_id, waybill_id)
})

test('达达_carries_on_with_what_was_fetched_and_others_bring_it_back', async (t) => {
  for (const [delivery_id, refused] of [['DADA', true], ['SFTC', false]]) {
    const { call, signed, order, to, wechat } = await opened(t, { shopid: `SIM-${delivery_id}`, delivery_id })
    const { waybill_id } = await call('order/add', signed(order))
    wechat.clock.advance(660)
    const answer = await to('order/cancel', { delivery_id, waybill_id, cancel_reason_id: 5 })
    assert.equal(answer.errcode, refused ? 930558 : undefined)
    assert.equal((await to('order/get')).order_status, refused ? 301 : 303)
    const returned = await to('order/confirm_return', { waybill_id })
    assert.equal(returned.errcode, refused ? 930558 : undefined)
    assert.equal((await to('order/get')).order_status, refused ? 301 : 401)
  }
})

test('a_tip_grows_until_a_rider_has_taken_the_order', async (t) => {
  const { call, signed, order, to, wechat } = await opened(t)
  const { waybill_id } = await call('order/add', signed(order))
  const tip = (tips) => to('order/addtips', { waybill_id, tips, remark: '辛苦了' })
  assert.equal((await tip(2)).resultcode, 0)
  assert.equal((await tip(2)).errcode, 930558)
  wechat.clock.advance(120)
  assert.equal((await tip(5)).errcode, 930558)
})

test('a_tip_stays_within_what_its_carrier_takes', async (t) => {
  for (const [delivery_id, tips, codes] of [
    ['DADA', [31, 30], [930558, undefined]],
    ['SFTC', [201, 200], [930558, undefined]],
    ['SFTC', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [...Array(10).fill(undefined), 930558]],
  ]) {
    const { call, signed, order, to } = await opened(t, { shopid: `SIM-${delivery_id}`, delivery_id })
    const { waybill_id } = await call('order/add', signed(order))
    const seen = []
    for (const tip of tips) seen.push((await to('order/addtips', { waybill_id, tips: tip, remark: '' })).errcode)
    assert.deepEqual(seen, codes, delivery_id)
  }
  const { call, signed, order, to } = await opened(t)
  const { waybill_id } = await call('order/add', signed({ ...order, cargo: { ...cargo, goods_value: 9 } }))
  assert.equal((await to('order/addtips', { waybill_id, tips: 10, remark: '' })).errcode, 930558, 'more than the goods are worth')
  assert.equal((await to('order/addtips', { waybill_id, tips: 9, remark: '' })).resultcode, 0)
})

test('what_is_on_its_way_back_is_not_cancelled_once_more', async (t) => {
  const { call, signed, order, to, wechat } = await opened(t, { shopid: 'SIM-SFTC', delivery_id: 'SFTC' })
  const { waybill_id } = await call('order/add', signed(order))
  const reason = { delivery_id: 'SFTC', waybill_id, cancel_reason_id: 1 }
  wechat.clock.advance(660)
  assert.equal((await to('order/cancel', { ...reason, delivery_id: 'DADA' })).errcode, 930561, 'by another carrier')
  assert.equal((await to('order/cancel', reason)).deduct_fee, 2)
  for (const name of ['order/cancel', 'order/precancel']) assert.equal((await to(name, reason)).errcode, 930558, name)
  assert.equal((await to('order/get')).order_status, 303)
})

test('美团_says_that_it_would_carry_and_not_for_how_much', async (t) => {
  const { call, signed, order } = await opened(t, { shopid: 'SIM-MTPS', delivery_id: 'MTPS' })
  assert.deepEqual(await call('order/pre_add', signed(order)), { resultcode: 0, resultmsg: 'ok' })
})

test('what_is_not_bound_not_signed_or_not_there_is_refused', async (t) => {
  const { call, signed, order, to } = await opened(t)
  const { shop_list } = await call('shop/get', {})
  assert.deepEqual(shop_list.map(({ shopid }) => shopid), ['SIM-SFTC', 'SIM-MTPS', 'SIM-DADA', 'test_shop_id'])
  assert.deepEqual((await call('delivery/getall', {})).list.map(({ delivery_id }) => delivery_id), ['SFTC', 'MTPS', 'DADA'])
  assert.equal((await call('order/add', { ...signed(order), shopid: 'nobody' })).errcode, 930560)
  assert.deepEqual(await call('order/add', { ...signed(order), delivery_sign: 'wrong' }), { resultcode: -99, resultmsg: '平台签名验证错误' })
  assert.equal((await call('order/add', signed({ ...order, shop: { wxa_path: '/pages/order' } }))).errcode, 9300535)
  assert.equal((await call('order/add', signed({ ...order, openid: 'oNobody' }))).errcode, 40003)
  assert.equal((await to('order/get')).errcode, 930563)
})

test('in_the_sandbox_an_order_moves_when_it_is_told_to', async (t) => {
  const { call, signed, order, to, wechat } = await opened(t, { shopid: 'test_shop_id', delivery_id: 'TEST' })
  await call('order/add', signed(order))
  wechat.clock.advance(3600)
  assert.equal((await to('order/get')).order_status, 101)
  const mock = (order_status) => call('test_update_order', { shopid: 'test_shop_id', shop_order_id: 'meal-1', action_time: 1, order_status })
  assert.equal((await mock(302)).resultcode, 0)
  assert.equal((await to('order/get')).order_status, 302)
  assert.equal((await mock(101)).errcode, 930565)
})

test('a_carrier_that_has_tests_takes_the_states_that_it_knows', async (t) => {
  const { call, signed, order, to } = await opened(t, { shopid: 'SIM-SFTC', delivery_id: 'SFTC' })
  await call('order/add', signed(order))
  assert.equal((await to('realmock_update_order', { order_status: 201, action_time: 1 })).errcode, 930558)
  assert.equal((await to('realmock_update_order', { order_status: 202, action_time: 1 })).resultcode, 0)
})

test('the_shop_is_pushed_what_becomes_of_an_order', async (t) => {
  const { call, signed, order, to, wechat } = await opened(t, { shopid: 'SIM-SFTC', delivery_id: 'SFTC' })
  const server = createServer((request, response) => {
    request.resume()
    response.end(new URL(request.url, 'http://x').searchParams.get('echostr') ?? '{"ErrCode":0,"ErrMsg":"success"}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  await wechat.configurePush(miniProgram.appid, { url: `http://127.0.0.1:${server.address().port}`, token: 'token', mode: 'plain' })
  const { waybill_id } = await call('order/add', signed(order))
  await to('realmock_update_order', { order_status: 202, action_time: 1700000000, action_msg: '取到了' })
  await to('order/cancel', { delivery_id: 'SFTC', waybill_id, cancel_reason_id: 1 })
  await to('order/confirm_return', { waybill_id })
  await wechat.pushed()
  const events = wechat.pushes.map(({ message }) => message)
  assert.deepEqual(events.map(({ Event, order_status }) => [Event, order_status]), [202, 303, 401].map((status) => ['update_waybill_status', status]))
  const [{ shopid, shop_order_id, waybill_id: moved, action_time, action_msg, agent }] = events
  assert.deepEqual([shopid, shop_order_id, moved, action_time, action_msg, agent.name], ['SIM-SFTC', 'meal-1', waybill_id, 1700000000, '取到了', '小骑'])
})
