import assert from 'node:assert/strict'
import test from 'node:test'
import { holds, refuses } from '../support/table.mjs'
import { open } from '../support/weixin.mjs'

const failures = [
  [40165, '小程序页面不存在'],
  [40002, /权限/],
  [40013, /封禁/],
  [40212, /query/],
  [44990, /频繁/],
  [44993, /上限/],
  [85401, /30 天/],
  [85402, /env_version/],
  [-1, '微信系统繁忙，请稍后再试'],
]
const expiry = [
  [{ expire_type: 1, expire_interval: 31 }, 'expire_interval', '1 到 30', '31'],
  [{ expire_type: 1, expire_interval: 0 }, 'expire_interval', '1 到 30', '0'],
  [{ expire_type: 1 }, 'expire_interval', 'expire_type', '1'],
  [{ expire_type: 'soon' }, 'expire_type', '数字', '字符串'],
  [{ expire_type: 0, expire_time: 1_800_000_000_000 }, 'expire_time', '秒', '毫秒'],
]

// ---- URL Scheme

const SCHEME = '/wxa/generatescheme'
const jump_wxa = { path: 'pages/index/index', query: 'a=1', env_version: 'develop' }
const openlink = 'weixin://dl/business/?t=XTSkBZlzqmn'

holds('urlscheme.generate', {
  path: SCHEME,
  params: { jump_wxa, is_expire: true, expire_type: 1, expire_interval: 30 },
  body: '{"jump_wxa":{"path":"pages/index/index","query":"a=1","env_version":"develop"},"is_expire":true,"expire_type":1,"expire_interval":30}',
  sent: [
    [{ expire_interval: 7, expire_type: 1, is_expire: true, jump_wxa: { query: 'b=2', path: '' } }, '{"jump_wxa":{"query":"b=2","path":""},"is_expire":true,"expire_type":1,"expire_interval":7}'],
    [{ expire_time: 1752035828, expire_type: 0 }, '{"expire_type":0,"expire_time":1752035828}'],
    [{}, '{}'],
  ],
  answer: { errcode: 0, errmsg: 'ok', openlink },
  failures,
  refused: [
    ...expiry,
    [{ jump_wxa: 'pages/index/index' }, 'jump_wxa', '对象', '字符串'],
    [{ jump_wxa: { path: 'pages/index/index?a=1' } }, 'jump_wxa.path', 'query'],
    [{ jump_wxa: { query: 'x'.repeat(1025) } }, 'jump_wxa.query', '1024', '1025'],
  ],
})

test('iexpire_type_is_understood_as_expire_type', async (t) => {
  const { weixin, callsOf, events } = await open(t)
  const result = await weixin.urlscheme.generate({ jump_wxa, is_expire: true, iexpire_type: 1, expire_interval: 30 })
  assert.match(result.openlink, /^weixin:\/\/dl\/business\/\?t=/)
  assert.equal(callsOf(SCHEME)[0].body.toString(), `{"jump_wxa":${JSON.stringify(jump_wxa)},"is_expire":true,"expire_type":1,"expire_interval":30}`)
  assert.deepEqual(events.filter(({ type }) => type === 'ignored-parameter'), [])
})

test('iexpire_type_has_the_limits_of_expire_type', async (t) => {
  const { weixin } = await open(t)
  const result = await weixin.urlscheme.generate({ iexpire_type: 1, expire_interval: 31 })
  assert.deepEqual([result.code, /30/.test(result.msg)], [-1, true])
})

refuses('urlscheme.generate', [[{ iexpire_type: 1 }, 'expire_interval']])

// ---- URL Link

const url_link = 'https://wxaurl.cn/XXXXXXXXXXX'

holds('urllink.generate', {
  path: '/wxa/generate_urllink',
  params: { path: 'pages/index/index', query: 'a=1&b=2', is_expire: true, expire_type: 1, expire_interval: 30, env_version: 'develop' },
  body: '{"path":"pages/index/index","query":"a=1&b=2","is_expire":true,"expire_type":1,"expire_interval":30,"env_version":"develop"}',
  sent: [
    [
      { cloud_base: { env: 'prod', domain: 'h5.example', newer: [1, { a: null }] }, env_version: 'trial', expire_interval: 1, expire_type: 1 },
      '{"expire_type":1,"expire_interval":1,"cloud_base":{"env":"prod","domain":"h5.example","newer":[1,{"a":null}]},"env_version":"trial"}',
    ],
    [{ path: undefined, query: '', expire_type: 1, expire_interval: 30 }, '{"query":"","expire_type":1,"expire_interval":30}'],
  ],
  answer: { errcode: 0, errmsg: 'ok', url_link },
  failures: [...failures, [85088, /云开发/]],
  refused: [
    ...expiry,
    [{ path: 'pages/index/index?a=1' }, 'path', 'query'],
    [{ query: 'x'.repeat(1025) }, 'query', '1024', '1025'],
    [{ cloud_base: { domain: 'h5.example' } }, '缺少参数 cloud_base.env'],
    [{ cloud_base: [] }, 'cloud_base', '对象', '数组'],
  ],
})

test('a_query_is_counted_in_characters', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: '/wxa/generate_urllink', body: { errcode: 0, errmsg: 'ok', url_link } })
  assert.equal((await weixin.urllink.generate({ query: '😀'.repeat(1024) })).code, 0)
  assert.match((await weixin.urllink.generate({ query: '😀'.repeat(1025) })).msg, /1024.*1025/)
})
