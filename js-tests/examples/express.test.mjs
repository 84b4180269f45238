// The example for Express: a shop's server, from login to a message.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alice, bob } from '../support/weixin.mjs'
import { isJpeg, logsIn, open, template } from './shop.mjs'

test('express: a user logs in, sees a code, orders, and is told so', async (t) => {
  const { url, post, wechat } = await open(t, 'express', { WEIXIN_TEMPLATE_ID: template })

  const token = await logsIn({ post, wechat }, alice)
  const ordered = await post('/orders', { goods: '苹果', amount: '9.16' }, { authorization: token })
  assert.deepEqual(ordered, { status: 200, json: { code: 0, notified: true } })
  assert.deepEqual(wechat.messages.map(({ openid, opens }) => [openid, opens.page]), [[alice, 'pages/order/order']])

  const picture = await fetch(`${url}/goods/42/code.jpg`)
  assert.equal(picture.headers.get('content-type'), 'image/jpeg')
  assert.ok(isJpeg(await picture.arrayBuffer()))
  assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
})

test('express: who has no session is not served, and who does not want messages orders all the same', async (t) => {
  const { post, wechat } = await open(t, 'express', { WEIXIN_TEMPLATE_ID: template })
  assert.equal((await post('/orders', { goods: '苹果', amount: '9.16' })).status, 401)

  const token = await logsIn({ post, wechat }, bob)
  assert.deepEqual((await post('/orders', { goods: '苹果', amount: '9.16' }, { authorization: token })).json, { code: 0, notified: false })

  const { status, json } = await post('/login', { code: 'used-code' })
  assert.deepEqual([status, json.code], [400, 40163])
  assert.match(json.msg, /^该code已被使用，请重新获取/)
})
