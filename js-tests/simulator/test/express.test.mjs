// A waybill of 物流助手: made, printed, followed, cancelled.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import test from 'node:test'
import { alice, miniProgram, open } from '../client.mjs'

const ok = { errcode: 0, errmsg: 'ok' }
const person = { name: '张三', mobile: '13800000001', province: '广东省', city: '广州市', area: '海珠区', address: '某路1号' }
const order = {
  order_id: 'order-1', openid: alice, delivery_id: 'YTO', biz_id: 'SIM-BIZ', add_source: 0, sender: person, receiver: person,
  cargo: { count: 1, weight: 1.2, space_x: 20, space_y: 15, space_z: 10, detail_list: [{ name: '苹果', count: 1 }] },
  shop: { wxa_path: 'pages/order/order', img_url: 'https://example.com/a.png', goods_name: '苹果', goods_count: 1 },
  insured: { use_insured: 0, insured_value: 0 }, service: { service_type: 0, service_name: '标准快递' },
}

async function opened(t) {
  const simulator = await open(t)
  const call = (path, body) => simulator.mp.post(`/cgi-bin/express/business/${path}`, body)
  return { ...simulator, call, add: (more) => call('order/add', { ...order, ...more }) }
}

test('a_waybill_is_made_from_the_quota_printed_and_travels', async (t) => {
  const { call, add, wechat } = await opened(t)
  const quota = async () => (await call('quota/get', { delivery_id: 'YTO', biz_id: 'SIM-BIZ' })).quota_num
  assert.equal(await quota(), 100)
  const { waybill_id, order_id, waybill_data } = await add()
  assert.match(waybill_id, /^YTO\d{13}$/)
  assert.deepEqual([order_id, waybill_data.length, await quota()], ['order-1', 2, 99])
  const printed = await call('order/get', { order_id, openid: alice, delivery_id: 'YTO', waybill_id })
  assert.deepEqual([printed.order_status, Buffer.from(printed.print_html, 'base64').toString()], [0, `<html><body>${waybill_id}</body></html>`])
  const path = async () => (await call('path/get', { openid: alice, delivery_id: 'YTO', waybill_id })).path_item_list.map(({ action_type }) => action_type)
  assert.deepEqual(await path(), [])
  wechat.clock.advance(3600)
  assert.deepEqual(await path(), [100001])
  assert.equal((await call('order/cancel', { order_id, openid: alice, delivery_id: 'YTO', waybill_id })).errcode, 9300506)
  wechat.clock.advance(30 * 3600)
  assert.deepEqual(await path(), [100001, 200001, 300002, 300003])
})

test('a_waybill_that_has_not_left_is_cancelled_once', async (t) => {
  const { call, add } = await opened(t)
  const { waybill_id } = await add()
  const cancel = async () => (await call('order/cancel', { order_id: 'order-1', openid: alice, delivery_id: 'YTO', waybill_id })).errcode
  assert.deepEqual([await cancel(), await cancel()], [0, 9300524])
  const { order_list } = await call('order/batchget', { order_list: [{ order_id: 'order-1', delivery_id: 'YTO', waybill_id }, { order_id: 'none', delivery_id: 'YTO' }] })
  assert.deepEqual(order_list.map(({ errcode, order_status }) => [errcode, order_status]), [[0, 1], [40199, undefined]])
})

test('orders_are_refused_each_with_its_code', async (t) => {
  const { call, add } = await opened(t)
  const refused = async (more) => (await add(more)).errcode
  assert.deepEqual([await refused(), await refused()], [0, 9300522])
  const other = { order_id: 'order-2' }
  assert.equal(await refused({ ...other, openid: 'oNobody' }), 40003)
  assert.equal(await refused({ ...other, delivery_id: 'NONE' }), 9300503)
  assert.equal(await refused({ ...other, biz_id: 'none' }), 9300525)
  assert.equal(await refused({ ...other, service: { service_type: 9, service_name: '飞船' } }), 9300510)
  assert.equal(await refused({ ...other, order_id: 'x'.repeat(513) }), 9300526)
  assert.equal(await refused({ ...other, receiver: { ...person, mobile: undefined } }), 47001)
  assert.equal(await refused({ ...other, shop: { wxa_path: 'pages/order/order' } }), 9300535)
  assert.equal(await refused({ ...other, add_source: 2 }), 9300536)
  assert.equal(await refused({ ...other, delivery_id: 'SF', biz_id: 'SF_CASH' }), 0)
  assert.equal((await call('path/get', { openid: alice, delivery_id: 'YTO', waybill_id: 'none' })).errcode, 40199)
})

