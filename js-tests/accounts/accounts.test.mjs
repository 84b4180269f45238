// Which account a call acts for.

import assert from 'node:assert/strict'
import test from 'node:test'
import { config, createWeixin, defaultInstance, miniProgram, node, officialAccount, open } from '../support/weixin.mjs'

const link = { expire_type: 1, expire_interval: 30 }
const second = { appid: 'wx51a00000000000b2', appsecret: 'secret-of-the-second', kind: 'mini-program' }
const third = { appid: 'wx51a00000000000b3', appsecret: 'secret-of-the-third', kind: 'mini-program' }
const secondOfficial = { appid: 'wx51a00000000000c2', appsecret: 'secret-of-c2', kind: 'official-account' }
const accounts = { accounts: [miniProgram, officialAccount, second, third, secondOfficial] }
const listOf = (...pairs) => ({ oauth: { weixin: { list: pairs.map(({ appid, appsecret }) => ({ appid, appsecret })) } } })
const message = { touser: 'oSimulatorAlice0000000000001', template_id: 'simulator-template-that-takes-any-keyword-0', data: { keyword1: { value: 'x' } } }

/** The pair by which a token was asked for; the failure where none was. */
async function accountOf(wechat, call) {
  wechat.calls.length = 0
  const result = await call
  const asked = wechat.calls.find(({ path }) => path === '/cgi-bin/stable_token')
  return asked ? asked.json.appid : result
}

async function opened(t, options) {
  const sim = await open(t, options, accounts)
  return {
    ...sim,
    mini: (params) => accountOf(sim.wechat, sim.weixin.urllink.generate({ ...link, ...params })),
    official: (params) => accountOf(sim.wechat, sim.weixin.h5.templateMessage.send({ ...message, ...params })),
  }
}

// ---- resolution

test('without_an_appid_the_configured_pair_is_used', async (t) => {
  const { mini, official } = await opened(t)
  assert.equal(await mini(), miniProgram.appid)
  assert.equal(await official(), officialAccount.appid)
})

test('the_configured_appid_needs_no_secret_and_ignores_a_wrong_one', async (t) => {
  const { mini, weixin } = await opened(t)
  assert.equal(await mini({ appid: miniProgram.appid }), miniProgram.appid)
  assert.equal((await weixin.urllink.generate({ ...link, appid: miniProgram.appid, appsecret: 'old', cache: false })).code, 0)
})

test('empty_texts_count_as_not_given', async (t) => {
  const { mini } = await opened(t)
  assert.equal(await mini({ appid: '', appsecret: '' }), miniProgram.appid)
  assert.equal(await mini({ appid: null, appsecret: undefined, cache: false }), miniProgram.appid)
})

test('a_pair_in_the_call_is_used', async (t) => {
  const { mini, official } = await opened(t)
  assert.equal(await mini(second), second.appid)
  assert.equal(await official(secondOfficial), secondOfficial.appid)
})

test('an_appid_alone_finds_its_secret_in_the_list', async (t) => {
  const { mini, weixin } = await opened(t, { config: { uni: config, vk: listOf(third, second) } })
  assert.equal(await mini({ appid: second.appid }), second.appid)
  assert.equal(await mini({ appid: third.appid }), third.appid)
  assert.equal(await mini(), miniProgram.appid)
  assert.equal((await weixin.urllink.generate({ ...link, appid: second.appid })).code, 0)
})

test('a_token_in_the_call_needs_no_account_but_where_the_appid_is_sent_too', async (t) => {
  const { make, weixin, callsOf } = await open(t)
  await weixin.urllink.generate(link)
  const [{ query }] = callsOf('/wxa/generate_urllink')
  for (const options of [{ config: undefined }, { config: {} }]) {
    const nobody = make(options)
    assert.equal((await nobody.urllink.generate({ ...link, access_token: query.access_token })).code, 0)
    assert.equal((await nobody.urllink.generate({ ...link, appid: 'wx7777777777777777', access_token: query.access_token })).code, 0)
    assert.equal((await nobody.riskControl.getUserRiskRank({ openid: 'o', scene: 0, access_token: query.access_token })).code, -10)
    assert.equal((await nobody.urllink.generate(link)).code, -10)
  }
})

