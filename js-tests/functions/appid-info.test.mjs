// getAppidInfo, which is synchronous, and loginByWeixin, which stays out.

import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { config, createWeixin, functionOf, miniProgram, mobileApp, node, officialAccount, require, folder, website } from '../support/weixin.mjs'

const weixin = createWeixin({ config, fetch: () => assert.fail('asks nobody') })
const listed = { appid: 'wx51a00000000000aa', appsecret: '51a000000000000000000000000000aa' }
const thrown = (call) => {
  try {
    return assert.fail(`gives ${JSON.stringify(call())}`)
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
    return error
  }
}

for (const [name, { appid, appsecret }, missing] of [
  ['auth.getAppidInfo', miniProgram, 'mp-weixin.oauth.weixin'],
  ['h5.auth.getAppidInfo', officialAccount, 'h5-weixin.oauth.weixin'],
  ['app.auth.getAppidInfo', mobileApp, 'app-plus.oauth.weixin'],
  ['pc.auth.getAppidInfo', website, 'h5.oauth.weixin'],
]) {
  const of = (weixin) => functionOf(weixin, name)

  test(`${name}_gives_the_configured_pair_at_once`, () => {
    assert.deepEqual(of(weixin)(), { appid, appsecret })
    assert.deepEqual(of(weixin)({}), { appid, appsecret })
    assert.deepEqual(of(weixin)({ appid }), { appid, appsecret })
  })

  test(`${name}_gives_the_pair_that_the_call_names`, () => {
    assert.deepEqual(of(weixin)(listed), listed)
    const { uni = config, vk } = { vk: { oauth: { weixin: { list: [listed] } } } }
    assert.deepEqual(of(createWeixin({ config: { uni, vk } }))({ appid: listed.appid }), listed)
  })

  test(`${name}_throws_where_nothing_is_configured`, () => {
    const error = thrown(() => of(createWeixin())())
    assert.ok(error instanceof Error)
    assert.ok(error.code < 0)
    assert.deepEqual([error.errcode, error.message, error.errmsg], [error.code, error.msg, error.msg])
    assert.ok(error.msg.includes(`uni-config-center/uni-id/config.json 的 ${missing} `), error.msg)
  })

  test(`${name}_throws_where_the_secret_is_nowhere_and_names_both_places`, () => {
    const error = thrown(() => of(weixin)({ appid: 'wxunknown' }))
    assert.match(error.msg, /wxunknown.*uni-id\/config\.json.*vk\.oauth\.weixin\.list/)
    assert.ok(!`${error.stack} ${JSON.stringify(error)}`.includes(appsecret))
  })

  for (const [given, named] of [[{ appid: 7 }, 'appid'], [{ appsecret: 'x' }, 'appid'], ['wx', '对象'], [{ appid: [], appsecret: 'x' }, 'appid']]) {
    test(`${name}_throws_for_${JSON.stringify(given)}`, () => {
      const error = thrown(() => of(weixin)(given))
      assert.equal(error.code, -1)
      assert.ok(error.msg.includes(named), error.msg)
    })
  }
}

test('getAppidInfo_knows_what_init_said', () => {
  const own = createWeixin()
  own.init({ config: { 'mp-weixin': node(listed) } })
  assert.deepEqual(own.auth.getAppidInfo(), listed)
  own.init({ config })
  assert.equal(own.auth.getAppidInfo().appid, miniProgram.appid)
  assert.deepEqual(createWeixin(listed).auth.getAppidInfo(), listed)
})

test('getAppidInfo_is_the_first_call_of_a_fresh_process', () => {
  const { weixin } = require(folder)
  assert.ok(thrown(() => weixin.auth.getAppidInfo()).code < 0)
})

// ---- loginByWeixin

for (const given of [undefined, {}, { data: { code: 'x' }, context: {}, custom: {} }]) {
  test(`loginByWeixin_says_what_to_compose_instead_${JSON.stringify(given)}`, async () => {
    const result = await createWeixin({ fetch: () => assert.fail('asks nobody') }).loginByWeixin(given)
    assert.deepEqual(located(result, 'loginByWeixin'), { code: -1, msg: result.msg, errcode: -1, errmsg: result.msg })
    for (const instead of ['auth.code2Session', 'app.auth.getUserInfo', 'decrypt.getPhoneNumber', 'uni-id']) assert.ok(result.msg.includes(instead), result.msg)
  })
}
