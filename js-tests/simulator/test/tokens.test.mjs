import assert from 'node:assert/strict'
import test from 'node:test'
import { miniProgram, mobileApp, officialAccount, open } from '../client.mjs'

const CARRIERS = '/cgi-bin/express/business/delivery/getall'

/** errcode of a call with this token; undefined where it is good (this endpoint's success has no errcode). */
const tried = async ({ get }, access_token) => (await get(CARRIERS, { access_token })).errcode

test('a_stable_token_looks_real_and_its_answer_has_no_errcode', async (t) => {
  const answer = await (await open(t)).stableToken()
  assert.deepEqual(Object.keys(answer), ['access_token', 'expires_in'])
  assert.match(answer.access_token, /^[A-Za-z0-9_-]{136,512}$/)
  assert.equal(answer.expires_in, 7200)
})

test('asking_again_gives_the_same_token_with_less_time_left', async (t) => {
  const sim = await open(t)
  const first = await sim.stableToken()
  sim.wechat.clock.advance(1000)
  const second = await sim.stableToken()
  assert.equal(second.access_token, first.access_token)
  assert.ok(second.expires_in <= 6200 && second.expires_in >= 6190, String(second.expires_in))
})

test('in_the_last_five_minutes_a_new_token_comes_and_both_work', async (t) => {
  const sim = await open(t)
  const old = await sim.stableToken()
  sim.wechat.clock.advance(6901)
  const fresh = await sim.stableToken()
  assert.notEqual(fresh.access_token, old.access_token)
  assert.equal(fresh.expires_in, 7200)
  assert.equal(await tried(sim, old.access_token), undefined)
  assert.equal(await tried(sim, fresh.access_token), undefined)
  sim.wechat.clock.advance(300)
  assert.equal(await tried(sim, old.access_token), 42001)
  assert.equal(await tried(sim, fresh.access_token), undefined)
})

test('a_forced_refresh_kills_the_old_token', async (t) => {
  const sim = await open(t)
  const old = await sim.stableToken()
  const fresh = await sim.stableToken(miniProgram, { force_refresh: true })
  assert.notEqual(fresh.access_token, old.access_token)
  assert.equal(await tried(sim, old.access_token), 40001)
  assert.equal(await tried(sim, fresh.access_token), undefined)
})

test('a_forced_refresh_within_thirty_seconds_refreshes_nothing', async (t) => {
  const sim = await open(t)
  const first = await sim.stableToken(miniProgram, { force_refresh: true })
  sim.wechat.clock.advance(20)
  assert.equal((await sim.stableToken(miniProgram, { force_refresh: true })).access_token, first.access_token)
  sim.wechat.clock.advance(11)
  assert.notEqual((await sim.stableToken(miniProgram, { force_refresh: true })).access_token, first.access_token)
})

test('the_twenty_first_forced_refresh_of_a_day_refreshes_nothing', async (t) => {
  const sim = await open(t)
  const secondsIntoTheDay = (sim.wechat.clock.seconds() + 8 * 3600) % 86_400
  sim.wechat.clock.advance(86_400 - secondsIntoTheDay) // a fresh day in Beijing
  const seen = new Set()
  for (let i = 0; i < 21; i++) {
    seen.add((await sim.stableToken(miniProgram, { force_refresh: true })).access_token)
    sim.wechat.clock.advance(31)
  }
  assert.equal(seen.size, 20)
})

test('the_classic_token_is_new_each_time_and_the_one_before_lives_five_minutes', async (t) => {
  const sim = await open(t)
  const old = await sim.classicToken()
  const fresh = await sim.classicToken()
  assert.notEqual(fresh.access_token, old.access_token)
  sim.wechat.clock.advance(290)
  assert.equal(await tried(sim, old.access_token), undefined)
  sim.wechat.clock.advance(20)
  assert.equal(await tried(sim, old.access_token), 40001)
  assert.equal(await tried(sim, fresh.access_token), undefined)
})

