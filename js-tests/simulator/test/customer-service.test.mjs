// Customer service: who may be written to, and how often; staff and their sessions.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, bob, carol, miniProgram, officialAccount, open } from '../client.mjs'
import { files, postForm } from './forms.mjs'

const SEND = '/cgi-bin/message/custom/send'
const TYPING = '/cgi-bin/message/custom/business/typing'
const ok = { errcode: 0, errmsg: 'ok' }
const hello = { touser: alice, msgtype: 'text', text: { content: '你好' } }
const { appid } = miniProgram

test('after_a_word_of_the_user_five_messages_arrive_within_48_hours', async (t) => {
  const { mp, wechat } = await open(t)
  wechat.user({ appid, openid: alice, reach: 'rules' })
  const send = async () => (await mp.post(SEND, hello)).errcode
  assert.equal(await send(), 45015)
  await wechat.acts.say({ appid, content: '在吗' })
  const codes = []
  for (let number = 0; number < 6; number++) codes.push(await send())
  assert.deepEqual(codes, [0, 0, 0, 0, 0, 45047])
  await wechat.acts.say({ appid, content: '还在吗' })
  assert.equal(await send(), 0)
  wechat.clock.advance(48 * 3600 + 1)
  assert.equal(await send(), 45015)
  assert.deepEqual(wechat.messages.map(({ openid, text }) => [openid, text]), Array(6).fill([alice, '你好']))
})

test('after_a_click_three_messages_arrive_within_a_minute', async (t) => {
  const { oa, wechat } = await open(t)
  const send = async () => (await oa.post(SEND, hello)).errcode
  await wechat.acts.click({ appid: officialAccount.appid, key: 'HELP' })
  assert.deepEqual([await send(), await send(), await send(), await send()], [0, 0, 0, 45047])
  await wechat.acts.click({ appid: officialAccount.appid, key: 'HELP' })
  wechat.clock.advance(61)
  assert.equal(await send(), 45015)
})

test('a_message_is_refused_for_person_type_text_and_file', async (t) => {
  const { mp, oa } = await open(t)
  const refused = async (more, account = mp) => (await account.post(SEND, { ...hello, ...more })).errcode
  assert.equal(await refused({ touser: 'oNobody' }), 40003)
  assert.equal(await refused({ touser: bob }, oa), 45015)
  assert.equal(await refused({ msgtype: 'telegram' }), 40008)
  assert.equal(await refused({ text: { content: '长'.repeat(683) } }), 45002)
  assert.equal(await refused({ text: { content: '长'.repeat(682) } }), 0)
  assert.equal(await refused({ msgtype: 'image', image: { media_id: 'none' } }), 40007)
  const { media_id } = await postForm(mp, '/cgi-bin/media/upload', { media: files.png }, { type: 'image' })
  assert.equal(await refused({ msgtype: 'image', image: { media_id } }), 0)
  const article = { title: '标题', description: '描述', picurl: 'https://example.com/a.png', url: 'https://example.com' }
  assert.equal(await refused({ msgtype: 'news', news: { articles: [article, article] } }), 45008)
  assert.equal(await refused({ customservice: { kf_account: 'nobody@x' } }), 65401)
})

test('typing_is_shown_once_and_only_in_a_talk', async (t) => {
  const { mp, wechat } = await open(t)
  wechat.user({ appid, openid: alice, reach: 'rules' })
  const typing = async (command) => (await mp.post(TYPING, { touser: alice, command })).errcode
  assert.equal(await typing('Typing'), 45080)
  await wechat.acts.say({ appid, content: '在吗' })
  assert.deepEqual([await typing('Typing'), await typing('Typing'), await typing('CancelTyping'), await typing('Typing')], [0, 45081, 0, 0])
  await mp.post(SEND, hello)
  assert.deepEqual([await typing('Typing'), await typing('Dancing')], [0, 45072])
})

