// What a person does on a phone: what the server is told, what the simulator knows afterwards, what the phone shows.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import test from 'node:test'
import { alice, bob, carol, miniProgram, officialAccount, open } from '../client.mjs'
import { fieldOf, toJson } from '../push/protocol.mjs'
import { files, postForm } from './forms.mjs'

const { appid } = miniProgram
const template = 'simulator-template-that-takes-any-keyword-0'
const subscription = (touser, more) => ({ touser, template_id: template, data: { thing1: { value: '苹果' } }, ...more })

/** A server that an account pushes to: what it has got, and what it replies. */
async function server(t, wechat, account, reply = () => 'success') {
  const seen = []
  const listening = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const echo = new URL(request.url, 'http://x').searchParams.get('echostr')
    if (echo) return response.end(echo)
    const text = Buffer.concat(chunks).toString()
    seen.push(text.startsWith('<') ? Object.fromEntries(['FromUserName', 'MsgType', 'Content', 'Event', 'EventKey', 'Ticket'].map((name) => [name, fieldOf(text, name)])) : JSON.parse(text))
    response.end(reply(seen.at(-1)))
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  t.after(() => listening.close())
  const isOfficial = account === officialAccount
  await wechat.configurePush(account.appid, { url: `http://127.0.0.1:${listening.address().port}/`, token: 't', mode: 'plain', format: isOfficial ? 'xml' : 'json' })
  return seen
}

test('a_login_gives_a_code_that_is_good_once_and_counts_as_a_visit', async (t) => {
  const { wechat, get } = await open(t)
  const { code, purpose } = wechat.acts.login({ appid, openid: carol })
  assert.equal(purpose, 'login')
  const session = { appid, secret: miniProgram.appsecret, js_code: code, grant_type: 'authorization_code' }
  assert.equal((await get('/sns/jscode2session', session)).openid, carol)
  assert.equal(wechat.user({ appid, openid: carol }).visited, true)
})

test('a_login_at_an_official_account_gives_a_code_of_its_page', async (t) => {
  const { wechat, get } = await open(t)
  const { appid, appsecret: secret } = officialAccount
  const { code } = wechat.acts.login({ appid, openid: bob })
  assert.equal((await get('/sns/oauth2/access_token', { appid, secret, code, grant_type: 'authorization_code' })).openid, bob)
})

test('a_number_is_given_by_a_code', async (t) => {
  const { wechat, mp } = await open(t)
  const { code } = wechat.acts.givePhone({ appid, openid: bob })
  assert.equal((await mp.post('/wxa/business/getuserphonenumber', { code })).phone_info.purePhoneNumber, '13800000002')
})

test('one_permission_is_good_for_one_message', async (t) => {
  const { wechat, mp } = await open(t)
  const seen = await server(t, wechat, miniProgram)
  const send = () => mp.post('/cgi-bin/message/subscribe/send', subscription(bob)).then(({ errcode }) => errcode)
  const answer = (answer) => wechat.acts.subscribe({ appid, openid: bob, template_id: template, answer })
  await answer('reject')
  assert.equal(await send(), 43101)
  assert.deepEqual((await answer('accept')).accepts, { [template]: 1 })
  assert.deepEqual([await send(), await send()], [0, 43101])
  await answer('always')
  assert.deepEqual([await send(), await send()], [0, 0])
  await answer('never')
  assert.equal(await send(), 43101)
  await wechat.pushed()
  const told = seen.filter(({ Event }) => Event !== 'subscribe_msg_sent_event').map(({ Event, FromUserName, List: [item] }) => [Event, FromUserName, item.TemplateId, item.SubscribeStatusString, item.PopupScene])
  assert.deepEqual(told, [
    ['subscribe_msg_popup_event', bob, template, 'reject', '0'],
    ['subscribe_msg_popup_event', bob, template, 'accept', '0'],
    ['subscribe_msg_change_event', bob, template, 'accept', undefined],
    ['subscribe_msg_change_event', bob, template, 'reject', undefined],
  ])
})

