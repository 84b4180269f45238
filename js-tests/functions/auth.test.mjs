import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { refuses } from '../support/table.mjs'
import { alice, miniProgram, mobileApp, officialAccount, open, website, whatIsWrong } from '../support/weixin.mjs'

const TOKEN = '/cgi-bin/stable_token'
const SESSION = '/sns/jscode2session'
const { appid, appsecret } = miniProgram

// ---- getAccessToken

test('getAccessToken_asks_for_a_stable_token', async (t) => {
  const { wechat, weixin } = await open(t)
  await weixin.auth.getAccessToken()
  const [call, ...others] = wechat.calls
  assert.equal(others.length, 0)
  assert.deepEqual([call.method, call.path, call.query], ['POST', TOKEN, {}])
  assert.equal(call.body.toString(), `{"grant_type":"client_credential","appid":"${appid}","secret":"${appsecret}","force_refresh":false}`)
  assert.equal(call.headers['content-type'], 'application/json')
})

test('getAccessToken_gives_the_token_as_a_string_that_works', async (t) => {
  const { wechat, weixin } = await open(t)
  const token = await weixin.auth.getAccessToken()
  assert.equal(typeof token, 'string')
  const answer = await fetch(`${wechat.url}/cgi-bin/express/business/delivery/getall?access_token=${token}`)
  assert.equal((await answer.json()).errcode, undefined)
})

for (const [code, msg] of [
  [40125, /^appsecret 不正确/],
  [40001, /^appsecret 不正确/],
  [40013, /^appid 不正确/],
  [40164, /白名单.*203\.0\.113\.7/],
  [45009, /上限/],
  [45011, /太频繁/],
  [40243, /冻结/],
  [89503, /管理员确认/],
]) {
  test(`getAccessToken_rejects_with_an_Error_that_carries_${code}`, async (t) => {
    const { wechat, weixin } = await open(t)
    const errmsg = 'invalid ip 203.0.113.7, not in whitelist rid: 65eac940-1a79c8dc-1be683b5'
    wechat.inject({ path: TOKEN, errcode: code, errmsg, times: Infinity })
    await assert.rejects(weixin.auth.getAccessToken(), (error) => {
      assert.ok(error instanceof Error)
      assert.equal(error.code, code)
      assert.equal(error.errcode, code)
      assert.equal(error.errmsg, errmsg)
      assert.match(error.msg, msg)
      assert.equal(error.message, error.msg)
      return true
    })
    assert.equal(wechat.count(TOKEN), 1, 'no retry')
  })
}

test('getAccessToken_rejects_a_bad_parameter_before_the_network', async (t) => {
  const { wechat, weixin } = await open(t)
  await assert.rejects(weixin.auth.getAccessToken({ timeout: 'soon' }), (error) => {
    assert.ok(error instanceof Error)
    assert.equal(error.code, -1)
    assert.match(error.msg, /timeout/)
    return true
  })
  assert.deepEqual(wechat.calls, [])
})

// ---- h5.auth.getAccessToken

test('h5_getAccessToken_asks_for_the_official_accounts_token', async (t) => {
  const { wechat, weixin } = await open(t)
  const token = await weixin.h5.auth.getAccessToken()
  assert.equal(typeof token, 'string')
  const [call, ...others] = wechat.calls
  assert.equal(others.length, 0)
  assert.deepEqual([call.method, call.path, call.query], ['POST', TOKEN, {}])
  assert.equal(call.body.toString(), `{"grant_type":"client_credential","appid":"${officialAccount.appid}","secret":"${officialAccount.appsecret}","force_refresh":false}`)
  assert.equal(await weixin.h5.auth.getAccessToken(), token, 'cached')
  assert.notEqual(await weixin.auth.getAccessToken(), token)
})

test('h5_getAccessToken_tells_which_IP_to_put_on_the_allow_list', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.denyIp('203.0.113.7', { appid: officialAccount.appid })
  const told = (error) => error.code === 40164 && /加入.*203\.0\.113\.7/.test(error.msg) && error.msg.includes('白名单')
  await assert.rejects(weixin.h5.auth.getAccessToken(), told)
  assert.ok(told(await weixin.h5.request({ url: 'cgi-bin/user/get' })), 'and so does whatever needs the token')
})

test('h5_getAccessToken_rejects_where_no_official_account_is_configured', async (t) => {
  const { weixin } = await open(t, { config: undefined, appid: miniProgram.appid, appsecret: miniProgram.appsecret })
  await assert.rejects(weixin.h5.auth.getAccessToken(), (error) => error.code < 0 && /h5-weixin\.oauth\.weixin/.test(error.msg))
})

