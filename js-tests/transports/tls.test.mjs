// The transport on Node.js's own modules over TLS, as it is used in earnest.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { needs, nodes } from '../runtimes/nodes.mjs'
import { folder } from '../support/weixin.mjs'
import { secureServer, without } from './secure-server.mjs'

const script = `
  const { createWeixin } = require(process.argv[1])
  const weixin = createWeixin({ appid: 'wx0000000000000001', appsecret: 's', baseURL: process.argv[2], retries: 0, transport: 'node' })
  const call = () => weixin.request({ url: 'a/b', access_token: 'GIVEN', data: { text: '你好' } })
  ;(async () => {
    const results = [await call(), await call(), await call()]
    console.log(JSON.stringify(results.map(({ code, msg }) => (code ? msg : code))))
  })()`

for (const node of nodes) {
  test(`calls share a connection that is secure, on Node.js ${node.version}`, { skip: without || needs(node).skip }, async (t) => {
    const { url, certificate, connections } = await secureServer(t)
    const ask = async (env) => JSON.parse((await promisify(execFile)(node.path, ['-e', script, folder, url], { env: { ...process.env, ...env }, timeout: 120_000 })).stdout)
    assert.deepEqual(await ask({ NODE_EXTRA_CA_CERTS: certificate }), [0, 0, 0])
    assert.equal(connections(), 1)
    for (const msg of await ask({})) assert.match(msg, /^网络连接失败或中断.*SELF_SIGNED/)
  })
}
