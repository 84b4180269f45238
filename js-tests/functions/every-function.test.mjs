// What holds for every function alike.

import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { endpointOf, endpoints, fitting } from '../support/fitting.mjs'
import { createWeixin, functionNames, functionOf, miniProgram, mobileApp, officialAccount, open, secretsOf, tokenFunctions, whatIsWrong } from '../support/weixin.mjs'

const PAGE = [
  'auth.getAccessToken', 'auth.code2Session', 'decrypt.getPhoneNumber', 'wxacode.getUnlimited', 'urlscheme.generate', 'urllink.generate',
  'security.msgSecCheck', 'security.imgSecCheck', 'subscribeMessage.send', 'uniformMessage.send', 'h5.templateMessage.send',
  'livebroadcast.getLiveInfo', 'order.uploadShippingInfo', 'order.uploadCombinedShippingInfo', 'order.getOrder', 'order.getOrderList',
  'order.notifyConfirmReceive', 'order.setMsgJumpPath', 'order.isTradeManaged', 'order.isTradeManagementConfirmationCompleted',
  'order.opspecialorder', 'logistics.getAllDelivery', 'logistics.traceWaybill', 'logistics.queryFollowTrace',
  'logistics.updateFollowWaybillGoods', 'request',
]
const SECTION_5 = [
  'auth.getAccessToken', 'auth.code2SessionMpWeixin', 'h5.auth.getAccessToken', 'h5.auth.code2Session', 'h5.auth.getJsapiTicket', 'h5.auth.getJsapiSign', 'loginByWeixin', 'app.auth.getAccessToken', 'app.auth.getUserInfo', 'h5.request',
  'security.imgSecCheckAsync', 'riskControl.getUserRiskRank', 'subscribeMessage.getCategory', 'subscribeMessage.getPubTemplateTitleList',
  'subscribeMessage.getMessageTemplateList', 'subscribeMessage.addMessageTemplate', 'subscribeMessage.deleteMessageTemplate',
  'decrypt.decryptData', 'decrypt.getPhoneNumberByEncryptedData', 'decrypt.checkSignature', 'decrypt.checkSessionKey', 'decrypt.resetUserSessionKey',
  'logistics.getDeliveryList', 'logistics.queryTrace', 'logistics.updateWaybillGoods', 'logistics.followWaybill', 'h5.subscribeMessage.send',
]
const weixin = createWeixin()
const all = functionNames(weixin)
const calls = all.filter((name) => !tokenFunctions.includes(name))
/** Nobody is asked. */
const asking = calls.filter((name) => endpointOf(name).proof !== 'local')
/** No account is needed: the token is a person's own. */
const ofAccounts = asking.filter((name) => endpointOf(name).proof !== 'user-token')
const LINK = '/wxa/generate_urllink'
const link = { expire_type: 1, expire_interval: 30 }

test('the_object_has_all_26_functions_of_the_page', () => {
  assert.equal(PAGE.length, 26)
  assert.deepEqual(PAGE.filter((name) => !all.includes(name)), [])
})

test('the_object_has_what_the_package_says_that_it_has', () => {
  const named = endpoints.map(({ name }) => name).filter((name) => !name.endsWith('getAppidInfo'))
  assert.deepEqual(all.slice().sort(), named.sort())
  assert.ok(all.length > 565, `${all.length} functions`)
})

test('the_object_has_what_the_framework_has_beside_them', () => {
  assert.deepEqual(SECTION_5.filter((name) => !all.includes(name)), [])
  for (const { auth } of [weixin, weixin.h5, weixin.app, weixin.pc]) assert.equal(typeof auth.getAppidInfo, 'function')
})

test('a_function_works_without_the_object_it_hangs_on', async (t) => {
  const { weixin } = await open(t)
  const { generate } = weixin.urllink
  assert.equal((await generate(link)).code, 0)
})

for (const name of calls) {
  test(`${name}_gives_a_promise_of_a_plain_object_however_it_ends`, async (t) => {
    const { weixin } = await open(t)
    for (const params of [undefined, {}, { js_code: 'lasting-login-code', code: 'lasting-phone-code', url: 'cgi-bin/get_api_domain_ip' }]) {
      const promise = functionOf(weixin, name)(params)
      assert.ok(promise instanceof Promise)
      const result = await promise
      assert.equal(Object.getPrototypeOf(result), Object.prototype)
      assert.equal(typeof result.code, 'number')
      assert.equal(typeof result.msg, 'string')
      assert.ok(result.msg.length > 0)
      assert.equal(result.code === 0, result.msg === 'ok')
      assert.ok(JSON.stringify(result))
    }
  })
}

for (const name of asking) {
  test(`${name}_says_WeChats_failure_in_all_ways_that_callers_read`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: '/cgi-bin/stable_token', errcode: 50007, errmsg: 'frozen', times: Infinity })
    wechat.inject({ when: ({ path }) => path.startsWith('/sns/'), errcode: 50007, errmsg: 'frozen', times: Infinity })
    const res = await functionOf(weixin, name)(fitting(name))
    assert.ok(res.code !== 0 && !(res.code === 0 || res.errcode === 0))
    assert.equal(res.errmsg || res.msg, 'frozen')
    assert.ok(typeof res === 'object' && res.code)
    assert.deepEqual(located(res, name, 'weixin'), { errcode: 50007, errmsg: 'frozen', code: 50007, msg: res.msg })
    assert.equal(whatIsWrong(res.msg), '帐号已被冻结')
  })
}

// ---- what is sent and what is not

