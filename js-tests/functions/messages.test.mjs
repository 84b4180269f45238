// subscribeMessage.send, uniformMessage.send, h5.templateMessage.send, h5.subscribeMessage.send

import assert from 'node:assert/strict'
import test from 'node:test'
import { holds } from '../support/table.mjs'
import { alice, bob, config, miniProgram, officialAccount, open, whatIsWrong } from '../support/weixin.mjs'

const ANY = 'simulator-template-that-takes-any-keyword-0'
const ORDER = 'simulator-template-of-an-order-notice-00001'
const data = { thing1: { value: '苹果' }, amount2: { value: '9.16元' }, date3: { value: '2025-01-08' }, phrase4: { value: '已发货' } }
const missing = [
  [{ template_id: ANY, data }, '缺少参数 touser'],
  [{ touser: alice, data }, '缺少参数 template_id'],
  [{ touser: alice, template_id: ANY }, '缺少参数 data'],
  [{ touser: alice, template_id: ANY, data: 7 }, 'data', '对象', '数字'],
  [{ touser: [alice], template_id: ANY, data }, 'touser', '字符串', '数组'],
]

holds('subscribeMessage.send', {
  path: '/cgi-bin/message/subscribe/send',
  params: { touser: alice, template_id: ORDER, page: 'pages/index/index?a=1', data },
  body: `{"touser":"${alice}","template_id":"${ORDER}","page":"pages/index/index?a=1","data":${JSON.stringify(data)},"miniprogram_state":"formal","lang":"zh_CN"}`,
  sent: [
    [
      { lang: 'en_US', miniprogram_state: 'trial', data: { b: { value: 0, colour: null }, a: { value: '' } }, template_id: 't', touser: 'o' },
      '{"touser":"o","template_id":"t","data":{"b":{"value":0,"colour":null},"a":{"value":""}},"miniprogram_state":"trial","lang":"en_US"}',
    ],
  ],
  answer: { errcode: 0, errmsg: 'ok', msgid: 200228332 },
  failures: [
    [40003, 'touser字段openid为空或者不正确'],
    [40037, '订阅模板id为空不正确'],
    [43101, '用户拒绝接受消息，如果用户之前曾经订阅过，则表示用户取消了订阅关系'],
    [47003, /^模板参数不准确，可能为空或者不满足规则.*argument invalid! data\.thing1\.value invalid/, 'argument invalid! data.thing1.value invalid'],
    [41030, 'page路径不正确，需要保证在现网版本小程序中存在，与app.json保持一致'],
    [43107, /封禁/],
    [43108, /并发/],
    [45168, /敏感词/],
  ],
  refused: missing,
})

test('who_refuses_a_subscribed_message_gets_43101_from_WeChat_itself', async (t) => {
  const { weixin } = await open(t)
  const result = await weixin.subscribeMessage.send({ touser: bob, template_id: ORDER, data })
  assert.deepEqual([result.code, whatIsWrong(result.msg)], [43101, '用户拒绝接受消息，如果用户之前曾经订阅过，则表示用户取消了订阅关系'])
})

test('a_keyword_that_is_too_long_is_named_before_WeChat_is_asked', async (t) => {
  const { weixin, wechat } = await open(t)
  const result = await weixin.subscribeMessage.send({ touser: alice, template_id: ORDER, data: { ...data, thing1: { value: '果'.repeat(21) } } })
  assert.deepEqual([result.code, result.msg], [-1, '参数 data.thing1.value 太长：thing 最多 20 个字符，传入了 21 个'])
  assert.equal(wechat.calls.length, 0)
})

// ---- the official account's

const message = {
  touser: alice,
  template_id: ANY,
  url: 'https://www.baidu.com',
  miniprogram: { appid: miniProgram.appid, pagepath: 'pages/order/order?id=aaa' },
  data: { keyword1: { value: '顺丰快递', color: '#173177' } },
}
const words = [
  [40003, 'touser字段openid为空或者不正确'],
  [40037, '模板id不正确'],
  [45009, '接口调用超过限额'],
  [40013, '不符合绑定关系要求'],
]