test('a_permission_in_one_simulator_is_none_in_another', async (t) => {
  const [one, other] = [await open(t), await open(t)]
  await one.wechat.acts.subscribe({ appid, openid: bob, template_id: template, answer: 'accept' })
  assert.equal((await other.mp.post('/cgi-bin/message/subscribe/send', subscription(bob))).errcode, 43101)
})

test('a_message_on_the_phone_opens_its_page', async (t) => {
  const { wechat, mp } = await open(t)
  await mp.post('/cgi-bin/message/subscribe/send', subscription(alice, { page: 'pages/order/detail?id=7' }))
  await mp.post('/cgi-bin/message/subscribe/send', subscription('nobody')) // refused: nothing arrives
  const [message, ...others] = wechat.messages
  assert.deepEqual(others, [])
  const { openid, kind, title, fields, tapped } = message
  assert.deepEqual({ openid, kind, title, fields, tapped }, { openid: alice, kind: 'subscribe', title: '通用通知', fields: [{ name: 'thing1', value: '苹果' }], tapped: undefined })
  assert.deepEqual((await wechat.acts.tap({ id: message.id })).opens, { page: 'pages/order/detail?id=7', appid })
  assert.ok(wechat.messages[0].tapped > 0)
})

test('every_kind_of_message_arrives_as_what_it_is', async (t) => {
  const { wechat, mp, oa } = await open(t)
  const custom = async (msgtype, content) => assert.equal((await mp.post('/cgi-bin/message/custom/send', { touser: alice, msgtype, [msgtype]: content })).errcode, 0, msgtype)
  await custom('text', { content: '你好' })
  await custom('link', { title: '标题', description: '说明', url: 'https://example.com/a', thumb_url: 'https://example.com/b.png' })
  const { media_id } = await postForm(mp, '/cgi-bin/media/upload', { media: files.png }, { type: 'image' })
  await custom('miniprogrampage', { title: '一页', appid, pagepath: 'pages/my/my', thumb_media_id: media_id })
  await custom('image', { media_id })
  await oa.post('/cgi-bin/message/template/send', { ...subscription(alice), url: 'https://example.com/c', data: { first: { value: '你好' } } })
  await oa.post('/cgi-bin/message/template/send', { ...subscription(alice), url: 'https://example.com/c', miniprogram: { appid, pagepath: 'pages/my/my' }, data: { first: { value: '你好' } } })
  assert.deepEqual(wechat.messages.map(({ kind, title, text, opens }) => [kind, title, text, opens]), [
    ['text', undefined, '你好', undefined],
    ['card', '标题', '说明', { url: 'https://example.com/a' }],
    ['card', '一页', undefined, { page: 'pages/my/my', appid }],
    ['picture', '图片', undefined, undefined],
    ['template', '通用通知', undefined, { url: 'https://example.com/c' }],
    ['template', '通用通知', undefined, { page: 'pages/my/my', appid }],
  ])
})

test('a_confirmed_receipt_is_pushed_and_changes_the_order', async (t) => {
  const { wechat, mp } = await open(t)
  const seen = await server(t, wechat, miniProgram)
  const transaction_id = '4200000000000000000000000005'
  await wechat.acts.confirmReceipt({ appid, transaction_id })
  assert.equal((await mp.post('/wxa/sec/order/get_order', { transaction_id })).order.order_state, 3)
  const [{ Event, transaction_id: id, merchant_trade_no, confirm_receive_method }] = seen
  assert.deepEqual([Event, id, merchant_trade_no, confirm_receive_method], ['trade_manage_order_settlement', transaction_id, 'SIM-00000005', 2])
  await assert.rejects(wechat.acts.confirmReceipt({ appid, transaction_id }), /不是已发货的状态（order_state 为 3）/)
})