test('an_appid_without_a_secret_anywhere_is_a_failure_that_names_both_places', async (t) => {
  const { mini, official } = await opened(t, { config: { uni: config, vk: listOf(third) } })
  for (const result of [await mini({ appid: second.appid }), await official({ appid: second.appid })]) {
    assert.ok(result.code < 0)
    assert.ok(result.msg.includes(second.appid))
    assert.match(result.msg, /uni-config-center\/uni-id\/config\.json/)
    assert.match(result.msg, /uni-config-center\/vk-unicloud.*vk\.oauth\.weixin\.list/)
  }
  assert.match((await official({ appid: second.appid })).msg, /h5-weixin/)
})

test('a_list_of_odd_things_disturbs_nothing', async (t) => {
  const odd = { oauth: { weixin: { list: [null, 7, 'x', {}, { appid: second.appid }, { appid: second.appid, appsecret: second.appsecret }] } } }
  const { mini } = await opened(t, { config: { uni: config, vk: odd } })
  assert.equal(await mini(), miniProgram.appid)
  const found = await mini({ appid: second.appid })
  assert.ok(found === second.appid || found.code < 0)
  for (const vk of [null, {}, { oauth: null }, { oauth: { weixin: { list: {} } } }]) {
    const { mini } = await opened(t, { config: { uni: config, vk } })
    assert.equal(await mini(), miniProgram.appid)
    assert.ok((await mini({ appid: second.appid })).code < 0)
  }
})

// ---- what a configuration looks like

for (const [what, given, expected] of [
  ['h5-weixin', { 'h5-weixin': node(officialAccount) }, officialAccount.appid],
  ['h5-weixin_beside_web-weixin', { 'h5-weixin': node(officialAccount), 'web-weixin': node(secondOfficial) }, officialAccount.appid],
  ['web-weixin_where_it_is_preferred', { preferedWebPlatform: 'web', 'h5-weixin': node(secondOfficial), 'web-weixin': node(officialAccount) }, officialAccount.appid],
  ['h5-weixin_where_h5_is_preferred', { preferedWebPlatform: 'h5', 'h5-weixin': node(officialAccount), 'web-weixin': node(secondOfficial) }, officialAccount.appid],
  ['the_newer_spelling', { web: { oauth: { 'weixin-h5': { appid: officialAccount.appid, appsecret: officialAccount.appsecret } } } }, officialAccount.appid],
]) {
  test(`the_official_account_is_found_in_${what}`, async (t) => {
    const { official } = await opened(t, { config: given })
    assert.equal(await official(), expected)
  })
}

test('uniformMessage_takes_the_official_account_by_the_same_rule', async (t) => {
  const { weixin, callsOf } = await opened(t, { config: { 'mp-weixin': node(miniProgram), preferedWebPlatform: 'web', 'web-weixin': node(secondOfficial), 'h5-weixin': node(officialAccount) } })
  await weixin.uniformMessage.send(message)
  assert.equal(callsOf('/cgi-bin/message/wxopen/template/uniform_send')[0].json.mp_template_msg.appid, secondOfficial.appid)
})

test('an_array_gives_the_default_where_no_app_calls', async (t) => {
  const apps = [{ dcloudAppid: '__UNI__1', 'mp-weixin': node(second) }, { dcloudAppid: '__UNI__2', isDefaultConfig: true, 'mp-weixin': node(miniProgram) }]
  assert.equal(await (await opened(t, { config: apps })).mini(), miniProgram.appid)
  assert.equal(await (await opened(t, { config: { uni: apps, vk: listOf(third) } })).mini(), miniProgram.appid)
  assert.equal(await (await opened(t, { config: { uni: apps, vk: listOf(third) } })).mini({ appid: third.appid }), third.appid)
})

