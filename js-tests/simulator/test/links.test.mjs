import assert from 'node:assert/strict'
import test from 'node:test'
import { open } from '../client.mjs'

const MONTH = 30 * 86_400
const kinds = [
  { path: '/wxa/generatescheme', field: 'openlink', form: /^weixin:\/\/dl\/business\/\?t=[\w-]+$/, body: (target, rest) => ({ jump_wxa: target, ...rest }) },
  { path: '/wxa/generate_urllink', field: 'url_link', form: /^https:\/\/wxaurl\.cn\/[\w-]+$/, body: (target, rest) => ({ ...target, ...rest }) },
]

for (const { path, field, form, body } of kinds) {
  const ok = { expire_type: 1, expire_interval: 30 }

  test(`${field}_is_made_for_a_page_and_a_query`, async (t) => {
    const { mp } = await open(t)
    const answer = await mp.post(path, body({ path: '/pages/index/index', query: 'a=1%20&b=2', env_version: 'trial' }, ok))
    assert.deepEqual([answer.errcode, answer.errmsg], [0, 'ok'])
    assert.match(answer[field], form)
    assert.equal((await mp.post(path, ok)).errcode, 0)
  })

  test(`${field}_expires_within_thirty_days`, async (t) => {
    const { wechat, mp } = await open(t)
    const errcode = async (rest) => (await mp.post(path, body({}, rest))).errcode
    const now = wechat.clock.seconds()
    assert.equal(await errcode({ expire_time: now + MONTH - 5 }), 0)
    assert.equal(await errcode({ expire_time: now + 70 }), 0)
    for (const wrong of [{}, { is_expire: false }, { expire_time: now + 50 }, { expire_time: now + MONTH + 5 }, { expire_time: String(now + 600) },
      { expire_type: 1 }, { expire_type: 1, expire_interval: 31 }, { expire_type: 1, expire_interval: 0 }]) {
      assert.equal(await errcode(wrong), 85401, JSON.stringify(wrong))
    }
  })

  test(`${field}_refuses_a_wrong_target`, async (t) => {
    const { mp } = await open(t)
    const errcode = async (target) => (await mp.post(path, body(target, ok))).errcode
    assert.equal(await errcode({ path: 'pages/none' }), 40165)
    assert.equal(await errcode({ path: 'pages/index/index?a=1' }), 40165)
    assert.equal(await errcode({ query: 'x'.repeat(1025) }), 40212)
    assert.equal(await errcode({ query: 'x'.repeat(1024) }), 0)
    assert.equal(await errcode({ query: '名=值' }), 40212)
    assert.equal(await errcode({ env_version: 'beta' }), 85402)
  })
}

test('a_link_wants_a_known_expire_type_and_an_object_to_jump_to', async (t) => {
  const { mp } = await open(t)
  assert.equal((await mp.post('/wxa/generatescheme', { expire_type: 2, expire_interval: 1 })).errcode, 40097)
  assert.equal((await mp.post('/wxa/generatescheme', { jump_wxa: 'pages/index/index', expire_type: 1, expire_interval: 1 })).errcode, 47001)
})

test('a_cloud_base_link_wants_its_environment', async (t) => {
  const { mp } = await open(t)
  const link = (cloud_base) => mp.post('/wxa/generate_urllink', { expire_type: 1, expire_interval: 1, cloud_base })
  assert.equal((await link({ env: 'shop-1' })).errcode, 0)
  assert.equal((await link({})).errcode, 40097)
})
