// Endpoints without a handler by hand: what the facts say of them holds.

import assert from 'node:assert/strict'
import test from 'node:test'
import { open } from '../client.mjs'

test('an_endpoint_without_a_handler_answers_the_sample_of_its_page', async (t) => {
  const { mp } = await open(t)
  const answer = await mp.get('/wxa/charge/usage/get', { spuId: '10000001', offset: 0, limit: 10 })
  assert.equal(answer.errcode, 0)
  assert.equal(answer.detailList.length, 2)
})

test('an_endpoint_without_a_handler_refuses_what_is_missing_or_of_another_type', async (t) => {
  const { oa } = await open(t)
  assert.notEqual((await oa.post('/cgi-bin/draft/get', { other: 1 })).errcode, 0)
  assert.notEqual((await oa.post('/cgi-bin/draft/get', { media_id: 1 })).errcode, 0)
  assert.notEqual((await oa.post('/cgi-bin/draft/get', { media_id: 'm' })).errcode, 47001)
})

test('an_endpoint_without_a_handler_wants_its_method_and_its_kind_of_account', async (t) => {
  const { mp, oa } = await open(t)
  assert.equal((await oa.get('/cgi-bin/draft/get')).errcode, 43002)
  assert.equal((await oa.post('/cgi-bin/draft/count', {})).errcode, 43001)
  assert.equal((await mp.post('/cgi-bin/draft/get', { media_id: 'm' })).errcode, 48001)
})
