// Iterating over what WeChat gives a page at a time.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { alice, carol, folder, miniProgram, officialAccount, open, require } from '../support/weixin.mjs'
import { instanceWith, pageOf } from './paged.mjs'

const { items, pages } = require(join(folder, 'paging.cjs'))
const { WeixinError } = require(folder)
const functions = JSON.parse(readFileSync(join(folder, 'endpoints.json'), 'utf8'))
const paging = Object.fromEntries(functions.filter((it) => it.paging).map((it) => [it.name, it.paging]))

const all = async (iterable) => {
  const list = []
  for await (const item of iterable) list.push(item)
  return list
}

const five = [11, 12, 13, 14, 15].map((id) => ({ id: String(id) }))

for (const [name, its] of Object.entries(paging)) {
  test(`${name}_gives_every_item_once`, async () => {
    for (const most of [1, 2, 4, 5, 6]) {
      const asked = []
      const weixin = instanceWith(name, (params) => {
        asked.push(params)
        assert.ok(asked.length < 8, 'it asks for ever')
        return pageOf(its, five, params, most)
      })
      const params = its.size ? { [its.size]: most, appid: 'wx1' } : { appid: 'wx1' }
      assert.deepEqual(await all(items(weixin, name, params)), five, `${most} a page`)
      assert.ok(asked.every(({ appid }) => appid === 'wx1'))
    }
    assert.deepEqual(await all(items(instanceWith(name, (params) => pageOf(its, [], params, 2)), name)), [])
  })
}

/** Whose parameters look like paging, and do not page. */
const OTHERS = {
  'minidrama.getCdnLogs': 'WeChat ignores offset and limit since 2024',
  'b2b.getMchOrder': 'the page calls page_index an offset; which of both it is is not said',
  'pluginManager.setDevPluginApplyStatus': 'one of its actions lists, the others change something',
  'nearbyPoi.getList': 'its list is a text that holds JSON',
  'wxacode.getUnlimited': 'the page of a mini program',
  'subscribeMessage.send': 'the page of a mini program', 'h5.subscribeMessage.send': 'the page of a mini program',
  'device.sendHardwareDeviceMessage': 'the page of a mini program', 'labor.sendEmployeeRelationMsg': 'the page of a mini program',
}
const WORDS = /^(offset|start|begin|limit|page|page_?(num|no|index|size|number|limit|offset|break|context|rows)|next_openid|begin_openid|last_(index|id)|largest_id|cursor|msgid)$/i

test('every_function_whose_parameters_look_like_paging_pages_or_is_listed_with_a_reason', () => {
  const looksLike = functions.filter(({ params }) => params.some(({ name }) => WORDS.test(name)))
  const silent = looksLike.map(({ name }) => name).filter((name) => !paging[name] && !OTHERS[name])
  assert.deepEqual(silent, [])
  assert.ok(Object.keys(paging).length >= 45, String(Object.keys(paging).length))
  assert.deepEqual(Object.keys(OTHERS).filter((name) => paging[name] || !looksLike.some((it) => it.name === name)), [])
})

test('pages_are_the_answers_and_as_long_as_WeChat_gives_them_where_nothing_is_said', async () => {
  const asked = []
  const weixin = instanceWith('h5.draft.batchGet', (params) => (asked.push(params), pageOf(paging['h5.draft.batchGet'], Array.from({ length: 25 }, (_, id) => ({ id })), params, 20)))
  const list = await all(pages(weixin, 'h5.draft.batchGet', { no_content: 1 }))
  assert.deepEqual(list.map(({ item, total_count }) => [item.length, total_count]), [[20, 25], [5, 25]])
  assert.deepEqual(asked, [{ no_content: 1, offset: 0, count: 20 }, { no_content: 1, offset: 20, count: 20 }])
})

test('it_begins_where_the_caller_says_and_leaves_his_object_alone', async () => {
  const params = Object.freeze({ offset: 3, count: 1 })
  const weixin = instanceWith('h5.draft.batchGet', (params) => pageOf(paging['h5.draft.batchGet'], five, params, 20))
  assert.deepEqual(await all(items(weixin, 'h5.draft.batchGet', params)), five.slice(3))
})

test('a_page_that_fails_ends_it_with_an_error_from_which_it_can_go_on', async () => {
  let isBroken = true
  const weixin = instanceWith('h5.draft.batchGet', (params) =>
    params.offset === 2 && isBroken ? { code: 45009, msg: '今天的次数用完了', errcode: 45009, errmsg: 'reach max api' } : pageOf(paging['h5.draft.batchGet'], five, params, 2))
  const got = []
  const error = await (async () => {
    for await (const item of items(weixin, 'h5.draft.batchGet', { count: 2, appsecret: 'secret' })) got.push(item)
  })().catch((error) => error)
  assert.deepEqual(got, five.slice(0, 2))
  assert.ok(error instanceof WeixinError && error instanceof Error)
  assert.equal(error.name, 'WeixinError')
  assert.deepEqual([error.code, error.errcode, error.msg, error.message, error.errmsg], [45009, 45009, '今天的次数用完了', '今天的次数用完了', 'reach max api'])
  assert.equal(error.result.code, 45009)
  assert.deepEqual(error.params, { offset: 2, count: 2, appsecret: 'secret' })
  assert.ok(!JSON.stringify(error).includes('secret'))
  isBroken = false
  assert.deepEqual(await all(items(weixin, 'h5.draft.batchGet', error.params)), five.slice(2))
})

