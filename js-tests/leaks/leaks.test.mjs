// Everything around a call tells what it should not: no failure, thrown error, event or line of output passes it on.

import assert from 'node:assert/strict'
import test from 'node:test'
import { inspect } from 'node:util'
import { config, createWeixin, functionNames, functionOf, miniProgram, tokenFunctions } from '../support/weixin.mjs'

const SECRETS = {
  secret: miniProgram.appsecret,
  token: 'TOKEN_of-WeChat_0123456789abcdefghijklmnopqrstuvwxyz',
  given: 'GIVEN_by-the-caller_0123456789abcdefghijklmnopqrstuvwxyz',
  key: 'c2Vzc2lvbi1rZXktMDEyMw==',
  other: 'another-secret-given-with-a-call-0123456789',
}

/** The secrets in a request, for whoever had it to tell. */
const secretsIn = (...request) => Object.values(SECRETS).filter((secret) => request.some((part) => String(part).includes(secret) || String(part).includes(encodeURIComponent(secret))))
const everything = Object.values(SECRETS).join(' | ')
const functions = functionNames(createWeixin()).filter((name) => !tokenFunctions.includes(name))
const json = (fields, status = 200) => new Response(JSON.stringify(fields), { status, headers: { 'content-type': 'application/json' } })
const TOKEN = { access_token: SECRETS.token, expires_in: 7200 }
const isToken = (url) => String(url).includes('stable_token')

/** An object and all that hangs on it, inherited properties and those that hide included. */
function written(value, seen = new Set()) {
  if (typeof value === 'string') return value
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return String(value)
  seen.add(value)
  const names = Reflect.ownKeys(value)
  const own = names.map((name) => `${String(name)}: ${written(property(value, name), seen)}`)
  const parent = Object.getPrototypeOf(value)
  return `${inspect(value, { depth: Infinity, showHidden: true, getters: true })} ${own.join('\n')} ${parent && parent !== Object.prototype && parent !== Array.prototype ? written(parent, seen) : ''}`
}

function property(value, name) {
  try {
    return value[name]
  } catch (error) {
    return undefined
  }
}

/** Half a secret is told as well as a whole one. */
function showsNothing(what, value) {
  const text = written(value)
  for (const [name, secret] of Object.entries(SECRETS)) {
    assert.ok(!text.includes(secret.slice(0, 16)), `${what} shows ${name}: ${text}`)
    assert.ok(!text.includes(encodeURIComponent(secret)), `${what} shows ${name}, encoded: ${text}`)
  }
}

/** What is written to the console and to the streams while a test runs. */
function listening(t) {
  const lines = []
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write
    stream.write = (text, ...rest) => (lines.push(String(text)), write.call(stream, text, ...rest))
    t.after(() => (stream.write = write))
  }
  const onWarning = (warning) => lines.push(written(warning))
  process.on('warning', onWarning)
  t.after(() => process.off('warning', onWarning))
  return lines
}

const params = {
  access_token: undefined, appid: undefined, js_code: 'c', code: 'c', scene: 2, content: 'x', openid: 'o', touser: 'o', template_id: 't', base64: 'AAAA', url: 'x/y', method: 'POST',
  order_key: { order_number_type: 2, transaction_id: 't' }, logistics_type: 4, delivery_mode: 1, shipping_list: [{ item_desc: 'i' }], payer: { openid: 'o' },
  client_ip: 'i', ids: '1', tid: '1', kidList: [1, 2], priTmplId: 't', rawData: 'r', signature: 's', encryptedData: SECRETS.key, iv: SECRETS.key, sessionKey: SECRETS.key,
  received_time: 1, path: 'p', order_id: '1', type: 2, waybill_token: 'w', receiver_phone: '1', waybill_id: '1', goods_info: { detail_list: [{ goods_name: 'n', goods_img_url: 'u' }] },
}
params.sub_orders = [{ order_key: params.order_key, logistics_type: 4, delivery_mode: 1, shipping_list: params.shipping_list }]

