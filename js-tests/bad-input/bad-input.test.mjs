// What callers hand in by mistake, and worse. Nothing rejects, throws, reaches the network, or shows a secret.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import test from 'node:test'
import { alice, config, createWeixin, folder, functionNames, functionOf, node, open, tokenFunctions } from '../support/weixin.mjs'

const CHINESE = /\p{Script=Han}/u
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const big = Buffer.concat([png, Buffer.alloc(1024 * 1024)])
const parcel = { item_desc: '苹果*1' }
const upload = { order_key: { order_number_type: 2, transaction_id: '1' }, logistics_type: 4, delivery_mode: 1, shipping_list: [parcel], payer: { openid: alice } }
const errcodes = createRequire(import.meta.url)(`${folder}/cjs/words.js`)
const template = { touser: alice, template_id: 't', data: { thing1: { value: 'x' } } }

/** The call as a caller makes it: a throw of the call itself fails the test, a rejection does too. */
async function refusedBefore(sim, name, params, ...saying) {
  const promise = functionOf(sim.weixin, name)(params)
  assert.ok(promise instanceof Promise)
  const result = await promise.catch((error) => {
    if (!tokenFunctions.includes(name)) throw new Error(`${name} rejected`, { cause: error })
    assert.ok(error instanceof Error)
    return error
  })
  assert.ok(result.code < 0, `${name}: ${result.code} ${result.msg}`)
  assert.equal(result.errcode, result.code)
  assert.equal(result.errmsg, result.msg)
  assert.match(result.msg, CHINESE)
  for (const part of saying) assert.ok(result.msg.includes(part), `${name}: ${result.msg} — does not say ${part}`)
  assert.deepEqual(sim.wechat.calls, [], 'nothing reached the network')
  const shown = JSON.stringify(result) + result.msg + (result.stack ?? '')
  for (const { appsecret } of sim.wechat.accounts) assert.ok(!shown.includes(appsecret), 'a secret is shown')
  return result
}

// ---- configuration

for (const [what, options, ...saying] of [
  ['no_configuration', { config: undefined }, 'uni-config-center/uni-id/config.json', 'mp-weixin.oauth.weixin', 'appid'],
  ['an_empty_configuration', { config: {} }, 'mp-weixin.oauth.weixin'],
  ['an_empty_secret', { config: { 'mp-weixin': node({ appid: 'wx1', appsecret: '' }) } }, 'appsecret', 'mp-weixin.oauth.weixin'],
  ['an_empty_appid', { config: { 'mp-weixin': node({ appid: '', appsecret: 'secret-0123456789' }) } }, 'appid', 'mp-weixin.oauth.weixin'],
  ['a_node_that_is_null', { config: { 'mp-weixin': null } }, 'mp-weixin.oauth.weixin'],
  ['an_account_that_is_a_text', { config: { 'mp-weixin': { oauth: { weixin: 'wx1' } } } }, 'mp-weixin.oauth.weixin'],
  ['a_secret_that_is_a_number', { config: { 'mp-weixin': node({ appid: 'wx1', appsecret: 12345678 }) } }, 'appsecret'],
]) {
  test(`${what}_is_a_failure_that_names_the_place`, async (t) => {
    const sim = await open(t, options)
    for (const name of ['urllink.generate', 'auth.getAccessToken', 'wxacode.getUnlimited']) {
      const result = await refusedBefore(sim, name, { scene: 'x' }, ...saying)
      assert.ok(!result.msg.includes('secret-0123456789'))
    }
  })
}

test('an_unknown_appid_without_a_secret_names_both_places', async (t) => {
  const sim = await open(t)
  await refusedBefore(sim, 'urllink.generate', { appid: 'wx-of-nobody' }, 'wx-of-nobody', 'uni-id/config.json', 'vk-unicloud', 'vk.oauth.weixin.list')
})

test('a_secret_without_an_appid_is_a_failure', async (t) => {
  const sim = await open(t)
  const result = await refusedBefore(sim, 'urllink.generate', { appsecret: 'secret-0123456789' }, 'appid')
  assert.ok(!JSON.stringify(result).includes('secret-0123456789'))
})

