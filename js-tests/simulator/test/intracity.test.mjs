// A parcel within the city: from the store's money to the customer's door.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, miniProgram, open } from '../client.mjs'
import { jsonOf, request } from './sealed.mjs'

const at = (name) => `/cgi-bin/express/intracity/${name}`
const place = { province: '广东省', city: '广州市', area: '海珠区', street: '新港中路', house: '397号', lat: 23.1, lng: 113.32, phone: '020-81167888' }
const cargo = { cargo_name: '蛋糕', cargo_weight: 500, cargo_price: 9900, cargo_type: 13, cargo_num: 1, item_list: [{ item_name: '蛋糕', item_pic_url: 'https://example.com/a.png', count: 1 }] }

async function opened(t) {
  const simulator = await open(t)
  const security = simulator.wechat.apiSecurity(miniProgram.appid)
  const call = async (name, body) => {
    const path = at(name)
    const { _n, _appid, _timestamp, ...answer } = await jsonOf(security, await fetch(await simulator.mp.url(path), request(security, body, { path })), { path })
    return answer
  }
  const { wx_store_id } = await call('createstore', { out_store_id: 'shop-1', store_name: '蛋糕店', address_info: place })
  const wanted = { wx_store_id, store_order_id: 'order-1', user_openid: alice, user_lng: 113.32, user_lat: 23.12, user_address: '某路1号', user_name: '爱丽丝', user_phone: '13800000001', order_detail_path: 'pages/order/detail', cargo }
  return { ...simulator, call, wx_store_id, wanted }
}

test('an_order_is_priced_paid_carried_and_delivered', async (t) => {
  const { call, wx_store_id, wanted, wechat } = await opened(t)
  const { est_fee, distance, service_trans_id } = await call('preaddorder', wanted)
  assert.deepEqual([est_fee, distance, service_trans_id], [1100, 2224, 'DADA'])
  assert.equal((await call('addorder', wanted)).errcode, 934013)
  assert.match((await call('storecharge', { wx_store_id, service_trans_id: 'DADA', amount: 5000 })).payurl, /^https:/)
  const { wx_order_id, fee } = await call('addorder', wanted)
  assert.equal(fee, 1100)
  assert.equal((await call('balancequery', { wx_store_id })).all_balance, 3900)
  assert.equal((await call('addorder', wanted)).errcode, 934002)
  const order = () => call('queryorder', { wx_order_id })
  const seen = []
  for (const seconds of [0, 60, 240, 300, 1200]) {
    wechat.clock.advance(seconds)
    seen.push((await order()).order_status)
  }
  assert.deepEqual(seen, [10000, 30000, 40000, 50000, 70000])
  const { finish_time, create_time, store_info, receiver_info, actualfee } = await call('queryorder', { wx_store_id, store_order_id: 'order-1' })
  assert.deepEqual([finish_time - create_time, store_info.address, receiver_info.receiver_name, actualfee], [1800, '广东省广州市海珠区新港中路397号', '爱丽丝', 1100])
  assert.equal((await call('cancelorder', { wx_order_id, cancel_reason_id: 1 })).errcode, 934017)
  const flow = await call('queryflow', { wx_store_id, flow_type: 2 })
  assert.deepEqual([flow.total, flow.total_pay_amt, flow.flow_list[0].delivery_status], [1, 1100, 70000])
})

test('who_cancels_late_pays_a_part_and_the_rest_comes_back', async (t) => {
  const { call, wx_store_id, wanted, wechat } = await opened(t)
  await call('storecharge', { wx_store_id, service_trans_id: 'DADA', amount: 5000 })
  const cancelled = async (store_order_id, seconds) => {
    const { wx_order_id } = await call('addorder', { ...wanted, store_order_id })
    wechat.clock.advance(seconds)
    return call('cancelorder', { wx_order_id, cancel_reason_id: 1 })
  }
  assert.deepEqual([(await cancelled('a', 0)).deductfee, (await cancelled('b', 60)).deductfee], [0, 220])
  assert.equal((await call('balancequery', { wx_store_id, service_trans_id: 'DADA' })).all_balance, 4780)
  assert.equal((await call('cancelorder', { wx_store_id, store_order_id: 'b', cancel_reason_id: 1 })).errcode, 934018)
})

