// The same pushes in every host of Node.js, each as its users write it, by way of the simulator.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { describe, test } from 'node:test'
import { startSimulator } from '../simulator/index.mjs'
import { hosts } from './hosts.mjs'
import { account, createPush, everyWay, optionsFor, pushed, address } from './support.mjs'

const { appid } = account

for (const [name, start] of Object.entries(hosts)) {
  describe(name, () => {
    for (const way of everyWay) {
      test(`${way.mode}, ${way.format}: the address is checked, a message is answered`, async (t) => {
        const messages = []
        const host = await start(createPush(optionsFor(way)), (message) => {
          messages.push(message)
          return `收到：${message.Content}`
        })
        t.after(host.close)
        const wechat = await startSimulator()
        t.after(() => wechat.stop())
        await wechat.configurePush(appid, { ...account, ...way, url: host.url })
        const { taken, reply, attempts } = await wechat.push(appid, { MsgType: 'text', Content: '你好', MsgId: 6547320585371747546n })
        assert.ok(taken, `${attempts[0].wrong}: ${attempts[0].body}`)
        assert.match(reply, /收到：你好/)
        assert.deepEqual([messages.length, messages[0].MsgId], [1, '6547320585371747546'])
      })
    }

    test('a forged push is refused', async (t) => {
      const host = await start(createPush(account), () => assert.fail())
      t.after(host.close)
      const { query, body } = pushed({})
      const response = await fetch(host.url + address({ ...query, nonce: '0' }, ''), { method: 'POST', body, headers: { 'content-type': 'text/xml' } })
      assert.equal(response.status, 403)
    })
  })
}

/** One POST to a server of Node.js, with a body that is sent as it is. */
async function post(t, listener, { query, body, contentType = 'application/json' }) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const sent = request({ port: server.address().port, host: '127.0.0.1', method: 'POST', path: address(query), agent: false, headers: { 'content-type': contentType } })
  sent.on('error', () => {})
  sent.end(body)
  const [response] = await once(sent, 'response')
  let text = ''
  for await (const part of response.setEncoding('utf8')) text += part
  return { status: response.statusCode, text }
}

test('a stream that another has read to its end is named, not waited for', async (t) => {
  const handle = createPush(account).node(() => assert.fail())
  const eaten = async (request, response) => {
    for await (const part of request) void part
    request.body = {}
    await handle(request, response)
  }
  const { status, text } = await post(t, eaten, pushed({}))
  assert.equal(status, 500)
  assert.match(text, /^-40102 .*Content-Type 是 text\/xml.*express\.json\(\)/)
})

test('a stream over the limit is not kept', async (t) => {
  const { query } = pushed({})
  const { status } = await post(t, createPush({ ...account, limit: 1000 }).node(() => assert.fail()), { query, body: 'x'.repeat(200_000) })
  assert.equal(status, 413)
})
