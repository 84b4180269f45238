// Node.js's own fetch is loaded by nobody but who wants it: without it a first call takes half the processor time.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { needs, nodes } from '../runtimes/nodes.mjs'
import { folder } from '../support/weixin.mjs'

/** What became of a call in a process of its own, `before` which something else is done: how it came, its result, whether undici is there. */
async function callsOf(t, node, { before = '', call = '{}' } = {}) {
  const ways = []
  const server = createServer((request, response) => {
    if (request.url.startsWith('/cgi-bin/stable_token')) return response.end('{"access_token":"t","expires_in":7200}')
    if (request.url.startsWith('/wxa')) ways.push(request.headers['sec-fetch-mode'] ? 'fetch' : 'http')
    request.resume().on('end', () => response.end('{"errcode":0,"errmsg":"ok","result":0}'))
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const url = `http://127.0.0.1:${server.address().port}`
  const script = `
    const url = '${url}'
    const { createWeixin } = require('${folder}')
    const weixin = createWeixin({ appid: 'wx0123456789abcdef', appsecret: '0123456789abcdef0123456789abcdef', baseURL: url })
    async function main() {
      ${before}
      const result = await weixin.request(Object.assign({ url: 'wxa/any', method: 'POST', data: { a: 1 } }, ${call}))
      const isLoaded = process.moduleLoadList.some((name) => /deps\\/undici\\/undici/.test(name))
      console.log(JSON.stringify({ code: result.code, msg: result.msg, isLoaded }))
      process.exit()
    }
    main()`
  const { stdout } = await promisify(execFile)(node.path, ['-e', script], { timeout: 60_000 })
  return { ways, ...JSON.parse(stdout) }
}

for (const node of nodes.filter(({ version }) => version >= 18)) {
  test(`a call loads no undici where nobody else has, on Node.js ${node.version}`, needs(node), async (t) => {
    assert.deepEqual(await callsOf(t, node), { ways: ['http'], code: 0, msg: 'ok', isLoaded: false })
  })

  test(`where undici is there already it sends, with the dispatcher that it has, on Node.js ${node.version}`, needs(node), async (t) => {
    const { ways, code } = await callsOf(t, node, { before: 'await fetch(url + "/other")' })
    assert.deepEqual({ ways, code }, { ways: ['fetch'], code: 0 })
  })

  test(`a fetch in the place of Node.js's own is called, on Node.js ${node.version}`, needs(node), async (t) => {
    const stub = `globalThis.fetch = async (address) => new Response(String(address).includes('stable_token') ? '{"access_token":"t","expires_in":7200}' : '{"errcode":0,"errmsg":"of the stub"}')`
    const { ways, code } = await callsOf(t, node, { before: stub })
    assert.deepEqual({ ways, code }, { ways: [], code: 0 })
  })

  test(`a form that only fetch can write is sent by it, on Node.js ${node.version}`, needs(node), async (t) => {
    const { ways, code, isLoaded } = await callsOf(t, node, { call: '{ data: (() => { const form = new FormData(); form.append("a", "1"); return form })() }' })
    assert.deepEqual({ ways, code, isLoaded }, { ways: ['fetch'], code: 0, isLoaded: true })
  })
}
