// A live room from its plan to its goods.

import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, open } from '../client.mjs'
import { files, postForm } from './forms.mjs'

const ok = { errcode: 0, errmsg: 'ok' }
const at = (path) => `/wxaapi/broadcast/${path}`

async function opened(t) {
  const simulator = await open(t)
  const { mp, wechat } = simulator
  const { media_id } = await postForm(mp, '/cgi-bin/media/upload', { media: files.jpeg }, { type: 'image' })
  const startTime = wechat.clock.seconds() + 3600
  const plan = {
    name: '苹果专场', coverImg: media_id, shareImg: media_id, feedsImg: media_id, startTime, endTime: startTime + 7200,
    anchorName: '小明', anchorWechat: 'xiaoming', type: 1, closeLike: 0, closeGoods: 0, closeComment: 0,
  }
  const apple = { coverImgUrl: media_id, name: '苹果', priceType: 1, price: 9.9, url: 'pages/index/index?id=1' }
  return { ...simulator, plan, apple, call: (path, body) => mp.post(at(path), body) }
}

test('a_room_is_planned_listed_edited_and_deleted', async (t) => {
  const { mp, wechat, plan, call } = await opened(t)
  const { roomId } = await call('room/create', plan)
  const listed = async () => (await mp.post('/wxa/business/getliveinfo', { start: 0, limit: 100 })).room_info.find(({ roomid }) => roomid === roomId)
  assert.deepEqual([(await listed()).name, (await listed()).live_status, (await listed()).start_time], ['苹果专场', 102, plan.startTime])
  assert.deepEqual(await call('room/editroom', { ...plan, id: roomId, name: '梨子专场' }), ok)
  assert.deepEqual(await call('room/updatekf', { roomId, closeKf: 0 }), ok)
  assert.deepEqual([(await listed()).name, (await listed()).close_kf], ['梨子专场', 0])
  assert.match((await mp.get(at('room/getpushurl'), { roomId })).pushAddr, /^rtmp:/)
  assert.match((await mp.get(at('room/getsharedcode'), { roomId, params: 'a=1' })).pagePath, new RegExp(`room_id=${roomId}&custom_params=a%3D1$`))
  wechat.clock.advance(4 * 3600)
  assert.equal((await call('room/editroom', { ...plan, id: roomId })).errcode, 300023)
  assert.deepEqual(await call('room/deleteroom', { id: roomId }), ok)
  assert.equal(await listed(), undefined)
  assert.deepEqual([(await call('room/deleteroom', { id: roomId })).errcode, (await call('room/deleteroom', { id: 1 })).errcode], [300022, 300023])
})

test('rooms_are_refused_each_with_its_code', async (t) => {
  const { wechat, plan, call } = await opened(t)
  const refused = async (more) => (await call('room/create', { ...plan, ...more })).errcode
  const now = wechat.clock.seconds()
  assert.deepEqual([await refused({ name: '短' }), await refused({ name: '长'.repeat(18) }), await refused({ name: '苹果<专场>' })], [300002, 300002, 300040])
  assert.deepEqual([await refused({ startTime: now + 60 }), await refused({ endTime: plan.startTime + 60 }), await refused({ endTime: plan.startTime + 86_401 })], [200002, 200002, 200002])
  assert.deepEqual([await refused({ anchorName: '明' }), await refused({ anchorWechat: 'unverified1' })], [300034, 300036])
  assert.deepEqual([await refused({ coverImg: 'x' }), await refused({ shareImg: 'x' }), await refused({ feedsImg: 'x' })], [300031, 300032, 300037])
})

test('goods_are_looked_at_before_they_come_into_a_room', async (t) => {
  const { mp, wechat, plan, apple, call } = await opened(t)
  const { goodsId, auditId } = await call('goods/add', { goodsInfo: apple })
  const status = async () => (await mp.post('/wxa/business/getgoodswarehouse', { goods_ids: [goodsId] })).goods[0].audit_status
  assert.equal(await status(), 1)
  assert.deepEqual([(await call('goods/update', { goodsInfo: { ...apple, goodsId } })).errcode, (await call('goods/delete', { goodsId })).errcode], [300010, 300014])
  assert.equal((await call('goods/resetaudit', { goodsId, auditId: 1 })).errcode, 300009)
  assert.deepEqual(await call('goods/resetaudit', { goodsId, auditId }), ok)
  assert.equal(await status(), 0)
  assert.equal((await call('goods/audit', { goodsId })).errcode, 0)
  const { roomId } = await call('room/create', plan)
  assert.equal((await call('room/addgoods', { ids: [goodsId], roomId })).errcode, 300025)
  wechat.clock.advance(3600)
  assert.equal(await status(), 2)
  const approved = await mp.get(at('goods/getapproved'), { offset: 0, limit: 30, status: 2 })
  assert.deepEqual([approved.total, approved.goods.at(-1).goodsId], [5, goodsId])
  await call('goods/update', { goodsInfo: { ...apple, name: '改名', price: 8.8, goodsId } })
  assert.deepEqual(await call('room/addgoods', { ids: [goodsId], roomId }), ok)
  const inRoom = async () => (await mp.post('/wxa/business/getliveinfo', { start: 0, limit: 100 })).room_info.find(({ roomid }) => roomid === roomId).goods
  assert.deepEqual((await inRoom()).map(({ name, price }) => [name, price]), [['苹果', 880]])
  assert.equal((await call('goods/push', { roomId, goodsId })).errcode, 300023)
  assert.equal((await call('goods/onsale', { roomId, goodsId: 9, onSale: 1 })).errcode, 300024)
  assert.deepEqual(await call('goods/deleteInRoom', { roomId, goodsId }), ok)
  assert.deepEqual([await inRoom(), (await call('room/addgoods', { ids: [9], roomId })).errcode], [[], 300024])
})