// ---- parameters

const long = 'x'.repeat(33)
for (const [name, params, ...saying] of [
  ['wxacode.getUnlimited', { scene: long }, 'scene', '32', '33'],
  ['wxacode.getUnlimited', { scene: 'a b' }, 'scene'],
  ['wxacode.getUnlimited', { scene: '中文' }, 'scene'],
  ['wxacode.getUnlimited', { scene: 'a', width: 100 }, 'width', '280', '1280', '100'],
  ['wxacode.getUnlimited', { scene: 'a', page: '/pages/index/index' }, 'page', '/'],
  ['wxacode.getUnlimited', { scene: 'a', page: 'pages/index/index?a=1' }, 'page', 'scene'],
  ['wxacode.getUnlimited', { scene: ['a'] }, 'scene'],
  ['wxacode.getUnlimited', { scene: 'a', width: NaN }, 'width'],
  ['wxacode.getUnlimited', { scene: 'a', width: Infinity }, 'width'],
  ['wxacode.getUnlimited', { scene: Symbol('a') }, 'scene'],
  ['wxacode.getUnlimited', { scene: 7n }, 'scene'],
  ['wxacode.getUnlimited', { scene: () => 'a' }, 'scene'],
  ['security.imgSecCheck', { base64: big.toString('base64') }, 'base64', '1 MB'],
  ['security.imgSecCheck', { dataBuffer: big }, 'dataBuffer', '1 MB'],
  ['security.imgSecCheck', { base64: '***' }, 'base64'],
  ['security.imgSecCheck', {}, 'base64'],
  ['livebroadcast.getLiveInfo', { pageIndex: 0 }, 'pageIndex', '1', '0'],
  ['livebroadcast.getLiveInfo', { pageIndex: -1 }, 'pageIndex', '-1'],
  ['urllink.generate', { expire_type: 1, expire_interval: 31 }, 'expire_interval', '30', '31'],
  ['urlscheme.generate', { expire_type: 1, expire_interval: 31 }, 'expire_interval', '30', '31'],
  ['urlscheme.generate', { jump_wxa: 7 }, 'jump_wxa', '对象', '数字'],
  ['order.uploadShippingInfo', { ...upload, shipping_list: [] }, 'shipping_list', '1 到 15', '0'],
  ['order.uploadShippingInfo', { ...upload, shipping_list: Array(16).fill(parcel) }, 'shipping_list', '1 到 15', '16'],
  ['order.uploadShippingInfo', { ...upload, shipping_list: [null] }, 'shipping_list[0]'],
  ['order.uploadShippingInfo', { ...upload, shipping_list: [[parcel]] }, 'shipping_list[0]'],
  ['order.uploadShippingInfo', { ...upload, shipping_list: Array(2) }, 'shipping_list[0]'],
  ['order.uploadShippingInfo', { ...upload, payer: alice }, 'payer', '对象', '字符串'],
  ['subscribeMessage.send', { ...template, touser: undefined }, 'touser'],
  ['subscribeMessage.send', { ...template, touser: null }, 'touser'],
  ['subscribeMessage.send', { ...template, data: 7 }, 'data', '对象', '数字'],
  ['h5.templateMessage.send', { ...template, touser: undefined }, 'touser'],
  ['h5.templateMessage.send', { ...template, miniprogram: 7 }, 'miniprogram', '对象', '数字'],
  ['uniformMessage.send', { ...template, touser: undefined }, 'touser'],
  ['request', { url: 'https://evil.example/x' }, 'url', 'api.weixin.qq.com'],
  ['request', { url: '//evil.example' }, 'url'],
  ['request', { url: 'https://api.weixin.qq.com@evil.example/' }, 'url'],
]) {
  test(`${name}_refuses_${saying.join('_')}`, async (t) => {
    await refusedBefore(await open(t), name, params, ...saying)
  })
}