test('an_array_gives_the_app_that_calls', async (t) => {
  const apps = [{ dcloudAppid: '__UNI__1', 'mp-weixin': node(second) }, { dcloudAppid: '__UNI__2', isDefaultConfig: true, 'mp-weixin': node(miniProgram) }]
  const { mini } = await opened(t, { config: apps })
  let calling = '__UNI__1'
  globalThis.uniCloud = { getClientInfos: () => [{ appId: calling }] }
  t.after(() => delete globalThis.uniCloud)
  assert.equal(await mini(), second.appid)
  calling = '__UNI__2'
  assert.equal(await mini(), miniProgram.appid)
  calling = '__UNI__unknown'
  assert.equal(await mini({ cache: false }), miniProgram.appid)
  globalThis.uniCloud = { getClientInfos: () => { throw new Error('not in a call') } }
  assert.equal(await mini({ cache: false }), miniProgram.appid)
})

test('an_array_without_the_app_or_a_default_is_a_failure_that_says_so', async (t) => {
  const apps = [{ dcloudAppid: '__UNI__1', 'mp-weixin': node(second) }, { dcloudAppid: '__UNI__2', 'mp-weixin': node(third) }]
  const result = await (await opened(t, { config: apps })).mini()
  assert.ok(result.code < 0)
  assert.match(result.msg, /dcloudAppid.*isDefaultConfig/)
  const empty = await (await opened(t, { config: [] })).mini()
  assert.ok(empty.code < 0)
  assert.match(empty.msg, /config\.json/)
})

for (const [what, given, official, ...saying] of [
  ['mp-weixin', { 'h5-weixin': node(officialAccount) }, false, '小程序', 'appid 和 appsecret', 'mp-weixin.oauth.weixin'],
  ['the_secret_of_mp-weixin', { 'mp-weixin': node({ appid: 'wx1' }) }, false, '小程序', ' appsecret', 'mp-weixin.oauth.weixin'],
  ['the_appid_of_mp-weixin', { 'mp-weixin': node({ appsecret: 'x' }) }, false, '小程序', ' appid', 'mp-weixin.oauth.weixin'],
  ['h5-weixin', { 'mp-weixin': node(miniProgram) }, true, '公众号', 'h5-weixin.oauth.weixin'],
  ['web-weixin', { preferedWebPlatform: 'web' }, true, '公众号', 'web-weixin.oauth.weixin'],
]) {
  test(`the_failure_without_${what}_names_file_and_node`, async (t) => {
    const sim = await opened(t, { config: given })
    const result = await (official ? sim.official() : sim.mini())
    assert.ok(result.code < 0)
    for (const part of ['uni-config-center/uni-id/config.json', ...saying]) assert.ok(result.msg.includes(part), `${result.msg} — does not say ${part}`)
  })
}

// ---- createWeixin and init

test('createWeixin_takes_a_pair_of_its_own', async (t) => {
  const { mini, official } = await opened(t, { config: undefined, appid: second.appid, appsecret: second.appsecret })
  assert.equal(await mini(), second.appid)
  assert.ok((await official()).code < 0, 'the pair is a mini program')
})

test('a_pair_goes_with_a_configuration_of_the_others', async (t) => {
  const { mini, official } = await opened(t, { appid: second.appid, appsecret: second.appsecret })
  assert.equal(await mini(), second.appid)
  assert.equal(await official(), officialAccount.appid)
})

test('init_takes_the_place_of_the_configuration_before', async (t) => {
  const { weixin, mini } = await opened(t, { config: undefined })
  assert.ok((await mini()).code < 0)
  assert.equal(weixin.init({ config: { 'mp-weixin': node(second) } }), undefined)
  assert.equal(await mini(), second.appid)
  weixin.init({ config: { uni: { 'mp-weixin': node(miniProgram) }, vk: listOf(third) } })
  assert.equal(await mini(), miniProgram.appid)
  assert.equal(await mini({ appid: third.appid }), third.appid)
  assert.ok((await mini({ appid: second.appid })).code < 0, 'what was before is gone')
})

