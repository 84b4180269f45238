// Codes with a scene: the ticket, the picture, what scanning does; keys for long texts; rules for plain codes.

import assert from 'node:assert/strict'
import test from 'node:test'
import jpeg from 'jpeg-js'
import jsqr from 'jsqr'
import { alice, bob, miniProgram, officialAccount, open } from '../client.mjs'
import { download } from './forms.mjs'

const ok = { errcode: 0, errmsg: 'ok' }
const CREATE = '/cgi-bin/qrcode/create'
const { appid } = officialAccount
const textOf = (bytes) => {
  const { data, width, height } = jpeg.decode(bytes, { useTArray: true })
  return jsqr(new Uint8ClampedArray(data), width, height)?.data
}

test('a_ticket_gives_a_picture_that_says_the_address_as_long_as_it_lives', async (t) => {
  const { oa, at, wechat } = await open(t)
  const { ticket, url, expire_seconds } = await oa.post(CREATE, { expire_seconds: 3600, action_name: 'QR_SCENE', action_info: { scene: { scene_id: 123 } } })
  assert.equal(expire_seconds, 3600)
  const show = () => download(at('/cgi-bin/showqrcode', { ticket }))
  const { type, bytes } = await show()
  assert.deepEqual([type, textOf(bytes)], ['image/jpeg', url])
  wechat.clock.advance(3601)
  assert.equal((await fetch(at('/cgi-bin/showqrcode', { ticket }))).status, 404)
  assert.equal((await fetch(at('/cgi-bin/showqrcode', { ticket: 'none' }))).status, 404)
  const forever = await oa.post(CREATE, { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'shop-1' } } })
  assert.equal(forever.expire_seconds, undefined)
  wechat.clock.advance(400 * 86_400)
  assert.equal((await fetch(at('/cgi-bin/showqrcode', { ticket: forever.ticket }))).status, 200)
})

test('scenes_and_lives_are_refused_each_with_its_code', async (t) => {
  const { oa } = await open(t)
  const refused = async (action_name, scene, more) => (await oa.post(CREATE, { action_name, action_info: { scene }, ...more })).errcode
  assert.equal(await refused('QR_CODE', { scene_id: 1 }), 40052)
  assert.deepEqual([await refused('QR_LIMIT_SCENE', { scene_id: 100_001 }), await refused('QR_LIMIT_SCENE', { scene_id: 100_000 })], [40053, 0])
  assert.deepEqual([await refused('QR_SCENE', { scene_id: 0 }), await refused('QR_SCENE', { scene_str: 'a' }), await refused('QR_SCENE', { scene_id: 4_294_967_295 })], [40053, 40053, 0])
  assert.deepEqual([await refused('QR_STR_SCENE', { scene_str: 'x'.repeat(65) }), await refused('QR_STR_SCENE', { scene_str: 'x'.repeat(64) })], [40053, 0])
  assert.deepEqual([await refused('QR_SCENE', { scene_id: 1 }, { expire_seconds: 2_592_001 }), await refused('QR_SCENE', { scene_id: 1 }, { expire_seconds: 2_592_000 })], [40053, 0])
})

test('who_scans_follows_and_is_known_by_the_scene', async (t) => {
  const { oa, wechat } = await open(t)
  await oa.post(CREATE, { expire_seconds: 60, action_name: 'QR_SCENE', action_info: { scene: { scene_id: 123 } } })
  const [{ id }] = wechat.codes
  await wechat.acts.scan({ id, openid: bob })
  const info = await oa.get('/cgi-bin/user/info', { openid: bob })
  assert.deepEqual([info.subscribe, info.subscribe_scene, info.qr_scene, info.qr_scene_str], [1, 'ADD_SCENE_QR_CODE', 123, ''])
  await oa.post(CREATE, { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'shop-1' } } })
  wechat.user({ appid, openid: alice, follows: false })
  await wechat.acts.scan({ id: wechat.codes[1].id, openid: alice })
  const { qr_scene, qr_scene_str } = await oa.get('/cgi-bin/user/info', { openid: alice })
  assert.deepEqual([qr_scene, qr_scene_str], [0, 'shop-1'])
  wechat.clock.advance(61)
  await assert.rejects(wechat.acts.scan({ id, openid: bob }), /已经过期/)
})

