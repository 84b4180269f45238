// Followers of an official account, their tags, the blacklist: a user's way through them.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, bob, carol, officialAccount, open } from '../client.mjs'

const ok = { errcode: 0, errmsg: 'ok' }

test('a_tag_is_made_given_found_taken_renamed_and_deleted', async (t) => {
  const { oa } = await open(t)
  const { tag } = await oa.post('/cgi-bin/tags/create', { tag: { name: '老顾客' } })
  assert.deepEqual(tag, { id: 100, name: '老顾客' })
  assert.deepEqual(await oa.post('/cgi-bin/tags/members/batchtagging', { openid_list: [alice, carol], tagid: 100 }), ok)
  assert.deepEqual((await oa.get('/cgi-bin/tags/get')).tags, [{ id: 2, name: '星标组', count: 0 }, { id: 100, name: '老顾客', count: 2 }])
  assert.deepEqual(await oa.post('/cgi-bin/user/tag/get', { tagid: 100 }), { ...ok, count: 2, data: { openid: [alice, carol] }, next_openid: carol })
  assert.deepEqual(await oa.post('/cgi-bin/user/tag/get', { tagid: 100, next_openid: carol }), { ...ok, count: 0, next_openid: '' })
  await oa.post('/cgi-bin/tags/members/batchuntagging', { openid_list: [carol], tagid: 100 })
  assert.deepEqual((await oa.post('/cgi-bin/tags/getidlist', { openid: alice })).tagid_list, [100])
  assert.deepEqual((await oa.post('/cgi-bin/tags/getidlist', { openid: carol })).tagid_list, [])
  await oa.post('/cgi-bin/tags/update', { tag: { id: 100, name: '常客' } })
  assert.deepEqual((await oa.get('/cgi-bin/tags/get')).tags.at(-1), { id: 100, name: '常客', count: 1 })
  assert.deepEqual(await oa.post('/cgi-bin/tags/delete', { tag: { id: 100 } }), ok)
  assert.deepEqual((await oa.post('/cgi-bin/tags/getidlist', { openid: alice })).tagid_list, [])
})

test('tags_are_refused_with_the_codes_of_their_pages', async (t) => {
  const { oa } = await open(t)
  const create = async (name) => (await oa.post('/cgi-bin/tags/create', { tag: { name } })).errcode
  assert.deepEqual([await create('甲'), await create('甲'), await create('x'.repeat(31)), await create('x'.repeat(30))], [0, 45157, 45158, 0])
  for (let left = 98; left > 0; left--) await create(`标签${left}`)
  assert.equal(await create('第一百零一个'), 45056)
  const give = async (more) => (await oa.post('/cgi-bin/tags/members/batchtagging', { openid_list: [alice], tagid: 100, ...more })).errcode
  assert.equal(await give({ tagid: 9999 }), 45159)
  assert.equal(await give({ openid_list: ['oNobody'] }), 40003)
  assert.equal(await give({ openid_list: [bob] }), 50005)
  assert.equal(await give({ openid_list: Array(51).fill(alice) }), 40032)
  for (let tagid = 100; tagid < 120; tagid++) assert.equal(await give({ tagid }), 0)
  assert.deepEqual([await give({ tagid: 120 }), await give({ tagid: 119 })], [45059, 0])
  assert.equal((await oa.post('/cgi-bin/tags/update', { tag: { id: 2, name: '星' } })).errcode, 45058)
  assert.equal((await oa.post('/cgi-bin/tags/delete', { tag: { id: 2 } })).errcode, 45058)
  assert.equal((await oa.post('/cgi-bin/tags/getidlist', { openid: bob })).errcode, 43004)
})

test('followers_come_in_pages_of_ten_thousand', async (t) => {
  const { oa, wechat } = await open(t)
  assert.deepEqual(await oa.get('/cgi-bin/user/get'), { ...ok, total: 2, count: 2, data: { openid: [alice, carol] }, next_openid: carol })
  for (let number = 0; number < 10_000; number++) wechat.user({ appid: officialAccount.appid, openid: `oMany${String(number).padStart(5, '0')}` })
  const first = await oa.get('/cgi-bin/user/get')
  assert.deepEqual([first.total, first.count, first.data.openid.length, first.next_openid], [10_002, 10_000, 10_000, 'oMany09997'])
  const second = await oa.get('/cgi-bin/user/get', { next_openid: first.next_openid })
  assert.deepEqual(second, { ...ok, total: 10_002, count: 2, data: { openid: ['oMany09998', 'oMany09999'] }, next_openid: 'oMany09999' })
  assert.deepEqual(await oa.get('/cgi-bin/user/get', { next_openid: second.next_openid }), { ...ok, total: 10_002, count: 0, next_openid: '' })
  assert.equal((await oa.get('/cgi-bin/user/get', { next_openid: 'oNobody' })).errcode, 40003)
})

test('a_follower_has_a_remark_and_tags_and_who_does_not_follow_has_nothing', async (t) => {
  const { oa, wechat } = await open(t)
  await oa.post('/cgi-bin/tags/create', { tag: { name: '老顾客' } })
  await oa.post('/cgi-bin/tags/members/batchtagging', { openid_list: [alice], tagid: 100 })
  assert.deepEqual(await oa.post('/cgi-bin/user/info/updateremark', { openid: alice, remark: '总要发票' }), ok)
  assert.equal((await oa.post('/cgi-bin/user/info/updateremark', { openid: alice, remark: 'x'.repeat(30) })).errcode, 40092)
  const info = await oa.get('/cgi-bin/user/info', { openid: alice, lang: 'zh_CN' })
  assert.deepEqual([info.subscribe, info.remark, info.tagid_list, info.groupid, info.subscribe_scene], [1, '总要发票', [100], 100, 'ADD_SCENE_SEARCH'])
  const { user_info_list: list } = await oa.post('/cgi-bin/user/info/batchget', { user_list: [{ openid: alice }, { openid: bob }] })
  assert.deepEqual(list.map(({ subscribe, remark }) => [subscribe, remark]), [[1, '总要发票'], [0, undefined]])
  await wechat.acts.follow({ appid: officialAccount.appid, openid: bob })
  const { subscribe, subscribe_time } = await oa.get('/cgi-bin/user/info', { openid: bob })
  assert.ok(subscribe === 1 && Math.abs(subscribe_time - wechat.clock.seconds()) < 60)
})

test('the_blacklist_is_kept_in_twenties', async (t) => {
  const { oa } = await open(t)
  const blacklist = () => oa.post('/cgi-bin/tags/members/getblacklist', {})
  assert.deepEqual(await blacklist(), { ...ok, total: 0, count: 0, next_openid: '' })
  assert.deepEqual(await oa.post('/cgi-bin/tags/members/batchblacklist', { openid_list: [bob, alice] }), ok)
  assert.deepEqual(await blacklist(), { ...ok, total: 2, count: 2, data: { openid: [bob, alice] }, next_openid: alice })
  assert.equal((await oa.post('/cgi-bin/tags/members/batchblacklist', { openid_list: Array(21).fill(bob) })).errcode, 40032)
  assert.equal((await oa.post('/cgi-bin/tags/members/batchblacklist', { openid_list: ['oNobody'] })).errcode, 40003)
  await oa.post('/cgi-bin/tags/members/batchunblacklist', { openid_list: [bob] })
  assert.deepEqual((await blacklist()).data.openid, [alice])
})
