import assert from 'node:assert/strict'
import test from 'node:test'
import { PNG } from 'pngjs'
import { alice, carol, miniProgram, open } from '../client.mjs'
import { riskyImageMark } from '../index.mjs'

const TEXT = '/wxa/msg_sec_check'
const BAD = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
const v2 = { version: 2, scene: 1, openid: alice }

test('version_one_refuses_a_risky_text', async (t) => {
  const { mp } = await open(t)
  assert.deepEqual(await mp.post(TEXT, { content: '你好' }), { errcode: 0, errmsg: 'ok' })
  const risky = await mp.post(TEXT, { content: `你好${BAD}` })
  assert.equal(risky.errcode, 87014)
  assert.match(risky.errmsg, /^risky content rid: /)
  assert.equal((await mp.post(TEXT, { content: '好'.repeat(170_667) })).errcode, 45002)
})

test('version_two_labels_a_risky_text_and_answers_zero', async (t) => {
  const { mp } = await open(t)
  const pass = await mp.post(TEXT, { ...v2, content: '你好' })
  assert.deepEqual([pass.errcode, pass.result], [0, { suggest: 'pass', label: 100 }])
  const risky = await mp.post(TEXT, { ...v2, version: '2', content: BAD })
  assert.deepEqual([risky.errcode, risky.result], [0, { suggest: 'risky', label: 20001 }])
  assert.deepEqual(risky.detail.map(({ strategy }) => strategy), ['content_model', 'keyword'])
  assert.match(risky.trace_id, /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
  const review = await mp.post(TEXT, { ...v2, content: '待人工复审' })
  assert.deepEqual(review.result, { suggest: 'review', label: 21000 })
})

test('version_two_reads_title_nickname_and_signature_too', async (t) => {
  const { mp } = await open(t)
  for (const field of ['title', 'nickname', 'signature']) {
    assert.equal((await mp.post(TEXT, { ...v2, content: '你好', [field]: '色情' })).result.label, 20002, field)
  }
  assert.equal((await mp.post(TEXT, { ...v2, scene: 2, content: '你好', signature: '色情' })).result.label, 100)
})

test('version_two_checks_scene_person_and_length', async (t) => {
  const { mp } = await open(t)
  const errcode = async (more) => (await mp.post(TEXT, { ...v2, content: '你好', ...more })).errcode
  assert.equal(await errcode({ scene: 5 }), 40129)
  assert.equal(await errcode({ scene: undefined }), 40129)
  assert.equal(await errcode({ openid: 'oNobody' }), 40003)
  assert.equal(await errcode({ openid: carol }), 61010)
  assert.equal(await errcode({ content: '😀'.repeat(2500) }), 0)
  assert.equal(await errcode({ content: '好'.repeat(2501) }), 45002)
  assert.equal(await errcode({ content: '' }), 47001)
  assert.equal(await errcode({ version: 3 }), 40097)
})

const picture = (width = 2, height = 2) => PNG.sync.write(new PNG({ width, height }))

async function upload({ mp }, data, { name = 'media', filename = 'a.png' } = {}) {
  const form = new FormData()
  if (filename) form.append(name, new Blob([data], { type: 'image/png' }), filename)
  else form.append(name, data.toString('latin1'))
  return (await fetch(await mp.url('/wxa/img_sec_check'), { method: 'POST', body: form })).json()
}

test('a_picture_is_read_out_of_real_multipart', async (t) => {
  const sim = await open(t)
  assert.deepEqual(await upload(sim, picture()), { errcode: 0, errmsg: 'ok' })
  const [part] = sim.wechat.calls.at(-1).parts
  assert.deepEqual([part.name, part.filename, part.contentType], ['media', 'a.png', 'image/png'])
  assert.deepEqual(part.data, picture())
  assert.equal((await upload(sim, Buffer.concat([picture(), Buffer.from(riskyImageMark)]))).errcode, 87014)
})

test('a_missing_misnamed_or_nameless_part_is_no_media', async (t) => {
  const sim = await open(t)
  assert.equal((await upload(sim, picture(), { name: 'file' })).errcode, 41005)
  assert.equal((await upload(sim, picture(), { filename: '' })).errcode, 41005)
  assert.equal((await upload(sim, Buffer.alloc(0))).errcode, 41005)
  const url = await sim.mp.url('/wxa/img_sec_check')
  const raw = async (body, type) => (await (await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })).json()).errcode
  assert.equal(await raw('{"media":"x"}', 'application/json'), 41005)
  assert.equal(await raw('no boundary here', 'multipart/form-data'), 41005)
  assert.equal(await raw('--b\r\nContent-Disposition: form-data; name="media"; filename="a.png"\r\n\r\ncut off', 'multipart/form-data; boundary=b'), 41005)
})

test('a_picture_must_be_one_and_not_too_large', async (t) => {
  const sim = await open(t)
  assert.equal((await upload(sim, Buffer.from('<svg/>'))).errcode, 40004)
  const padded = (size) => Buffer.concat([picture(), Buffer.alloc(size - picture().length)])
  assert.equal((await upload(sim, padded(1024 * 1024))).errcode, 0)
  assert.equal((await upload(sim, padded(1024 * 1024 + 1))).errcode, 40006)
  assert.equal((await upload(sim, picture(750, 1334))).errcode, 0)
  assert.equal((await upload(sim, picture(751, 10))).errcode, 40006)
})

test('a_media_check_is_accepted_for_later', async (t) => {
  const { mp } = await open(t)
  const good = { media_url: 'https://example.com/a.png', media_type: 2, ...v2 }
  const send = (more) => mp.post('/wxa/media_check_async', { ...good, ...more })
  assert.match((await send()).trace_id, /^[0-9a-f-]{26}$/)
  assert.equal((await send({ media_type: 3 })).errcode, 40004)
  assert.equal((await send({ media_url: 'a.png' })).errcode, 40097)
  assert.equal((await send({ version: 1 })).errcode, 40097)
  assert.equal((await send({ scene: 0 })).errcode, 40129)
  assert.equal((await send({ openid: 'oNobody' })).errcode, 40003)
})

test('a_risk_rank_has_wechats_spelling_and_an_id_beyond_what_javascript_holds', async (t) => {
  const { mp } = await open(t)
  const body = JSON.stringify({ appid: miniProgram.appid, openid: alice, scene: 0, client_ip: '127.0.0.1' })
  const text = await (await fetch(await mp.url('/wxa/getuserriskrank'), { method: 'POST', body })).text()
  assert.match(text, /"errmsg":"getuserriskrank succ"/)
  assert.match(text, /"unoin_id":9007199254740993[,}]/)
  const errcode = async (more) => (await mp.post('/wxa/getuserriskrank', { ...JSON.parse(body), ...more })).errcode
  assert.equal(await errcode({ appid: 'wx51a0000000000002' }), 40013)
  assert.equal(await errcode({ openid: 'oNobody' }), 40003)
  assert.equal(await errcode({ scene: 2 }), 40129)
  assert.equal(await errcode({ client_ip: '' }), 40097)
})
