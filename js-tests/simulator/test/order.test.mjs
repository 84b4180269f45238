import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, bob, miniProgram, officialAccount, open } from '../client.mjs'

const at = (path) => `/wxa/sec/order/${path}`
const id = (n) => `420000000000000000000000000${n}`
const byId = (n) => ({ order_number_type: 2, transaction_id: id(n) })
const parcel = { tracking_no: 'YD1', express_company: 'YD', item_desc: '苹果*1' }
const upload = (n = 1, more = {}) => ({
  order_key: byId(n), logistics_type: 1, delivery_mode: 1, shipping_list: [parcel],
  upload_time: '2026-01-02T13:29:35.120+08:00', payer: { openid: alice }, ...more,
})

const ship = async ({ mp }, body) => (await mp.post(at('upload_shipping_info'), body)).errcode
const order = async ({ mp }, n) => (await mp.post(at('get_order'), { transaction_id: id(n) })).order

test('an_upload_marks_the_order_as_shipped', async (t) => {
  const sim = await open(t)
  assert.equal((await order(sim, 1)).order_state, 1)
  assert.deepEqual(await sim.mp.post(at('upload_shipping_info'), upload()), { errcode: 0, errmsg: 'ok' })
  const { order_state, shipping } = await order(sim, 1)
  assert.equal(order_state, 2)
  assert.deepEqual(shipping, {
    delivery_mode: 1, logistics_type: 1, finish_shipping: true, finish_shipping_count: 1, goods_desc: '苹果*1',
    shipping_list: [{ tracking_no: 'YD1', express_company: 'YD', goods_desc: '苹果*1', upload_time: Date.parse('2026-01-02T05:29:35Z') / 1000 }],
  })
})

test('an_order_is_found_by_the_merchants_number_too', async (t) => {
  const sim = await open(t)
  assert.equal(await ship(sim, upload(1, { order_key: { order_number_type: 1, mchid: '1900000109', out_trade_no: 'SIM-00000001' } })), 0)
  const body = { merchant_id: '1900000109', merchant_trade_no: 'SIM-00000001' }
  assert.equal((await sim.mp.post(at('get_order'), body)).order.order_state, 2)
  assert.equal((await sim.mp.post(at('get_order'), { merchant_id: '1900000109' })).errcode, 10060014)
  assert.equal((await sim.mp.post(at('get_order'), { transaction_id: 'none' })).errcode, 10060001)
})

const key = (more) => ({ order_key: { order_number_type: 1, mchid: '1900000109', out_trade_no: 'SIM-00000001', ...more } })
const list = (...more) => ({ shipping_list: more.map((each) => ({ ...parcel, ...each })) })
const refusals = [
  [10060001, { order_key: { order_number_type: 2, transaction_id: 'none' } }],
  [10060004, { order_key: byId(8) }],
  [10060002, { order_key: byId(7) }],
  [10060031, { payer: { openid: bob } }],
  [10060014, { order_key: undefined }, { payer: {} }, { shipping_list: undefined }, { shipping_list: [null] }, list({ express_company: 'SF' }),
    { delivery_mode: 2, is_all_delivered: true, shipping_list: [] }],
  [268485194, key({ order_number_type: 3 }), key({ order_number_type: '1' })],
  [268485195, { order_key: { order_number_type: 2 } }],
  [268485196, key({ mchid: '' })],
  [268485197, key({ out_trade_no: undefined })],
  [10060005, { logistics_type: 5 }],
  [268485224, { delivery_mode: 3 }],
  [10060006, { delivery_mode: 2, logistics_type: 2, is_all_delivered: true }],
  [10060007, { delivery_mode: 2 }],
  [10060024, { delivery_mode: 2, is_all_delivered: true, ...list(...Array(16).fill({})) }],
  [268485228, list({}, {}), { shipping_list: [] }],
  [268485226, list({ tracking_no: '' })],
  [268485227, list({ express_company: undefined })],
  [10060026, list({ tracking_no: 'x'.repeat(129) })],
  [10060025, list({ express_company: 'x'.repeat(129) })],
  [10060008, list({ item_desc: '' })],
  [10060009, list({ item_desc: '长'.repeat(121) })],
  [268485216, { upload_time: '2026-01-02 13:29:35' }, { upload_time: '2026-13-02T13:29:35+08:00' }, { upload_time: 1767332975 }, { upload_time: undefined }],
]
for (const [errcode, ...bodies] of refusals) {
  test(`an_upload_is_refused_with_${errcode}`, async (t) => {
    const sim = await open(t)
    for (const body of bodies) assert.equal(await ship(sim, upload(1, body)), errcode, JSON.stringify(body))
  })
}