/** Every function with a token of WeChat's, with one of the caller's, with a secret of the caller's. */
async function callAll(t, options) {
  const lines = listening(t)
  const events = []
  const weixin = createWeixin({ config, retries: 0, onEvent: (event) => events.push(event), ...options })
  const { appid } = miniProgram
  let failed = 0
  for (const name of functions) {
    const data = name.endsWith('request') ? { a: 1 } : { thing1: { value: 1 } }
    const media_url = name.endsWith('Async') ? 'u' : undefined
    const url = name.endsWith('Sign') ? 'https://x.y' : params.url
    for (const more of [{}, { access_token: SECRETS.given }, { appid: 'wx0000000000000009', appsecret: SECRETS.other }, { appid, appsecret: SECRETS.secret, cache: false }]) {
      const result = await functionOf(weixin, name)({ ...params, data, media_url, url, ...more, ...(name === 'decrypt.getPhoneNumber' && more.cache === false ? { code: undefined, encryptedData: SECRETS.key, iv: SECRETS.key, sessionKey: SECRETS.key } : {}) })
      if (result.code === 0 || result instanceof Uint8Array) continue
      failed++
      showsNothing(`a failure of ${name}`, result)
      showsNothing('as text', JSON.stringify(result))
    }
  }
  for (const more of [{}, { appid: 'wx0000000000000009', appsecret: SECRETS.other }]) {
    for (const name of tokenFunctions) {
      await functionOf(weixin, name)(more).then(
        () => {},
        (error) => {
          failed++
          showsNothing(`an error of ${name}`, error)
          showsNothing('its stack', error.stack)
        },
      )
    }
  }
  showsNothing('events', events)
  showsNothing('output', lines.join(''))
  assert.ok(events.length > functions.length)
  return failed
}

/** An error that tells all it can, wherever a runtime might put it. */
function telling(url, init) {
  const said = `request to ${url} failed: ${init?.body} ${secretsIn(url, init?.body)}`
  const error = new TypeError(said, { cause: Object.assign(new Error(said), { code: said, name: said, config: { url, init } }) })
  return Object.assign(error, { code: said, name: said, stack: said, url: String(url), init, request: { url, headers: { authorization: said } } })
}

for (const [what, fetch] of [
  ['rejects', (url, init) => Promise.reject(telling(url, init))],
  ['throws', (url, init) => { throw telling(url, init) }],
  ['rejects_but_for_tokens', (url, init) => (isToken(url) ? Promise.resolve(json(TOKEN)) : Promise.reject(telling(url, init)))],
  ['has_names_like_codes', (url, init) => Promise.reject(Object.assign(new Error('x'), { code: secretsIn(url, init?.body)[0], cause: { code: secretsIn(url, init?.body)[0] } }))],
  ['has_only_a_name', (url, init) => Promise.reject({ name: secretsIn(url, init?.body)[0] })],
  ['fails_in_the_body', async (url, init) => (isToken(url) ? json(TOKEN) : { status: 200, headers: new Headers(), text: () => Promise.reject(telling(url, init)), arrayBuffer: () => Promise.reject(telling(url, init)) })],
]) {
  test(`a_fetch_that_tells_and_${what}_is_not_passed_on`, async (t) => {
    assert.ok((await callAll(t, { fetch })) > functions.length)
  })
}

