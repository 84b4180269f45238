// Requests by way of uniCloud.httpProxyForEip: which take it, which do not, and what is said where one cannot.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { startSimulator } from '../simulator/index.mjs'
import { alice, config, createWeixin } from '../support/weixin.mjs'

const { fetchOf, uniCloudOf } = createRequire(import.meta.url)('./host.cjs')
const TOKEN = '/cgi-bin/stable_token'
const LINK = '/wxa/generate_urllink'
const link = { expire_type: 1, expire_interval: 30 }

async function open(t, options) {
  const wechat = await startSimulator()
  const { fetch } = globalThis
  t.after(() => {
    globalThis.fetch = fetch
    delete globalThis.uniCloud
    return wechat.stop()
  })
  globalThis.fetch = fetchOf(wechat.url, fetch)
  globalThis.uniCloud = uniCloudOf(wechat.url)
  const ways = () => wechat.calls.map(({ path, headers }) => `${path} ${headers['x-way']}`)
  return { wechat, weixin: createWeixin({ config, retries: 0, ...options }), ways }
}

test("eip: 'token' takes the tokens of both sorts of accounts that way, and nothing else", async (t) => {
  const { weixin, ways } = await open(t, { eip: 'token' })
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal((await weixin.h5.templateMessage.send({ touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', data: { thing1: { value: 'x' } } })).code, 0)
  assert.deepEqual(ways(), [`${TOKEN} eip`, `${LINK} fetch`, `${TOKEN} eip`, '/cgi-bin/message/template/send fetch'])
})

test('eip: true takes all that it can that way: GET, POST and what the caller wrote as JSON', async (t) => {
  const { wechat, weixin, ways } = await open(t, { eip: true })
  assert.equal((await weixin.logistics.getAllDelivery()).code, 0)
  assert.equal((await weixin.urllink.generate({ ...link, query: 'a=1&b=%20' })).code, 0)
  assert.equal((await weixin.request({ url: 'wxa/generate_urllink', data: '{ "expire_type": 1, "expire_interval": 30 }' })).code, 0)
  assert.equal((await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate', data: { a: 'x +&=中' } })).code, 0)
  const paths = ways()
  assert.ok(paths.length === 5 && paths.every((way) => way.endsWith(' eip')), String(paths))
  const [first, second] = wechat.calls.filter(({ path }) => path === LINK)
  assert.equal(first.json.query, 'a=1&b=%20')
  assert.equal(second.body.toString(), '{ "expire_type": 1, "expire_interval": 30 }')
  assert.equal(second.headers['content-type'], 'application/json')
  assert.equal(wechat.calls.at(-1).query.a, 'x +&=中')
})

test('files and forms go the ordinary way', async (t) => {
  const { weixin, ways } = await open(t, { eip: true })
  const image = await weixin.wxacode.getUnlimited({ scene: 'x' })
  assert.ok(Buffer.isBuffer(image))
  assert.equal((await weixin.security.imgSecCheck({ dataBuffer: image })).code, 0)
  const form = new FormData()
  form.append('media', new Blob([image]), 'media.jpg')
  assert.equal((await weixin.request({ url: 'wxa/img_sec_check', data: form })).code, 0)
  assert.deepEqual(ways(), [`${TOKEN} eip`, '/wxa/getwxacodeunlimit fetch', '/wxa/img_sec_check fetch', '/wxa/img_sec_check fetch'])
})

test("WeChat's failures come as they do the ordinary way", async (t) => {
  const { wechat, weixin } = await open(t, { eip: true })
  wechat.inject({ path: TOKEN, errcode: 40164, errmsg: 'invalid ip 203.0.113.7, not in whitelist' })
  const result = await weixin.urllink.generate(link)
  assert.equal(result.code, 40164)
  assert.match(result.msg, /203\.0\.113\.7/)
  for (const [fault, code] of [[{ html502: true }, -24], [{ body: '<html>', contentType: 'text/html' }, -26], [{ emptyBody: true }, -25], [{ redirect: 'https://api.weixin.qq.com/x' }, -28], [{ body: '[]' }, -27], [{ reset: true }, -22]]) {
    wechat.inject({ path: LINK, ...fault })
    assert.equal((await weixin.urllink.generate(link)).code, code, JSON.stringify(fault))
  }
  assert.equal((await weixin.urllink.generate(link)).code, 0)
})

test('a file that comes that way is refused with a reason', async (t) => {
  const { wechat, weixin } = await open(t, { eip: true })
  wechat.inject({ path: '/wxa/unknown', body: Buffer.of(0xff, 0xd8, 0xff, 0xe0), contentType: 'image/jpeg' })
  const result = await weixin.request({ url: 'wxa/unknown' })
  assert.equal(result.code, -11)
  assert.match(result.msg, /文件.*固定 IP.*eip/)
})

test('an answer that comes as an object will do', async (t) => {
  const { weixin } = await open(t, { eip: true })
  const { postJson } = globalThis.uniCloud.httpProxyForEip
  globalThis.uniCloud.httpProxyForEip.postJson = async (...args) => JSON.parse(await postJson(...args))
  assert.equal((await weixin.urllink.generate(link)).code, 0)
})

for (const [what, thing, code] of [['a text that is no JSON', 'oops', -22], ['nothing', undefined, -22], ['an error', new Error('代理请求超时'), -22]]) {
  test(`${what} from the proxy fails the call and no more`, async (t) => {
    const { weixin } = await open(t, { eip: true })
    globalThis.uniCloud.httpProxyForEip.postJson = async () => {
      if (thing instanceof Error) throw thing
      return thing
    }
    const result = await weixin.urllink.generate(link)
    assert.equal(result.code, code, result.msg)
  })
}

test('without the proxy the call says where it is to be had', async (t) => {
  const { weixin } = await open(t, { eip: 'token' })
  delete globalThis.uniCloud.httpProxyForEip
  const result = await weixin.urllink.generate(link)
  assert.equal(result.code, -11)
  assert.match(result.msg, /选项 eip.*httpProxyForEip.*阿里云/)
})
