// What users do in several steps, by the built package, where each step needs what the one before has given.

import assert from 'node:assert/strict'
import test from 'node:test'
import jpeg from 'jpeg-js'
import jsqr from 'jsqr'
import { alice, bob, carol, miniProgram, officialAccount, open, payment, website, mobileApp } from '../support/weixin.mjs'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const succeeded = (result) => {
  assert.equal(result.code, 0, JSON.stringify(result))
  return result
}

test('a_picture_goes_up_comes_back_and_is_sent_to_a_user', async (t) => {
  const { weixin, wechat } = await open(t)
  const { media_id } = succeeded(await weixin.media.upload({ type: 'image', media: png }))
  assert.ok(Buffer.from(await weixin.media.get({ media_id })).equals(png))
  wechat.user({ appid: miniProgram.appid, openid: alice, reach: 'rules' })
  const send = () => weixin.customerServiceMessage.send({ touser: alice, msgtype: 'image', image: { media_id } })
  assert.equal((await send()).code, 45015)
  await wechat.acts.say({ appid: miniProgram.appid, content: '有图吗' })
  succeeded(await send())
  assert.deepEqual(wechat.messages.map(({ openid, kind }) => [openid, kind]), [[alice, 'picture']])
  wechat.clock.advance(3 * 86_400 + 1)
  assert.equal((await weixin.media.get({ media_id })).code, 40007)
})

test('an_article_is_drafted_with_a_kept_picture_and_published', async (t) => {
  const { weixin, wechat } = await open(t)
  const { draft, freepublish, material } = weixin.h5
  const { media_id: thumb_media_id } = succeeded(await material.add({ type: 'image', media: png }))
  const { media_id } = succeeded(await draft.add({ articles: [{ title: '开业', content: '<p>我们开业了</p>', thumb_media_id }] }))
  const { publish_id } = succeeded(await freepublish.submit({ media_id }))
  assert.equal((await freepublish.get({ publish_id })).publish_status, 1)
  wechat.clock.advance(10)
  const { article_id } = succeeded(await freepublish.get({ publish_id }))
  assert.equal(succeeded(await freepublish.getArticle({ article_id })).news_item[0].title, '开业')
  assert.equal((await draft.get({ media_id })).code, 40007)
})

test('followers_are_tagged_and_the_tag_has_a_menu_of_its_own', async (t) => {
  const { weixin } = await open(t)
  const { tags, menu } = weixin.h5
  const { tag } = succeeded(await tags.create({ tag: { name: '常客' } }))
  succeeded(await tags.batchTagging({ tagid: tag.id, openid_list: [alice] }))
  assert.equal((await tags.batchTagging({ tagid: tag.id, openid_list: [bob] })).code, 50005)
  const click = (name) => [{ type: 'click', name, key: 'KEY' }]
  succeeded(await menu.create({ button: click('大家') }))
  succeeded(await menu.addConditional({ button: click('常客'), matchrule: { tag_id: String(tag.id) } }))
  const seenBy = async (user_id) => succeeded(await menu.tryMatch({ user_id })).button[0].name
  assert.deepEqual([await seenBy(alice), await seenBy(carol)], ['常客', '大家'])
})

test('who_scans_a_code_is_known_by_its_scene', async (t) => {
  const { weixin, wechat } = await open(t)
  const { ticket, url } = succeeded(await weixin.h5.qrcode.create({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'shop-1' } }, expire_seconds: 3600 }))
  const picture = Buffer.from(await (await fetch(`${wechat.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`)).arrayBuffer())
  const { data, width, height } = jpeg.decode(picture, { useTArray: true })
  assert.equal(jsqr(new Uint8ClampedArray(data), width, height).data, url)
  await wechat.acts.scan({ id: wechat.codes[0].id, openid: bob })
  assert.equal(succeeded(await weixin.h5.user.getInfo({ openid: bob })).qr_scene_str, 'shop-1')
})

test('an_order_of_virtual_payment_is_signed_queried_and_refunded', async (t) => {
  const { appKey, sandboxAppKey } = payment
  const accounts = [{ ...miniProgram, payment: { appKey, sandboxAppKey } }, officialAccount, mobileApp, website]
  const { weixin, wechat, make } = await open(t, { payment }, { accounts })
  await wechat.acts.payVirtual({ appid: miniProgram.appid, out_trade_no: 'order-0001', product_id: 'sword', price: 300 })
  const query = (from = weixin) => from.xpay.queryOrder({ openid: alice, env: 0, order_id: 'order-0001' })
  assert.equal(succeeded(await query()).order.left_fee, 300)
  assert.equal((await query(make({ payment: { appKey: 'another', sandboxAppKey } }))).code, 268490003)
  const refund = { openid: alice, env: 0, order_id: 'order-0001', refund_order_id: 'refund-0001', left_fee: 300, refund_fee: 300, biz_meta: '', refund_reason: '3', req_from: '2' }
  succeeded(await weixin.xpay.refundOrder(refund))
  assert.deepEqual([(await query()).order.status, (await query()).order.left_fee], [5, 0])
  const { sessionKey } = wechat.user({ appid: miniProgram.appid, openid: alice })
  assert.equal(succeeded(await weixin.xpay.queryUserBalance({ openid: alice, env: 1, user_ip: '1.1.1.1', sessionKey })).balance, 0)
})

test('a_live_room_is_planned_with_pictures_and_sells_what_has_passed', async (t) => {
  const { weixin, wechat } = await open(t)
  const { media_id: picture } = succeeded(await weixin.media.upload({ type: 'image', media: png }))
  const startTime = wechat.clock.seconds() + 7200
  const plan = { name: '苹果专场', coverImg: picture, shareImg: picture, feedsImg: picture, startTime, endTime: startTime + 3600, anchorName: '小明', anchorWechat: 'xiaoming', type: 0, closeLike: 0, closeGoods: 0, closeComment: 0 }
  const { roomId } = succeeded(await weixin.livebroadcast.createRoom(plan))
  const { goodsId } = succeeded(await weixin.livebroadcast.goodsAdd({ goodsInfo: { coverImgUrl: picture, name: '苹果', priceType: 1, price: 9.9, url: 'pages/index/index' } }))
  assert.equal((await weixin.livebroadcast.addGoods({ roomId, ids: [goodsId] })).code, 300025)
  wechat.clock.advance(3600)
  succeeded(await weixin.livebroadcast.addGoods({ roomId, ids: [goodsId] }))
})

test('a_waybill_is_made_and_followed', async (t) => {
  const { weixin, wechat } = await open(t)
  const person = { name: '张三', mobile: '13800000001', province: '广东省', city: '广州市', area: '海珠区', address: '某路1号' }
  const { waybill_id } = succeeded(await weixin.logistics.addOrder({
    order_id: 'order-1', openid: alice, delivery_id: 'YTO', biz_id: 'SIM-BIZ', add_source: 0, sender: person, receiver: person,
    cargo: { count: 1, weight: 1.2, space_x: 20, space_y: 15, space_z: 10, detail_list: [{ name: '苹果', count: 1 }] },
    shop: { wxa_path: 'pages/order/order', img_url: 'https://example.com/a.png', goods_name: '苹果', goods_count: 1 },
    insured: { use_insured: 0, insured_value: 0 }, service: { service_type: 0, service_name: '标准快递' },
  }))
  wechat.clock.advance(7 * 3600)
  const { path_item_list: path } = succeeded(await weixin.logistics.getPath({ openid: alice, delivery_id: 'YTO', waybill_id }))
  assert.deepEqual(path.map(({ action_type }) => action_type), [100001, 200001])
})
