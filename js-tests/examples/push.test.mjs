// The example for message push: a customer service that answers, and orders that have come.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alice, miniProgram } from '../support/weixin.mjs'
import { open, pushSettings, takesPushes } from './shop.mjs'

const { appid } = miniProgram
const transaction_id = '4200000000202607010000000001'

const opened = async (t) => {
  const shop = await open(t, 'push', pushSettings)
  await takesPushes(shop.wechat, shop.url, '/push')
  return shop
}
const said = (wechat) => wechat.messages.map(({ openid, text }) => [openid, text])

test('push: who opens the chat is greeted, who asks is answered, who wants a person gets one', async (t) => {
  const { wechat } = await opened(t)
  assert.equal((await wechat.push(appid, { FromUserName: alice, MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: 'x' })).taken, true)
  const { pushed: order } = await wechat.acts.say({ appid, content: '我的订单呢' })
  assert.equal(order.taken, true)
  assert.deepEqual(said(wechat), [[alice, '你好，查订单请发「订单」，找人请发「人工」'], [alice, '已收货的订单：还没有']])

  const { pushed: person } = await wechat.acts.say({ appid, content: '我要找人工' })
  assert.match(person.reply, /transfer_customer_service/)
  assert.equal(wechat.messages.length, 2)
})

test('push: an order counts when it has come, not when it was shipped', async (t) => {
  const { wechat } = await opened(t)
  const event = { FromUserName: alice, MsgType: 'event', Event: 'trade_manage_order_settlement', transaction_id }
  assert.equal((await wechat.push(appid, { ...event, estimated_settlement_time: 1783000000 })).taken, true)
  await wechat.acts.say({ appid, content: '订单' })
  wechat.order({ appid, transaction_id, order_state: 2, openid: alice, shipping: { shipping_list: [] } })
  assert.equal((await wechat.acts.confirmReceipt({ appid, transaction_id })).pushed.taken, true)
  await wechat.acts.say({ appid, content: '订单' })
  assert.deepEqual(said(wechat), [[alice, '已收货的订单：还没有'], [alice, `已收货的订单：${transaction_id}`]])
})

test('push: an answer that could not be sent is tried again when WeChat pushes again', async (t) => {
  const { wechat } = await opened(t)
  wechat.inject({ path: '/cgi-bin/message/custom/send', errcode: 45015 })
  const pushed = await wechat.push(appid, { FromUserName: alice, MsgType: 'text', Content: '订单', MsgId: 1n })
  assert.deepEqual(pushed.attempts.map(({ status }) => status), [500, 200])
  assert.equal(wechat.messages.length, 1)
})

test('push: what WeChat has not signed is refused, and other addresses are not served', async (t) => {
  const { url } = await opened(t)
  const forged = '/push?signature=0&timestamp=1783000000&nonce=1&encrypt_type=aes&msg_signature=0'
  assert.equal((await fetch(url + forged, { method: 'POST', body: '{"Encrypt":"AAAA"}' })).status, 403)
  assert.equal((await fetch(url)).status, 404)
})
