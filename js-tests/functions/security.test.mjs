import assert from 'node:assert/strict'
import test from 'node:test'
import { riskyImageMark } from '../simulator/index.mjs'
import { located } from '../support/located.mjs'
import { holds, refuses, RID } from '../support/table.mjs'
import { alice, carol, open, whatIsWrong } from '../support/weixin.mjs'

// ---- msgSecCheck

const TEXT = '/wxa/msg_sec_check'
const MEDIA = '/wxa/media_check_async'
const text = { content: '今天天气真好', openid: alice, scene: 2, version: 2 }
const RISKY = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

const visitor = [
  [40003, 'openid 为空或者不正确'],
  [40129, /scene/],
  [61010, /两小时/],
  [44991, /频繁/],
  [43104, /openid/],
  [87014, '内容含有违法违规内容'],
]

holds('security.msgSecCheck', {
  path: TEXT,
  params: text,
  body: `{"content":"今天天气真好","version":2,"scene":2,"openid":"${alice}"}`,
  sent: [
    [
      { signature: '签名', nickname: '昵称', title: '题', scene: 1, openid: alice, version: 2, content: '文' },
      `{"content":"文","version":2,"scene":1,"openid":"${alice}","title":"题","nickname":"昵称","signature":"签名"}`,
    ],
    [{ content: '文', version: '2', scene: '2', openid: alice }, `{"content":"文","version":"2","scene":"2","openid":"${alice}"}`],
    [{ content: '旧版' }, '{"content":"旧版"}'],
    [{ content: '旧版', version: 1 }, '{"content":"旧版","version":1}'],
  ],
  answer: {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: 'pass', label: 100 },
    detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    trace_id: '60ae120f-371d5872-7941a05b',
  },
  failures: [...visitor, [45009, /上限/], [47001, /JSON/], [-1, '微信系统繁忙，请稍后再试']],
  refused: [
    [{}, '缺少参数 content'],
    [{ ...text, content: ['文'] }, 'content', '字符串', '数组'],
    [{ content: '文', version: 2, openid: alice }, 'scene', 'version', '2'],
    [{ content: '文', version: 2, scene: 2 }, 'openid', 'version', '2'],
    [{ content: '文', version: '2', scene: 2 }, 'openid', 'version'],
    [{ ...text, content: '文'.repeat(2501) }, 'content', '2500', '2501'],
    [{ ...text, version: '2', content: '😀'.repeat(2501) }, 'content', '2500', '2501'],
    [{ content: 'x'.repeat(500 * 1024 + 1) }, 'content', '500 KB'],
    [{ content: '文'.repeat(180_000) }, 'content', '500 KB', '528'],
  ],
})

for (const version of [2, '2', 2.0]) {
  test(`a_risky_text_has_its_label_as_code_in_version_${typeof version}_${version}`, async (t) => {
    const { weixin } = await open(t)
    const result = await weixin.security.msgSecCheck({ ...text, version, content: RISKY })
    assert.equal(result.code, 20001)
    assert.match(result.msg, /内容含有违法违规内容/)
    assert.equal(result.errcode, 0, "WeChat's own field stays")
    assert.deepEqual(result.result, { suggest: 'risky', label: 20001 })
    assert.ok(result.trace_id && result.detail.length > 0)
  })
}

test('no_label_but_100_is_success', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const label of [10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000, 99999]) {
    wechat.inject({ path: TEXT, body: { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label }, trace_id: 't' } })
    const result = await weixin.security.msgSecCheck(text)
    assert.deepEqual(located(result, 'security.msgSecCheck', 'weixin'), { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label }, trace_id: 't', code: label, msg: result.msg })
    assert.match(result.msg, /^内容含有违法违规内容/)
  }
})

test('an_answer_without_a_verdict_is_no_success', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const verdict of [{}, { result: {} }, { result: null }, { result: { label: null } }, { result: { label: '' } }, { result: { label: 0 } }]) {
    wechat.inject({ path: TEXT, body: { errcode: 0, errmsg: 'ok', ...verdict } })
    const result = await weixin.security.msgSecCheck(text)
    assert.notEqual(result.code, 0, JSON.stringify(verdict))
  }
})

