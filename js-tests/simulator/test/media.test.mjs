// Temporary files, which are gone after three days, and those that an official account keeps.

import assert from 'node:assert/strict'
import test from 'node:test'
import { open } from '../client.mjs'
import { download, files, postForm } from './forms.mjs'

const UPLOAD = '/cgi-bin/media/upload'
const at = async (account, path, query) => `${await account.url(path)}&${new URLSearchParams(query)}`

test('a_temporary_file_comes_back_byte_for_byte_for_three_days', async (t) => {
  const { mp, oa, wechat } = await open(t)
  const { type, media_id, created_at, errcode } = await postForm(mp, UPLOAD, { media: files.png }, { type: 'image' })
  assert.deepEqual([errcode, type, created_at], [0, 'image', wechat.clock.seconds()])
  const get = async (account = mp) => download(await at(account, '/cgi-bin/media/get', { media_id }))
  const found = await get()
  assert.deepEqual([found.type, found.disposition], ['image/png', 'attachment; filename="file.bin"'])
  assert.ok(found.bytes.equals(files.png))
  assert.equal((await get(oa)).errcode, 40007)
  wechat.clock.advance(3 * 86_400 - 5)
  assert.equal((await get()).type, 'image/png')
  wechat.clock.advance(10)
  assert.equal((await get()).errcode, 40007)
})

test('of_a_video_WeChat_gives_the_address', async (t) => {
  const { mp } = await open(t)
  const { media_id } = await postForm(mp, UPLOAD, { media: files.mp4 }, { type: 'video' })
  assert.match((await mp.get('/cgi-bin/media/get', { media_id })).video_url, /^http:\/\//)
})

test('types_formats_and_sizes_are_refused_each_with_its_code', async (t) => {
  const { mp } = await open(t)
  const upload = async (type, media) => (await postForm(mp, UPLOAD, media ? { media } : { other: 'x' }, { type })).errcode
  const large = (head, size) => Buffer.concat([head, Buffer.alloc(size)])
  assert.equal(await upload('picture', files.png), 40004)
  assert.equal(await upload('image', Buffer.from('no picture')), 40005)
  assert.equal(await upload('voice', files.png), 40005)
  assert.equal(await upload('thumb', files.png), 40005)
  assert.deepEqual([await upload('thumb', files.jpeg), await upload('voice', files.amr)], [0, 0])
  assert.equal(await upload('image', large(files.png, 10 * 1024 * 1024)), 40009)
  assert.equal(await upload('voice', large(files.amr, 2 * 1024 * 1024)), 40010)
  assert.equal(await upload('video', large(files.mp4, 10 * 1024 * 1024)), 40011)
  assert.equal(await upload('thumb', large(files.jpeg, 64 * 1024)), 40012)
})

test('a_file_that_is_kept_is_listed_counted_fetched_and_deleted', async (t) => {
  const { oa, wechat } = await open(t)
  const keep = (type, media, more) => postForm(oa, '/cgi-bin/material/add_material', { media, ...more }, { type })
  const picture = await keep('image', files.png)
  assert.match(picture.url, /^http:\/\/mmbiz\.qpic\.cn\//)
  const about = JSON.stringify({ title: '开业', introduction: '开业那天' })
  const video = await keep('video', files.mp4, { description: about })
  assert.equal((await keep('video', files.mp4)).errcode, 47001)
  await keep('image', files.jpeg)
  wechat.clock.advance(30 * 86_400)
  assert.deepEqual(await oa.get('/cgi-bin/material/get_materialcount'), { errcode: 0, errmsg: 'ok', voice_count: 0, video_count: 1, image_count: 2, news_count: 0 })
  const list = await oa.post('/cgi-bin/material/batchget_material', { type: 'image', offset: 1, count: 20 })
  assert.deepEqual([list.total_count, list.item_count, list.item[0].media_id], [2, 1, picture.media_id])
  assert.equal((await oa.post('/cgi-bin/material/batchget_material', { type: 'image', offset: 0, count: 21 })).errcode, 40097)
  const get = async (media_id) => download(await oa.url('/cgi-bin/material/get_material'), { method: 'POST', body: JSON.stringify({ media_id }) })
  assert.ok((await get(picture.media_id)).bytes.equals(files.png))
  const { title, description } = await get(video.media_id)
  assert.deepEqual([title, description], ['开业', '开业那天'])
  assert.equal((await oa.post('/cgi-bin/material/del_material', { media_id: picture.media_id })).errcode, 0)
  assert.equal((await get(picture.media_id)).errcode, 40007)
})

test('a_picture_of_an_article_becomes_an_address', async (t) => {
  const { oa } = await open(t)
  assert.match((await postForm(oa, '/cgi-bin/media/uploadimg', { media: files.jpeg })).url, /^http:\/\/mmbiz\.qpic\.cn\//)
  assert.equal((await postForm(oa, '/cgi-bin/media/uploadimg', { media: files.amr })).errcode, 40005)
  assert.equal((await postForm(oa, '/cgi-bin/media/uploadimg', { media: Buffer.concat([files.jpeg, Buffer.alloc(1024 * 1024)]) })).errcode, 40009)
})
