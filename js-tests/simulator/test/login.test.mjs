import assert from 'node:assert/strict'
import { createDecipheriv, createHmac } from 'node:crypto'
import test from 'node:test'
import { alice, miniProgram, mobileApp, officialAccount, open, website } from '../client.mjs'

const session = (get, js_code, { appid, appsecret: secret } = miniProgram, more) =>
  get('/sns/jscode2session', { appid, secret, js_code, grant_type: 'authorization_code', ...more })
const oauth = (get, code, { appid, appsecret: secret }) =>
  get('/sns/oauth2/access_token', { appid, secret, code, grant_type: 'authorization_code' })

test('a_login_code_opens_one_session', async (t) => {
  const { wechat, get } = await open(t)
  const code = wechat.issueLoginCode(miniProgram.appid)
  const answer = await session(get, code)
  assert.deepEqual(Object.keys(answer), ['session_key', 'openid', 'unionid'])
  assert.equal(answer.openid, alice)
  assert.equal(Buffer.from(answer.session_key, 'base64').length, 16)
  const again = await session(get, code)
  assert.equal(again.errcode, 40163)
  assert.match(again.errmsg, /^code been used, rid: /)
})

test('a_login_is_json_under_another_content_type', async (t) => {
  const { at } = await open(t)
  assert.equal((await fetch(at('/sns/jscode2session', {}))).headers.get('content-type'), 'text/plain')
})

test('a_code_is_good_for_five_minutes_and_its_own_account', async (t) => {
  const other = { ...miniProgram, appid: 'wx51a0000000000009' }
  const { wechat, get } = await open(t, { accounts: [miniProgram, other] })
  const [late, foreign] = [wechat.issueLoginCode(miniProgram.appid), wechat.issueLoginCode(other.appid)]
  assert.equal((await session(get, foreign)).errcode, 40029)
  wechat.clock.advance(301)
  assert.equal((await session(get, late)).errcode, 40029)
})

test('the_parameters_of_a_login_are_checked', async (t) => {
  const { get } = await open(t)
  assert.equal((await session(get, '')).errcode, 41008)
  assert.equal((await session(get, 'nonsense')).errcode, 40029)
  assert.equal((await session(get, 'lasting-login-code', { ...miniProgram, appsecret: 'wrong' })).errcode, 40125)
  assert.equal((await session(get, 'lasting-login-code', miniProgram, { grant_type: 'client_credential' })).errcode, 40002)
  assert.equal((await session(get, 'lasting-login-code', officialAccount)).errcode, 40013)
})

test('fixed_codes_last_or_fail_for_ever', async (t) => {
  const { get } = await open(t)
  for (let i = 0; i < 2; i++) {
    assert.equal((await session(get, 'lasting-login-code')).openid, alice)
    assert.equal((await session(get, 'used-code')).errcode, 40163)
    assert.equal((await session(get, 'expired-code')).errcode, 40029)
    assert.equal((await session(get, 'blocked-code')).errcode, 40226)
  }
})

test('a_user_of_ones_own_logs_in_with_its_own_facts', async (t) => {
  const { wechat, get } = await open(t)
  const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
  const code = wechat.issueLoginCode(miniProgram.appid, { openid: 'oSomebody', sessionKey, unionid: null })
  assert.deepEqual(await session(get, code), { session_key: sessionKey, openid: 'oSomebody' })
})

test('a_phone_code_gives_the_number_once', async (t) => {
  const { wechat, mp } = await open(t)
  const path = '/wxa/business/getuserphonenumber'
  const code = wechat.issuePhoneCode(miniProgram.appid, '13580006666')
  const { phone_info, errcode } = await mp.post(path, { code })
  assert.equal(errcode, 0)
  assert.deepEqual({ ...phone_info, watermark: phone_info.watermark.appid }, {
    phoneNumber: '13580006666', purePhoneNumber: '13580006666', countryCode: '86', watermark: miniProgram.appid,
  })
  assert.equal((await mp.post(path, { code })).errcode, 40029)
  const foreign = await mp.post(path, { code: wechat.issuePhoneCode(miniProgram.appid, '852-51234567') })
  assert.equal(foreign.phone_info.phoneNumber, '85251234567')
  assert.equal((await mp.post(path, { code: wechat.issueLoginCode(miniProgram.appid) })).errcode, 40029)
})

test('encrypted_data_opens_with_the_session_key', async (t) => {
  const { wechat } = await open(t)
  const key = 'tiihtNczf5v6AKRyjwEUhQ=='
  const { encryptedData, iv } = wechat.encryptedData(key, { watermark: { appid: miniProgram.appid } })
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key, 'base64'), Buffer.from(iv, 'base64'))
  const text = decipher.update(encryptedData, 'base64', 'utf8') + decipher.final('utf8')
  assert.deepEqual(JSON.parse(text), { watermark: { appid: miniProgram.appid } })
})

