// Requests as clouds hand them over: uniCloud's functions and cloud objects, Tencent SCF, Aliyun FC, and what is like them.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { replyIn } from '../simulator/push/protocol.mjs'
import { account, createPush, formats, pushed } from './support.mjs'

const base64 = (text) => Buffer.from(text).toString('base64')
const search = (query) => new URLSearchParams(query).toString()

/** @type {Record<string, (method: string, query: object, body?: string) => any>} */
const events = {
  uniCloud: (httpMethod, queryStringParameters, body) => ({ path: '/push', httpMethod, headers: {}, queryStringParameters, body: body ?? '', isBase64Encoded: false }),
  'uniCloud, base64': (httpMethod, queryStringParameters, body) => ({ httpMethod, queryStringParameters, body: body && base64(body), isBase64Encoded: true }),
  'Tencent SCF, API gateway': (httpMethod, queryString, body) => ({ httpMethod, queryStringParameters: {}, queryString, body, requestContext: {} }),
  'Tencent SCF, function URL': (httpMethod, queryString, body) => ({ httpMethod, queryString, body }),
  'Aliyun FC 3.0': (method, queryParameters, body) => Buffer.from(JSON.stringify({ version: 'v1', rawPath: '/push', queryParameters, body: body && base64(body), isBase64Encoded: true, requestContext: { http: { method } } })),
  'Lambda URL': (method, query, body) => ({ rawPath: '/push', rawQueryString: search(query), body, isBase64Encoded: false, requestContext: { http: { method } } }),
}

for (const [name, make] of Object.entries(events)) {
  describe(name, () => {
    test('the address is checked', async () => {
      const { query } = pushed({})
      const answer = await createPush(account).unicloud(() => assert.fail())(make('GET', { ...query, echostr: '4375120948345356249' }))
      assert.deepEqual(answer, { mpserverlessComposedResponse: true, isBase64Encoded: false, statusCode: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '4375120948345356249' })
    })

    for (const format of formats) {
      test(`${format}: a message is answered`, async () => {
        const { query, body } = pushed({ format })
        const answer = await createPush(account).unicloud(({ Content }) => `收到：${Content}`)(make('POST', query, body))
        assert.equal(answer.statusCode, 200, answer.body)
        assert.match(replyIn({ ...account, mode: 'safe', format }, answer.body).text, /收到：你好/)
      })
    }
  })
}

test('a method of a cloud object asks its own object for the request', async () => {
  const { query, body } = pushed({})
  const cloudObject = { push: createPush(account).unicloud(() => {}), getHttpInfo: () => events.uniCloud('POST', query, body) }
  assert.equal((await cloudObject.push()).body, 'success')
})

test('what is no request is refused', async () => {
  const handle = createPush(account).unicloud(() => assert.fail())
  for (const event of [undefined, null, {}, 'x', Buffer.from('{'), { httpMethod: 'POST' }]) assert.ok((await handle(event)).statusCode >= 400)
})