const echo = (url, init) => `${secretsIn(url, init?.body)} ${url} ${init?.body}`
for (const [what, answer] of [
  ['errmsg', (url, init) => json({ errcode: 47001, errmsg: echo(url, init) })],
  ['errmsg_of_a_dead_token', (url, init) => json({ errcode: 40001, errmsg: echo(url, init) })],
  ['errmsg_of_an_address', (url, init) => json({ errcode: 40164, errmsg: echo(url, init) })],
  ['another_field', (url, init) => json({ errcode: 40097, errmsg: 'x', detail: echo(url, init), code: echo(url, init), msg: echo(url, init) })],
  ['a_page', (url, init) => new Response(echo(url, init), { status: 502, headers: { 'content-type': 'text/html' } })],
  ['a_page_that_is_fine', (url) => new Response(`<html>${url}`)],
  ['a_page_that_ends_in_a_secret', (url, init) => new Response(`${'-'.repeat(60)}${secretsIn(url, init?.body)[0]}`)],
  ['the_status_text', (url, init) => new Response('', { status: 500, statusText: 'x', headers: { 'x-echo': encodeURIComponent(echo(url, init)) } })],
  ['a_redirect', (url) => new Response(null, { status: 302, headers: { location: `https://evil.example/?${url}` } })],
  ['JSON_that_is_cut', (url, init) => new Response(`{"errcode":0,"errmsg":"${echo(url, init)}`)],
  ['JSON_of_another_shape', (url, init) => json([echo(url, init)])],
]) {
  for (const tokens of ['with_good_tokens', 'with_none']) {
    test(`an_answer_that_echoes_all_in_${what}_${tokens}_is_not_passed_on`, async (t) => {
      const fetch = async (url, init) => (isToken(url) && tokens === 'with_good_tokens' ? json(TOKEN) : answer(url, init))
      assert.ok((await callAll(t, { fetch })) > functions.length / 2)
    })
  }
}

for (const [what, fail] of [
  ['rejects', async (...args) => { throw telling(args.join(' ')) }],
  ['throws', (...args) => { throw telling(args.join(' ')) }],
  ['has_a_code', (...args) => { throw Object.assign(new Error('x'), { code: args.join(' ') }) }],
  ['throws_a_text', (...args) => { throw args.join(' ') }],
]) {
  test(`a_cache_that_tells_and_${what}_is_not_passed_on`, async (t) => {
    const fetch = async (url) => (isToken(url) ? json(TOKEN) : json({ errcode: 40001, errmsg: 'dead' }))
    const kept = new Map()
    for (const broken of [['get'], ['set'], ['delete'], ['lock'], ['unlock'], ['get', 'set', 'delete', 'lock', 'unlock']]) {
      const cache = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value), delete: (key) => void kept.delete(key), lock: () => 'proof', unlock() {} }
      for (const name of broken) cache[name] = (...args) => fail(...args)
      await callAll(t, { fetch, cache })
    }
  })
}

test('rubbish_in_the_cache_is_not_passed_on', async (t) => {
  const fetch = async () => json({ errcode: 40013, errmsg: 'x' })
  for (const rubbish of [{ token: everything }, [everything], () => everything, new Error(everything)]) {
    await callAll(t, { fetch, cache: { get: () => rubbish, set() {}, delete() {} } })
  }
})

test('configurations_that_are_wrong_show_no_secret', () => {
  const { appid } = miniProgram
  for (const options of [
    { appsecret: SECRETS.secret }, { appid: 7, appsecret: SECRETS.secret }, { appid, appsecret: [SECRETS.secret] }, { config: SECRETS.secret }, { config: [SECRETS.secret] },
    { config: { 'mp-weixin': { oauth: { weixin: { appid: 7, appsecret: SECRETS.secret } } } } }, { appid, appsecret: SECRETS.secret, baseURL: `https://u:${SECRETS.secret}@x` },
    { appid, appsecret: SECRETS.secret, timeout: SECRETS.secret }, { get appid() { throw telling('x') } }, { get cache() { throw telling('x') } },
  ]) {
    try {
      showsNothing('an instance', createWeixin(options))
    } catch (error) {
      assert.ok(error instanceof Error)
      showsNothing('an error of createWeixin', error)
    }
    try {
      createWeixin().init(options)
    } catch (error) {
      showsNothing('an error of init', error)
    }
  }
})

