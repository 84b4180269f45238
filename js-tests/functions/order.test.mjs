import assert from 'node:assert/strict'
import test from 'node:test'
import { holds } from '../support/table.mjs'
import { alice, miniProgram, open } from '../support/weixin.mjs'

const paid = (number) => `42000000000000000000000000${String(number).padStart(2, '0')}`
const order_key = (number) => ({ order_number_type: 2, transaction_id: paid(number) })
const upload_time = '2022-12-15T13:29:35.120+08:00'
const parcel = { tracking_no: '78869806474031', express_company: 'ZTO', item_desc: '测试商品1号*1' }
const parcels = (count) => Array.from({ length: count }, (_, index) => ({ ...parcel, tracking_no: `${index}` }))
const payer = { openid: alice }
const shipment = { logistics_type: 1, delivery_mode: 1, shipping_list: [parcel] }
const upload = { order_key: order_key(1), ...shipment, upload_time, payer }
const ok = { errcode: 0, errmsg: 'ok' }
const without = (object, ...names) => Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))

const shippingFailures = [
  [10060001, /支付单不存在/],
  [10060002, /已完成发货/],
  [10060003, /重新发货/],
  [10060004, /不可发货/],
  [10060014, /参数错误.*item_desc/, 'item_desc'],
  [10060023, /没有变化/],
  [10060031, /payer\.openid/],
  [268485216, /upload_time/],
  [268485228, /shipping_list/],
]

// ---- uploadShippingInfo

const SHIPPING = '/wxa/sec/order/upload_shipping_info'

holds('order.uploadShippingInfo', {
  path: SHIPPING,
  params: upload,
  body: JSON.stringify(upload),
  sent: [
    [
      { payer: { openid: 'o', more: [null] }, upload_time: 't', shipping_list: parcels(15), is_all_delivered: false, delivery_mode: 2, logistics_type: 1, order_key: { out_trade_no: 'n', mchid: 'm', order_number_type: 1 } },
      JSON.stringify({
        order_key: { out_trade_no: 'n', mchid: 'm', order_number_type: 1 }, logistics_type: 1, delivery_mode: 2, is_all_delivered: false,
        shipping_list: parcels(15), upload_time: 't', payer: { openid: 'o', more: [null] },
      }),
    ],
  ],
  answer: ok,
  failures: shippingFailures,
  refused: [
    [{}, '缺少参数 order_key'],
    [{ ...upload, shipping_list: [] }, 'shipping_list', '1 到 15', '0'],
    [{ ...upload, shipping_list: parcels(16) }, 'shipping_list', '1 到 15', '16'],
    [{ ...upload, shipping_list: parcel }, 'shipping_list', '数组', '对象'],
    [{ ...upload, shipping_list: [parcel, 7] }, 'shipping_list[1]', '对象', '数字'],
    [{ ...upload, shipping_list: [without(parcel, 'item_desc')] }, '缺少参数 shipping_list[0].item_desc'],
    [{ ...upload, shipping_list: [{ ...parcel, tracking_no: 'x'.repeat(129) }] }, 'shipping_list[0].tracking_no', '128', '129'],
    [without(upload, 'payer'), '缺少参数 payer'],
    [{ ...upload, payer: {} }, '缺少参数 payer.openid'],
    [{ ...upload, order_key: 7 }, 'order_key', '对象', '数字'],
    [{ ...upload, order_key: {} }, '缺少参数 order_key.order_number_type'],
    [without(upload, 'logistics_type'), '缺少参数 logistics_type'],
    [without(upload, 'delivery_mode'), '缺少参数 delivery_mode'],
  ],
})

// ---- uploadCombinedShippingInfo

const COMBINED = '/wxa/sec/order/upload_combined_shipping_info'
const sub = (number) => ({ order_key: order_key(number), ...shipment })
const combined = { order_key: order_key(2), sub_orders: [sub(2), sub(3)], upload_time, payer }

holds('order.uploadCombinedShippingInfo', {
  path: COMBINED,
  params: combined,
  body: JSON.stringify(combined),
  sent: [
    [
      { payer, upload_time, sub_orders: [{ shipping_list: [parcel], newer: { a: 1 }, delivery_mode: 1, logistics_type: 4, order_key: order_key(2) }], order_key: order_key(2) },
      JSON.stringify({
        order_key: order_key(2),
        sub_orders: [{ shipping_list: [parcel], newer: { a: 1 }, delivery_mode: 1, logistics_type: 4, order_key: order_key(2) }],
        upload_time,
        payer,
      }),
    ],
  ],
  answer: ok,
  failures: shippingFailures,
  refused: [
    [{ ...combined, sub_orders: [] }, 'sub_orders', '至少 1', '0'],
    [{ ...combined, sub_orders: [sub(2), null] }, 'sub_orders[1]', '对象'],
    [{ ...combined, sub_orders: [{ ...sub(2), shipping_list: [] }] }, 'sub_orders[0].shipping_list', '1 到 15'],
    [{ ...combined, sub_orders: [sub(2), { ...sub(3), shipping_list: parcels(16) }] }, 'sub_orders[1].shipping_list', '1 到 15', '16'],
    [{ ...combined, sub_orders: [without(sub(2), 'order_key')] }, '缺少参数 sub_orders[0].order_key'],
  ],
})