test('goods_are_refused_each_with_its_code', async (t) => {
  const { apple, call } = await opened(t)
  const refused = async (more) => (await call('goods/add', { goodsInfo: { ...apple, ...more } })).errcode
  assert.deepEqual([await refused({ name: '长'.repeat(15) }), await refused({ name: '违规商品' }), await refused({ coverImgUrl: 'x' })], [300002, 300004, 300006])
  assert.deepEqual([await refused({ priceType: 2, price: 9, price2: 8 }), await refused({ priceType: 3, price: 8, price2: 9 }), await refused({ priceType: 2, price: 8, price2: 9 })], [300003, 300003, 0])
  assert.deepEqual([await refused({ url: 'pages/none' }), await refused({ url: 'pages/none', thirdPartyAppid: 'wx1' })], [300007, 0])
})

test('goods_in_a_room_on_the_air_are_pushed_and_sorted', async (t) => {
  const { mp, wechat, apple, call } = await opened(t)
  const ids = []
  for (const name of ['苹果', '梨']) ids.push((await call('goods/add', { goodsInfo: { ...apple, name } })).goodsId)
  wechat.clock.advance(3600)
  await call('room/addgoods', { ids, roomId: 1 })
  assert.deepEqual(await call('goods/push', { roomId: 1, goodsId: ids[0] }), ok)
  assert.deepEqual(await call('goods/sort', { roomId: 1, goods: [{ goodsId: ids[1] }, { goodsId: 3 }] }), ok)
  const { room_info } = await mp.post('/wxa/business/getliveinfo', { start: 0, limit: 1 })
  assert.deepEqual(room_info[0].goods.map(({ goods_id }) => goods_id), [ids[1], 3, 1, 2, ids[0]])
  assert.equal((await call('goods/sort', { roomId: 1, goods: [{ goodsId: 9 }] })).errcode, 300024)
})

test('helpers_and_roles_come_and_go', async (t) => {
  const { mp, call } = await opened(t)
  await call('room/addassistant', { roomId: 1, users: [{ username: 'hong', nickname: '小红' }, { username: 'gang', nickname: '小刚' }] })
  await call('room/modifyassistant', { roomId: 1, username: 'hong', nickname: '大红' })
  await call('room/removeassistant', { roomId: 1, username: 'gang' })
  const { list, count } = await mp.get(at('room/getassistantlist'), { roomId: 1 })
  assert.deepEqual([count, list[1].alias, list[1].nickname], [2, 'hong', '大红'])
  await call('room/addsubanchor', { roomId: 1, username: 'hong' })
  assert.equal((await call('room/addsubanchor', { roomId: 1, username: 'hong' })).errcode, 500004)
  assert.equal((await mp.get(at('room/getsubanchor'), { roomId: 1 })).username, 'hong')
  assert.deepEqual([(await call('role/addrole', { username: 'hong', role: 2 })).errcode, (await call('role/addrole', { username: 'hong', role: 3 })).errcode], [0, 0])
  assert.deepEqual([(await call('role/addrole', { username: '红', role: 2 })).errcode, (await call('role/addrole', { username: 'unverified1', role: 2 })).errcode], [400001, 400002])
  const roles = await mp.get(at('role/getrolelist'), { keyword: 'ho' })
  assert.deepEqual([roles.total, roles.list[0].roleList], [1, [2, 3]])
  await call('role/deleterole', { username: 'hong', role: 2 })
  assert.deepEqual((await mp.get(at('role/getrolelist'))).list.map(({ username, roleList }) => [username, roleList]), [['weixin_id', [2]], ['hong', [3]]])
})

test('subscribers_are_told_of_one_room_a_day_while_it_is_on_the_air', async (t) => {
  const { mp } = await opened(t)
  const push = async (room_id) => (await mp.post('/wxa/business/push_message', { room_id, user_openid: [alice] })).errcode
  assert.deepEqual([await push(1), await push(2), await push(1)], [0, 9410006, 0])
})
