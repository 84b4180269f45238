import assert from 'node:assert/strict'
import test from 'node:test'
import { miniProgram, open } from '../client.mjs'

const QUOTA = '/cgi-bin/openapi/quota/get'

test('a_quota_is_shown_for_a_path_that_the_account_may_call', async (t) => {
  const { mp } = await open(t)
  const { quota } = await mp.post(QUOTA, { cgi_path: '/wxa/msg_sec_check' })
  assert.deepEqual(quota, { daily_limit: 2_000_000, used: 0, remain: 2_000_000 })
  assert.equal((await mp.post(QUOTA, { cgi_path: '/wxa/none' })).errcode, 76021)
  assert.equal((await mp.post(QUOTA, { cgi_path: '/cgi-bin/message/template/send' })).errcode, 76022)
})

test('quotas_are_cleared_ten_times_a_month_in_both_ways_together', async (t) => {
  const { mp, post } = await open(t)
  const { appid, appsecret } = miniProgram
  const codes = []
  for (let i = 0; i < 5; i++) codes.push((await mp.post('/cgi-bin/clear_quota', { appid })).errcode)
  for (let i = 0; i < 5; i++) codes.push((await post('/cgi-bin/clear_quota/v2', { appid, appsecret })).errcode)
  assert.deepEqual(codes, Array(10).fill(0))
  assert.equal((await post('/cgi-bin/clear_quota/v2', '', { appid, appsecret })).errcode, 48006)
  assert.equal((await post('/cgi-bin/clear_quota/v2', { appid, appsecret: 'wrong' })).errcode, 40125)
})

test('a_rid_is_checked_and_never_found', async (t) => {
  const { mp } = await open(t)
  assert.equal((await mp.post('/cgi-bin/openapi/rid/get', { rid: 'nonsense' })).errcode, 76002)
  assert.equal((await mp.post('/cgi-bin/openapi/rid/get', { rid: '65eac940-1a79c8dc-1be683b5' })).errcode, 76001)
})

test('the_callback_check_reports_dns_and_ping', async (t) => {
  const { mp } = await open(t)
  const check = (action, check_operator = 'DEFAULT') => mp.post('/cgi-bin/callback/check', { action, check_operator })
  assert.deepEqual(Object.keys(await check('all')), ['errcode', 'errmsg', 'dns', 'ping'])
  assert.deepEqual(Object.keys(await check('dns')), ['errcode', 'errmsg', 'dns'])
  assert.equal((await check('none')).errcode, 40097)
  assert.equal((await check('all', 'none')).errcode, 40097)
})
