// subscribeMessage's templates: what the account has, and what it may choose from.

import assert from 'node:assert/strict'
import test from 'node:test'
import { holds } from '../support/table.mjs'
import { open } from '../support/weixin.mjs'

const busy = [-1, '微信系统繁忙，请稍后再试']

holds('subscribeMessage.getCategory', {
  path: '/wxaapi/newtmpl/getcategory',
  method: 'GET',
  params: {},
  answer: { errcode: 0, errmsg: 'ok', data: [{ id: 616, name: '公交' }] },
  failures: [busy, [48001, /权限/]],
  refused: [[[], '参数应为一个对象', '数组']],
})

const titles = [{ tid: 99, title: '付款成功通知', type: 2, categoryId: '616' }]

holds('subscribeMessage.getPubTemplateTitleList', {
  path: '/wxaapi/newtmpl/getpubtemplatetitles',
  method: 'GET',
  params: { ids: '616,307' },
  query: { ids: '616,307', start: '0', limit: '30' },
  answer: { errcode: 0, errmsg: 'ok', count: 55, data: titles },
  failures: [[200016, /start/], [200017, /limit/], [200018, /ids/], [200019, /ids.*逗号/]],
  refused: [
    [{}, '缺少参数 ids'],
    [{ ids: [616] }, 'ids', '字符串', '数组'],
    [{ ids: '616', limit: 31 }, 'limit', '30', '31'],
  ],
})

test('a_page_of_titles_is_asked_for_as_the_caller_says', async (t) => {
  const { weixin, callsOf } = await open(t)
  const { count, data } = await weixin.subscribeMessage.getPubTemplateTitleList({ ids: '307', start: 1, limit: 1 })
  assert.deepEqual([count, data.map(({ tid }) => tid)], [2, [310]])
  const { access_token, ...query } = callsOf('/wxaapi/newtmpl/getpubtemplatetitles')[0].query
  assert.deepEqual(query, { ids: '307', start: '1', limit: '1' })
})

holds('subscribeMessage.getMessageTemplateList', {
  path: '/wxaapi/newtmpl/gettemplate',
  method: 'GET',
  params: undefined,
  answer: { errcode: 0, errmsg: 'ok', data: [{ priTmplId: '9Aw5', title: '报名结果通知', content: '会议时间:{{date2.DATA}}\n', example: '会议时间:2016年8月8日\n', type: 2 }] },
  failures: [busy, [48001, /权限/]],
  refused: [['gettemplate', '参数应为一个对象', '字符串']],
})

const chosen = { tid: '307', kidList: [3, 1, 2], sceneDesc: '订单发货' }

holds('subscribeMessage.addMessageTemplate', {
  path: '/wxaapi/newtmpl/addtemplate',
  params: chosen,
  body: '{"tid":"307","kidList":[3,1,2],"sceneDesc":"订单发货"}',
  // Templates of late have fixed keywords, and take none.
  sent: [[{ kidList: ['1', 2], tid: 307 }, '{"tid":307,"kidList":["1",2]}'], [{ tid: '307', kidList: [] }, '{"tid":"307","kidList":[]}'], [{ tid: '307' }, '{"tid":"307"}']],
  answer: { errcode: 0, errmsg: 'ok', priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs' },
  failures: [[200011, /封禁/], [200012, /25 个/], [200013, /封禁/], [200014, /tid/], [200020, /kidList/], [200021, /sceneDesc/]],
  refused: [
    [{ kidList: [1, 2] }, '缺少参数 tid'],
    [{ tid: '307', kidList: '1,2' }, 'kidList', '数组', '字符串'],
    [{ tid: '307', kidList: [1, 2, 3, 4, 5, 6] }, 'kidList', '最多 5', '6 个'],
    [{ ...chosen, sceneDesc: '字'.repeat(16) }, 'sceneDesc', '15', '16'],
  ],
})

holds('subscribeMessage.deleteMessageTemplate', {
  path: '/wxaapi/newtmpl/deltemplate',
  params: { priTmplId: 'simulator-template-of-an-order-notice-00001' },
  body: '{"priTmplId":"simulator-template-of-an-order-notice-00001"}',
  answer: { errcode: 0, errmsg: 'ok' },
  failures: [[40037, /模板 id 不正确/], busy],
  refused: [[{}, '缺少参数 priTmplId'], [{ priTmplId: {} }, 'priTmplId', '字符串', '对象']],
})

test('a_template_that_was_added_is_listed_and_gone_when_deleted', async (t) => {
  const { weixin } = await open(t)
  const { subscribeMessage } = weixin
  const listed = async () => (await subscribeMessage.getMessageTemplateList()).data.map(({ priTmplId }) => priTmplId)
  const { priTmplId } = await subscribeMessage.addMessageTemplate(chosen)
  assert.ok((await listed()).includes(priTmplId))
  assert.equal((await subscribeMessage.deleteMessageTemplate({ priTmplId })).code, 0)
  assert.ok(!(await listed()).includes(priTmplId))
  assert.equal((await subscribeMessage.deleteMessageTemplate({ priTmplId })).code, 40037)
})
