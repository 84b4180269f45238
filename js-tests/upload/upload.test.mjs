// A video into the media library of short dramas, part by part, by the built package and the local WeChat.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import test from 'node:test'
import { folder, open, require } from '../support/weixin.mjs'

const { uploadMedia } = require(join(folder, 'upload.cjs'))
const MB = 1024 * 1024
const PART = '/wxa/sec/vod/uploadpart'
const media_name = '我的演艺 - 第1集'

/** Bytes that begin as an MP4 does. */
const video = (size) => Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(size - 12, 7)])
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)])

/** The fields of a form, files as their lengths. */
const fieldsOf = ({ parts }) => Object.fromEntries(parts.map(({ name, filename, data }) => [name, filename === undefined ? data.toString() : data.length]))

test('a_video_with_its_cover_goes_up_in_parts_of_five_megabytes', async (t) => {
  const { weixin, callsOf } = await open(t)
  const told = []
  const res = await uploadMedia(weixin, { media: video(5 * MB + 7), media_name, cover: jpeg, source_context: '第一部', onProgress: (progress) => told.push(progress) })
  assert.equal(res.code, 0)
  assert.deepEqual(callsOf(PART).map(fieldsOf).map(({ part_number, resource_type, data }) => [part_number, resource_type, data]), [['1', '1', 5 * MB], ['2', '1', 7], ['1', '2', 104]])
  assert.deepEqual(callsOf('/wxa/sec/vod/applyupload')[0].json, { media_name, source_context: '第一部', media_type: 'MP4', cover_type: 'JPG' })
  assert.deepEqual(told, [
    { file: 'media', part_number: 1, sent: 5 * MB, total: 5 * MB + 7 },
    { file: 'media', part_number: 2, sent: 5 * MB + 7, total: 5 * MB + 7 },
    { file: 'cover', part_number: 1, sent: 104, total: 104 },
  ])
  const { media_info } = await weixin.minidrama.getMedia({ media_id: res.media_id })
  assert.deepEqual([media_info.name, media_info.file_size], [media_name, String(5 * MB + 7)])
})

const sources = {
  'a stream': (bytes) => Readable.from([bytes.subarray(0, 3 * MB), bytes.subarray(3 * MB)]),
  'a Blob': (bytes) => new Blob([bytes]),
  'a Uint8Array': (bytes) => new Uint8Array(bytes),
  'a wrapped stream': (bytes) => ({ data: Readable.from([bytes]), filename: '第1集.mov' }),
}
for (const [what, of] of Object.entries(sources)) {
  test(`${what.replaceAll(' ', '_')}_arrives_byte_for_byte`, async (t) => {
    const { weixin, callsOf } = await open(t)
    const bytes = video(6 * MB)
    const res = await uploadMedia(weixin, { media: of(bytes), media_name })
    assert.equal(res.code, 0, res.msg)
    const sent = callsOf(PART).map(({ parts }) => parts.find(({ filename }) => filename !== undefined).data)
    assert.deepEqual(sent.map(({ length }) => length), [5 * MB, MB])
    assert.ok(Buffer.concat(sent).equals(bytes))
  })
}

test('no_more_than_a_part_of_a_stream_is_read_ahead', async (t) => {
  const { weixin, callsOf } = await open(t)
  let read = 0
  const ahead = []
  async function* chunks() {
    for (let number = 0; number < 16; number++) {
      ahead.push(read - callsOf(PART).length * 5 * MB)
      read += MB
      yield number === 0 ? video(MB) : Buffer.alloc(MB)
    }
  }
  const res = await uploadMedia(weixin, { media: Readable.from(chunks(), { highWaterMark: 1 }), media_name })
  assert.equal(res.code, 0, res.msg)
  assert.ok(Math.max(...ahead) <= 7 * MB, String(Math.max(...ahead)))
})

test('a_part_that_fails_is_sent_again_and_only_that_one', async (t) => {
  const { weixin, wechat, callsOf } = await open(t)
  wechat.inject({ path: PART, errcode: 10093011, times: 2 })
  const res = await uploadMedia(weixin, { media: video(6 * MB), media_name, retryDelay: 1 })
  assert.equal(res.code, 0, res.msg)
  const sent = callsOf(PART).map((call) => [fieldsOf(call).part_number, call.answer.errcode])
  assert.deepEqual(sent, [['1', 10093011], ['1', 10093011], ['1', 0], ['2', 0]])
})

test('a_part_that_fails_for_good_says_which_one_it_was', async (t) => {
  const { weixin, wechat, callsOf } = await open(t)
  wechat.inject({ path: PART, errcode: 10093011, times: 9 })
  const res = await uploadMedia(weixin, { media: video(6 * MB), media_name, retries: 1, retryDelay: 1 })
  assert.deepEqual([res.code, res.step, res.part_number, res.resource_type, typeof res.upload_id], [10093011, 'part', 1, 1, 'string'])
  assert.equal(res.failure.function, 'minidrama.uploadPart')
  assert.equal(callsOf(PART).length, 2)
  assert.equal(callsOf('/wxa/sec/vod/commitupload').length, 0)
})

test('what_cannot_be_sent_is_refused_before_anything_is', async (t) => {
  const { weixin, wechat } = await open(t)
  const refused = async (params) => {
    const { code, step, msg, failure } = await uploadMedia(weixin, { media_name, ...params })
    assert.deepEqual([code, step, failure], [-1, 'read', { at: 'parameter', retryable: false, function: 'uploadMedia' }])
    return msg
  }
  assert.equal(await refused({}), '缺少参数 media')
  assert.match(await refused({ media: Buffer.alloc(0) }), /^参数 media 是空的（0 字节）/)
  assert.match(await refused({ media: Buffer.from('no video') }), /^缺少参数 media_type/)
  assert.match(await refused({ media: video(100), cover: Buffer.concat([jpeg, Buffer.alloc(10 * MB)]) }), /^参数 cover 太大：最多 10 MB/)
  assert.match(await refused({ media: Readable.from((async function* () { throw new Error('gone') })()) }), /^参数 media 无法读取（Error）/)
  assert.deepEqual(wechat.calls.filter(({ path }) => path.startsWith('/wxa/sec')), [])
})

test('the_steps_before_and_after_say_themselves_too', async (t) => {
  const { weixin, wechat } = await open(t)
  const early = await uploadMedia(weixin, { media: video(100), media_name: '第1集' })
  assert.deepEqual([early.code, early.step], [10090042, 'apply'])
  wechat.inject({ path: '/wxa/sec/vod/commitupload', errcode: 10093011 })
  const late = await uploadMedia(weixin, { media: video(100), media_name })
  assert.deepEqual([late.code, late.step], [10093011, 'commit'])
})

test('a_listener_that_throws_or_rejects_is_no_part_of_the_upload', async (t) => {
  const { weixin } = await open(t)
  for (const onProgress of [() => { throw new Error('mine') }, () => Promise.reject(new Error('mine'))]) {
    assert.equal((await uploadMedia(weixin, { media: video(100), media_name, onProgress })).code, 0)
  }
})

test('import_and_require_give_the_same_function', async (t) => {
  const { weixin } = await open(t)
  const module = await import(join(folder, 'upload.mjs'))
  assert.deepEqual(Object.keys(module), ['uploadMedia'])
  assert.equal((await module.uploadMedia(weixin, { media: video(100), media_name })).code, 0)
})