test('it_asks_for_no_page_that_nobody_wants', async () => {
  let calls = 0
  const weixin = instanceWith('h5.draft.batchGet', (params) => (calls++, pageOf(paging['h5.draft.batchGet'], five, params, 2)))
  for await (const item of items(weixin, 'h5.draft.batchGet', { count: 2 })) if (item.id === '12') break
  assert.equal(calls, 1)
})

test('a_cursor_that_stands_still_is_an_error_and_no_endless_loop', async () => {
  const weixin = instanceWith('h5.user.getList', () => ({ code: 0, data: { openid: ['a'] }, next_openid: 'a' }))
  const got = []
  await assert.rejects(async () => {
    for await (const openid of items(weixin, 'h5.user.getList')) got.push(openid)
  }, { code: -27, message: /翻页停住了/ })
  assert.deepEqual(got, ['a', 'a'])
})

test('a_cursor_beyond_2_53_reaches_WeChat_digit_by_digit', async (t) => {
  const { weixin, wechat, callsOf } = await open(t)
  const path = '/customservice/msgrecord/getmsglist'
  const answer = (texts, msgid) => ({ body: `{"recordlist":[${texts.map((text) => `{"text":"${text}"}`)}],"number":${texts.length},"msgid":${msgid}}` })
  wechat.inject({ path, ...answer(['a', 'b'], '9007199254740993') })
  wechat.inject({ path, ...answer(['c'], '9007199254740994') })
  const records = await all(items(weixin, 'h5.customerService.getMsgList', { starttime: 1, endtime: 2, number: 2 }))
  assert.deepEqual(records.map(({ text }) => text), ['a', 'b', 'c'])
  assert.deepEqual(callsOf(path).map(({ body }) => /"msgid":"?(\d+)/.exec(body.toString())[1]), ['1', '9007199254740993'])
})

test('a_name_that_is_none_is_refused_with_the_way_to_write_it', async () => {
  const weixin = instanceWith('h5.user.getList', () => ({ code: 0 }))
  for (const name of ['h5.user.getlist', 'wxacode.getUnlimited', 'toString', undefined, weixin.h5.user.getList]) {
    await assert.rejects(items(weixin, name).next(), { code: -1, msg: /'h5\.user\.getList'/ }, String(name))
  }
  await assert.rejects(items({}, 'h5.user.getList').next(), { code: -1, msg: '第一个参数里没有 h5.user.getList：请传入 weixin 对象本身' })
  await assert.rejects(items(undefined, 'h5.user.getList').next(), { code: -1 })
})

test('a_spy_in_the_place_of_the_function_is_called', async (t) => {
  const { weixin } = await open(t)
  const { mock } = t.mock.method(weixin.h5.user, 'getList', async () => ({ code: 0, total: 1, count: 1, data: { openid: ['oSpied'] }, next_openid: '' }))
  assert.deepEqual(await all(items(weixin, 'h5.user.getList')), ['oSpied'])
  assert.deepEqual(mock.calls.map(({ arguments: [params] }) => params), [{}])
})

test('orders_are_paged_from_WeChat', async (t) => {
  const { weixin, callsOf } = await open(t)
  const orders = await all(items(weixin, 'order.getOrderList', { page_size: 3 }))
  assert.deepEqual(orders.map(({ transaction_id: id }) => Number(id.slice(-1))), [1, 2, 3, 4, 5, 6, 7, 8])
  assert.equal(callsOf('/wxa/sec/order/get_order_list').length, 3)
})

test('live_rooms_are_paged_and_an_empty_list_which_WeChat_calls_a_failure_has_no_items', async (t) => {
  const { weixin, wechat } = await open(t)
  const rooms = () => all(items(weixin, 'livebroadcast.getLiveInfo', { pageSize: 2 }))
  assert.deepEqual((await rooms()).map(({ roomid }) => roomid), [1, 2, 3])
  const replays = await all(items(weixin, 'livebroadcast.getLiveInfo', { action: 'get_replay', room_id: 3 }))
  assert.deepEqual(replays.map(({ media_url }) => media_url), ['http://live.example/replay/3/index.m3u8'])
  wechat.setLiveRooms(miniProgram.appid, [])
  assert.deepEqual(await rooms(), [])
})

test('followers_are_paged_from_WeChat_and_the_answer_behind_the_last_is_no_page', async (t) => {
  const { weixin, wechat } = await open(t)
  assert.deepEqual(await all(items(weixin, 'h5.user.getList')), [alice, carol])
  const list = await all(pages(weixin, 'h5.user.getList'))
  assert.deepEqual(list.map(({ total, count, data }) => [total, count, data.openid.length]), [[2, 2, 2]])
  for (const openid of [alice, carol]) wechat.user({ appid: officialAccount.appid, openid, follows: false })
  assert.deepEqual((await all(pages(weixin, 'h5.user.getList'))).map(({ total }) => total), [0])
})

test('import_and_require_give_the_same_functions', async () => {
  const module = await import(join(folder, 'paging.mjs'))
  assert.deepEqual(Object.keys(module).sort(), ['items', 'pages'])
  const weixin = instanceWith('h5.draft.batchGet', (params) => pageOf(paging['h5.draft.batchGet'], five, params, 2))
  assert.deepEqual(await all(module.items(weixin, 'h5.draft.batchGet', { count: 2 })), five)
})
