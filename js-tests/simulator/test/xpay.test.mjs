// Virtual payment: coins, an order from the phone to its refund, the shop, withdrawing.

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import test from 'node:test'
import { alice, bob, miniProgram, open } from '../client.mjs'

const ok = { errcode: 0, errmsg: 'ok' }
const { appid } = miniProgram

async function opened(t, options) {
  const simulator = await open(t, options)
  /** Signed with something, which is enough where no key is known. */
  const call = async (name, body, { pay_sig = 'x', signature = 'x' } = {}) => {
    const url = `${await simulator.mp.url(`/xpay/${name}`)}&pay_sig=${pay_sig}&signature=${signature}`
    return (await fetch(url, { method: 'POST', body: JSON.stringify({ env: 0, ...body }) })).json()
  }
  const person = { openid: alice, user_ip: '1.1.1.1' }
  return { ...simulator, call, person }
}

test('coins_are_bought_presented_spent_and_given_back', async (t) => {
  const { call, person, wechat } = await opened(t)
  await wechat.acts.payVirtual({ appid, out_trade_no: 'coins-0001', quantity: 100, price: 10 })
  assert.deepEqual(await call('present_currency', { openid: alice, order_id: 'gift-1', amount: 20 }), { ...ok, balance: 120, order_id: 'gift-1', present_balance: 20 })
  assert.equal((await call('present_currency', { openid: alice, order_id: 'gift-1', amount: 20 })).errcode, 268490004)
  const pay = (order_id, amount) => call('currency_pay', { ...person, amount, order_id, payitem: '[]', remark: '' })
  assert.deepEqual(await pay('spend-1', 50), { ...ok, order_id: 'spend-1', balance: 70, used_present_amount: 20 })
  assert.deepEqual([(await pay('spend-1', 50)).errcode, (await pay('spend-2', 71)).errcode], [268490004, 268490006])
  const back = (order_id, amount) => call('cancel_currency_pay', { ...person, pay_order_id: 'spend-1', order_id, amount })
  assert.deepEqual([(await back('back-1', 40)).errcode, (await back('back-1', 5)).errcode, (await back('back-2', 11)).errcode], [0, 268490004, 268490006])
  const balance = await call('query_user_balance', person)
  assert.deepEqual(balance, { ...ok, balance: 110, present_balance: 10, sum_save: 100, sum_present: 20, sum_balance: 120, sum_cost: 10, first_save_flag: false })
  assert.equal((await call('query_user_balance', { ...person, env: 1 })).balance, 0)
  assert.equal((await call('query_user_balance', { ...person, openid: 'oNobody' })).errcode, 268490001)
})

test('an_order_is_paid_provided_and_refunded_in_parts', async (t) => {
  const { call, wechat } = await opened(t)
  assert.equal((await wechat.acts.payVirtual({ appid, out_trade_no: 'order-0001', product_id: 'sword', quantity: 2, price: 300, attach: '附加' })).status, 2)
  const order = async (order_id = 'order-0001') => (await call('query_order', { openid: alice, order_id })).order
  assert.deepEqual([(await order()).status, (await order()).order_fee, (await order()).left_fee, (await order()).biz_meta], [2, 600, 600, '附加'])
  assert.equal((await call('query_order', { openid: bob, order_id: 'order-0001' })).errcode, 268490001)
  assert.equal((await call('query_order', { openid: alice, order_id: 'none' })).errcode, 268490002)
  assert.deepEqual(await call('notify_provide_goods', { order_id: 'order-0001' }), ok)
  assert.equal((await order()).status, 4)
  const refund = (refund_order_id, left_fee, refund_fee) => call('refund_order', { openid: alice, order_id: 'order-0001', refund_order_id, left_fee, refund_fee, biz_meta: '', refund_reason: '3', req_from: '2' })
  assert.equal((await refund('refund-0001', 500, 100)).errcode, 268490016)
  assert.equal((await refund('refund-0001', 600, 601)).errcode, 268490002)
  const first = await refund('refund-0001', 600, 100)
  assert.deepEqual([first.refund_order_id, first.pay_order_id], ['refund-0001', 'order-0001'])
  assert.deepEqual(await refund('refund-0001', 600, 100), first)
  assert.deepEqual([(await order()).left_fee, (await order('refund-0001')).refund_fee, (await order('refund-0001')).order_type], [500, 100, 1])
  await refund('refund-0002', 500, 500)
  assert.deepEqual([(await order()).status, (await order()).left_fee], [5, 0])
})