for (const [name, params, ...saying] of [
  ['timeout', { timeout: 0 }], ['timeout', { timeout: -1 }], ['timeout', { timeout: NaN }], ['timeout', { timeout: 'soon' }], ['timeout', { timeout: {} }], ['timeout', { timeout: 2 ** 31 }], ['timeout', { timeout: Symbol('x') }],
  ['appid', { appid: 7 }], ['appid', { appid: {} }], ['appsecret', { appid: 'wx1', appsecret: 7 }], ['access_token', { access_token: {} }],
  ['signal', { signal: 'stop' }], ['extra', { extra: [1] }], ['extra', { extra: 'a=1' }],
]) {
  test(`a_bad_${name}_is_refused_${JSON.stringify(params, (_, value) => (typeof value === 'symbol' ? 'symbol' : value))}`, async (t) => {
    await refusedBefore(await open(t), 'urllink.generate', params, name, ...saying)
  })
}

// ---- arguments that are no object, or worse

const throwing = (name, more = {}) => Object.defineProperty({ ...more }, name, { enumerable: true, get: () => { throw new Error('a getter of the caller') } })
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const hostile = () => new Proxy({}, new Proxy({}, { get: () => () => { throw new Error('a trap of the caller') } }))
const cycle = {}
cycle.self = cycle

const names = functionNames(createWeixin())
const strange = {
  null: null, a_text: 'text', an_empty_text: '', an_array: [], an_array_of_objects: [{}], a_number: 7, NaN, true: true, a_bigint: 7n, a_symbol: Symbol('x'), a_function: () => {},
  bytes: Buffer.from('x'), a_FormData: new FormData(),
}
for (const [what, argument] of Object.entries(strange)) {
  test(`${what}_as_the_argument_is_refused_by_every_function`, async (t) => {
    const sim = await open(t)
    for (const name of names) await refusedBefore(sim, name, argument, '对象')
  })
}

for (const [what, make] of [['a_revoked_proxy', revoked], ['a_proxy_that_throws', hostile], ['a_throwing_appid', () => throwing('appid')], ['a_throwing_signal', () => throwing('signal')]]) {
  test(`${what}_as_the_argument_is_refused_by_every_function`, async (t) => {
    const sim = await open(t)
    for (const name of names) await refusedBefore(sim, name, make())
  })
}

test('a_getter_that_throws_names_its_parameter', async (t) => {
  const sim = await open(t)
  for (const [name, parameter, more] of [
    ['wxacode.getUnlimited', 'scene'], ['urllink.generate', 'path'], ['security.imgSecCheck', 'dataBuffer'], ['decrypt.getPhoneNumber', 'code'],
    ['subscribeMessage.send', 'data', template], ['request', 'url'], ['request', 'data', { url: 'x/y' }], ['order.getOrder', 'transaction_id'], ['uniformMessage.send', 'miniprogram', template],
  ]) await refusedBefore(sim, name, throwing(parameter, more), parameter)
})

test('what_throws_within_a_parameter_is_refused', async (t) => {
  const sim = await open(t)
  for (const bad of [throwing('value'), revoked(), hostile()]) {
    await refusedBefore(sim, 'subscribeMessage.send', { ...template, data: { thing1: bad } }).catch(async (error) => {
      // The token may be asked for first; the message is not sent.
      assert.equal(sim.wechat.count('/cgi-bin/message/subscribe/send'), 0, String(error))
    })
  }
})

/** Values that only JSON.stringify finds. The token may have been asked for; the call itself is never sent. */
for (const [what, data] of [
  ['a_cycle', { a: cycle }],
  ['a_bigint', { a: { value: 7n } }],
  ['a_getter_that_throws', { a: throwing('value') }],
  ['a_toJSON_that_throws', { toJSON: () => { throw new Error('a toJSON of the caller') } }],
  ['a_revoked_proxy_within', { a: revoked() }],
]) {
  test(`${what}_deep_in_a_parameter_is_a_failure_in_Chinese`, async (t) => {
    const { wechat, weixin } = await open(t)
    for (const call of [weixin.subscribeMessage.send({ ...template, data }), weixin.request({ url: 'wxa/generate_urllink', data })]) {
      const result = await call
      assert.equal(result.code, -1, JSON.stringify(result))
      assert.match(result.msg, CHINESE)
      assert.match(result.msg, /参数/)
      assert.ok(!result.msg.includes('of the caller'))
    }
    assert.equal(wechat.count('/cgi-bin/message/subscribe/send') + wechat.count('/wxa/generate_urllink'), 0)
    assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 1 })).code, 0, 'the instance lives')
  })
}