test('staff_are_hired_invited_bound_renamed_and_dismissed', async (t) => {
  const { oa, wechat } = await open(t)
  const call = async (name, body) => (await oa.post(`/customservice/kfaccount/${name}`, body)).errcode
  const kf_account = 'test1@gh_simulator'
  assert.deepEqual([await call('add', { kf_account, nickname: '客服1' }), await call('add', { kf_account, nickname: '客服1' })], [0, 65406])
  assert.equal(await call('add', { kf_account: 'a name@x', nickname: '客服' }), 65404)
  assert.equal(await call('add', { kf_account: 'test2@gh_simulator', nickname: '长'.repeat(17) }), 65403)
  assert.equal(await call('update', { kf_account, nickname: '小明' }), 0)
  const begin = async () => (await oa.post('/customservice/kfsession/create', { kf_account, openid: alice })).errcode
  assert.equal(await begin(), 65402)
  assert.deepEqual([await call('inviteworker', { kf_account, invite_wx: 'ming' }), await call('inviteworker', { kf_account, invite_wx: 'hong' })], [0, 65411])
  const found = async () => (await oa.get('/cgi-bin/customservice/getkflist')).kf_list.find((each) => each.kf_account === kf_account)
  assert.deepEqual([(await found()).kf_nick, (await found()).invite_status], ['小明', 'waiting'])
  wechat.clock.advance(60)
  assert.deepEqual([(await found()).kf_wx, await call('inviteworker', { kf_account, invite_wx: 'hong' })], ['ming', 65412])
  assert.equal(await begin(), 0)
  assert.equal((await postForm(oa, '/customservice/kfaccount/uploadheadimg', { media: files.jpeg }, { kf_account })).errcode, 0)
  assert.match((await found()).kf_headimgurl, /\.jpg$/)
  assert.deepEqual([await call('del', { kf_account }), await call('del', { kf_account })], [0, 65401])
})

test('a_session_goes_from_waiting_to_a_worker_and_is_recorded', async (t) => {
  const { oa, wechat } = await open(t)
  const kf_account = `service@${officialAccount.appid}`
  const session = (name, body) => oa.post(`/customservice/kfsession/${name}`, { kf_account, openid: alice, ...body })
  const starttime = wechat.clock.seconds()
  await wechat.acts.say({ appid: officialAccount.appid, content: '苹果多少钱' })
  const waiting = await oa.get('/customservice/kfsession/getwaitcase')
  assert.deepEqual([waiting.count, waiting.waitcaselist[0].openid], [1, alice])
  assert.equal((await session('close')).errcode, 65413)
  assert.deepEqual(await session('create'), ok)
  assert.equal((await oa.get('/customservice/kfsession/getwaitcase')).count, 0)
  assert.equal((await oa.get('/customservice/kfsession/getsession', { openid: alice })).kf_account, kf_account)
  assert.deepEqual((await oa.get('/customservice/kfsession/getsessionlist', { kf_account })).sessionlist.map(({ openid }) => openid), [alice])
  await oa.post(SEND, { ...hello, customservice: { kf_account } })
  assert.deepEqual(await session('close'), ok)
  assert.equal((await oa.get('/customservice/kfsession/getsession', { openid: alice })).kf_account, '')
  const records = (more) => oa.post('/customservice/msgrecord/getmsglist', { starttime, endtime: starttime + 100, msgid: 1, number: 1, ...more })
  const first = await records()
  assert.deepEqual(first.recordlist.map(({ opercode, text, worker }) => [opercode, text, worker]), [[2003, '苹果多少钱', '']])
  const second = await records({ msgid: first.msgid })
  assert.deepEqual(second.recordlist.map(({ opercode, text, worker }) => [opercode, text, worker]), [[2002, '你好', kf_account]])
  assert.equal((await records({ msgid: second.msgid })).number, 0)
  assert.equal((await records({ endtime: starttime + 86_401 })).errcode, 65417)
  assert.equal((await oa.get('/customservice/kfsession/getsession', { openid: carol })).createtime, 0)
})
