// The transport on Node.js's own modules, on every version that there is; where there is no fetch it is found by itself.

import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { httpServer } from '../faults/sockets.mjs'
import { needs, nodes, tooOld } from '../runtimes/nodes.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { folder, miniProgram } from '../support/weixin.mjs'

const script = fileURLToPath(new URL('calls.cjs', import.meta.url))
const good = '{"errcode":0,"errmsg":"ok","words":"你好"}'

function odd(request, response) {
  const coded = (encoding, body) => response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(body)
  switch (new URL(request.url, 'http://x').pathname.replace('/answer/', '')) {
    case 'gzip':
      assert.match(request.headers['accept-encoding'], /gzip/)
      return coded('gzip', gzipSync(good))
    case 'deflate':
      return coded('deflate', deflateSync(good))
    case 'raw-deflate':
      return coded('deflate', deflateRawSync(good))
    case 'br':
      return coded('br', brotliCompressSync(good))
    case 'broken':
      return coded('gzip', good)
    case 'cut':
      return response.writeHead(200, { 'content-length': 99 }).write(good, () => response.destroy())
    case 'redirect':
      return response.writeHead(302, { location: '/answer/gzip' }).end()
    case 'huge':
      return coded('gzip', gzipSync(Buffer.alloc(33 * 1024 * 1024, ' '), { level: 1 }))
    case 'hang':
      return request.socket.on('close', () => (odd.closed = true))
  }
}

for (const node of nodes) {
  test(`calls over it end as they should, and so does the process, on Node.js ${node.version}`, needs(node), async (t) => {
    const wechat = await startSimulator()
    t.after(() => wechat.stop())
    const server = await httpServer(t, odd)
    odd.closed = false
    const env = { ...process.env, APPID: miniProgram.appid, APPSECRET: miniProgram.appsecret }
    const { stdout, stderr } = await promisify(execFile)(node.path, [script, folder, wechat.url, server.url], { env, timeout: 120_000 })
    assert.equal(stderr, '')
    assert.deepEqual(JSON.parse(stdout), {
      image: true, post: 0, get: 0, multipart: 0, form: 47001,
      gzip: 0, deflate: 0, rawDeflate: 0, brotli: 0, brokenGzip: -22, cutOff: -22, redirect: -28, tooLarge: -29, hang: -20, refused: -22, noName: -23,
      many: 0,
    })
    assert.ok(!server.seen.some((url, index) => url === '/answer/gzip' && index > 1), 'a redirect was followed')
    while (!odd.closed) await sleep(5) // a request that was given up is gone, AbortController or not
  })
}

for (const node of tooOld) {
  test(`Node.js ${node.version} is told in one sentence what is wanted`, needs(node), () => {
    const { stdout, stderr } = spawnSync(node.path, ['-e', `try { require(${JSON.stringify(folder)}) } catch (error) { console.log(error.name, error.message) }`], { encoding: 'utf8' })
    assert.match(stdout, new RegExp(`^Error weixin-openapi 需要 Node\\.js 12 或更高版本（当前为 ${node.version}\\.[\\d.]+）.*\n$`))
    assert.equal(stderr, '')
  })
}