holds('h5.templateMessage.send', {
  path: '/cgi-bin/message/template/send',
  official: true,
  params: message,
  body: JSON.stringify(message),
  sent: [
    [
      { client_msg_id: 'once', data: { first: { value: '您' } }, template_id: 't', touser: 'o' },
      '{"touser":"o","template_id":"t","data":{"first":{"value":"您"}},"client_msg_id":"once"}',
    ],
  ],
  answer: { errcode: 0, errmsg: 'ok', msgid: 200228332 },
  failures: [...words, [43004, /关注/], [48001, /权限/], [47003, /argument invalid! data/, 'argument invalid! data']],
  refused: [...missing, [{ ...message, miniprogram: { pagepath: 'p' } }, '缺少参数 miniprogram.appid'], [{ ...message, miniprogram: 'wx' }, 'miniprogram', '对象', '字符串']],
})

test('an_id_that_JavaScript_cannot_hold_is_as_JSON_parse_gives_it', async (t) => {
  const { weixin } = await open(t)
  assert.equal((await weixin.h5.templateMessage.send(message)).msgid, JSON.parse('3000000000000000001'))
})

test('h5_functions_say_which_node_is_missing_where_only_a_mini_program_is_configured', async (t) => {
  const { weixin, wechat } = await open(t, { config: { 'mp-weixin': config['mp-weixin'] } })
  const result = await weixin.h5.templateMessage.send(message)
  assert.ok(result.code < 0)
  assert.match(result.msg, /公众号.*uni-config-center\/uni-id\/config\.json.*h5-weixin\.oauth\.weixin/)
  assert.deepEqual(wechat.calls, [])
})

const notice = { touser: alice, template_id: ORDER, page: 'https://www.baidu.com', miniprogram: { appid: miniProgram.appid, pagepath: 'pages/order/order?id=aaa' }, data }

holds('h5.subscribeMessage.send', {
  path: '/cgi-bin/message/subscribe/bizsend',
  official: true,
  params: notice,
  body: JSON.stringify(notice),
  sent: [[{ data: { thing1: { value: '您' } }, template_id: 't', touser: 'o', lang: 'zh_CN' }, '{"touser":"o","template_id":"t","data":{"thing1":{"value":"您"}},"lang":"zh_CN"}']],
  answer: { errcode: 0, errmsg: 'ok' },
  failures: [
    [40003, 'touser字段openid为空或者不正确'],
    [40037, /模板id不正确/],
    [40013, /关联/],
    [43101, /没有订阅/],
    [43107, /封禁/],
    [47003, /data\.thing1\.value/, 'argument invalid! data.thing1.value invalid'],
  ],
  refused: [...missing, [{ ...notice, miniprogram: { pagepath: 'p' } }, '缺少参数 miniprogram.appid']],
})

const { touser, ...inner } = message
const uniform = (appid) => JSON.stringify({ touser, mp_template_msg: { appid, ...inner } })

holds('uniformMessage.send', {
  path: '/cgi-bin/message/wxopen/template/uniform_send',
  code: 45109,
  params: message,
  body: uniform(officialAccount.appid),
  sent: [
    [{ ...message, template_appid: 'wxother' }, uniform('wxother')],
    [
      { data: { a: { value: 1 } }, template_id: 't', touser: 'o', url: undefined },
      `{"touser":"o","mp_template_msg":{"appid":"${officialAccount.appid}","template_id":"t","data":{"a":{"value":1}}}}`,
    ],
  ],
  answer: { errcode: 0, errmsg: 'ok' },
  failures: [...words, [45109, /收回.*h5\.templateMessage\.send/], [45103, /收回.*h5\.templateMessage\.send/]],
  refused: missing,
})

test('uniformMessage_needs_no_official_account_in_the_configuration_where_the_call_names_one', async (t) => {
  const { weixin } = await open(t, { config: { 'mp-weixin': config['mp-weixin'] } })
  assert.equal((await weixin.uniformMessage.send({ ...message, template_appid: 'wxother' })).code, 45109)
  const result = await weixin.uniformMessage.send(message)
  assert.ok(result.code < 0)
  assert.match(result.msg, /h5-weixin/)
})