test('money_comes_back_when_no_order_is_under_way', async (t) => {
  const { call, wx_store_id, wanted, wechat } = await opened(t)
  await call('storecharge', { wx_store_id, service_trans_id: 'DADA', amount: 5000 })
  await call('addorder', wanted)
  const refund = () => call('storerefund', { wx_store_id, service_trans_id: 'DADA' })
  assert.equal((await refund()).errcode, 934006)
  wechat.clock.advance(1800)
  assert.equal((await refund()).refund_amount, 3900)
  assert.equal((await call('balancequery', { wx_store_id })).all_balance, 0)
  assert.equal((await call('queryflow', { wx_store_id, flow_type: 3 })).total_refund_amt, 3900)
})

test('in_the_sandbox_an_order_costs_nothing_and_moves_when_it_is_told_to', async (t) => {
  const { call, wanted, wechat } = await opened(t)
  const { wx_order_id } = await call('addorder', { ...wanted, use_sandbox: 1 })
  assert.equal((await call('mocknotify', { wx_order_id, order_status: 60000 })).errcode, 0)
  wechat.clock.advance(3600)
  assert.equal((await call('queryorder', { wx_order_id })).order_status, 60000)
  await call('mocknotify', { wx_order_id, order_status: 70000 })
  assert.equal((await call('mocknotify', { wx_order_id, order_status: 50000 })).errcode, 934007)
  assert.equal((await call('mocknotify', { wx_order_id: '1', order_status: 50000 })).errcode, 934016)
})

test('stores_and_orders_are_refused_each_with_its_code', async (t) => {
  const { call, wx_store_id, wanted } = await opened(t)
  assert.equal((await call('createstore', { out_store_id: 'shop-1', address_info: place })).errcode, 934010)
  assert.equal((await call('createstore', { address_info: { ...place, province: '某省', city: '某市' } })).errcode, 934009)
  assert.equal((await call('createstore', { order_pattern: 2, address_info: place })).errcode, 934003)
  const refused = async (more) => (await call('addorder', { ...wanted, use_sandbox: 1, ...more })).errcode
  assert.deepEqual([await refused({ wx_store_id: 'x' }), await refused({ user_lat: 24.1 }), await refused({ cargo: { ...cargo, cargo_weight: 60_000 } }), await refused({ user_openid: 'oNobody' })], [934021, 934019, 934020, 40003])
  assert.equal((await call('updatestore', { keys: { wx_store_id }, content: { order_pattern: '2', service_trans_prefer: 'SFTC' } })).errcode, 0)
  assert.equal(await refused({}), 934019)
  assert.equal(await refused({ user_name: '顺丰同城', user_phone: '13881979410' }), 0)
  assert.equal((await call('storecharge', { wx_store_id, service_trans_id: 'DADA', amount: 4999 })).errcode, 934001)
  assert.equal((await call('queryorder', { wx_store_id })).errcode, 934001)
})

test('who_pays_is_the_store_or_the_mini_program', async (t) => {
  const { call, wanted } = await opened(t)
  const { appid } = miniProgram
  assert.equal((await call('setpaymode', { appid: 'wx1', pay_mode: 'PAY_MODE_APP' })).errcode, 934012)
  await call('setpaymode', { appid, pay_mode: 'PAY_MODE_APP' })
  assert.deepEqual(await call('getpaymode', { appid }), { errcode: 0, errmsg: 'ok', pay_mode: 'PAY_MODE_APP', pay_appid: appid })
  await call('storecharge', { service_trans_id: 'DADA', amount: 5000, pay_mode: 'PAY_MODE_APP' })
  assert.equal((await call('addorder', wanted)).errcode, 0)
  assert.equal((await call('balancequery', { pay_mode: 'PAY_MODE_APP' })).all_balance, 3900)
  assert.deepEqual((await call('querystore', { out_store_id: 'shop-1' })).store_list.map(({ city_id }) => city_id), ['440100'])
})