// ---- both

const uploads = [
  ['uploadShippingInfo', SHIPPING, (list, more) => ({ ...upload, shipping_list: list, ...more }), (json) => json.shipping_list],
  ['uploadCombinedShippingInfo', COMBINED, (list, more) => ({ ...combined, sub_orders: [sub(2), { ...sub(3), shipping_list: list }], ...more }), (json) => json.sub_orders[1].shipping_list],
]

for (const [name, path, withParcels, parcelsOf] of uploads) {
  test(`${name}_stamps_the_time_in_Beijing_with_milliseconds`, async (t) => {
    const { weixin, callsOf } = await open(t)
    for (const absent of [undefined, null]) {
      const before = Date.now()
      await weixin.order[name](withParcels([parcel], { upload_time: absent }))
      const { upload_time: stamp } = callsOf(path).at(-1).json
      assert.match(stamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)
      assert.ok(Date.parse(stamp) >= before && Date.parse(stamp) <= Date.now(), stamp)
    }
  })

  test(`${name}_cuts_a_description_over_120_characters_and_leaves_the_callers_alone`, async (t) => {
    const { weixin, wechat, callsOf } = await open(t)
    const description = '商'.repeat(121)
    const list = Object.freeze([Object.freeze({ ...parcel, item_desc: description })])
    const given = Object.freeze(withParcels(list))
    const before = structuredClone(given)
    const result = await weixin.order[name](given)
    assert.deepEqual(result, { ...ok, code: 0, msg: 'ok' })
    assert.deepEqual(parcelsOf(callsOf(path)[0].json), [{ ...parcel, item_desc: `${'商'.repeat(117)}...` }])
    assert.deepEqual(given, before)
    assert.equal(given.upload_time, before.upload_time)
    assert.ok(wechat.calls.length > 0)
  })

  test(`${name}_counts_characters_not_units_and_cuts_none_in_half`, async (t) => {
    const { weixin, wechat, callsOf } = await open(t)
    const sentFor = async (item_desc) => {
      wechat.inject({ path, body: ok })
      await weixin.order[name](withParcels([{ ...parcel, item_desc }]))
      return parcelsOf(callsOf(path).at(-1).json)[0].item_desc
    }
    assert.equal(await sentFor('x'.repeat(120)), 'x'.repeat(120))
    assert.equal(await sentFor('🍌'.repeat(120)), '🍌'.repeat(120))
    assert.equal(await sentFor('🍌'.repeat(121)), `${'🍌'.repeat(117)}...`)
    assert.equal(await sentFor(`x${'🍌'.repeat(5000)}`), `x${'🍌'.repeat(116)}...`)
  })
}

// ---- the others

const order = { transaction_id: paid(1), merchant_trade_no: 'n', merchant_id: 'm', sub_merchant_id: '', order_state: 2, shipping: { shipping_list: [{ upload_time: 1670832735 }] } }

holds('order.getOrder', {
  path: '/wxa/sec/order/get_order',
  params: { transaction_id: paid(1), merchant_id: '', sub_merchant_id: '', merchant_trade_no: '' },
  body: `{"transaction_id":"${paid(1)}","merchant_id":"","sub_merchant_id":"","merchant_trade_no":""}`,
  sent: [[{ merchant_trade_no: 'n', merchant_id: 'm' }, '{"merchant_id":"m","merchant_trade_no":"n"}']],
  answer: { ...ok, order },
  failures: [[10060001, /支付单不存在/], [10060014, /参数错误/], [-1, '微信系统繁忙，请稍后再试']],
  refused: [
    [{ transaction_id: {} }, 'transaction_id', '字符串', '对象'],
    [{ merchant_id: [] }, 'merchant_id', '字符串', '数组'],
  ],
})

