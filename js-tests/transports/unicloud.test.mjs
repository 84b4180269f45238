// What holds with fetch holds with uniCloud.httpclient: the same tests once more, with the real urllib behind it.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'

const urllib = createRequire(import.meta.url)('urllib')
const config = { 'mp-weixin': { oauth: { weixin: { appid: 'wx0000000000000001', appsecret: '0123456789abcdef0123456789abcdef' } } } }

process.env.WEIXIN_TRANSPORT = 'unicloud'
const { createWeixin } = await import('../support/weixin.mjs')

test('outside of uniCloud the failure says what is missing', async () => {
  const { code, msg } = await createWeixin({ config }).order.getOrder({ transaction_id: 't' })
  assert.equal(code, -11)
  assert.match(msg, /选项 transport 为 'unicloud'.*uniCloud\.httpclient/)
})

test('in uniCloud it is there', () => {
  globalThis.uniCloud = { httpclient: { request: (url, options) => urllib.request(url, options) } }
})

for (const suite of ['tokens/transport', 'functions/wxacode', 'functions/security', 'functions/request']) {
  await import(`../${suite}.test.mjs`)
}