test('control_parameters_are_never_sent', async (t) => {
  const { weixin, wechat, callsOf, events } = await open(t)
  const access_token = await weixin.auth.getAccessToken()
  wechat.calls.length = 0
  const control = { ...miniProgram, kind: undefined, access_token, cache: false, timeout: 5000, signal: new AbortController().signal }
  const { kind, ...given } = control
  assert.equal((await weixin.urllink.generate({ ...given, ...link })).code, 0)
  assert.equal(callsOf(LINK)[0].body.toString(), '{"expire_type":1,"expire_interval":30}')
  assert.deepEqual(callsOf(LINK)[0].query, { access_token })
  assert.deepEqual(events.filter(({ type }) => type === 'ignored-parameter'), [])
})

test('a_field_that_the_function_does_not_have_is_not_sent_and_reported', async (t) => {
  const { weixin, callsOf, events } = await open(t)
  assert.equal((await weixin.urllink.generate({ ...link, uid: 'u-1', token: 'secret-of-a-client', uniIdToken: {} })).code, 0)
  assert.equal(callsOf(LINK)[0].body.toString(), '{"expire_type":1,"expire_interval":30}')
  assert.deepEqual(
    events.filter(({ type }) => type === 'ignored-parameter'),
    ['uid', 'token', 'uniIdToken'].map((parameter) => ({ type: 'ignored-parameter', call: 1, function: 'urllink.generate', appid: miniProgram.appid, parameter })),
  )
})

test('nothing_that_a_caller_spreads_in_changes_host_transport_or_cache', async (t) => {
  const { weixin, wechat } = await open(t)
  const used = []
  const own = (name) => (...given) => used.push([name, ...given])
  const client = { baseURL: 'http://127.0.0.1:9', baseUrl: 'http://127.0.0.1:9', host: 'evil.example', fetch: own('fetch'), config: {}, onEvent: own('onEvent'), retries: 99 }
  assert.equal((await weixin.urllink.generate({ ...link, ...client })).code, 0)
  assert.equal(wechat.count(LINK), 1)
  assert.deepEqual(used, [])
})

test('undefined_is_not_sent_and_null_is', async (t) => {
  const { weixin, callsOf, wechat } = await open(t)
  wechat.inject({ path: LINK, body: { errcode: 0, errmsg: 'ok' } })
  await weixin.urllink.generate({ ...link, path: undefined, query: null })
  assert.equal(callsOf(LINK)[0].body.toString(), '{"query":null,"expire_type":1,"expire_interval":30}')
})

test('inherited_fields_of_a_callers_class_count', async (t) => {
  const { weixin, callsOf } = await open(t)
  class Link {
    get expire_type() {
      return 1
    }
  }
  assert.equal((await weixin.urllink.generate(Object.assign(new Link(), { expire_interval: 3 }))).code, 0)
  assert.equal(callsOf(LINK)[0].body.toString(), '{"expire_type":1,"expire_interval":3}')
  assert.equal((await weixin.urllink.generate(Object.assign(Object.create(null), link))).code, 0)
})

test('extra_is_merged_into_a_body', async (t) => {
  const { weixin, callsOf, wechat } = await open(t)
  const extra = { newer: { a: [1] }, absent: undefined }
  const before = structuredClone(extra)
  await weixin.urllink.generate({ ...link, path: 'pages/index/index', extra })
  assert.equal(callsOf(LINK)[0].body.toString(), '{"path":"pages/index/index","expire_type":1,"expire_interval":30,"newer":{"a":[1]}}')
  assert.deepEqual(extra, before)
  assert.ok(!wechat.calls.some(({ body }) => body.includes('extra')))
})

test('extra_with_a_parameter_of_the_function_is_refused', async (t) => {
  const { weixin, callsOf } = await open(t)
  const result = await weixin.urllink.generate({ ...link, path: 'pages/index/index', extra: { path: 'pages/my/my' } })
  assert.equal(result.code, -1)
  assert.match(result.msg, /extra 里的 path /)
  assert.equal(callsOf(LINK).length, 0)
})

test('extra_is_merged_into_the_query_of_a_GET', async (t) => {
  const { weixin, callsOf } = await open(t)
  await weixin.logistics.getAllDelivery({ extra: { newer: 'a&b' } })
  assert.equal(callsOf('/cgi-bin/express/business/delivery/getall')[0].query.newer, 'a&b')
})

// ---- which account

for (const name of ofAccounts) {
  test(`${name}_uses_the_account_of_its_namespace`, async (t) => {
    const { wechat, weixin } = await open(t)
    await functionOf(weixin, name)(fitting(name))
    const [first] = wechat.calls
    const { appid } = first.json?.grant_type ? first.json : first.query
    assert.equal(appid, ownerOf(name).appid)
  })

  // Where no secret is needed there is none to look for.
  if (endpointOf(name).proof !== 'appid') test(`${name}_acts_for_the_pair_that_the_call_names`, async (t) => {
    const other = { appid: 'wx51a00000000000ff', appsecret: 'a-secret-of-another' }
    const { kind } = ownerOf(name)
    const { wechat, weixin } = await open(t, {}, { accounts: [miniProgram, officialAccount, { ...other, kind }] })
    const result = await functionOf(weixin, name)({ ...fitting(name), ...other })
    const [first] = wechat.calls
    assert.deepEqual(first.json?.grant_type ? [first.json.appid, first.json.secret] : [first.query.appid, first.query.secret], [other.appid, other.appsecret])
    for (const secret of [...secretsOf(wechat), other.appsecret]) assert.ok(!JSON.stringify(result).includes(secret))
  })
}

function ownerOf(name) {
  const [namespace] = name.split('.')
  return { h5: officialAccount, app: mobileApp }[namespace] || miniProgram
}
