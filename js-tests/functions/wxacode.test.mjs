import assert from 'node:assert/strict'
import test from 'node:test'
import jpeg from 'jpeg-js'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { located } from '../support/located.mjs'
import { refuses, RID } from '../support/table.mjs'
import { miniProgram, open, whatIsWrong } from '../support/weixin.mjs'

const PATH = '/wxa/getwxacodeunlimit'
const params = { page: 'pages/index/index', scene: 'a=1', check_path: false, env_version: 'develop' }

/** What the code says when it is scanned. */
function scanned({ data, width, height }) {
  const text = jsqr(new Uint8ClampedArray(data), width, height).data
  return Object.fromEntries(new URLSearchParams(text.slice(text.indexOf('?') + 1)))
}
const scannedJpeg = (bytes) => scanned(jpeg.decode(bytes, { useTArray: true }))

test('getUnlimited_sends_all_fields_in_order', async (t) => {
  const { weixin, callsOf } = await open(t)
  const line_color = { b: '3', r: 1, g: 2 }
  await weixin.wxacode.getUnlimited({ is_hyaline: false, line_color, auto_color: false, width: 600, ...params })
  const [call, ...others] = callsOf(PATH)
  assert.equal(others.length, 0)
  assert.equal(call.method, 'POST')
  assert.deepEqual(Object.keys(call.query), ['access_token'])
  assert.equal(
    call.body.toString(),
    '{"scene":"a=1","page":"pages/index/index","check_path":false,"env_version":"develop","width":600,"auto_color":false,"line_color":{"b":"3","r":1,"g":2},"is_hyaline":false}',
  )
})

test('getUnlimited_gives_a_Buffer_that_decodes_to_the_scene', async (t) => {
  const { weixin } = await open(t)
  const image = await weixin.wxacode.getUnlimited(params)
  assert.ok(Buffer.isBuffer(image))
  assert.deepEqual(scannedJpeg(image), { appid: miniProgram.appid, page: 'pages/index/index', scene: 'a=1', env_version: 'develop' })
})

test('every_letter_that_a_scene_may_have_survives', async (t) => {
  const { weixin } = await open(t)
  for (const scene of ["!#$&'()*+,/:;=?@-._~", 'x'.repeat(32)]) {
    assert.equal(scannedJpeg(await weixin.wxacode.getUnlimited({ scene })).scene, scene)
  }
})

test('the_image_becomes_base64_in_all_ways_that_callers_use', async (t) => {
  const { weixin } = await open(t)
  const res = await weixin.wxacode.getUnlimited({ scene: 'x', is_hyaline: true })
  assert.ok(!(typeof res === 'object' && res.code), 'no code, so no failure')
  const base64 = Buffer.from(res, 'binary').toString('base64')
  assert.equal(res.toString('base64'), base64)
  assert.equal(Buffer.from(res).toString('base64'), base64)
  assert.equal(scanned(PNG.sync.read(Buffer.from(base64, 'base64'))).scene, 'x')
})

test('where_there_is_no_Buffer_the_image_is_a_Uint8Array', async (t) => {
  const { weixin, make } = await open(t)
  const drawn = await weixin.wxacode.getUnlimited(params)
  // An answer of one's own: that of Node.js cannot do without Buffer.
  const headers = { 'content-type': 'image/jpeg', 'content-length': String(drawn.length) }
  const answer = { status: 200, headers: { get: (name) => headers[name] ?? null }, arrayBuffer: async () => new Uint8Array(drawn).buffer }
  const fetch = async () => answer
  const { Buffer } = globalThis
  t.after(() => (globalThis.Buffer = Buffer))
  delete globalThis.Buffer
  const image = await make({ fetch }).wxacode.getUnlimited({ ...params, access_token: 'x' })
  globalThis.Buffer = Buffer
  assert.equal(Object.getPrototypeOf(image), Uint8Array.prototype)
  assert.ok(Buffer.from(image).equals(drawn))
})

test('a_short_image_is_an_image_and_a_long_failure_a_failure', async (t) => {
  const { wechat, weixin } = await open(t)
  const image = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])
  wechat.inject({ path: PATH, body: image, contentType: 'image/jpeg' })
  assert.deepEqual(await weixin.wxacode.getUnlimited(params), image)
  const errmsg = 'x'.repeat(100_000)
  wechat.inject({ path: PATH, errcode: 41030, errmsg })
  const { msg, ...failure } = located(await weixin.wxacode.getUnlimited(params), 'wxacode.getUnlimited', 'weixin')
  assert.deepEqual(failure, { errcode: 41030, errmsg, code: 41030 })
  assert.equal(whatIsWrong(msg), '小程序页面不存在')
})

test('a_failure_under_the_name_of_an_image_is_a_failure', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: PATH, errcode: 41030, errmsg: 'invalid page', contentType: 'image/jpeg' })
  assert.equal((await weixin.wxacode.getUnlimited(params)).code, 41030)
})

test('an_image_without_a_type_of_its_own_is_an_image', async (t) => {
  const { wechat, weixin } = await open(t)
  const image = await weixin.wxacode.getUnlimited(params)
  for (const contentType of ['application/octet-stream', 'text/plain', 'application/json']) {
    wechat.inject({ path: PATH, body: image, contentType })
    assert.deepEqual(await weixin.wxacode.getUnlimited(params), image)
  }
})

for (const [code, msg] of [
  [41030, /^小程序页面不存在：/],
  [40129, /scene/],
  [40169, /scene/],
  [45009, /频繁/],
  [85096, /scancode_time/],
  [40097, /words of WeChat/],
]) {
  test(`getUnlimited_words_${code}`, async (t) => {
    const { wechat, weixin } = await open(t)
    const errmsg = `words of WeChat${RID}`
    wechat.inject({ path: PATH, errcode: code, errmsg })
    const result = await weixin.wxacode.getUnlimited(params)
    assert.deepEqual(located(result, 'wxacode.getUnlimited', 'weixin'), { errcode: code, errmsg, code, msg: result.msg })
    assert.match(result.msg, msg)
  })
}

test('a_page_that_is_not_published_gets_41030_from_WeChat_itself', async (t) => {
  const { weixin } = await open(t)
  const result = await weixin.wxacode.getUnlimited({ scene: 'x', page: 'pages/none' })
  assert.deepEqual([result.code, result.errcode, whatIsWrong(result.msg)], [41030, 41030, '小程序页面不存在'])
})

refuses('wxacode.getUnlimited', [
  [{}, '缺少参数 scene'],
  [{ scene: 'x'.repeat(33) }, 'scene', '32', '33'],
  [{ scene: 'a b' }, 'scene', '「 」'],
  [{ scene: '中文' }, 'scene', '「中」'],
  [{ scene: 'a%20' }, 'scene', '「%」'],
  [{ scene: 'x', width: 100 }, 'width', '280', '1280', '100'],
  [{ scene: 'x', width: 1281 }, 'width', '280', '1280', '1281'],
  [{ scene: 'x', page: '/pages/index/index' }, 'page', '/'],
  [{ scene: 'x', page: 'pages/index/index?a=1' }, 'page', 'scene'],
  [{ scene: 'x', line_color: '#000' }, 'line_color', '对象', '字符串'],
])