holds('order.getOrderList', {
  path: '/wxa/sec/order/get_order_list',
  params: { page_size: 100 },
  body: '{"page_size":100}',
  sent: [
    [
      { page_size: 5, last_index: 'x', openid: 'o', order_state: 1, pay_time_range: { end_time: 2, begin_time: 1 } },
      '{"pay_time_range":{"end_time":2,"begin_time":1},"order_state":1,"openid":"o","last_index":"x","page_size":5}',
    ],
    [undefined, '{}'],
  ],
  answer: { ...ok, order_list: [order], last_index: '092dd3cecbc6926301', has_more: true },
  failures: [[10060011, /last_index/], [10060014, /参数错误/], [10060012, /系统错误/]],
  refused: [
    [{ page_size: 0 }, 'page_size', '1', '0'],
    [{ pay_time_range: 'today' }, 'pay_time_range', '对象', '字符串'],
    [{ pay_time_range: { begin_time: Date.now() } }, 'pay_time_range.begin_time', '秒', '毫秒'],
  ],
})

test('the_next_page_of_orders_follows_from_last_index', async (t) => {
  const { weixin } = await open(t)
  const seen = []
  let page = {}
  do {
    page = await weixin.order.getOrderList({ page_size: 3, last_index: page.last_index })
    assert.equal(page.code, 0)
    seen.push(...page.order_list.map(({ transaction_id }) => transaction_id))
  } while (page.has_more)
  assert.deepEqual(seen, [1, 2, 3, 4, 5, 6, 7, 8].map(paid))
})

const received_time = Math.floor(Date.now() / 1000)
holds('order.notifyConfirmReceive', {
  path: '/wxa/sec/order/notify_confirm_receive',
  params: { transaction_id: paid(5), received_time },
  body: `{"transaction_id":"${paid(5)}","received_time":${received_time}}`,
  sent: [[{ received_time: 1670829139, merchant_trade_no: 'n', merchant_id: 'm' }, '{"merchant_id":"m","merchant_trade_no":"n","received_time":1670829139}']],
  answer: ok,
  failures: [[10060028, /已发货/], [10060029, /received_time/], [10060030, /提醒/], [10060032, /快递/], [-1, '微信系统繁忙，请稍后再试']],
  refused: [
    [{ transaction_id: paid(5) }, '缺少参数 received_time'],
    [{ transaction_id: paid(5), received_time: Date.now() }, 'received_time', '秒', '毫秒'],
    [{ transaction_id: paid(5), received_time: 'today' }, 'received_time', '数字', '字符串'],
  ],
})

holds('order.setMsgJumpPath', {
  path: '/wxa/sec/order/set_msg_jump_path',
  params: { path: 'pages/order/info' },
  body: '{"path":"pages/order/info"}',
  answer: ok,
  failures: [[-1, '微信系统繁忙，请稍后再试'], [10060014, /参数错误/]],
  refused: [
    [{}, '缺少参数 path'],
    [{ path: true }, 'path', '字符串', '布尔值'],
  ],
})

const managed = [
  [40097, /appid/],
  [40013, /appid/],
  [44990, /频繁/],
  [61003, /授权/],
]
for (const [name, path, field] of [
  ['isTradeManaged', 'is_trade_managed', 'is_trade_managed'],
  ['isTradeManagementConfirmationCompleted', 'is_trade_management_confirmation_completed', 'completed'],
]) {
  holds(`order.${name}`, {
    path: `/wxa/sec/order/${path}`,
    params: undefined,
    body: `{"appid":"${miniProgram.appid}"}`,
    sent: [[{}, `{"appid":"${miniProgram.appid}"}`]],
    answer: { ...ok, [field]: true },
    failures: managed,
    refused: [
      [{ appid: 7 }, 'appid', '字符串', '数字'],
      [{ timeout: -5 }, 'timeout'],
    ],
  })

  test(`${name}_fills_in_the_appid_of_the_account_that_the_call_names`, async (t) => {
    const other = { appid: 'wx51a00000000000ff', appsecret: 'ff' }
    const { weixin, callsOf } = await open(t, {}, { accounts: [miniProgram, { ...other, kind: 'mini-program' }] })
    assert.equal((await weixin.order[name](other)).code, 0)
    assert.equal(callsOf(`/wxa/sec/order/${path}`)[0].body.toString(), `{"appid":"${other.appid}"}`)
  })
}

holds('order.opspecialorder', {
  path: '/wxa/sec/order/opspecialorder',
  params: { order_id: paid(4), type: 2 },
  body: `{"order_id":"${paid(4)}","type":2}`,
  sent: [[{ delay_to: 1752035828, type: 1, order_id: '123456' }, '{"order_id":"123456","type":1,"delay_to":1752035828}']],
  answer: ok,
  failures: [[268546000, /type/], [268546001, /delay_to/], [268546002, /单号/]],
  refused: [
    [{ type: 2 }, '缺少参数 order_id'],
    [{ order_id: '1' }, '缺少参数 type'],
    [{ order_id: '1', type: 1 }, 'delay_to', 'type', '1'],
    [{ order_id: '1', type: 1, delay_to: Date.now() }, 'delay_to', '秒', '毫秒'],
  ],
})
