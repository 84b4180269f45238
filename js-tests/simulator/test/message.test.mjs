import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, bob, miniProgram, open } from '../client.mjs'

const SEND = '/cgi-bin/message/subscribe/send'
const ANY = 'simulator-template-that-takes-any-keyword-0'
const ORDER = 'simulator-template-of-an-order-notice-00001'
const message = { touser: alice, template_id: ANY, data: { thing1: { value: '苹果' } } }

test('a_subscription_message_reaches_a_subscriber', async (t) => {
  const { mp } = await open(t)
  assert.deepEqual(await mp.post(SEND, message), { errcode: 0, errmsg: 'ok' })
  assert.deepEqual(await mp.post(SEND, { ...message, page: 'pages/index/index?a=1', miniprogram_state: 'trial', lang: 'en_US' }), { errcode: 0, errmsg: 'ok' })
})

test('a_subscription_message_is_refused_for_person_template_page_and_state', async (t) => {
  const { mp } = await open(t)
  const refused = async (more) => (await mp.post(SEND, { ...message, ...more })).errcode
  assert.equal(await refused({ touser: 'oNobody' }), 40003)
  assert.equal(await refused({ touser: undefined }), 40003)
  assert.equal(await refused({ template_id: 'none' }), 40037)
  assert.equal(await refused({ touser: bob }), 43101)
  assert.equal(await refused({ page: 'pages/none' }), 41030)
  assert.equal(await refused({ miniprogram_state: 'beta' }), 40097)
  assert.equal(await refused({ lang: 'fr' }), 40097)
  assert.equal(await refused({ data: { thing1: { value: '黑名单词' } } }), 45168)
})

test('one_consent_is_good_for_one_message', async (t) => {
  const { wechat, mp } = await open(t)
  wechat.user({ appid: miniProgram.appid, openid: 'oOnce', accepts: { [ANY]: 1 } })
  const errcode = async () => (await mp.post(SEND, { ...message, touser: 'oOnce' })).errcode
  assert.deepEqual([await errcode(), await errcode()], [0, 43101])
})

test('a_template_wants_all_its_keywords', async (t) => {
  const { mp } = await open(t)
  const data = { thing1: { value: '苹果' }, amount2: { value: '¥12.5' }, date3: { value: '2026年1月2日 08:30' }, phrase4: { value: '已发货' } }
  assert.equal((await mp.post(SEND, { ...message, template_id: ORDER, data })).errcode, 0)
  const { amount2, ...rest } = data
  const { errcode, errmsg } = await mp.post(SEND, { ...message, template_id: ORDER, data: rest })
  assert.equal(errcode, 47003)
  assert.match(errmsg, /^argument invalid! data\.amount2\.value invalid rid: /)
})

const values = {
  thing1: [['x'.repeat(20), '😀'.repeat(20)], ['x'.repeat(21), '']],
  number2: [['1', '-1.5', '9'.repeat(32), 7], ['9'.repeat(33), 'one', '1.2.3']],
  letter3: [['abcXYZ'], ['a1', 'a'.repeat(33)]],
  symbol4: [['!?'], ['!!!!!!', 'a']],
  character_string5: [['A-1_2'], ['中', 'x'.repeat(33)]],
  time6: [['15:01', '2019年10月1日 15:01'], ['25:00', 'noon']],
  date7: [['2019年10月1日', '2019-10-01'], ['yesterday']],
  amount8: [['¥100', '$9.99', '12元', '1234567890'], ['12345678901', 'much']],
  phone_number9: [['+86-0766-66888866'], ['1'.repeat(18), 'call me']],
  car_number10: [['粤A8Z888挂'], ['粤A8Z888挂车']],
  name11: [['张三', 'x'.repeat(20)], ['张'.repeat(11), 'x'.repeat(21)]],
  phrase12: [['配送中'], ['配送中配送中', 'sent']],
}
for (const [keyword, [good, bad]] of Object.entries(values)) {
  test(`values_of_${keyword}_are_held_to_their_type`, async (t) => {
    const { mp } = await open(t)
    const send = (value) => mp.post(SEND, { ...message, data: { [keyword]: { value } } })
    for (const value of good) assert.equal((await send(value)).errcode, 0, String(value))
    for (const value of bad) {
      const { errcode, errmsg } = await send(value)
      assert.equal(errcode, 47003, value)
      assert.ok(errmsg.startsWith(`argument invalid! data.${keyword}.value invalid rid: `), errmsg)
    }
  })
}

test('a_keyword_of_no_known_type_is_refused', async (t) => {
  const { mp } = await open(t)
  for (const data of [{ keyword1: { value: 'x' } }, { thing: { value: 'x' } }, { thing1: 'x' }, 'x', undefined]) {
    assert.equal((await mp.post(SEND, { ...message, data })).errcode, 47003, JSON.stringify(data))
  }
})

test('the_uniform_message_is_withdrawn', async (t) => {
  const { mp } = await open(t)
  const { errcode, errmsg } = await mp.post('/cgi-bin/message/wxopen/template/uniform_send', message)
  assert.equal(errcode, 45109)
  assert.match(errmsg, /^This API has been unsupported\. For more details, please view https:\/\/developers\.weixin\.qq\.com\/.* rid: /)
})