test('stable_and_classic_tokens_leave_each_other_alone', async (t) => {
  const sim = await open(t)
  const [classic, stable] = [await sim.classicToken(), await sim.stableToken()]
  await sim.stableToken(miniProgram, { force_refresh: true })
  assert.equal(await tried(sim, classic.access_token), undefined)
  const current = await sim.stableToken()
  await sim.classicToken()
  sim.wechat.clock.advance(400)
  assert.equal(await tried(sim, stable.access_token), 40001)
  assert.equal(await tried(sim, current.access_token), undefined)
})

test('a_token_expires_after_two_hours', async (t) => {
  const sim = await open(t)
  const { access_token } = await sim.stableToken()
  sim.wechat.clock.advance(7201)
  assert.equal(await tried(sim, access_token), 42001)
})

test('revoked_tokens_answer_40001_and_expired_ones_42001', async (t) => {
  const sim = await open(t)
  const first = await sim.stableToken()
  sim.wechat.revokeTokens(miniProgram.appid)
  assert.equal(await tried(sim, first.access_token), 40001)
  const second = await sim.stableToken()
  assert.equal(await tried(sim, second.access_token), undefined)
  sim.wechat.expireTokens(miniProgram.appid)
  assert.equal(await tried(sim, second.access_token), 42001)
  assert.throws(() => sim.wechat.revokeTokens('wx0000000000000000'), /没有帐号 wx0000000000000000/)
})

test('a_revoked_token_may_go_on_being_issued_until_a_refresh_is_forced', async (t) => {
  const sim = await open(t)
  const first = await sim.stableToken()
  sim.wechat.revokeTokens(miniProgram.appid, { stillIssued: true })
  assert.equal((await sim.stableToken()).access_token, first.access_token)
  assert.equal(await tried(sim, first.access_token), 40001)
  const forced = await sim.stableToken(miniProgram, { force_refresh: true })
  assert.equal(await tried(sim, forced.access_token), undefined)
})

test('credentials_are_checked_in_wechats_words', async (t) => {
  const { post, get, stableToken } = await open(t)
  const { appid, appsecret: secret } = miniProgram
  const grant_type = 'client_credential'
  const errcode = async (body) => (await post('/cgi-bin/stable_token', body)).errcode
  assert.equal(await errcode({ appid, secret }), 40002)
  assert.equal(await errcode({ grant_type, secret }), 41002)
  assert.equal(await errcode({ grant_type, appid }), 41004)
  assert.equal(await errcode({ grant_type, appid: 'wx0000000000000000', secret }), 40013)
  assert.equal(await errcode({ grant_type, appid, secret: 'wrong' }), 40125)
  assert.equal((await get('/cgi-bin/stable_token')).errcode, 43002)
  assert.equal((await post('/cgi-bin/token', {})).errcode, 43001)
  assert.equal((await stableToken(mobileApp)).errcode, 40013)
})

test('a_wrong_secret_may_answer_40001', async (t) => {
  const { stableToken } = await open(t, { wrongSecret: 40001 })
  const { errcode, errmsg } = await stableToken({ ...miniProgram, appsecret: 'wrong' })
  assert.equal(errcode, 40001)
  assert.match(errmsg, /^invalid credential, access_token is invalid or not latest rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
})

test('a_denied_ip_is_named', async (t) => {
  const { wechat, stableToken } = await open(t)
  wechat.denyIp('1.2.3.4', { appid: miniProgram.appid })
  const { errcode, errmsg } = await stableToken()
  assert.equal(errcode, 40164)
  assert.match(errmsg, /^invalid ip 1\.2\.3\.4 ipv6 ::ffff:1\.2\.3\.4, not in whitelist rid: /)
  assert.equal((await stableToken(officialAccount)).errcode, undefined)
  wechat.allowIps()
  assert.equal((await stableToken()).errcode, undefined)
})

test('the_quota_of_a_minute_ends_with_the_minute', async (t) => {
  const { wechat, stableToken } = await open(t)
  wechat.limit('/cgi-bin/stable_token', { perMinute: 2 })
  wechat.clock.advance(60 - (wechat.clock.seconds() % 60))
  await stableToken()
  await stableToken()
  assert.equal((await stableToken()).errcode, 45011)
  wechat.clock.advance(60)
  assert.equal((await stableToken()).errcode, undefined)
})