test('h5_getAccessToken_rejects_a_bad_parameter_before_the_network', async (t) => {
  const { wechat, weixin } = await open(t)
  await assert.rejects(weixin.h5.auth.getAccessToken({ appid: {} }), (error) => error.code === -1 && /appid/.test(error.msg))
  assert.deepEqual(wechat.calls, [])
})

// ---- code2Session

test('code2Session_sends_the_code_with_the_accounts_secret', async (t) => {
  const { wechat, weixin } = await open(t)
  const js_code = wechat.issueLoginCode(appid)
  assert.equal((await weixin.auth.code2Session({ js_code })).code, 0)
  const [call, ...others] = wechat.calls
  assert.equal(others.length, 0, 'no token is needed')
  assert.deepEqual([call.method, call.path, call.body.length], ['GET', SESSION, 0])
  assert.deepEqual(Object.entries(call.query), [['appid', appid], ['secret', appsecret], ['js_code', js_code], ['grant_type', 'authorization_code']])
})

test('code2Session_gives_the_session_in_both_spellings_and_never_the_secret', async (t) => {
  const { wechat, weixin } = await open(t)
  const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
  const result = await weixin.auth.code2Session({ js_code: wechat.issueLoginCode(appid, { openid: alice, unionid: 'oUnion', sessionKey }) })
  assert.deepEqual(result, { openid: alice, unionid: 'oUnion', session_key: sessionKey, sessionKey, appid, code: 0, msg: 'ok' })
  assert.ok(!JSON.stringify(result).includes(appsecret))
})

test('code2Session_has_no_unionid_where_WeChat_gives_none', async (t) => {
  const { wechat, weixin } = await open(t)
  const result = await weixin.auth.code2Session({ js_code: wechat.issueLoginCode(appid, { unionid: null }) })
  assert.equal(result.code, 0)
  assert.ok(!('unionid' in result))
})

test('code2Session_takes_the_code_under_either_name', async (t) => {
  const { wechat, weixin } = await open(t)
  assert.equal((await weixin.auth.code2Session({ code: wechat.issueLoginCode(appid) })).code, 0)
  const js_code = wechat.issueLoginCode(appid)
  assert.equal((await weixin.auth.code2Session({ js_code, code: 'not-this-one' })).code, 0)
  assert.equal((await weixin.auth.code2Session({ js_code: undefined, code: wechat.issueLoginCode(appid) })).code, 0)
  assert.deepEqual(wechat.calls.map(({ query }) => 'code' in query), [false, false, false])
})

for (const [js_code, code, msg] of [
  ['expired-code', 40029, '无效code，请重新获取'],
  ['used-code', 40163, '该code已被使用，请重新获取'],
  ['blocked-code', 40226, '高风险用户，登录被拦截'],
]) {
  test(`code2Session_words_${code}_as_the_page_does`, async (t) => {
    const { weixin } = await open(t)
    const { errmsg, ...result } = located(await weixin.auth.code2Session({ js_code }), 'auth.code2Session', 'weixin')
    assert.deepEqual(result, { code, msg: result.msg, errcode: code })
    assert.equal(whatIsWrong(result.msg), msg)
    assert.match(errmsg, / rid: /)
  })
}

for (const [code, msg] of [[45011, /频繁/], [40125, /appsecret/], [40013, /appid/], [-1, /繁忙/]]) {
  test(`code2Session_words_${code}`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: SESSION, errcode: code, errmsg: 'words' })
    const result = await weixin.auth.code2Session({ js_code: 'x' })
    assert.deepEqual(located(result, 'auth.code2Session', 'weixin'), { errcode: code, errmsg: 'words', code, msg: result.msg })
    assert.match(result.msg, msg)
  })
}

test('a_login_code_is_never_sent_twice_on_its_own_accord', async (t) => {
  const { wechat, make } = await open(t)
  const weixin = make({ retries: 3 })
  wechat.inject({ path: SESSION, errcode: -1, times: Infinity })
  assert.equal((await weixin.auth.code2Session({ js_code: wechat.issueLoginCode(appid) })).code, -1)
  assert.equal(wechat.count(SESSION), 1)
  wechat.forget()
  wechat.inject({ path: SESSION, cutOff: 3 })
  assert.ok((await weixin.auth.code2Session({ js_code: wechat.issueLoginCode(appid) })).code < 0)
  assert.equal(wechat.count(SESSION), 1)
})