test('parameters_that_are_refused_show_no_secret', async () => {
  const weixin = createWeixin({ config, fetch: async (url) => json(isToken(url) ? TOKEN : { errcode: 40097 }) })
  for (const name of functions) {
    for (const given of [
      { access_token: [SECRETS.given] }, { appsecret: SECRETS.other }, { appid: 'wx9', appsecret: [SECRETS.other] }, { timeout: SECRETS.given }, { extra: SECRETS.given }, { signal: SECRETS.given },
      { url: `https://evil.example/?access_token=${SECRETS.given}` }, { url: `wxa/x y?access_token=${SECRETS.given}` }, { method: SECRETS.given, url: 'x/y' }, { scene: SECRETS.given.repeat(9) },
      { encryptedData: SECRETS.key, iv: SECRETS.key, sessionKey: SECRETS.key }, { encryptedData: 'x', iv: 'x', sessionKey: `${SECRETS.key}=` },
    ]) showsNothing(name, await functionOf(weixin, name)(given))
  }
})

test('an_instance_shows_nothing_when_it_is_logged', () => {
  const { appid } = miniProgram
  showsNothing('an instance', createWeixin({ appid, appsecret: SECRETS.secret, cache: new Map([[`mp-weixin-${appid}`, SECRETS.token]]) }))
})

// ---- where a token goes

const strange = [
  'https://evil.example/cgi-bin/x', 'http://api.weixin.qq.com/cgi-bin/x', '//evil.example/x', '\\\\evil.example/x', 'https:evil.example', 'https://api.weixin.qq.com@evil.example/x', 'https://api.weixin.qq.com.evil.example/x',
  'https://api.weixin.qq.com:8443/x', 'https://api.weixin.qq.com:@evil.example/x', 'https://evil.example#https://api.weixin.qq.com/x', 'https://evil.example?https://api.weixin.qq.com/x', 'https://api.weixin.qq.com\\@evil.example/x',
  'https://api.weixin.qq.com%2f@evil.example/x', 'https://apiXweixin.qq.com/x', 'https://mp.weixin.qq.com/x', 'https://weixin.qq.com/x', 'ftp://api.weixin.qq.com/x', 'javascript:alert(1)', 'data:,x', 'file:///etc/passwd', ' https://evil.example/x', '\thttps://evil.example/x',
  'https://api.weixin.qq.com／evil.example/x', 'https://аpi.weixin.qq.com/x', '/../x', '/x/../../y', '/%2e%2e/x', '/\\evil.example', '@evil.example/x', ':@evil.example/x', '.evil.example/x', 'x@evil.example', 'https://api.weixin.qq.com', 'HTTPS://API.WEIXIN.QQ.COM/x', 'x/y#@evil.example', 'x/y?u=https://evil.example/',
]

for (const baseURL of [undefined, 'https://api2.weixin.qq.com', 'https://proxy.example', 'https://proxy.example/deep/er/', 'http://127.0.0.1:9']) {
  test(`a_token_goes_to_no_host_but_WeChats_or_${baseURL}`, async () => {
    const went = []
    const fetch = async (url, init) => {
      went.push(new Request(url, { ...init, signal: undefined }).url)
      return isToken(url) ? json(TOKEN) : json({ errcode: 0 })
    }
    const weixin = createWeixin({ config, fetch, baseURL, retries: 0 })
    for (const url of strange) {
      for (const more of [{}, { access_token: SECRETS.given }]) {
        for (const method of ['GET', 'POST', undefined]) await weixin.request({ url, method, baseURL: 'https://evil.example', host: 'evil.example', ...more })
      }
    }
    assert.ok(went.length > 5)
    const allowed = baseURL && !baseURL.includes('weixin') ? [new URL(baseURL).host] : [new URL(baseURL ?? 'https://api.weixin.qq.com').host, 'api.weixin.qq.com']
    for (const url of went) assert.ok(allowed.includes(new URL(url).host) && new URL(url).username === '', url)
  })
}
