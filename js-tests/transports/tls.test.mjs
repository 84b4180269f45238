// The transport on Node.js's own modules over TLS, as it is used in earnest.

import assert from 'node:assert/strict'
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { needs, nodes } from '../runtimes/nodes.mjs'
import { folder } from '../support/weixin.mjs'

const script = `
  const { createWeixin } = require(process.argv[1])
  const weixin = createWeixin({ appid: 'wx0000000000000001', appsecret: 's', baseURL: process.argv[2], retries: 0, transport: 'node' })
  const call = () => weixin.request({ url: 'a/b', access_token: 'GIVEN', data: { text: '你好' } })
  ;(async () => {
    const results = [await call(), await call(), await call()]
    console.log(JSON.stringify(results.map(({ code, msg }) => (code ? msg : code))))
  })()`

/** A server whose certificate is made now: nothing of the kind is in the repository. */
async function secureServer(t) {
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-tls-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  let connections = 0
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => response.end('{"errcode":0}'))
  server.on('secureConnection', () => connections++).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return { url: `https://localhost:${server.address().port}`, certificate, connections: () => connections }
}

const without = spawnSync('openssl', ['version']).error && !process.env.CI && 'openssl is not installed'

for (const node of nodes) {
  test(`calls share a connection that is secure, on Node.js ${node.version}`, { skip: without || needs(node).skip }, async (t) => {
    const { url, certificate, connections } = await secureServer(t)
    const ask = async (env) => JSON.parse((await promisify(execFile)(node.path, ['-e', script, folder, url], { env: { ...process.env, ...env }, timeout: 120_000 })).stdout)
    assert.deepEqual(await ask({ NODE_EXTRA_CA_CERTS: certificate }), [0, 0, 0])
    assert.equal(connections(), 1)
    for (const msg of await ask({})) assert.match(msg, /^网络连接失败或中断.*SELF_SIGNED/)
  })
}