test('a_refusal_of_the_order_service_carries_a_hint_before_its_rid', async (t) => {
  const { mp } = await open(t)
  const { errmsg } = await mp.post(at('get_order'), { transaction_id: 'none' })
  assert.match(errmsg, /^支付单不存在, hint: \[[0-9a-f-]{36}\] rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
})

test('descriptions_of_120_and_parcels_of_sf_with_a_contact_pass', async (t) => {
  const sim = await open(t)
  assert.equal(await ship(sim, upload(1, list({ item_desc: '长'.repeat(120) }))), 0)
  assert.equal(await ship(sim, upload(2, list({ express_company: 'SF', contact: { receiver_contact: '189****1234' } }))), 0)
  assert.equal(await ship(sim, upload(3, { logistics_type: 3, shipping_list: [{ item_desc: '会员' }] })), 0)
})

test('an_order_is_shipped_again_once_with_other_content', async (t) => {
  const sim = await open(t)
  assert.equal(await ship(sim, upload()), 0)
  assert.equal(await ship(sim, upload()), 10060023)
  const again = (number, time = '2026-01-02T13:30:00+08:00') => upload(1, { ...list({ tracking_no: number }), upload_time: time })
  assert.equal(await ship(sim, again('YD2', '2026-01-02T13:29:00+08:00')), 10060014)
  assert.equal(await ship(sim, again('YD2')), 0)
  assert.equal((await order(sim, 1)).shipping.finish_shipping_count, 2)
  assert.equal(await ship(sim, again('YD3')), 10060003)
})

test('a_split_shipment_is_complete_when_it_says_so', async (t) => {
  const sim = await open(t)
  const part = (number, is_all_delivered) => upload(1, { delivery_mode: 2, is_all_delivered, ...list({ tracking_no: number }) })
  assert.equal(await ship(sim, part('A', false)), 0)
  assert.deepEqual([(await order(sim, 1)).order_state, (await order(sim, 1)).shipping.finish_shipping], [1, false])
  assert.equal(await ship(sim, part('B', true)), 0)
  const { order_state, shipping } = await order(sim, 1)
  assert.equal(order_state, 2)
  assert.deepEqual(shipping.shipping_list.map(({ tracking_no }) => tracking_no), ['A', 'B'])
})

test('a_split_shipment_has_fifteen_parcels_at_the_most_in_all_its_parts', async (t) => {
  const sim = await open(t)
  const part = (count, name) => upload(1, { delivery_mode: 2, is_all_delivered: false, ...list(...Array(count).fill({ tracking_no: name })) })
  assert.equal(await ship(sim, part(10, 'A')), 0)
  assert.equal(await ship(sim, part(6, 'B')), 10060024)
  assert.equal(await ship(sim, part(5, 'C')), 0)
})

test('combined_orders_ship_together_or_not_at_all', async (t) => {
  const sim = await open(t)
  const { upload_time, payer } = upload()
  const combined = (...sub_orders) => sim.mp.post(at('upload_combined_shipping_info'), { order_key: byId(1), sub_orders, upload_time, payer })
  const sub = (n, more) => ({ order_key: byId(n), logistics_type: 1, delivery_mode: 1, shipping_list: [parcel], ...more })
  assert.equal((await combined(sub(2), sub(8))).errcode, 10060004)
  assert.equal((await combined(sub(2), sub(4))).errcode, 10060031)
  assert.equal((await combined(sub(2), sub(3, { logistics_type: 9 }))).errcode, 10060005)
  assert.equal((await combined()).errcode, 10060014)
  assert.equal((await combined(sub(2), null)).errcode, 10060014)
  assert.equal((await order(sim, 2)).order_state, 1)
  assert.equal((await combined(sub(2), sub(3))).errcode, 0)
  assert.deepEqual([(await order(sim, 2)).order_state, (await order(sim, 3)).order_state], [2, 2])
})

test('orders_are_listed_page_by_page_and_filtered', async (t) => {
  const { mp, wechat } = await open(t)
  const page = (body) => mp.post(at('get_order_list'), body)
  const all = await page({})
  assert.deepEqual([all.order_list.length, all.has_more], [8, false])
  assert.deepEqual(all.order_list[0].shipping, {})
  const seen = []
  for (let last_index, more = true; more; ) {
    const answer = await page({ page_size: 3, last_index })
    seen.push(answer.order_list.length)
    ;({ last_index, has_more: more } = answer)
  }
  assert.deepEqual(seen, [3, 3, 2])
  assert.equal((await page({ order_state: 1 })).order_list.length, 4)
  assert.equal((await page({ openid: bob })).order_list.length, 1)
  assert.equal((await page({ pay_time_range: { begin_time: wechat.clock.seconds() } })).order_list.length, 0)
  assert.equal((await page({ last_index: 'nonsense' })).errcode, 10060011)
  for (const wrong of [{ page_size: 0 }, { page_size: '3' }, { pay_time_range: null }]) assert.equal((await page(wrong)).errcode, 10060014)
})

test('the_reminder_to_confirm_goes_out_once_for_an_express_parcel_in_seconds', async (t) => {
  const { mp, wechat } = await open(t)
  const now = wechat.clock.seconds()
  const remind = async (n, received_time = now) => (await mp.post(at('notify_confirm_receive'), { transaction_id: id(n), received_time })).errcode
  assert.equal(await remind(1), 10060028)
  assert.equal(await remind(6), 10060032)
  assert.equal(await remind(5, now * 1000), 10060029)
  assert.equal(await remind(5, now - 7200), 10060029)
  assert.equal(await remind(5, String(now)), 10060014)
  assert.equal(await remind(5), 0)
  assert.equal(await remind(5), 10060030)
})

test('an_account_may_ask_about_itself_only', async (t) => {
  const { mp } = await open(t)
  for (const [path, field] of [['is_trade_managed', 'is_trade_managed'], ['is_trade_management_confirmation_completed', 'completed']]) {
    assert.equal((await mp.post(at(path), { appid: miniProgram.appid }))[field], true)
    assert.equal((await mp.post(at(path), { appid: officialAccount.appid })).errcode, 61003)
    assert.equal((await mp.post(at(path), { appid: 'wx0000000000000000' })).errcode, 40013)
    assert.equal((await mp.post(at(path), {})).errcode, 40097)
  }
})

test('a_jump_path_must_be_there', async (t) => {
  const { mp } = await open(t)
  assert.equal((await mp.post(at('set_msg_jump_path'), { path: 'pages/order/info' })).errcode, 0)
  assert.equal((await mp.post(at('set_msg_jump_path'), {})).errcode, 10060014)
})

test('a_presale_is_delayed_between_15_and_330_days_after_payment', async (t) => {
  const sim = await open(t)
  const { pay_time } = await order(sim, 1)
  const special = async (body) => (await sim.mp.post(at('opspecialorder'), { order_id: id(1), type: 1, ...body })).errcode
  const day = 86_400
  assert.equal(await special({ delay_to: pay_time + 16 * day }), 0)
  assert.equal(await special({ order_id: 'SIM-00000001', type: 2 }), 0)
  for (const delay_to of [undefined, pay_time + 15 * day, pay_time + 331 * day]) assert.equal(await special({ delay_to }), 268546001)
  assert.equal(await special({ type: 3 }), 268546000)
  assert.equal(await special({ order_id: 'none', delay_to: pay_time + 16 * day }), 268546002)
  assert.equal(await special({ order_id: id(5), delay_to: pay_time + 16 * day }), 268546002)
})

test('a_test_adds_orders_of_its_own', async (t) => {
  const sim = await open(t)
  sim.wechat.order({ appid: miniProgram.appid, transaction_id: id(9), paid_amount: 1, openid: bob })
  const { paid_amount, openid, order_state } = await order(sim, 9)
  assert.deepEqual([paid_amount, openid, order_state], [1, bob, 1])
})
