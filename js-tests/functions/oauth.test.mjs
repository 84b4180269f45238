// Logins by OAuth: h5.auth.code2Session, app.auth.getAccessToken, app.auth.getUserInfo.

import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from '../support/located.mjs'
import { refuses } from '../support/table.mjs'
import { alice, functionOf, mobileApp, officialAccount, open, whatIsWrong } from '../support/weixin.mjs'

const PATH = '/sns/oauth2/access_token'
const granted = { access_token: 'ACCESS', expires_in: 7200, refresh_token: 'REFRESH', openid: alice, scope: 'snsapi_userinfo', unionid: 'oUnion' }

for (const [name, owner] of [['h5.auth.code2Session', officialAccount], ['app.auth.getAccessToken', mobileApp]]) {
  test(`${name}_sends_the_code_with_the_accounts_secret`, async (t) => {
    const { wechat, weixin } = await open(t)
    const code = wechat.issueOAuthCode(owner.appid)
    assert.equal((await functionOf(weixin, name)({ code })).code, 0)
    const [call, ...others] = wechat.calls
    assert.equal(others.length, 0, 'no token is needed')
    assert.deepEqual([call.method, call.path, call.body.length], ['GET', PATH, 0])
    assert.deepEqual(Object.entries(call.query), [['appid', owner.appid], ['secret', owner.appsecret], ['code', code], ['grant_type', 'authorization_code']])
  })

  for (const [code, errcode, msg] of [
    ['expired-code', 40029, '无效code，请重新获取'],
    ['used-code', 40163, '该code已被使用，请重新获取'],
  ]) {
    test(`${name}_words_${errcode}_as_the_page_does`, async (t) => {
      const { weixin } = await open(t)
      const { errmsg, ...result } = await functionOf(weixin, name)({ code })
      assert.deepEqual(located({ errmsg, ...result }, name, 'weixin'), { errmsg, code: errcode, msg: result.msg, errcode })
      assert.equal(whatIsWrong(result.msg), msg)
      assert.match(errmsg, / rid: /)
    })
  }

  test(`${name}_words_42003_40125_and_minus_1`, async (t) => {
    const { wechat, weixin } = await open(t)
    for (const [errcode, msg] of [[42003, /过期/], [40125, /appsecret/], [-1, /繁忙/]]) {
      wechat.inject({ path: PATH, errcode, errmsg: 'words' })
      const result = await functionOf(weixin, name)({ code: 'x' })
      assert.deepEqual(located(result, name, 'weixin'), { errcode, errmsg: 'words', code: errcode, msg: result.msg })
      assert.match(result.msg, msg)
    }
  })

  test(`${name}_never_sends_a_code_twice_on_its_own_accord`, async (t) => {
    const { wechat, make } = await open(t)
    wechat.inject({ path: PATH, errcode: -1, times: Infinity })
    assert.equal((await functionOf(make({ retries: 3 }), name)({ code: wechat.issueOAuthCode(owner.appid) })).code, -1)
    assert.equal(wechat.count(PATH), 1)
  })

  refuses(name, [
    [{}, '缺少参数 code'],
    [undefined, '缺少参数 code'],
    [{ code: {} }, 'code', '字符串', '对象'],
  ])
}

test('h5_code2Session_gives_the_session_in_both_spellings_and_never_the_secret', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: PATH, body: { ...granted, is_snapshotuser: 1 } })
  const result = await weixin.h5.auth.code2Session({ code: 'x' })
  assert.deepEqual(result, {
    ...granted, is_snapshotuser: 1, accessToken: 'ACCESS', expiresIn: 7200, refreshToken: 'REFRESH', isSnapshotuser: 1, appid: officialAccount.appid, code: 0, msg: 'ok',
  })
})

test('h5_code2Session_takes_the_code_under_either_name', async (t) => {
  const { wechat, weixin } = await open(t)
  assert.equal((await weixin.h5.auth.code2Session({ js_code: wechat.issueOAuthCode(officialAccount.appid) })).code, 0)
  assert.ok(!('js_code' in wechat.calls[0].query))
})

test('app_getAccessToken_gives_WeChats_fields', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: PATH, body: granted })
  assert.deepEqual(await weixin.app.auth.getAccessToken({ code: 'x' }), { ...granted, code: 0, msg: 'ok' })
})

// ---- getUserInfo

const INFO = '/sns/userinfo'
const person = {
  openid: alice, nickname: '爱丽丝', sex: 1, language: 'zh_CN', city: '', province: '', country: '', privilege: [],
  headimgurl: 'https://thirdwx.qlogo.cn/mmopen/simulator/132', unionid: 'oUnion',
}

test('getUserInfo_asks_with_the_users_own_token_and_nothing_else', async (t) => {
  const { wechat, weixin } = await open(t)
  const { access_token, openid } = await weixin.app.auth.getAccessToken({ code: wechat.issueOAuthCode(mobileApp.appid, { openid: alice }) })
  wechat.calls.length = 0
  assert.equal((await weixin.app.auth.getUserInfo({ access_token, openid })).code, 0)
  const [call, ...others] = wechat.calls
  assert.equal(others.length, 0, 'no token of the account is asked for')
  assert.deepEqual([call.method, call.path, call.body.length], ['GET', INFO, 0])
  assert.deepEqual(Object.entries(call.query), [['access_token', access_token], ['openid', openid], ['lang', 'zh_CN']])
  await weixin.app.auth.getUserInfo({ access_token, openid, lang: 'en' })
  assert.equal(wechat.calls[1].query.lang, 'en')
})

test('getUserInfo_names_picture_and_sex_as_uni_id_does', async (t) => {
  const { wechat, make } = await open(t)
  wechat.inject({ path: INFO, body: person })
  const weixin = make({ config: undefined })
  const result = await weixin.app.auth.getUserInfo({ access_token: 'x', openid: alice })
  assert.deepEqual(result, { ...person, avatar: person.headimgurl, gender: 1, code: 0, msg: 'ok' }, 'no account is needed')
})

for (const [errcode, msg] of [[40001, /用户授权.*无效/], [42001, /过期.*refresh_token/], [40003, /openid/], [48001, /snsapi_userinfo/], [-1, /繁忙/]]) {
  test(`getUserInfo_words_${errcode}_and_replaces_no_token`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: INFO, errcode, errmsg: 'words', times: Infinity })
    const result = await weixin.app.auth.getUserInfo({ access_token: 'the-token-of-a-user', openid: alice })
    assert.deepEqual(located(result, 'app.auth.getUserInfo', 'weixin'), { errcode, errmsg: 'words', code: errcode, msg: result.msg })
    assert.match(result.msg, msg)
    assert.deepEqual(new Set(wechat.calls.map(({ path }) => path)), new Set([INFO]))
  })
}

refuses('app.auth.getUserInfo', [
  [{ openid: alice }, '缺少参数 access_token'],
  [{ access_token: '', openid: alice }, '缺少参数 access_token'],
  [{ access_token: 'x' }, '缺少参数 openid'],
  [{ access_token: {}, openid: alice }, 'access_token', '字符串', '对象'],
])