test('a_server_that_takes_the_push_has_provided_and_is_told_of_the_refund', async (t) => {
  const { call, wechat } = await opened(t)
  const server = createServer((request, response) => {
    request.resume()
    response.end(new URL(request.url, 'http://x').searchParams.get('echostr') ?? '{"ErrCode":0,"ErrMsg":"success"}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  await wechat.configurePush(appid, { url: `http://127.0.0.1:${server.address().port}`, token: 'token', mode: 'plain' })
  const { status } = await wechat.acts.payVirtual({ appid, out_trade_no: 'order-0002', product_id: 'sword', price: 300 })
  assert.equal(status, 4)
  await assert.rejects(wechat.acts.payVirtual({ appid, out_trade_no: 'order-0002' }), /已经用过/)
  await call('refund_order', { openid: alice, order_id: 'order-0002', refund_order_id: 'refund-0003', left_fee: 300, refund_fee: 300, biz_meta: '', refund_reason: '3', req_from: '2' })
  await wechat.pushed()
  const [paid, refunded] = wechat.pushes.map(({ message }) => message)
  assert.deepEqual([paid.Event, paid.OutTradeNo, paid.GoodsInfo.ProductId, paid.GoodsInfo.ActualPrice], ['xpay_goods_deliver_notify', 'order-0002', 'sword', 300])
  assert.deepEqual([refunded.Event, refunded.MchRefundId, refunded.MchOrderId, refunded.RefundFee, refunded.RetCode], ['xpay_refund_notify', 'refund-0003', 'order-0002', 300, 0])
})

test('what_was_provided_may_be_withdrawn_once', async (t) => {
  const { call, wechat } = await opened(t)
  await wechat.acts.payVirtual({ appid, out_trade_no: 'order-0003', product_id: 'sword', price: 1234 })
  const available = async () => (await call('query_biz_balance', {})).balance_available.amount
  assert.equal(await available(), '0.00')
  await call('notify_provide_goods', { order_id: 'order-0003' })
  assert.equal(await available(), '12.34')
  const withdraw = async (withdraw_no, withdraw_amount) => (await call('create_withdraw_order', { withdraw_no, withdraw_amount })).errcode
  assert.deepEqual([await withdraw('withdraw-1', '12.35'), await withdraw('short', '1'), await withdraw('withdraw-1', '10.00'), await withdraw('withdraw-1', '1')], [268490002, 268490002, 0, 268490004])
  assert.equal(await available(), '2.34')
  assert.equal(await withdraw('withdraw-2'), 0)
  const status = async () => (await call('query_withdraw_order', { withdraw_no: 'withdraw-2' })).status
  assert.deepEqual([await available(), await status()], ['0.00', 1])
  wechat.clock.advance(3600)
  assert.deepEqual([await status(), (await call('query_withdraw_order', { withdraw_no: 'withdraw-2' })).withdraw_amount], [2, '2.34'])
})

test('items_of_the_shop_are_uploaded_then_published', async (t) => {
  const { call, wechat } = await opened(t)
  const item = { id: 'sword', name: '宝剑', price: 300, remark: '锋利', item_url: 'https://example.com/a.png' }
  const upload = (...items) => call('start_upload_goods', { upload_item: items })
  assert.deepEqual(await upload(item, { ...item, id: 'a bad id' }), ok)
  assert.equal((await upload(item)).errcode, 268490012)
  const uploaded = async () => {
    const { status, upload_item } = await call('query_upload_goods', {})
    return [status, ...upload_item.map(({ upload_status }) => upload_status)]
  }
  assert.deepEqual(await uploaded(), [1, 0, 0])
  wechat.clock.advance(30)
  assert.deepEqual(await uploaded(), [2, 2, 3])
  assert.deepEqual(await call('start_publish_goods', { publish_item: [{ id: 'sword' }] }), ok)
  wechat.clock.advance(30)
  const { status, publish_item } = await call('query_publish_goods', {})
  assert.deepEqual([status, publish_item], [3, [{ id: 'sword', publish_status: 2, errmsg: '' }]])
  await upload(item)
  wechat.clock.advance(30)
  assert.deepEqual(await uploaded(), [3, 1])
})

test('with_the_keys_of_an_account_both_signatures_are_checked', async (t) => {
  const payment = { appKey: 'key-of-the-shop', sandboxAppKey: 'key-of-the-sandbox' }
  const { call, person, wechat } = await opened(t, { accounts: [{ ...miniProgram, payment }] })
  const { sessionKey } = wechat.user({ appid, openid: alice })
  const hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex')
  const asked = async (env, key, session = sessionKey) => {
    const text = JSON.stringify({ env, ...person })
    return call('query_user_balance', { ...person, env }, { pay_sig: hmac(key, `/xpay/query_user_balance&${text}`), signature: hmac(session, text) })
  }
  assert.equal((await asked(0, 'key-of-the-shop')).errcode, 0)
  assert.equal((await asked(1, 'key-of-the-sandbox')).errcode, 0)
  const wrong = await asked(1, 'key-of-the-shop')
  assert.equal(wrong.errcode, 268490003)
  assert.match(wrong.errmsg, /pay_sig/)
  assert.match((await asked(0, 'key-of-the-shop', 'another')).errmsg, /signature/)
})
