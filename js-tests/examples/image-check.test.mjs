// The example for checking pictures: uploaded, fetched by WeChat, published when the verdict that WeChat pushes is good.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alice, miniProgram } from '../support/weixin.mjs'
import { start } from './project.mjs'
import { logsIn, open, pushSettings, takesPushes } from './shop.mjs'

const PUBLIC = 'https://shop.example'
const picture = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(64, 7), Buffer.from('ffd9', 'hex')])

async function opened(t, publicUrl = PUBLIC) {
  const shop = await open(t, 'image-check', { ...pushSettings, PUBLIC_URL: publicUrl })
  await takesPushes(shop.wechat, shop.url, '/push')
  return { ...shop, token: await logsIn(shop, alice) }
}

async function upload({ url, token }, bytes = picture) {
  const body = new FormData()
  body.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'tmp_7d1f.jpg')
  const answer = await fetch(`${url}/images`, { method: 'POST', headers: { authorization: token }, body })
  return { status: answer.status, json: await answer.json() }
}
const stateOf = async ({ url }, id) => (await (await fetch(`${url}/images/${id}/state`)).json()).state
const published = async ({ url }, id) => (await fetch(`${url}/images/${id}`)).status

test('image-check: a picture is published when the verdict has come, and is still there after a restart', async (t) => {
  const shop = await opened(t)
  const { json } = await upload(shop)
  assert.deepEqual([json.code, json.state], [0, 'checking'])
  await shop.wechat.pushed()
  assert.equal(await stateOf(shop, json.id), 'pass')

  const answer = await fetch(`${shop.url}/images/${json.id}`)
  assert.equal(answer.headers.get('content-type'), 'image/jpeg')
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), picture)

  const [check] = shop.wechat.calls.filter(({ path }) => path === '/wxa/media_check_async')
  assert.deepEqual([check.json.openid, check.json.media_type, check.json.version, check.json.scene], [alice, 2, 2, 3])
  assert.ok(check.json.media_url.startsWith(`${PUBLIC}/unchecked/`))
  const asWechat = await fetch(check.json.media_url.replace(PUBLIC, shop.url))
  assert.deepEqual(Buffer.from(await asWechat.arrayBuffer()), picture)
  assert.equal((await fetch(`${shop.url}/unchecked/${json.id}/${json.id}`)).status, 404)

  await shop.stop()
  const again = await start(t, shop.project)
  assert.equal(await published(again, json.id), 200)
})

for (const [where, state] of [['risky', 'risky'], ['review', 'review'], ['gone', 'review']]) {
  test(`image-check: a picture that is not passed is never published (${where})`, async (t) => {
    const shop = await opened(t, `${PUBLIC}/${where}`)
    const { json } = await upload(shop)
    await shop.wechat.pushed()
    assert.equal(await stateOf(shop, json.id), state)
    assert.equal(await published(shop, json.id), 404)
  })
}

test('image-check: until the verdict comes nobody sees it, and a verdict of another picture changes nothing', async (t) => {
  const shop = await open(t, 'image-check', { ...pushSettings, PUBLIC_URL: PUBLIC })
  const { json } = await upload({ ...shop, token: await logsIn(shop, alice) }) // WeChat has no address yet
  assert.deepEqual([await stateOf(shop, json.id), await published(shop, json.id)], ['checking', 404])

  await takesPushes(shop.wechat, shop.url, '/push')
  const [{ answer }] = shop.wechat.calls.filter(({ path }) => path === '/wxa/media_check_async')
  assert.equal(answer.errcode, 0)
  const verdict = (trace_id) => ({ FromUserName: alice, MsgType: 'event', Event: 'wxa_media_check', appid: miniProgram.appid, trace_id, version: 2, errcode: 0, detail: [], result: { suggest: 'pass', label: 100 } })
  const unknown = await shop.wechat.push(miniProgram.appid, verdict('of-another'))
  assert.deepEqual([unknown.taken, unknown.attempts.map(({ status }) => status)], [false, [500, 500, 500]])
  assert.equal(await published(shop, json.id), 404)
})

test('image-check: what was not accepted for a check is not kept, and what is no picture is not sent', async (t) => {
  const shop = await opened(t)
  shop.wechat.inject({ path: '/wxa/media_check_async', errcode: 61010 })
  const refused = await upload(shop)
  assert.deepEqual([refused.status, refused.json.code], [400, 61010])
  const text = await upload(shop, Buffer.from('<script>'))
  assert.deepEqual([text.status, text.json.msg], [400, '请上传 JPEG 或 PNG 图片'])
  assert.equal((await upload({ ...shop, token: 'nobody' })).status, 401)
  assert.equal(shop.wechat.count('/wxa/media_check_async'), 1)
})
