import assert from 'node:assert/strict'
import test from 'node:test'
import { holds } from '../support/table.mjs'
import { alice, open } from '../support/weixin.mjs'

const OPEN_MSG = '/cgi-bin/express/delivery/open_msg'
const goods_info = { detail_list: [{ goods_name: '测试名字', goods_img_url: 'www.qq.com' }] }
const waybill = { openid: alice, sender_phone: '12345678901', receiver_phone: '123456566', delivery_id: 'KYSY', waybill_id: 'WXTESTEXPRESS0000014', goods_info, trans_id: '4200000000000000000000000001' }
const waybill_token = 'o_ARWHaxIxzWHmdui-AIw9KBr8qNnbmc08V0KhDyXE-IMLo6AcOqJkPsNLcLzfTb'
const ok = { errcode: 0, errmsg: 'ok' }
const failures = [
  [40003, 'openid 为空或者不正确'],
  [9300507, /waybill_token/],
  [9300513, /用完/],
  [9300534, /invalid shop args/, 'invalid shop args'],
  [9300559, /运单不存在/],
  [9300560, /上限/],
]
const badGoods = (given) => [
  [{ ...given, goods_info: undefined }, '缺少参数 goods_info'],
  [{ ...given, goods_info: [] }, 'goods_info', '对象', '数组'],
  [{ ...given, goods_info: { detail_list: [] } }, 'goods_info.detail_list', '1', '0'],
  [{ ...given, goods_info: { detail_list: [{ goods_name: 'n' }] } }, '缺少参数 goods_info.detail_list[0].goods_img_url'],
]

holds('logistics.getAllDelivery', {
  path: '/cgi-bin/express/business/delivery/getall',
  method: 'GET',
  params: undefined,
  answer: { count: 2, data: [{ delivery_id: 'SF', delivery_name: '顺丰速运' }, { delivery_id: 'ZTO', delivery_name: '中通快递' }] },
  failures: [[48001, /权限/], [45009, /上限/]],
  refused: [
    ['all', '对象', '字符串'],
    [{ timeout: 0 }, 'timeout'],
  ],
})

holds('logistics.getDeliveryList', {
  path: `${OPEN_MSG}/get_delivery_list`,
  params: undefined,
  body: '{}',
  answer: { errcode: 0, delivery_list: [{ delivery_id: 'YD', delivery_name: '韵达速递' }], count: 1379 },
  failures: [[9300513, /用完/], [48001, /权限/]],
  refused: [
    ['all', '对象', '字符串'],
    [{ timeout: 0 }, 'timeout'],
  ],
})

for (const [name, path] of [['traceWaybill', 'trace_waybill'], ['followWaybill', 'follow_waybill']]) holds(`logistics.${name}`, {
  path: `${OPEN_MSG}/${path}`,
  params: waybill,
  body: JSON.stringify(waybill),
  sent: [[{ order_detail_path: 'p', waybill_id: 'w', receiver_phone: 'r', openid: 'o', goods_info: { detail_list: [{ goods_img_url: 'u', goods_name: 'n', more: 1 }] } },
    '{"openid":"o","receiver_phone":"r","waybill_id":"w","goods_info":{"detail_list":[{"goods_img_url":"u","goods_name":"n","more":1}]},"order_detail_path":"p"}']],
  answer: { ...ok, waybill_token },
  failures,
  refused: [
    [{ ...waybill, openid: undefined }, '缺少参数 openid'],
    [{ ...waybill, receiver_phone: undefined }, '缺少参数 receiver_phone'],
    [{ ...waybill, waybill_id: null }, '缺少参数 waybill_id'],
    ...badGoods(waybill),
  ],
})

const trace = {
  ...ok,
  waybill_info: { status: 0, waybill_id: 'WXTESTEXPRESS0000014' },
  shop_info: { goods_info },
  delivery_info: { delivery_id: 'KYSY', delivery_name: '跨越速运' },
}
for (const [name, path] of [['queryFollowTrace', 'query_follow_trace'], ['queryTrace', 'query_trace']]) holds(`logistics.${name}`, {
  path: `${OPEN_MSG}/${path}`,
  params: { openid: alice, waybill_token },
  code: 9300507, // no such token
  body: `{"waybill_token":"${waybill_token}","openid":"${alice}"}`,
  sent: [[{ waybill_token }, `{"waybill_token":"${waybill_token}"}`]],
  answer: trace,
  failures,
  refused: [
    [{}, '缺少参数 waybill_token'],
    [{ waybill_token: {} }, 'waybill_token', '字符串', '对象'],
  ],
})

for (const [name, path] of [['updateFollowWaybillGoods', 'update_follow_waybill_goods'], ['updateWaybillGoods', 'update_waybill_goods']]) holds(`logistics.${name}`, {
  path: `${OPEN_MSG}/${path}`,
  params: { goods_info, waybill_token },
  code: 9300507,
  body: `{"waybill_token":"${waybill_token}","goods_info":${JSON.stringify(goods_info)}}`,
  answer: ok,
  failures,
  refused: [[{ goods_info }, '缺少参数 waybill_token'], ...badGoods({ waybill_token })],
})

for (const [pass, query, change, options] of [
  ['traceWaybill', 'queryFollowTrace', 'updateFollowWaybillGoods', {}], // as the page has it
  ['traceWaybill', 'queryTrace', 'updateWaybillGoods', { strictWaybills: true }],
  ['followWaybill', 'queryFollowTrace', 'updateFollowWaybillGoods', { strictWaybills: true }],
]) {
  test(`a_waybill_is_uploaded_by_${pass}_seen_by_${query}_and_changed_by_${change}`, async (t) => {
    const { weixin: { logistics } } = await open(t, {}, options)
    const uploaded = await logistics[pass](waybill)
    assert.deepEqual(uploaded, { ...ok, waybill_token: uploaded.waybill_token, code: 0, msg: 'ok' })
    const given = { openid: alice, waybill_token: uploaded.waybill_token }
    assert.deepEqual(await logistics[query](given), { ...trace, code: 0, msg: 'ok' })
    const changed = { detail_list: [{ goods_name: '测试更新商品', goods_img_url: 'www.qq.com' }] }
    assert.deepEqual(await logistics[change]({ ...given, goods_info: changed }), { ...ok, code: 0, msg: 'ok' })
    assert.deepEqual((await logistics[query](given)).shop_info.goods_info, changed)
  })
}

test('a_token_of_the_other_family_is_told_apart_by_msg', async (t) => {
  const { weixin: { logistics } } = await open(t, {}, { strictWaybills: true })
  const { waybill_token } = await logistics.traceWaybill(waybill)
  const result = await logistics.queryFollowTrace({ waybill_token })
  assert.equal(result.code, 9300507)
  assert.match(result.msg, /插件/)
})