test('init_takes_what_the_framework_hands_to_its_modules', async (t) => {
  const { weixin, mini } = await opened(t, { config: undefined })
  weixin.init({ baseDir: '/', requireFn: require_, customUtil: {}, config: { uni: { 'mp-weixin': node(miniProgram), tokenSecret: 'x' }, vk: { service: {}, ...listOf(second) } } })
  assert.equal(await mini(), miniProgram.appid)
  assert.equal(await mini({ appid: second.appid }), second.appid)
})
function require_() {}

test('getConfig_gives_what_init_was_given', async (t) => {
  const { weixin } = await opened(t)
  assert.deepEqual(weixin.getConfig(), config)
  const wide = { uni: config, vk: listOf(second) }
  weixin.init({ config: wide })
  assert.deepEqual(weixin.getConfig(), wide)
})

test('the_default_instance_is_made_ready_by_init', async (t) => {
  const { wechat } = await open(t)
  const real = globalThis.fetch
  const seen = []
  globalThis.fetch = (url, init) => {
    seen.push(String(url))
    return real(String(url).replace('https://api.weixin.qq.com', wechat.url), init)
  }
  t.after(() => (globalThis.fetch = real))
  defaultInstance.init({ config })
  assert.match((await defaultInstance.urllink.generate(link)).url_link, /^https:/)
  assert.ok(seen.length > 0 && seen.every((url) => url.startsWith('https://api.weixin.qq.com/')), 'the address is WeChat itself')
})

// ---- two instances

test('two_instances_never_share_tokens_accounts_or_listeners', async (t) => {
  const { wechat, weixin, make, events } = await open(t, {}, accounts)
  const others = []
  const other = make({ onEvent: (event) => others.push(event) })
  await weixin.urllink.generate(link)
  assert.ok(events.length > 0)
  assert.deepEqual(others, [])
  await other.urllink.generate(link)
  assert.equal(wechat.count('/cgi-bin/stable_token'), 2, 'each asks for its own')
  other.init({ config: { 'mp-weixin': node(second) } })
  wechat.calls.length = 0
  await Promise.all([weixin.urllink.generate({ ...link, cache: false }), other.urllink.generate(link)])
  assert.deepEqual(wechat.calls.filter(({ path }) => path === '/cgi-bin/stable_token').map(({ json }) => json.appid).sort(), [miniProgram.appid, second.appid].sort())
  assert.deepEqual(weixin.getConfig(), config)
})

test('two_instances_with_different_addresses_keep_to_theirs', async (t) => {
  const [one, two] = [await open(t), await open(t)]
  await Promise.all([one.weixin.urllink.generate(link), two.weixin.urllink.generate(link), one.weixin.urllink.generate(link)])
  assert.deepEqual([one.wechat.count('/wxa/generate_urllink'), two.wechat.count('/wxa/generate_urllink')], [2, 1])
})

test('what_a_caller_does_to_his_options_afterwards_changes_nothing', async (t) => {
  const { wechat } = await open(t, {}, accounts)
  const options = { baseURL: wechat.url, appid: miniProgram.appid, appsecret: miniProgram.appsecret, config: structuredClone(config) }
  const weixin = createWeixin(options)
  Object.assign(options, { baseURL: 'http://127.0.0.1:9', appid: 'wx-other', appsecret: 'x' })
  assert.equal((await weixin.urllink.generate(link)).code, 0)
})

// ---- the list of functions of each account kind

test('a_token_of_one_account_is_never_used_for_another', async (t) => {
  const { weixin, callsOf } = await open(t, { config: { uni: config, vk: listOf(second, third) } }, accounts)
  const appids = [undefined, second.appid, third.appid]
  await Promise.all(Array.from({ length: 60 }, (_, index) => weixin.order.isTradeManaged({ appid: appids[index % 3] })))
  const byToken = new Map()
  for (const { query, json, answer } of callsOf('/wxa/sec/order/is_trade_managed')) {
    assert.equal(answer.errcode, 0) // the local WeChat refuses a token of another account
    byToken.set(query.access_token, new Set([...(byToken.get(query.access_token) ?? []), json.appid]))
  }
  assert.equal(byToken.size, 3)
  for (const owners of byToken.values()) assert.equal(owners.size, 1)
})