test('what_the_server_replies_is_on_the_phone', async (t) => {
  const { wechat } = await open(t)
  const xml = ({ Content, Event }) => `<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${Content ?? Event}！]]></Content></xml>`
  const seen = await server(t, wechat, officialAccount, xml)
  const asked = { appid: officialAccount.appid, openid: alice }
  await wechat.acts.say({ ...asked, content: '你好' })
  await wechat.acts.click({ ...asked, key: 'MENU_1' })
  await wechat.acts.unfollow(asked)
  assert.equal(wechat.user(asked).follows, false)
  await wechat.acts.follow(asked)
  assert.equal(wechat.user(asked).follows, true)
  assert.deepEqual(wechat.messages.map(({ kind, text, openid }) => [kind, text, openid]), ['你好！', 'CLICK！', 'unsubscribe！', 'subscribe！'].map((text) => ['text', text, alice]))
  assert.deepEqual(seen.map(({ MsgType, Event, EventKey, Content }) => [MsgType, Event, EventKey, Content]), [
    ['text', undefined, undefined, '你好'], ['event', 'CLICK', 'MENU_1', undefined], ['event', 'unsubscribe', '', undefined], ['event', 'subscribe', '', undefined],
  ])
})

test('a_choice_of_a_menu_is_told_to_the_server', async (t) => {
  const { wechat, oa } = await open(t)
  const seen = await server(t, wechat, officialAccount)
  await oa.post('/cgi-bin/message/custom/send', { touser: alice, msgtype: 'msgmenu', msgmenu: { head_content: '满意吗', list: [{ id: '101', content: '满意' }, { id: '102', content: '不满意' }], tail_content: '' } })
  const [{ id, kind, choices }] = wechat.messages
  assert.deepEqual([kind, choices.length], ['menu', 2])
  await wechat.acts.tap({ id, choice: '102' })
  assert.equal(seen[0].Content, '不满意')
  await assert.rejects(wechat.acts.tap({ id, choice: '103' }), /没有选项 103/)
})

test('codes_and_links_lead_where_they_were_made_for', async (t) => {
  const { wechat, mp, oa } = await open(t)
  await fetch(await mp.url('/wxa/getwxacodeunlimit'), { method: 'POST', body: toJson({ scene: 'a=1', page: 'pages/my/my' }) })
  await mp.post('/wxa/generate_urllink', { path: 'pages/order/order', query: 'x=1', expire_type: 1, expire_interval: 1 })
  await mp.post('/wxa/generatescheme', { expire_type: 1, expire_interval: 1 })
  const { url } = await oa.post('/cgi-bin/qrcode/create', { action_name: 'QR_STR_SCENE', expire_seconds: 60, action_info: { scene: { scene_str: 'shop7' } } })
  assert.deepEqual(wechat.codes.map(({ kind, opens, scene }) => [kind, opens?.page, opens?.query ?? opens?.scene ?? scene]), [
    ['mini-program', 'pages/my/my', 'a=1'],
    ['link', 'pages/order/order', 'x=1'],
    ['link', 'pages/index/index', undefined],
    ['official-account', undefined, 'shop7'],
  ])
  assert.equal(wechat.codes[3].text, url)

  const seen = await server(t, wechat, officialAccount)
  const [{ id: page }, , , { id: follow }] = wechat.codes
  assert.equal((await wechat.acts.scan({ id: page, openid: carol })).opens.scene, 'a=1')
  await wechat.acts.scan({ id: follow, openid: bob })
  await wechat.acts.scan({ id: follow, openid: bob })
  assert.deepEqual(seen.map(({ Event, EventKey, FromUserName }) => [Event, EventKey, FromUserName]), [['subscribe', 'qrscene_shop7', bob], ['SCAN', 'shop7', bob]])
})

test('without_an_address_acts_still_change_what_is_known', async (t) => {
  const { wechat } = await open(t)
  assert.deepEqual(await wechat.acts.unfollow({ appid: officialAccount.appid, openid: alice }), { pushed: undefined })
  assert.deepEqual(await wechat.acts.say({ appid, content: 'x' }), { pushed: undefined })
  assert.throws(() => wechat.acts.login({ appid: 'wx1' }), /模拟器里没有帐号 wx1/)
})
