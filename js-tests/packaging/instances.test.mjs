import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { startSimulator } from '../simulator/index.mjs'
import { answer, createWeixin, folder, offline, require } from './pkg.mjs'

const PATH = { url: 'wxaapi/newtmpl/gettemplate', method: 'GET' }
const config = (appid) => ({ 'mp-weixin': { oauth: { weixin: { appid, appsecret: '0123456789abcdef0123456789abcdef' } } } })

test('two instances share neither tokens, transport nor configuration', async () => {
  const [one, other] = [offline(), offline()]
  const [first, second] = [createWeixin(one.options), createWeixin(other.options)]
  await first.request(PATH)
  assert.equal(other.urls.length, 0)
  await second.request(PATH)
  assert.equal(other.urls.filter((url) => url.includes('stable_token')).length, 1)

  first.init({ config: config('wx0000000000000009') })
  assert.deepEqual(first.getConfig(), config('wx0000000000000009'))
  assert.equal(second.getConfig(), undefined)
  assert.notEqual(first.request, second.request)
})

test('a Map given as the cache keeps tokens for the next instance', async () => {
  const cache = new Map()
  const [one, other] = [offline(undefined, { cache }), offline(undefined, { cache })]
  await createWeixin(one.options).request(PATH)
  await createWeixin(other.options).request(PATH)
  assert.equal(other.urls.filter((url) => url.includes('stable_token')).length, 0)
  assert.deepEqual([...cache.keys()], [`mp-weixin-${one.options.appid}`])
})

test('functions need no this', async () => {
  const { request } = createWeixin(offline(() => answer({ data: [] })).options)
  assert.equal((await request(PATH)).code, 0)
})

test('onEvent that throws changes nothing', async () => {
  const onEvent = () => {
    throw new Error('listener')
  }
  const weixin = createWeixin(offline(undefined, { onEvent }).options)
  assert.equal((await weixin.request(PATH)).code, 0)
})

test('fetch is called without this, and the global one is looked up at each call', async (t) => {
  const called = []
  const fetch = function (url) {
    called.push(this)
    return Promise.resolve(answer({ access_token: 'TOKEN', expires_in: 7200, url }))
  }
  await createWeixin({ ...offline().options, fetch }).request(PATH)

  const { fetch: _, ...options } = offline().options
  const weixin = createWeixin(options)
  t.mock.method(globalThis, 'fetch', fetch)
  assert.equal((await weixin.request(PATH)).code, 0)
  assert.deepEqual(called, [undefined, undefined, undefined, undefined])
})

test('without a fetch, Node.js sends by its own modules', async (t) => {
  const wechat = await startSimulator()
  const { fetch } = globalThis
  t.after(() => ((globalThis.fetch = fetch), wechat.stop()))
  delete globalThis.fetch
  const [{ appid, appsecret }] = wechat.accounts
  assert.equal((await createWeixin({ appid, appsecret, baseURL: wechat.url }).urllink.generate({ expire_type: 1, expire_interval: 30 })).code, 0)
})

test('a runtime without any transport says so at the first call, and names the option', async (t) => {
  const { fetch } = globalThis
  t.after(() => (globalThis.fetch = fetch))
  delete globalThis.fetch
  const { fetch: _, ...options } = offline().options
  const bare = { module: () => new WebAssembly.Module(readFileSync(join(folder, 'weixin.wasm'))), errcodes: () => require(join(folder, 'cjs/words.js')) }
  const broken = { ...bare, transport: () => { throw new Error('no such module') } }
  for (const platform of [bare, broken]) {
    const { createWeixin } = require(join(folder, 'cjs/weixin.js')).load(platform)
    const { code, msg } = await createWeixin(options).request(PATH)
    assert.equal(code, -11)
    assert.match(msg, /没有可以发送请求的 fetch.*createWeixin\(\{ fetch \}\)/)
    assert.match((await createWeixin({ ...options, transport: 'node' }).request(PATH)).msg, /选项 transport 为 'node'.*http.*选项 fetch/)
  }
})

test('where the chosen fetch is not there, the failure says what to do', async (t) => {
  const { fetch } = globalThis
  t.after(() => (globalThis.fetch = fetch))
  delete globalThis.fetch
  const { fetch: _, ...options } = offline().options
  const { code, msg } = await createWeixin({ ...options, transport: 'fetch' }).request(PATH)
  assert.equal(code, -11)
  assert.match(msg, /选项 transport 为 'fetch'.*没有全局的 fetch/)
})

test('a file comes as a Buffer, byte for byte', async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff)
  const respond = () => new Response(png, { headers: { 'content-type': 'image/png' } })
  const image = await createWeixin(offline(respond).options).wxacode.getUnlimited({ scene: 'a=1' })
  assert.ok(Buffer.isBuffer(image))
  assert.deepEqual([...image], [...png])
})