test('an_account_with_a_carrier_is_bound_and_unbound', async (t) => {
  const { mp, call, add } = await opened(t)
  const bind = async (type, more) => (await call('account/bind', { type, biz_id: 'B1', delivery_id: 'ZTO', password: 'p', ...more })).errcode
  assert.deepEqual([await bind('bind', { password: 'wrong' }), await bind('bind'), await bind('bind'), await bind('tie')], [9300531, 0, 9300529, 9300517])
  assert.deepEqual((await mp.get('/cgi-bin/express/business/account/getall')).list.map(({ delivery_id, biz_id, quota_num }) => [delivery_id, biz_id, quota_num]), [['YTO', 'SIM-BIZ', 100], ['ZTO', 'B1', 100]])
  for (let number = 0; number < 100; number++) await add({ order_id: `many-${number}`, delivery_id: 'ZTO', biz_id: 'B1' })
  assert.equal((await add({ order_id: 'one-too-many', delivery_id: 'ZTO', biz_id: 'B1' })).errcode, 930564)
  assert.deepEqual([await bind('unbind'), await bind('unbind')], [0, 9300530])
  assert.deepEqual(await call('printer/update', { openid: alice, update_type: 'bind', tagid_list: '1,2' }), ok)
  assert.deepEqual(await mp.get('/cgi-bin/express/business/printer/getall'), { ...ok, count: 1, openid: [alice], tagid_list: ['1,2'] })
})

test('a_waybill_of_tests_moves_when_it_is_told_to_and_the_server_hears_of_it', async (t) => {
  const { call, add, wechat } = await opened(t)
  const server = createServer((request, response) => {
    request.resume()
    response.end(new URL(request.url, 'http://x').searchParams.get('echostr') ?? 'success')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  await wechat.configurePush(miniProgram.appid, { url: `http://127.0.0.1:${server.address().port}`, token: 'token', mode: 'plain' })
  const { waybill_id } = await add({ delivery_id: 'TEST', biz_id: 'test_biz_id' })
  const move = { biz_id: 'test_biz_id', order_id: 'order-1', delivery_id: 'TEST', waybill_id, action_time: 1_533_052_800, action_type: 100001, action_msg: '揽件成功' }
  assert.deepEqual(await call('test_update_order', move), ok)
  assert.equal((await call('test_update_order', { ...move, action_type: 7 })).errcode, 40097)
  const { path_item_num, path_item_list } = await call('path/get', { openid: alice, delivery_id: 'TEST', waybill_id })
  assert.deepEqual([path_item_num, path_item_list], [1, [{ action_time: 1_533_052_800, action_type: 100001, action_msg: '揽件成功' }]])
  await wechat.pushed()
  const [{ message }] = wechat.pushes
  assert.deepEqual([message.Event, message.WayBillId, message.Actions[0].ActionType], ['add_express_path', waybill_id, 100001])
})

test('a_bill_comes_as_the_file_that_it_is_and_a_wrong_day_as_json', async (t) => {
  const { mp } = await open(t)
  const url = await mp.url('/cgi-bin/express/delivery/single_waybill/get_bill')
  const bill = (body) => fetch(url, { method: 'POST', body: JSON.stringify(body) })
  const response = await bill({ date: '20240131', type: 'ALL' })
  assert.match(response.headers.get('content-type'), /^text\/csv/)
  assert.equal(await response.text(), '日期,账单\n20240131,ALL\n')
  assert.equal((await (await bill({ date: '2024-01-31', type: 'ALL' })).json()).errcode, 40097)
})
