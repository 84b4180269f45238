// The transport on Node.js's own modules, through a proxy that environment variables name.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { proxyFor } from '../../pkg-template/loader/proxy.js'
import { rawServer } from '../faults/sockets.mjs'
import { needs, nodes } from '../runtimes/nodes.mjs'
import { folder } from '../support/weixin.mjs'
import { secureServer, without } from './secure-server.mjs'

const script = `
  const { createWeixin } = require(process.argv[1])
  const weixin = createWeixin({ appid: 'wx0000000000000001', appsecret: 's', baseURL: process.argv[2], retries: 0, transport: 'node', timeout: Number(process.argv[3]) })
  const call = () => weixin.request({ url: 'a/b', access_token: 'GIVEN', data: { text: '你好' } })
  ;(async () => {
    const results = [await call(), await call()]
    console.log(JSON.stringify(results.map(({ code, msg }) => (code ? msg : code))))
  })()`

const BARE = { HTTPS_PROXY: '', https_proxy: '', NO_PROXY: '', no_proxy: '' }

async function ask(node, url, env, timeout = 20_000) {
  const { stdout } = await promisify(execFile)(node.path, ['-e', script, folder, url, String(timeout)], { env: { ...process.env, ...BARE, ...env }, timeout: 120_000 })
  return JSON.parse(stdout)
}

/** A proxy that opens tunnels, or answers with `status`; `asked` are the targets with what they were asked by. */
async function proxyServer(t, status) {
  const asked = []
  const server = createServer()
  server.on('connect', ({ url, headers }, socket) => {
    asked.push([url, headers['proxy-authorization']])
    socket.on('error', () => {})
    if (status) return socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
    const [, host, port] = /^(.*):(\d+)$/.exec(url)
    const to = connect(port, host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      to.pipe(socket).pipe(to)
    })
    to.on('error', () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return { host: `127.0.0.1:${server.address().port}`, asked }
}

for (const node of nodes) {
  test(`calls go through one tunnel, as secure as without, on Node.js ${node.version}`, { skip: without || needs(node).skip }, async (t) => {
    const { url, certificate, connections } = await secureServer(t)
    const target = url.replace('https://', '')
    const proxy = await proxyServer(t)
    const trusting = { NODE_EXTRA_CA_CERTS: certificate }
    assert.deepEqual(await ask(node, url, { ...trusting, HTTPS_PROXY: `http://user:p%40ss@${proxy.host}` }), [0, 0])
    assert.deepEqual(proxy.asked, [[target, `Basic ${Buffer.from('user:p@ss').toString('base64')}`]])
    assert.equal(connections(), 1)
    assert.deepEqual(await ask(node, url, { ...trusting, https_proxy: proxy.host, HTTPS_PROXY: 'http://127.0.0.1:9' }), [0, 0], 'the one in small letters comes first')
    assert.deepEqual(proxy.asked[1], [target, undefined])
    assert.deepEqual(await ask(node, url, { ...trusting, HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'example.com, localhost' }), [0, 0])
    for (const msg of await ask(node, url, { HTTPS_PROXY: proxy.host })) assert.match(msg, /SELF_SIGNED/, 'the tunnel takes a certificate that nobody trusts')
  })

  test(`a proxy that refuses, or is not there, is named with the cure and without its password, on Node.js ${node.version}`, needs(node), async (t) => {
    const url = 'https://weixin.invalid'
    const said = async (status, more = '') => {
      const proxy = status ? await proxyServer(t, status) : { host: '127.0.0.1:9' }
      const [msg] = await ask(node, url, { HTTPS_PROXY: `http://user:hidden@${proxy.host}${more}` })
      assert.ok(!msg.includes('hidden'), msg)
      return msg.replace(proxy.host, 'PROXY')
    }
    assert.match(await said(407), /^代理 PROXY（环境变量 HTTPS_PROXY）拒绝连接 weixin\.invalid:443（HTTP 407）：.*用户名和密码/)
    assert.match(await said(403), /^代理 PROXY（环境变量 HTTPS_PROXY）拒绝连接 weixin\.invalid:443（HTTP 403）/)
    assert.match(await said(503), /^网络连接失败或中断.*PROXY_HTTP_503/)
    assert.match(await said(), /^连不上代理 PROXY（环境变量 HTTPS_PROXY）（ECONNREFUSED）：.*NO_PROXY/)
    assert.match((await ask(node, url, { https_proxy: 'socks5://127.0.0.1:1080' }))[0], /^环境变量 https_proxy 不是 HTTP 代理的地址.*socks/)
  })

  test(`a call given up while its tunnel opens leaves the process nothing to wait for, on Node.js ${node.version}`, needs(node), async (t) => {
    const silent = await rawServer(t, () => {})
    for (const msg of await ask(node, 'https://weixin.invalid', { HTTPS_PROXY: silent.url }, 50)) assert.match(msg, /^请求超时/)
    assert.equal(silent.seen.length, 2)
  })
}

for (const [list, host, port, exempt] of [
  ['*', 'api.weixin.qq.com', 443, true],
  ['weixin.qq.com', 'api.weixin.qq.com', 443, true],
  ['.weixin.qq.com', 'api.weixin.qq.com', 443, true],
  ['*.qq.com', 'API.weixin.qq.com', 443, true],
  ['api.weixin.qq.com:443', 'api.weixin.qq.com', 443, true],
  ['api.weixin.qq.com:8443', 'api.weixin.qq.com', 443, false],
  ['xin.qq.com', 'api.weixin.qq.com', 443, false],
  ['a.com  127.0.0.1', '127.0.0.1', 443, true],
  ['', 'api.weixin.qq.com', 443, false],
]) {
  test(`NO_PROXY '${list}' ${exempt ? 'spares' : 'does not spare'} ${host}:${port}`, () => {
    const proxy = proxyFor(host, port, { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: list })
    assert.equal(proxy === undefined, exempt)
  })
}
