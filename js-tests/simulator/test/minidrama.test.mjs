// The media library of short dramas: from a file to a drama that can be watched.

import assert from 'node:assert/strict'
import test from 'node:test'
import { miniProgram, open } from '../client.mjs'

const at = (path) => `/wxa/sec/vod/${path}`
const MB = 1024 * 1024
const name = '我的演艺 - 第1集'

/** Posts a form: texts, and Buffers as files. */
async function form(mp, path, fields) {
  const body = new FormData()
  for (const [key, value] of Object.entries(fields)) body.append(key, Buffer.isBuffer(value) ? new Blob([value]) : String(value), ...(Buffer.isBuffer(value) ? ['file'] : []))
  return (await fetch(await mp.url(at(path)), { method: 'POST', body })).json()
}

const part = (mp, upload_id, part_number, data, resource_type = 1) => form(mp, 'uploadpart', { upload_id, part_number, resource_type, data })

test('a_video_goes_up_in_parts_which_have_to_be_whole_and_in_order', async (t) => {
  const { mp } = await open(t)
  const { upload_id } = await mp.post(at('applyupload'), { media_name: name, media_type: 'mp4', source_context: '第一部' })
  const first = await part(mp, upload_id, 1, Buffer.alloc(5 * MB, 1))
  const again = await part(mp, upload_id, 1, Buffer.alloc(5 * MB, 2))
  const last = await part(mp, upload_id, 2, Buffer.from('the end'))
  assert.match(last.etag, /^"[0-9a-f]{32}"$/)
  const commit = async (...infos) => mp.post(at('commitupload'), { upload_id, media_part_infos: infos })
  const [one, two] = [{ part_number: 1, etag: again.etag }, { part_number: 2, etag: last.etag }]
  assert.equal((await commit({ part_number: 1, etag: first.etag }, two)).errcode, 10093014)
  assert.equal((await commit(two, one)).errcode, 10093014)
  const { media_id, errcode } = await commit(one, two)
  assert.equal(errcode, 0)
  const { media_info } = await mp.post(at('getmedia'), { media_id })
  assert.deepEqual([media_info.name, media_info.file_size, media_info.drama_id], [name, String(5 * MB + 7), 0])
  assert.equal((await commit(one, two)).errcode, 10093030)
})

test('parts_and_files_are_refused_with_the_codes_of_their_pages', async (t) => {
  const { mp } = await open(t)
  const apply = async (more) => (await mp.post(at('applyupload'), { media_name: name, media_type: 'MP4', ...more })).errcode
  assert.deepEqual([await apply({ media_name: '第1集' }), await apply({ media_type: 'EXE' }), await apply({ cover_type: 'MP4' })], [10090042, 10090001, 10090002])
  const { upload_id } = await mp.post(at('applyupload'), { media_name: name, media_type: 'MP4' })
  const small = Buffer.from('video')
  assert.equal((await part(mp, 'upload-0', 1, small)).errcode, 10093030)
  assert.equal((await part(mp, upload_id, 101, small)).errcode, 10093014)
  assert.equal((await part(mp, upload_id, 1, Buffer.alloc(5 * MB + 1))).errcode, 10093014)
  assert.equal((await part(mp, upload_id, 1, small, 2)).errcode, 10093014)
  const [a, b] = [await part(mp, upload_id, 1, small), await part(mp, upload_id, 2, small)]
  const infos = [a, b].map(({ etag }, index) => ({ part_number: index + 1, etag }))
  assert.equal((await mp.post(at('commitupload'), { upload_id, media_part_infos: infos })).errcode, 10093014)
})

test('a_file_in_one_piece_is_in_the_list_and_can_be_deleted_until_a_drama_has_it', async (t) => {
  const { mp, wechat } = await open(t)
  const up = (media_name) => form(mp, 'singlefileupload', { media_name, media_type: 'MP4', media_data: Buffer.from('video') })
  const ids = []
  for (const number of [1, 2, 3]) ids.push((await up(`我的演艺 - 第${number}集`)).media_id)
  const list = async (body) => (await mp.post(at('listmedia'), body)).media_info_list.map(({ media_id }) => media_id)
  assert.deepEqual(await list({ limit: 2, offset: 1 }), ids.slice(1))
  assert.deepEqual(await list({ media_name_fuzzy: '第2' }), [ids[1]])
  const copyright = { copyright_role: 1, apply_for_copyright_protection: 0 }
  const drama = { name: '我的演艺', media_count: 2, media_id_list: ids.slice(0, 2), description: '一个故事', cover_material_id: 'x', producer: '某公司', qualification_type: 2, copyright, drama_type: 1 }
  const { drama_id } = await mp.post(at('auditdrama'), drama)
  assert.equal((await mp.post(at('auditdrama'), drama)).errcode, 10090040)
  assert.equal((await mp.post(at('deletemedia'), { media_id: ids[0] })).errcode, 10090040)
  assert.equal((await mp.post(at('deletemedia'), { media_id: ids[2] })).errcode, 0)
  const link = async () => mp.post(at('getmedialink'), { media_id: ids[0], t: wechat.clock.seconds() + 3600 })
  assert.equal((await link()).errcode, 10093011)
  wechat.clock.advance(86_400)
  assert.equal((await mp.post(at('getdrama'), { drama_id })).drama_info.audit_detail.status, 3)
  assert.match((await link()).media_info.mp4_url, new RegExp(`^https://vod\\.example/${ids[0]}\\.mp4\\?t=[0-9a-f]+&`))
  assert.equal((await mp.post(at('getmedialink'), { media_id: ids[0], t: wechat.clock.seconds() + 7300 })).errcode, 10093014)
})

test('a_file_by_its_address_is_there_half_a_minute_later', async (t) => {
  const { mp, wechat } = await open(t)
  const { task_id } = await mp.post(at('pullupload'), { media_name: name, media_url: 'https://example.com/1.mp4' })
  const task = async () => (await mp.post(at('gettask'), { task_id })).task_info
  assert.deepEqual([(await task()).status, (await task()).media_id], [1, 0])
  wechat.clock.advance(30)
  const { status, media_id } = await task()
  assert.deepEqual([status, (await mp.post(at('getmedia'), { media_id })).media_info.name], [3, name])
  assert.equal((await mp.post(at('pullupload'), { media_name: name, media_url: 'ftp://example.com/1.mp4' })).errcode, 10093014)
})

test('the_event_of_an_upload_is_pushed', async (t) => {
  const { mp, wechat } = await open(t)
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    request.resume()
    response.end(new URL(request.url, 'http://x').searchParams.get('echostr') ?? 'success')
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  await wechat.configurePush(miniProgram.appid, { url: `http://127.0.0.1:${server.address().port}`, token: 'token', mode: 'plain' })
  const { media_id } = await form(mp, 'singlefileupload', { media_name: name, media_type: 'MP4', media_data: Buffer.from('video'), source_context: '第一部' })
  await wechat.pushed()
  const [{ message }] = wechat.pushes
  assert.equal(message.Event, 'secvod_upload_event')
  assert.deepEqual([message.upload_event.media_id, message.upload_event.source_context, message.upload_event.errcode], [media_id, '第一部', 0])
})