test('the_first_version_answers_with_87014', async (t) => {
  const { weixin } = await open(t)
  const result = await weixin.security.msgSecCheck({ content: RISKY })
  assert.deepEqual([result.code, result.errcode, whatIsWrong(result.msg)], [87014, 87014, '内容含有违法违规内容'])
  assert.equal((await weixin.security.msgSecCheck({ content: '好' })).code, 0)
})

test('a_text_at_the_limit_is_sent', async (t) => {
  const { weixin } = await open(t)
  assert.equal((await weixin.security.msgSecCheck({ ...text, content: '😀'.repeat(2500) })).code, 0)
  assert.equal((await weixin.security.msgSecCheck({ content: 'x'.repeat(500 * 1024) })).code, 0)
})

test('who_has_not_visited_gets_61010_from_WeChat_itself', async (t) => {
  const { weixin } = await open(t)
  assert.equal((await weixin.security.msgSecCheck({ ...text, openid: carol })).code, 61010)
})

// ---- imgSecCheck

const IMAGE = '/wxa/img_sec_check'
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const base64 = png.toString('base64')
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
/** An image of exactly so many bytes. */
const imageOf = (size) => Buffer.concat([png, Buffer.alloc(size - png.length)])
const MEGABYTE = 1024 * 1024

test('imgSecCheck_uploads_the_image_as_media', async (t) => {
  const { weixin, callsOf } = await open(t)
  const result = await weixin.security.imgSecCheck({ base64, version: 2, scene: 2, openid: alice })
  assert.deepEqual(result, { errcode: 0, errmsg: 'ok', code: 0, msg: 'ok' })
  const [call, ...others] = callsOf(IMAGE)
  assert.equal(others.length, 0)
  assert.equal(call.method, 'POST')
  assert.deepEqual(Object.keys(call.query), ['access_token'])
  assert.match(call.headers['content-type'], /^multipart\/form-data; ?boundary=/)
  assert.deepEqual(call.parts, [{ name: 'media', filename: 'media.png', contentType: 'image/png', data: png }])
  const { boundary } = /boundary=(?<boundary>.*)/.exec(call.headers['content-type']).groups
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="media.png"\r\nContent-Type: image/png\r\n\r\n`
  assert.deepEqual(call.body, Buffer.concat([Buffer.from(head), png, Buffer.from(`\r\n--${boundary}--\r\n`)]))
})

const inside = Buffer.concat([Buffer.alloc(5), png, Buffer.alloc(7)]) // views must be read from where they begin
const arrayBuffer = new Uint8Array(png).buffer
for (const [form, given] of [
  ['base64', { base64 }],
  ['base64_with_a_prefix', { base64: `data:image/png;base64,${base64}` }],
  ['base64_with_line_breaks', { base64: base64.replace(/.{20}/g, '$&\r\n') }],
  ['base64_without_padding', { base64: base64.replace(/=+$/, '') }],
  ['a_Buffer', { dataBuffer: png }],
  ['a_Buffer_within_a_larger_one', { dataBuffer: inside.subarray(5, 5 + png.length) }],
  ['a_Uint8Array', { dataBuffer: new Uint8Array(png) }],
  ['an_ArrayBuffer', { dataBuffer: arrayBuffer }],
  ['a_DataView', { dataBuffer: new DataView(arrayBuffer) }],
]) {
  test(`imgSecCheck_takes_${form}`, async (t) => {
    const { weixin, callsOf } = await open(t)
    assert.equal((await weixin.security.imgSecCheck(given)).code, 0)
    assert.deepEqual(callsOf(IMAGE)[0].parts[0].data, png)
  })
}

test('imgSecCheck_names_the_type_of_the_image', async (t) => {
  const { weixin, callsOf } = await open(t)
  await weixin.security.imgSecCheck({ dataBuffer: gif })
  assert.deepEqual(callsOf(IMAGE)[0].parts, [{ name: 'media', filename: 'media.gif', contentType: 'image/gif', data: gif }])
})

test('an_image_of_a_megabyte_is_sent', async (t) => {
  const { weixin, callsOf } = await open(t)
  const image = imageOf(MEGABYTE)
  assert.equal((await weixin.security.imgSecCheck({ dataBuffer: image })).code, 0)
  assert.equal((await weixin.security.imgSecCheck({ base64: image.toString('base64') })).code, 0)
  assert.deepEqual(callsOf(IMAGE).map(({ parts }) => parts[0].data.equals(image)), [true, true])
})

test('a_risky_image_gets_87014_from_WeChat_itself', async (t) => {
  const { weixin } = await open(t)
  const result = await weixin.security.imgSecCheck({ dataBuffer: Buffer.concat([png, Buffer.from(riskyImageMark)]) })
  assert.deepEqual([result.code, result.errcode, whatIsWrong(result.msg)], [87014, 87014, '图片内容含有违法违规内容'])
})

for (const [code, msg] of [[40006, /1 MB/], [87014, /^图片内容含有违法违规内容：/], [41005, /图片/], [40004, /格式/], [45009, /上限/]]) {
  test(`imgSecCheck_words_${code}`, async (t) => {
    const { wechat, weixin } = await open(t)
    const errmsg = `words${RID}`
    wechat.inject({ path: IMAGE, errcode: code, errmsg })
    const result = await weixin.security.imgSecCheck({ base64 })
    assert.deepEqual(located(result, 'security.imgSecCheck', 'weixin'), { errcode: code, errmsg, code, msg: result.msg })
    assert.match(result.msg, msg)
  })
}

refuses('security.imgSecCheck', [
  [{}, 'base64', 'dataBuffer', 'media_url'],
  [{ base64: '' }, 'base64'],
  [{ base64: '这不是' }, 'base64'],
  [{ base64: 'data:image/png;base64,*' }, 'base64'],
  [{ base64: imageOf(MEGABYTE + 1).toString('base64') }, 'base64', '1 MB'],
  [{ dataBuffer: imageOf(MEGABYTE + 1) }, 'dataBuffer', '1 MB'],
  [{ base64: 'A'.repeat(8 * MEGABYTE) }, 'base64', '1 MB'],
  [{ dataBuffer: Buffer.alloc(0) }, 'dataBuffer', '空'],
  [{ dataBuffer: 7 }, 'dataBuffer', 'Buffer', '数字'],
  [{ base64: { png } }, 'base64', '对象'],
  [{ media_url: 'https://example.com/a.png', scene: 2 }, 'openid'],
  [{ media_url: 'https://example.com/a.png', openid: alice }, 'scene'],
])

test('imgSecCheck_with_a_media_url_is_the_asynchronous_check', async (t) => {
  const { weixin, callsOf } = await open(t)
  const result = await weixin.security.imgSecCheck({ media_url: 'https://example.com/a.png', openid: alice, scene: 2 })
  assert.deepEqual(result, { errcode: 0, errmsg: 'ok', trace_id: result.trace_id, code: 0, msg: 'ok' })
  assert.ok(result.trace_id)
  assert.equal(callsOf(IMAGE).length, 0)
  assert.equal(callsOf(MEDIA)[0].body.toString(), `{"media_url":"https://example.com/a.png","media_type":2,"version":2,"scene":2,"openid":"${alice}"}`)
})

test('imgSecCheck_with_a_media_url_takes_another_media_type', async (t) => {
  const { weixin, callsOf } = await open(t)
  await weixin.security.imgSecCheck({ media_url: 'https://example.com/a.mp3', media_type: 1, openid: alice, scene: 2, version: 2 })
  assert.equal(callsOf(MEDIA)[0].json.media_type, 1)
})

// ---- imgSecCheckAsync

holds('security.imgSecCheckAsync', {
  path: MEDIA,
  params: { openid: alice, scene: 3, media_url: 'https://example.com/a.png' },
  body: `{"media_url":"https://example.com/a.png","media_type":2,"version":2,"scene":3,"openid":"${alice}"}`,
  sent: [[{ openid: alice, scene: 3, version: 2, media_type: 1, media_url: 'u' }, `{"media_url":"u","media_type":1,"version":2,"scene":3,"openid":"${alice}"}`]],
  answer: { errcode: 0, errmsg: 'ok', trace_id: '967e945cd8a3e458f3c74dcb886068e9' },
  failures: [...visitor, [40004, /media_type/], [87020, /重复/]],
  refused: [
    [{ openid: alice, scene: 3 }, '缺少参数 media_url'],
    [{ media_url: 'u', scene: 3 }, '缺少参数 openid'],
    [{ media_url: 'u', openid: alice }, '缺少参数 scene'],
    [{ media_url: 'u', openid: alice, scene: {} }, 'scene', '数字', '对象'],
  ],
})
