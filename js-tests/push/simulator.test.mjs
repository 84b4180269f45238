// What the simulator pushes by itself, and again.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultTemplates, startSimulator } from '../simulator/index.mjs'
import { alice, createWeixin, miniProgram } from '../support/weixin.mjs'
import { hosts } from './hosts.mjs'
import { account, createPush, everyWay, optionsFor } from './support.mjs'

const { appid, appsecret } = miniProgram

async function open(t, receive, way = { mode: 'safe', format: 'json' }, more = {}) {
  const host = await hosts.http(createPush(optionsFor(way, more.options)), receive)
  t.after(host.close)
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  await wechat.configurePush(appid, { ...account, ...way, url: host.url, ...more.settings })
  return { wechat, weixin: createWeixin({ appid, appsecret, baseURL: wechat.url }) }
}

for (const way of everyWay) {
  test(`an asynchronous check: the verdict is matched with the call by trace_id (${way.mode}, ${way.format})`, async (t) => {
    const verdicts = new Map()
    const { wechat, weixin } = await open(t, (message) => void (message.Event === 'wxa_media_check' && verdicts.set(message.trace_id, message.result)), way)
    const check = (name) => weixin.request({ method: 'POST', url: 'wxa/media_check_async', data: { media_url: `https://example.com/${name}.png`, media_type: 2, version: 2, scene: 1, openid: alice } })
    const [good, bad] = [await check('good'), await check('risky')]
    await wechat.pushed()
    assert.deepEqual(verdicts.get(good.trace_id), { suggest: 'pass', label: 100 })
    assert.deepEqual(verdicts.get(bad.trace_id), { suggest: 'risky', label: 20002 })
  })
}

test('a subscription message that was sent', async (t) => {
  const lists = []
  const { wechat, weixin } = await open(t, (message) => void lists.push(message.List), { mode: 'safe', format: 'xml' })
  const [template] = defaultTemplates
  const sent = await weixin.subscribeMessage.send({ touser: alice, template_id: template.id, data: { thing1: { value: '苹果' } } })
  assert.equal(sent.code, 0, sent.msg)
  await wechat.pushed()
  assert.deepEqual(lists, [[{ TemplateId: template.id, MsgID: '3000000000000000001', ErrorCode: 0, ErrorStatus: 'success' }]])
})

test('what was not taken comes again, three times in all, and no more when it was', async (t) => {
  let count = 0
  const failing = (times) => () => {
    if (count++ < times) throw new Error('database is down')
  }
  for (const [times, taken, attempts] of [[1, true, 2], [2, true, 3], [9, false, 3]]) {
    count = 0
    const { wechat } = await open(t, failing(times), undefined, { options: { cache: new Map() } })
    const outcome = await wechat.push(appid, { MsgType: 'text', Content: 'x', MsgId: 1n })
    assert.deepEqual([outcome.taken, outcome.attempts.length], [taken, attempts])
  }
})

test('an answer that is late is no answer, and the next time the push is known', async (t) => {
  let count = 0
  const { wechat } = await open(t, () => new Promise((resolve) => (count++, setTimeout(resolve, 300))), undefined, { options: { cache: new Map(), timeout: 60_000 }, settings: { patience: 150 } })
  const { taken, attempts } = await wechat.push(appid, { MsgType: 'text', Content: 'x', MsgId: 1n })
  assert.deepEqual([taken, attempts[0].wrong, count], [true, 'late', 1])
})

test('an address that does not echo is not taken', async (t) => {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const host = await hosts.http(createPush({ token: 'another' }), () => {})
  t.after(host.close)
  await assert.rejects(wechat.configurePush(appid, { ...account, url: host.url }), /没有原样返回 echostr：403/)
  await assert.rejects(wechat.push(appid, {}), /configurePush/)
})