refuses('auth.code2Session', [
  [{}, '缺少参数 js_code'],
  [undefined, '缺少参数 js_code'],
  [{ js_code: null }, 'js_code'],
  [{ js_code: {} }, 'js_code', '字符串', '对象'],
])

// ---- code2SessionMpWeixin, and code2Session with platform

test('code2SessionMpWeixin_is_the_login_of_a_mini_program', async (t) => {
  const { wechat, weixin } = await open(t)
  const js_code = wechat.issueLoginCode(appid)
  const result = await weixin.auth.code2SessionMpWeixin({ js_code, platform: 'h5-weixin' })
  assert.deepEqual([result.code, result.appid, result.sessionKey], [0, appid, result.session_key])
  const [call, ...others] = wechat.calls
  assert.equal(others.length, 0)
  assert.deepEqual([call.method, call.path, Object.entries(call.query)], ['GET', SESSION, [['appid', appid], ['secret', appsecret], ['js_code', js_code], ['grant_type', 'authorization_code']]])
})

for (const [errcode, msg] of [[40029, /^无效code，请重新获取/], [40163, /^该code已被使用，请重新获取/]]) {
  test(`code2SessionMpWeixin_words_${errcode}`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: SESSION, errcode, errmsg: 'words' })
    const result = await weixin.auth.code2SessionMpWeixin({ code: 'x' })
    assert.deepEqual(located(result, 'auth.code2SessionMpWeixin', 'weixin'), { errcode, errmsg: 'words', code: errcode, msg: result.msg })
    assert.match(result.msg, msg)
  })
}

refuses('auth.code2SessionMpWeixin', [
  [{}, '缺少参数 js_code'],
  [{ js_code: {} }, 'js_code', '字符串', '对象'],
])

for (const [platform, owner] of [['h5-weixin', officialAccount], ['app', mobileApp], ['app-plus', mobileApp], ['h5', website], ['web', website]]) {
  test(`code2Session_for_${platform}_asks_by_OAuth_with_that_account`, async (t) => {
    const { wechat, weixin, events } = await open(t)
    const code = wechat.issueOAuthCode(owner.appid, { openid: alice })
    const result = await weixin.auth.code2Session({ platform, code })
    assert.equal(result.code, 0, result.msg)
    assert.deepEqual([result.openid, result.appid, result.accessToken, result.refreshToken, result.expiresIn], [alice, owner.appid, result.access_token, result.refresh_token, result.expires_in])
    assert.ok(!JSON.stringify(result).includes(owner.appsecret))
    const [call, ...others] = wechat.calls
    assert.equal(others.length, 0)
    assert.equal(call.path, '/sns/oauth2/access_token')
    assert.deepEqual(Object.entries(call.query), [['appid', owner.appid], ['secret', owner.appsecret], ['code', code], ['grant_type', 'authorization_code']])
    assert.deepEqual(events.filter(({ type }) => type === 'ignored-parameter'), [])
  })

  test(`code2Session_for_${platform}_takes_js_code_and_words_failures`, async (t) => {
    const { weixin } = await open(t)
    const { code, msg } = await weixin.auth.code2Session({ platform, js_code: 'used-code' })
    assert.equal(code, 40163)
    assert.match(msg, /^该code已被使用，请重新获取/)
  })
}

test('code2Session_for_a_platform_without_an_account_says_which_node_is_missing', async (t) => {
  const { weixin, wechat } = await open(t, { config: undefined, appid: miniProgram.appid, appsecret: miniProgram.appsecret })
  for (const [platform, missing] of [['h5-weixin', /h5-weixin\.oauth/], ['app', /app-plus\.oauth/], ['web', /h5\.oauth/]]) {
    const result = await weixin.auth.code2Session({ platform, code: 'x' })
    assert.ok(result.code < 0)
    assert.match(result.msg, missing)
  }
  assert.deepEqual(wechat.calls, [])
})

test('code2Session_is_a_mini_programs_where_platform_says_so_or_nothing', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const platform of ['mp-weixin', '', null, undefined]) assert.equal((await weixin.auth.code2Session({ platform, code: wechat.issueLoginCode(appid) })).code, 0)
  assert.equal(wechat.count(SESSION), 4)
})

refuses('auth.code2Session', [
  [{ platform: 'mp-alipay', code: 'x' }, 'platform', 'h5-weixin', 'app-plus', '传入的是 mp-alipay'],
  [{ platform: 7, code: 'x' }, 'platform', '字符串', '数字'],
  [{ platform: 'h5-weixin' }, '缺少参数 js_code'],
])