test('a_cycle_in_a_query_is_a_failure', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const data of [{ cycle }, { big: 7n }, throwing('a')]) {
    const result = await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate', data })
    assert.equal(result.code, -1, JSON.stringify(result))
    assert.match(result.msg, /参数/)
  }
  assert.equal(wechat.count('/wxaapi/newtmpl/gettemplate'), 0)
})

test('extra_that_throws_or_cannot_be_written_is_refused', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const extra of [throwing('newer'), revoked(), hostile(), { cycle }, { big: 7n }]) {
    const result = await weixin.urllink.generate({ expire_type: 1, expire_interval: 1, extra })
    assert.equal(result.code, -1, JSON.stringify(result))
  }
  assert.equal(wechat.count('/wxa/generate_urllink'), 0)
})

test('text_from_outside_is_never_shown_as_another_sentence', async (t) => {
  const { wechat, weixin } = await open(t)
  const [id] = Object.keys(errcodes.own) // a sentence that there is
  for (const text of [id, '{}', `["${id}","x"]`, `\u0001${id}\u0002x\u0003`]) {
    const platform = await weixin.auth.code2Session({ js_code: 'c', platform: text })
    assert.equal(platform.code, -1)
    assert.ok(platform.msg.includes(`传入的是 ${text}`), platform.msg)

    wechat.inject({ path: '/wxa/generate_urllink', body: JSON.stringify({ errcode: 40097, errmsg: text }) })
    const answered = await weixin.urllink.generate({ expire_type: 1, expire_interval: 1 })
    assert.equal(answered.code, 40097)
    assert.ok(answered.msg.includes(`微信的原话：${text}`), answered.msg)
  }
})

test('a_prototype_is_not_polluted', async (t) => {
  const { wechat, weixin } = await open(t)
  const given = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"expire_type":1,"expire_interval":1}')
  assert.equal((await weixin.urllink.generate({ ...given, extra: JSON.parse('{"__proto__":{"polluted":1}}') })).code, 0)
  wechat.inject({ path: '/wxa/generate_urllink', body: '{"errcode":0,"__proto__":{"polluted":1}}' })
  const result = await weixin.urllink.generate(given)
  assert.equal({}.polluted, undefined)
  assert.equal(result.code, 0)
})

test('huge_and_deep_parameters_do_not_end_the_process', async (t) => {
  const { weixin } = await open(t)
  let deep = {}
  for (let depth = 0; depth < 100_000; depth++) deep = { deep }
  assert.equal((await weixin.subscribeMessage.send({ ...template, data: deep })).code, -1)
  const lone = '\ud800'
  assert.equal((await weixin.wxacode.getUnlimited({ scene: lone })).code, -1)
  const result = await weixin.wxacode.getUnlimited({ scene: 'x'.repeat(50_000_000) })
  assert.equal(result.code, -1)
  assert.ok(result.msg.length < 1000)
})

test('what_callers_gave_is_not_in_the_message_at_length', async (t) => {
  const { weixin } = await open(t)
  for (const params of [{ scene: 'x', width: '9'.repeat(30) }, { scene: '中'.repeat(32) }]) assert.ok((await weixin.wxacode.getUnlimited(params)).msg.length < 300)
  assert.ok((await weixin.urllink.generate({ appid: 'x'.repeat(100_000) })).code < 0)
})

// ---- options