test('a_key_gives_back_the_long_text_until_it_ends', async (t) => {
  const { oa, wechat } = await open(t)
  const gen = (long_data, expire_seconds = 86_400) => oa.post('/cgi-bin/shorten/gen', { long_data, expire_seconds })
  const { short_key } = await gen('loremipsum'.repeat(409))
  assert.match(short_key, /^[0-9a-zA-Z]{15}$/)
  wechat.clock.advance(86_000)
  const found = await oa.post('/cgi-bin/shorten/fetch', { short_key })
  assert.deepEqual([found.long_data.length, found.expire_seconds <= 400 && found.expire_seconds > 390], [4090, true])
  wechat.clock.advance(400)
  assert.equal((await oa.post('/cgi-bin/shorten/fetch', { short_key })).errcode, 9410012)
  assert.deepEqual([(await gen('x'.repeat(4097))).errcode, (await gen('x', 2_592_001)).errcode], [9410010, 9410011])
})

test('a_rule_for_plain_codes_is_added_changed_published_and_deleted', async (t) => {
  const { oa } = await open(t)
  const rule = { prefix: 'https://example.com/qr', permit_sub_rule: 1, path: 'pages/index/index', open_version: 1, debug_url: ['https://example.com/qr?a=1'], is_edit: 0 }
  const call = (name, body) => oa.post(`/cgi-bin/wxopen/qrcodejump${name}`, body)
  const add = async (more) => (await call('add', { ...rule, ...more })).errcode
  assert.deepEqual([await add({ is_edit: 1 }), await add(), await add(), await add({ prefix: 'example' })], [85066, 0, 85071, 85066])
  assert.equal(await add({ prefix: 'https://example.com/other' }), 85068)
  assert.equal(await add({ is_edit: 1, path: 'pages/my/my' }), 0)
  const first = await call('get', {})
  assert.deepEqual([first.total_count, first.rule_list[0].path, first.rule_list[0].state, first.qrcodejump_pub_quota], [1, 'pages/my/my', 1, 100])
  assert.deepEqual(await call('publish', { prefix: rule.prefix }), ok)
  const second = await call('get', { get_type: 1, prefix_list: [rule.prefix] })
  assert.deepEqual([second.rule_list[0].state, second.qrcodejump_pub_quota], [2, 99])
  assert.equal(await add({ is_edit: 1 }), 85066)
  assert.deepEqual(await call('delete', { prefix: rule.prefix }), ok)
  assert.equal((await call('delete', { prefix: rule.prefix })).errcode, 85066)
})

test('codes_of_few_say_their_path', async (t) => {
  const { mp } = await open(t)
  const made = async (path, body) => download(await mp.url(path), { method: 'POST', body: JSON.stringify(body) })
  for (const [path, kind] of [['/wxa/getwxacode', 'wxacode'], ['/cgi-bin/wxaapp/createwxaqrcode', 'wxaqrcode']]) {
    const [head, query] = textOf((await made(path, { path: 'pages/index/index?id=1' })).bytes).split(/\?(.*)/)
    assert.equal(head, `weixin-simulator:${kind}`)
    assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), { appid: miniProgram.appid, path: 'pages/index/index?id=1', env_version: 'release' })
    assert.equal((await made(path, { path: 'x?scancode_time=1' })).errcode, 85096)
  }
  assert.equal((await made('/cgi-bin/wxaapp/createwxaqrcode', { path: 'x'.repeat(129) })).errcode, 40159)
  assert.equal((await made('/wxa/getwxacode', { path: '' })).errcode, 40159)
})