for (const account of [officialAccount, mobileApp, website]) {
  test(`an_oauth_code_gives_a_token_and_the_profile_to_a_${account.kind}`, async (t) => {
    const { wechat, get } = await open(t)
    const grant = await oauth(get, wechat.issueOAuthCode(account.appid), account)
    assert.deepEqual(Object.keys(grant), ['access_token', 'expires_in', 'refresh_token', 'openid', 'scope', 'unionid'])
    const profile = await get('/sns/userinfo', { access_token: grant.access_token, openid: grant.openid, lang: 'zh_CN' })
    assert.deepEqual([profile.openid, profile.nickname, profile.sex, profile.unionid], [alice, '爱丽丝', 1, grant.unionid])
    wechat.clock.advance(7201)
    assert.equal((await get('/sns/userinfo', { access_token: grant.access_token, openid: alice })).errcode, 42001)
    const renewed = await get('/sns/oauth2/refresh_token', { appid: account.appid, grant_type: 'refresh_token', refresh_token: grant.refresh_token })
    assert.equal((await get('/sns/auth', { access_token: renewed.access_token, openid: alice })).errcode, 0)
  })
}

test('a_persons_token_is_checked_like_an_accounts', async (t) => {
  const { wechat, get } = await open(t)
  const grant = await oauth(get, wechat.issueOAuthCode(officialAccount.appid), officialAccount)
  const profile = async (query) => (await get('/sns/userinfo', { openid: alice, ...query })).errcode
  assert.equal(await profile({}), 41001)
  assert.equal(await profile({ access_token: 'none' }), 40001)
  assert.equal(await profile({ access_token: grant.access_token, openid: '' }), 41009)
  assert.equal(await profile({ access_token: grant.access_token, openid: 'oNobody' }), 40003)
  assert.equal(await profile({ access_token: grant.access_token, lang: 'fr' }), 40097)
  assert.equal((await get('/sns/auth', { access_token: grant.access_token, openid: 'oNobody' })).errcode, 40003)
})

test('a_refresh_token_belongs_to_its_account_and_lives_thirty_days', async (t) => {
  const { wechat, get } = await open(t)
  const { refresh_token } = await oauth(get, wechat.issueOAuthCode(officialAccount.appid), officialAccount)
  const refresh = async (query) => (await get('/sns/oauth2/refresh_token', { appid: officialAccount.appid, grant_type: 'refresh_token', refresh_token, ...query })).errcode
  assert.equal(await refresh({}), undefined)
  assert.equal(await refresh({ appid: '' }), 41002)
  assert.equal(await refresh({ grant_type: 'code' }), 40002)
  assert.equal(await refresh({ refresh_token: '' }), 41003)
  assert.equal(await refresh({ appid: website.appid }), 40030)
  wechat.clock.advance(31 * 86_400)
  assert.equal(await refresh({}), 42002)
})

test('the_parameters_of_an_oauth_login_are_checked', async (t) => {
  const { wechat, get } = await open(t)
  assert.equal((await oauth(get, '', officialAccount)).errcode, 41008)
  assert.equal((await oauth(get, 'lasting-oauth-code', miniProgram)).errcode, 40013)
  assert.equal((await oauth(get, wechat.issueOAuthCode(website.appid), officialAccount)).errcode, 40029)
  const query = { appid: website.appid, secret: website.appsecret, code: 'lasting-oauth-code' }
  assert.equal((await get('/sns/oauth2/access_token', query)).errcode, 40002)
  const late = wechat.issueOAuthCode(website.appid)
  wechat.clock.advance(301)
  assert.equal((await oauth(get, late, website)).errcode, 42003)
})

test('a_base_scope_does_not_show_the_profile', async (t) => {
  const { wechat, get } = await open(t)
  const grant = await oauth(get, wechat.issueOAuthCode(officialAccount.appid, { scope: 'snsapi_base' }), officialAccount)
  assert.equal(grant.unionid, undefined)
  assert.equal((await get('/sns/userinfo', { access_token: grant.access_token, openid: grant.openid })).errcode, 48001)
})

test('a_session_key_proves_itself_by_its_text_and_a_reset_ends_its_life', async (t) => {
  const { wechat, mp } = await open(t)
  const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
  wechat.user({ appid: miniProgram.appid, openid: alice, sessionKey })
  const signed = (key) => ({ openid: alice, signature: createHmac('sha256', key).update('').digest('hex'), sig_method: 'hmac_sha256' })
  assert.equal((await mp.get('/wxa/checksession', signed(sessionKey))).errcode, 0)
  assert.equal((await mp.get('/wxa/checksession', signed(Buffer.from(sessionKey, 'base64')))).errcode, 87009)
  assert.equal((await mp.get('/wxa/checksession', { ...signed(sessionKey), sig_method: 'md5' })).errcode, 40097)
  assert.equal((await mp.get('/wxa/checksession', { ...signed(sessionKey), openid: 'nobody' })).errcode, 40003)
  const { openid, session_key } = await mp.get('/wxa/resetusersessionkey', signed(sessionKey))
  assert.equal(openid, alice)
  assert.equal((await mp.get('/wxa/checksession', signed(session_key))).errcode, 0)
  assert.equal((await mp.get('/wxa/checksession', signed(sessionKey))).errcode, 87009)
})