test('a_template_message_reaches_a_follower_and_has_a_long_id', async (t) => {
  const { oa, wechat } = await open(t)
  const path = '/cgi-bin/message/template/send'
  const body = { ...message, data: { first: { value: '' }, keyword1: { value: 'x', color: '#173177' } } }
  const text = async (more) => (await fetch(await oa.url(path), { method: 'POST', body: JSON.stringify({ ...body, ...more }) })).text()
  assert.match(await text(), /"msgid":3000000000000000001\}/)
  assert.match(await text({ client_msg_id: 'a' }), /"msgid":3000000000000000002\}/)
  assert.match(await text({ client_msg_id: 'a' }), /"msgid":3000000000000000002\}/)
  assert.equal((await oa.post(path, { ...body, touser: bob })).errcode, 43004)
  assert.equal((await oa.post(path, { ...body, touser: 'oNobody' })).errcode, 40003)
  assert.equal((await oa.post(path, { ...body, template_id: 'none' })).errcode, 40037)
  assert.equal((await oa.post(path, { ...body, miniprogram: {} })).errcode, 40013)
  assert.equal((await oa.post(path, { ...body, data: { thing1: { value: 'x'.repeat(21) } } })).errcode, 47003)
  assert.equal(wechat.calls.at(-1).answer.errcode, 47003)
})

test('an_official_account_sends_subscription_messages_by_another_path', async (t) => {
  const { oa, mp } = await open(t)
  const path = '/cgi-bin/message/subscribe/bizsend'
  assert.equal((await oa.post(path, message)).errcode, 0)
  assert.equal((await oa.post(path, { ...message, touser: bob })).errcode, 43101)
  assert.equal((await mp.post(path, message)).errcode, 48001)
})

test('templates_are_listed_added_used_and_deleted', async (t) => {
  const { mp } = await open(t)
  const ids = async () => (await mp.get('/wxaapi/newtmpl/gettemplate')).data.map(({ priTmplId }) => priTmplId)
  assert.deepEqual(await ids(), [ANY, ORDER])
  assert.equal((await mp.get('/wxaapi/newtmpl/getcategory')).data[0].name, '公交')
  const titles = await mp.get('/wxaapi/newtmpl/getpubtemplatetitles', { ids: '616,307', start: 0, limit: 2 })
  assert.deepEqual([titles.count, titles.data.length], [3, 2])
  assert.equal((await mp.get('/wxaapi/newtmpl/getpubtemplatekeywords', { tid: 307 })).data[0].name, '物品名称')
  const { priTmplId } = await mp.post('/wxaapi/newtmpl/addtemplate', { tid: '307', kidList: [1, 4], sceneDesc: '发货' })
  assert.deepEqual(await ids(), [ANY, ORDER, priTmplId])
  const data = { thing1: { value: '苹果' }, phrase4: { value: '已发货' } }
  assert.equal((await mp.post(SEND, { ...message, template_id: priTmplId, data })).errcode, 0)
  assert.equal((await mp.post('/wxaapi/newtmpl/deltemplate', { priTmplId })).errcode, 0)
  assert.equal((await mp.post('/wxaapi/newtmpl/deltemplate', { priTmplId })).errcode, 40037)
})

test('template_management_names_the_wrong_parameter', async (t) => {
  const { mp } = await open(t)
  assert.equal((await mp.get('/wxaapi/newtmpl/getpubtemplatekeywords', { tid: 1 })).errcode, 200014)
  const titles = async (query) => (await mp.get('/wxaapi/newtmpl/getpubtemplatetitles', query)).errcode
  assert.equal(await titles({ start: 0, limit: 30 }), 200018)
  assert.equal(await titles({ ids: 'x', start: 0, limit: 30 }), 200019)
  assert.equal(await titles({ ids: '616', limit: 30 }), 200016)
  assert.equal(await titles({ ids: '616', start: 0, limit: 31 }), 200017)
  const add = async (body) => (await mp.post('/wxaapi/newtmpl/addtemplate', { tid: 307, kidList: [1, 2], ...body })).errcode
  assert.equal(await add({ tid: 1 }), 200014)
  assert.equal(await add({ kidList: [1] }), 200020)
  assert.equal(await add({ kidList: [1, 99] }), 200020)
  assert.equal(await add({ sceneDesc: '长'.repeat(16) }), 200021)
})

test('an_account_has_25_templates_at_the_most', async (t) => {
  const { mp } = await open(t)
  const add = async () => (await mp.post('/wxaapi/newtmpl/addtemplate', { tid: 307, kidList: [1, 2] })).errcode
  const codes = []
  for (let i = 0; i < 24; i++) codes.push(await add())
  assert.deepEqual(codes, [...Array(23).fill(0), 200012])
})

test('a_jsapi_ticket_is_the_same_until_it_expires', async (t) => {
  const { wechat, oa, mp } = await open(t)
  const ticket = () => oa.get('/cgi-bin/ticket/getticket', { type: 'jsapi' })
  const first = await ticket()
  assert.deepEqual(Object.keys(first), ['errcode', 'errmsg', 'ticket', 'expires_in'])
  wechat.clock.advance(7000)
  const later = await ticket()
  assert.equal(later.ticket, first.ticket)
  assert.ok(later.expires_in <= 200, String(later.expires_in))
  wechat.clock.advance(300)
  assert.notEqual((await ticket()).ticket, first.ticket)
  assert.equal((await oa.get('/cgi-bin/ticket/getticket')).errcode, 40097)
  assert.equal((await mp.get('/cgi-bin/ticket/getticket', { type: 'jsapi' })).errcode, 48001)
})