for (const [what, options, ...saying] of [
  ['a_text', 'wx1', '对象'], ['a_number', 7, '对象'], ['an_array', [], '对象'],
  ['a_number_as_appid', { appid: 7, appsecret: 'x' }, 'appid'], ['an_appid_alone', { appid: 'wx1' }, 'appsecret'], ['a_secret_alone', { appsecret: 'secret-0123456789' }, 'appid'],
  ['a_text_as_config', { config: 'x' }, 'config'], ['a_base_that_is_no_address', { baseURL: 'example.com' }, 'baseURL'], ['a_base_with_a_user', { baseURL: 'https://user:secret-0123456789@example.com' }, 'baseURL'],
  ['a_negative_timeout', { timeout: -1 }, 'timeout'], ['retries_that_are_a_text', { retries: 'many' }, 'retries'], ['negative_retries', { retries: -1 }, 'retries'],
]) {
  test(`createWeixin_says_in_Chinese_what_is_wrong_with_${what}`, () => {
    assert.throws(() => createWeixin(options), (error) => {
      assert.ok(error instanceof Error, String(error))
      assert.match(error.message, CHINESE)
      for (const part of saying) assert.ok(error.message.includes(part), `${error.message} — does not say ${part}`)
      assert.ok(!error.message.includes('secret-0123456789'))
      return true
    })
  })
}

test('createWeixin_without_options_waits_for_its_configuration', async () => {
  for (const options of [undefined, {}, null]) {
    const result = await createWeixin(options).urllink.generate({ expire_type: 1, expire_interval: 1 })
    assert.match(result.msg, /mp-weixin\.oauth\.weixin/)
  }
})

for (const [what, options, ...saying] of [
  ['a_fetch_that_is_no_function', { fetch: 7 }, 'fetch', '函数', '数字'],
  ['a_listener_that_is_no_function', { onEvent: 'log' }, 'onEvent', '函数', "'log'"],
  ['an_unknown_transport', { transport: 'axios' }, 'transport', "'fetch'", "'node'", "'unicloud'", "'axios'"],
  ['a_transport_that_is_no_text', { transport: {} }, 'transport', '对象'],
  ['a_fetch_beside_another_transport', { transport: 'node', fetch() {} }, 'fetch', 'transport', "'node'"],
  ['an_unknown_eip', { eip: 'tokens' }, 'eip', "'token'", "'tokens'"],
  ['an_eip_to_elsewhere', { eip: true, baseURL: 'https://proxy.example.com' }, 'eip', 'baseURL', 'weixin.qq.com'],
  ['a_cache_that_is_a_number', { cache: 7 }, 'cache', 'get、set、delete'],
  ['a_cache_that_is_a_text', { cache: 'redis' }, 'cache', 'get、set、delete'],
  ['a_cache_without_anything', { cache: {} }, 'cache', 'get、set、delete'],
  ['a_cache_without_delete', { cache: { get() {}, set() {} } }, 'cache', '它没有函数 delete'],
]) {
  test(`createWeixin_refuses_${what}`, () => {
    assert.throws(() => createWeixin(options), (error) => {
      assert.deepEqual([error.code, error.errcode, error.message], [-1, -1, error.msg])
      for (const part of saying) assert.ok(error.msg.includes(part), `${error.msg} — does not say ${part}`)
      return error instanceof Error
    })
  })
}

test('createWeixin_takes_options_that_are_not_given', () => {
  const nothing = { fetch: null, transport: null, eip: null, cache: null, onEvent: null }
  for (const options of [nothing, Object.fromEntries(Object.keys(nothing).map((name) => [name, undefined])), { eip: false }, { fetch() {}, transport: 'fetch' }]) createWeixin(options)
})

for (const [what, argument] of [['nothing', undefined], ['null', null], ['no_config', {}], ['a_text', 'x'], ['a_config_that_is_a_text', { config: 'x' }], ['a_config_that_is_null', { config: null }], ['a_throwing_config', throwing('config')], ['a_revoked_proxy', { config: revoked() }]]) {
  test(`init_with_${what}_throws_an_Error_that_says_so_and_changes_nothing`, async (t) => {
    const { weixin } = await open(t)
    assert.throws(() => weixin.init(argument), (error) => {
      assert.ok(error instanceof Error, String(error))
      assert.match(error.message, CHINESE)
      assert.match(error.message, /config/)
      return true
    })
    assert.equal((await weixin.urllink.generate({ expire_type: 1, expire_interval: 1 })).code, 0)
    assert.deepEqual(weixin.getConfig(), config)
  })
}
