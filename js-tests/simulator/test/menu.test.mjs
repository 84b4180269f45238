// The menu of an official account, and menus for some of its followers.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, carol, open } from '../client.mjs'
import { files, postForm } from './forms.mjs'

const ok = { errcode: 0, errmsg: 'ok' }
const today = { type: 'click', name: '今日歌曲', key: 'MUSIC' }
const more = { name: '菜单', sub_button: [{ type: 'view', name: '搜索', url: 'https://www.example.com/' }, { type: 'click', name: '赞一下我们', key: 'GOOD' }] }
const button = [today, more]
const create = async (oa, buttons) => (await oa.post('/cgi-bin/menu/create', { button: buttons })).errcode

test('a_menu_is_made_read_replaced_and_deleted', async (t) => {
  const { oa } = await open(t)
  assert.equal((await oa.get('/cgi-bin/menu/get')).errcode, 46003)
  assert.equal((await oa.get('/cgi-bin/get_current_selfmenu_info')).is_menu_open, 0)
  assert.equal(await create(oa, button), 0)
  assert.deepEqual((await oa.get('/cgi-bin/menu/get')).menu.button, button)
  const current = await oa.get('/cgi-bin/get_current_selfmenu_info')
  assert.deepEqual([current.is_menu_open, current.selfmenu_info.button], [1, [today, { name: '菜单', sub_button: { list: more.sub_button } }]])
  assert.equal(await create(oa, [today]), 0)
  assert.deepEqual((await oa.get('/cgi-bin/menu/get')).menu.button, [today])
  assert.deepEqual(await oa.get('/cgi-bin/menu/delete'), ok)
  assert.equal((await oa.get('/cgi-bin/menu/get')).errcode, 46003)
})

test('buttons_are_refused_each_with_its_code', async (t) => {
  const { oa } = await open(t)
  const cases = [
    [[], 40016], [Array(4).fill(today), 40016], [[{ ...today, type: 'press' }], 40017], [[{ ...today, name: '十七个字节的名字' }], 40018],
    [[{ ...today, key: 'k'.repeat(129) }], 40019], [[{ type: 'click', name: '无' }], 40019], [[{ type: 'view', name: '无' }], 40020],
    [[{ type: 'view', name: '网页', url: 'www.example.com' }], 40055], [[{ name: '多', sub_button: Array(6).fill(today) }], 40023],
    [[{ name: '多', sub_button: [{ ...today, type: 'press' }] }], 40024], [[{ name: '多', sub_button: [{ ...today, name: '长'.repeat(21) }] }], 40025],
    [[{ name: '多', sub_button: [{ ...today, key: '' }] }], 40026], [[{ name: '多', sub_button: [{ type: 'view', name: '网页', url: `https://example.com/${'x'.repeat(1024)}` }] }], 40027],
    [[{ type: 'media_id', name: '图', media_id: 'none' }], 40007],
    [[{ type: 'miniprogram', name: '小程序', url: 'https://example.com', pagepath: 'pages/index' }], 40166],
    [[{ type: 'miniprogram', name: '小程序', url: 'https://example.com', appid: 'wx51a0000000000001' }], 40165],
  ]
  for (const [buttons, code] of cases) assert.equal(await create(oa, buttons), code, JSON.stringify(buttons).slice(0, 80))
  const { media_id } = await postForm(oa, '/cgi-bin/material/add_material', { media: files.png }, { type: 'image' })
  const good = [{ type: 'media_id', name: '图', media_id }, { type: 'miniprogram', name: '小程序', url: 'https://example.com', appid: 'wx51a0000000000001', pagepath: 'pages/index/index' }]
  assert.equal(await create(oa, good), 0)
})

test('a_menu_for_a_tag_is_seen_by_those_who_have_it', async (t) => {
  const { oa } = await open(t)
  const add = (matchrule, buttons = [{ type: 'click', name: '常客', key: 'VIP' }]) => oa.post('/cgi-bin/menu/addconditional', { button: buttons, matchrule })
  assert.equal((await add({ tag_id: '100' })).errcode, 65303)
  await create(oa, button)
  assert.deepEqual([(await add({})).errcode, (await add({ tag_id: '' })).errcode, (await add({ sex: '1' })).errcode], [65304, 65304, 65320])
  const { tag } = await oa.post('/cgi-bin/tags/create', { tag: { name: '常客' } })
  await oa.post('/cgi-bin/tags/members/batchtagging', { openid_list: [alice], tagid: tag.id })
  const { menuid } = await add({ tag_id: String(tag.id) })
  const seenBy = async (user_id) => (await oa.post('/cgi-bin/menu/trymatch', { user_id })).button?.[0].name
  assert.deepEqual([await seenBy(alice), await seenBy(carol)], ['常客', '今日歌曲'])
  await add({ client_platform_type: '2' })
  assert.equal(await seenBy(alice), '常客')
  await add({ client_platform_type: '1' }, [{ type: 'click', name: '苹果', key: 'IOS' }])
  assert.equal(await seenBy(alice), '苹果')
  assert.equal((await oa.get('/cgi-bin/menu/get')).conditionalmenu.at(-1).menuid, menuid)
  assert.deepEqual(await oa.post('/cgi-bin/menu/delconditional', { menuid }), ok)
  assert.equal((await oa.post('/cgi-bin/menu/delconditional', { menuid })).errcode, 65301)
  assert.equal((await oa.post('/cgi-bin/menu/trymatch', { user_id: 'oNobody' })).errcode, 65302)
  await oa.get('/cgi-bin/menu/delete')
  await create(oa, button)
  assert.equal((await oa.get('/cgi-bin/menu/get')).conditionalmenu, undefined)
})
