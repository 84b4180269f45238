import assert from 'node:assert/strict'
import test from 'node:test'
import jpeg from 'jpeg-js'
import { located } from '../support/located.mjs'
import { refuses, RID } from '../support/table.mjs'
import { alice, miniProgram, officialAccount, open, whatIsWrong } from '../support/weixin.mjs'

const TEMPLATES = '/wxaapi/newtmpl/gettemplate'
const LINK = '/wxa/generate_urllink'
const IMAGE = '/wxa/img_sec_check'
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('request_posts_data_as_JSON_untouched_with_the_token_in_the_query', async (t) => {
  const { weixin, callsOf } = await open(t)
  const data = { path: 'pages/index/index', expire_interval: 30, expire_type: 1, newer: { b: [1, null], a: undefined }, absent: undefined }
  const result = await weixin.request({ method: 'POST', url: 'wxa/generate_urllink', data })
  assert.deepEqual(result, { errcode: 0, errmsg: 'ok', url_link: result.url_link, code: 0, msg: 'ok' })
  assert.match(result.url_link, /^https:/)
  const [call, ...others] = callsOf(LINK)
  assert.equal(others.length, 0)
  assert.deepEqual([call.method, Object.keys(call.query)], ['POST', ['access_token']])
  assert.equal(call.body.toString(), '{"path":"pages/index/index","expire_interval":30,"expire_type":1,"newer":{"b":[1,null]}}')
  assert.equal(call.headers['content-type'], 'application/json')
})

test('request_gets_with_data_as_query', async (t) => {
  const { weixin, callsOf } = await open(t)
  const result = await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/getpubtemplatetitles', data: { ids: '616,307', start: 0, limit: 2, absent: undefined, nothing: null } })
  assert.equal(result.code, 0)
  assert.equal(result.data.length, 2)
  const [{ method, query, body }] = callsOf('/wxaapi/newtmpl/getpubtemplatetitles')
  assert.equal(method, 'GET')
  assert.deepEqual(Object.entries(query).slice(1), [['ids', '616,307'], ['start', '0'], ['limit', '2']])
  assert.equal(Object.keys(query)[0], 'access_token')
  assert.equal(body.length, 0)
})

for (const name of ['ours', 'our_own_again']) {
  test(`a_token_among_the_data_of_a_GET_is_the_one_that_is_sent_${name}`, async (t) => {
    const { weixin, wechat, callsOf } = await open(t)
    const access_token = name === 'ours' ? 'the-token-of-a-user' : await weixin.auth.getAccessToken()
    wechat.inject({ path: TEMPLATES, body: { errcode: 0, data: [] } })
    wechat.calls.length = 0
    await weixin.request({ method: 'get', url: 'wxaapi/newtmpl/gettemplate', data: { a: 1, access_token, b: 2 } })
    assert.equal(wechat.calls.length, 1, 'no other is fetched')
    assert.deepEqual(Object.entries(callsOf(TEMPLATES)[0].query), [['access_token', access_token], ['a', '1'], ['b', '2']])
  })
}

test('a_query_never_has_two_tokens', async (t) => {
  const { weixin, wechat, callsOf } = await open(t)
  const own = await weixin.auth.getAccessToken()
  await weixin.request({ url: 'wxaapi/newtmpl/gettemplate', data: { access_token: 'of-a-body' } }) // POST, then GET
  await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate', data: {}, extra: { access_token: 'of-extra' } })
  await weixin.logistics.getAllDelivery({ extra: { access_token: 'of-extra' } })
  for (const { query } of wechat.calls.slice(1)) assert.equal(query.access_token, own)
  assert.deepEqual(callsOf(TEMPLATES).map(({ method }) => method), ['POST', 'GET', 'GET'])
})

test('h5_request_is_the_official_accounts', async (t) => {
  const { weixin, callsOf } = await open(t)
  const token = await weixin.h5.auth.getAccessToken()
  const message = { touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', data: { a: { value: '1' } } }
  const result = await weixin.h5.request({ url: 'cgi-bin/message/template/send', data: message })
  assert.equal(result.code, 0, result.msg)
  const [call] = callsOf('/cgi-bin/message/template/send')
  assert.deepEqual(call.query, { access_token: token })
  assert.equal(call.body.toString(), JSON.stringify(message))
  assert.equal(callsOf('/cgi-bin/stable_token').at(-1).json.appid, officialAccount.appid)
})

refuses('h5.request', [
  [{}, '缺少参数 url'],
  [{ url: 'https://evil.example/cgi-bin/user/get' }, 'url', '域名'],
])

for (const [errcode, msg] of [[48001, /权限/], [45009, /上限/]]) {
  test(`h5_request_words_${errcode}`, async (t) => {
    const { weixin, wechat } = await open(t)
    wechat.inject({ path: '/cgi-bin/user/get', errcode, errmsg: 'words' })
    const result = await weixin.h5.request({ method: 'GET', url: 'cgi-bin/user/get' })
    assert.deepEqual(located(result, 'h5.request', 'weixin'), { errcode, errmsg: 'words', code: errcode, msg: result.msg })
    assert.match(result.msg, msg)
  })
}

test('what_a_query_cannot_hold_is_escaped', async (t) => {
  const { weixin, callsOf } = await open(t)
  const odd = 'a b&c=d#e?f+g%h/中文😀\r\n'
  await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate', data: { odd, [odd]: 1, on: true, list: [1, 2] } })
  const { access_token, ...query } = callsOf(TEMPLATES)[0].query
  assert.deepEqual(query, { odd, [odd]: '1', on: 'true', list: '[1,2]' })
})

for (const url of ['wxaapi/newtmpl/gettemplate', '/wxaapi/newtmpl/gettemplate', 'https://api.weixin.qq.com/wxaapi/newtmpl/gettemplate', 'HTTPS://API.weixin.qq.com/wxaapi/newtmpl/gettemplate', 'https://sh.api.weixin.qq.com/wxaapi/newtmpl/gettemplate', 'https://api.weixin.qq.com/wxaapi/newtmpl/gettemplate?access_token=ACCESS_TOKEN', 'wxaapi/newtmpl/gettemplate?access_token=', 'wxaapi/newtmpl/gettemplate#part']) {
  test(`request_takes_the_url_${url}`, async (t) => {
    const { weixin, callsOf } = await open(t)
    const result = await weixin.request({ method: 'GET', url })
    assert.equal(result.code, 0, result.msg)
    assert.deepEqual(Object.keys(callsOf(TEMPLATES)[0].query), ['access_token'])
  })
}

test('request_takes_an_address_under_its_base', async (t) => {
  const { wechat, weixin } = await open(t)
  assert.equal((await weixin.request({ method: 'GET', url: `${wechat.url}${TEMPLATES}` })).code, 0)
})

test('a_query_of_the_urls_own_stays', async (t) => {
  const { weixin, callsOf } = await open(t)
  for (const url of ['wxaapi/newtmpl/getpubtemplatetitles?ids=616&start=0&odd=a%20b', 'https://api.weixin.qq.com/wxaapi/newtmpl/getpubtemplatetitles?access_token=ACCESS_TOKEN&ids=616&start=0&odd=a%20b']) {
    assert.equal((await weixin.request({ method: 'GET', url, data: { limit: 1 } })).code, 0)
  }
  for (const { query: { access_token, ...query } } of callsOf('/wxaapi/newtmpl/getpubtemplatetitles')) {
    assert.ok(access_token.length > 60)
    assert.deepEqual(query, { limit: '1', ids: '616', start: '0', odd: 'a b' })
  }
})

test('a_token_in_the_url_is_used_instead_of_the_accounts', async (t) => {
  const { wechat, weixin, callsOf } = await open(t)
  const token = await weixin.auth.getAccessToken()
  wechat.calls.length = 0
  assert.equal((await weixin.request({ method: 'GET', url: `wxaapi/newtmpl/gettemplate?access_token=${token}`, appid: 'wx-of-nobody', appsecret: 'x' })).code, 0)
  assert.equal(callsOf(TEMPLATES)[0].query.access_token, token)
  assert.equal(wechat.calls.length, 1)
})

for (const method of ['get', 'Get', 'GET']) {
  test(`request_understands_${method}`, async (t) => {
    const { weixin } = await open(t)
    assert.equal((await weixin.request({ method, url: TEMPLATES })).code, 0)
  })
}

for (const method of ['post', 'Post', 'POST', undefined]) {
  test(`request_posts_where_method_is_${method}`, async (t) => {
    const { weixin, callsOf } = await open(t)
    assert.equal((await weixin.request({ method, url: LINK, data: { expire_type: 1, expire_interval: 1 } })).code, 0)
    assert.deepEqual(callsOf(LINK).map((call) => call.method), ['POST'])
  })
}

test('a_call_without_method_that_WeChat_wants_as_GET_is_sent_once_more_as_GET', async (t) => {
  const { weixin, callsOf } = await open(t)
  const result = await weixin.request({ url: 'wxaapi/newtmpl/getpubtemplatetitles', data: { ids: '616', start: 0, limit: 30 } })
  assert.equal(result.code, 0)
  assert.deepEqual(callsOf('/wxaapi/newtmpl/getpubtemplatetitles').map(({ method, query, body }) => [method, query.ids, body.length > 0]), [['POST', undefined, true], ['GET', '616', false]])
})

test('a_call_with_a_method_is_sent_as_that_alone', async (t) => {
  const { weixin, callsOf } = await open(t)
  const result = await weixin.request({ method: 'POST', url: TEMPLATES, data: {} })
  assert.deepEqual([result.code, whatIsWrong(result.msg)], [43001, '这个接口要用 GET 请求'])
  assert.deepEqual(callsOf(TEMPLATES).map((call) => call.method), ['POST'])
  assert.equal((await weixin.request({ method: 'GET', url: LINK })).code, 43002)
})

test('WeChat_that_wants_GET_even_of_a_GET_is_asked_no_third_time', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.inject({ path: LINK, errcode: 43001, times: Infinity })
  assert.equal((await weixin.request({ url: LINK })).code, 43001)
  assert.equal(wechat.count(LINK), 2)
})

test('request_without_data_posts_an_empty_object', async (t) => {
  const { weixin, callsOf } = await open(t)
  await weixin.request({ url: 'wxa/sec/order/get_order_list' })
  assert.equal(callsOf('/wxa/sec/order/get_order_list')[0].body.toString(), '{}')
})

test('request_sends_headers_and_keeps_its_own_content_type_unless_given_another', async (t) => {
  const { weixin, callsOf } = await open(t)
  await weixin.request({ url: LINK, headers: { 'X-Trace': 'abc' }, data: {} })
  await weixin.request({ url: LINK, headers: { 'Content-Type': 'application/json; charset=utf-8' }, data: {} })
  const [first, second] = callsOf(LINK)
  assert.deepEqual([first.headers['x-trace'], first.headers['content-type']], ['abc', 'application/json'])
  assert.equal(second.headers['content-type'], 'application/json; charset=utf-8')
})

test('headers_that_HTTP_does_not_know_are_a_bad_parameter', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const headers of [{ 'x-odd': 'a\r\nb: c' }, { 'a b': 'c' }, { 'x-odd': '中文' }]) {
    const result = await weixin.request({ url: LINK, headers, data: {} })
    assert.ok(result.code < 0, JSON.stringify(result))
    assert.equal(wechat.count(LINK), 0)
  }
})

test('request_uploads_a_FormData', async (t) => {
  const { weixin, callsOf } = await open(t)
  const data = new FormData()
  data.append('media', new Blob([png], { type: 'image/png' }), 'a.png')
  assert.deepEqual(await weixin.request({ url: 'wxa/img_sec_check', data }), { errcode: 0, errmsg: 'ok', code: 0, msg: 'ok' })
  assert.deepEqual(callsOf(IMAGE)[0].parts, [{ name: 'media', filename: 'a.png', contentType: 'image/png', data: png }])
})

test('request_gives_an_answer_that_is_no_JSON_as_bytes', async (t) => {
  const { weixin } = await open(t)
  const image = await weixin.request({ url: 'wxa/getwxacodeunlimit', data: { scene: 'x' } })
  assert.ok(Buffer.isBuffer(image))
  assert.equal(jpeg.decode(image).width, 430)
  const failure = await weixin.request({ url: 'wxa/getwxacodeunlimit', data: { scene: 'x', page: 'pages/none' } })
  assert.equal(failure.code, 41030)
})

test('request_merges_extra_into_body_and_query', async (t) => {
  const { weixin, callsOf } = await open(t)
  const data = { expire_type: 1 }
  await weixin.request({ url: LINK, data, extra: { expire_interval: 3, absent: undefined } })
  assert.equal(callsOf(LINK)[0].body.toString(), '{"expire_type":1,"expire_interval":3}')
  assert.deepEqual(data, { expire_type: 1 })
  await weixin.request({ method: 'GET', url: TEMPLATES, extra: { a: 1 } })
  assert.equal(callsOf(TEMPLATES)[0].query.a, '1')
})

for (const [code, msg] of [[40001, /access_token/], [45009, /上限/], [48001, /权限/], [99999, /99999.*invalid url/]]) {
  test(`request_words_${code}`, async (t) => {
    const { wechat, weixin } = await open(t)
    const errmsg = `invalid url${RID}`
    wechat.inject({ path: LINK, errcode: code, errmsg, times: Infinity })
    const result = await weixin.request({ url: LINK })
    assert.deepEqual(located(result, 'request', 'weixin'), { errcode: code, errmsg, code, msg: result.msg })
    assert.match(result.msg, msg)
  })
}

test('request_acts_for_the_account_that_the_call_names', async (t) => {
  const other = { appid: 'wx51a00000000000ff', appsecret: 'ff' }
  const { weixin, wechat } = await open(t, {}, { accounts: [miniProgram, { ...other, kind: 'mini-program' }] })
  assert.equal((await weixin.request({ method: 'GET', url: TEMPLATES, ...other })).code, 0)
  assert.equal(wechat.calls[0].json.appid, other.appid)
})

refuses('request', [
  [undefined, '缺少参数 url'],
  [{}, '缺少参数 url'],
  [{ url: '' }, 'url'],
  [{ url: '/' }, 'url'],
  [{ url: {} }, 'url', '字符串', '对象'],
  [{ url: TEMPLATES, method: 'PUT' }, 'method', 'GET', 'POST'],
  [{ url: TEMPLATES, method: 'GET', data: 'a=1' }, 'data', '对象', '字符串'],
  [{ url: TEMPLATES, data: 7 }, 'data', '对象', '数字'],
  [{ url: TEMPLATES, data: 7n }, 'data'],
  [{ url: TEMPLATES, headers: 'x: y' }, 'headers', '对象', '字符串'],
  [{ url: LINK, data: [1], extra: { a: 1 } }, 'extra'],
  ...[
    'https://evil.example/x', '//evil.example', '//evil.example/x', 'https://api.weixin.qq.com@evil.example/', 'https://api.weixin.qq.com:443@evil.example/x',
    'https://api.weixin.qq.com.evil.example/x', 'https://evil.example/https://api.weixin.qq.com/x', 'http://api.weixin.qq.com/x', 'ftp://api.weixin.qq.com/x',
    'https://api.weixin.qq.com:8443/x', 'https://api.weixin.qq.com\\@evil.example/x', 'https:\\\\evil.example/x', '\\\\evil.example/x', '/\\evil.example/x',
    'https:evil.example/x', 'javascript:alert(1)', '@evil.example/x', '../x', 'wxa/../../x', 'wxa/%2e%2e/x', '/./x', 'wxa//x', '///evil.example/x',
    'https://api.weixin.qq.com/\r\nx', 'wxa/x\0', 'wxa/中文', ' https://evil.example/x', '\thttps://evil.example', 'https://user:pass@api.weixin.qq.com/x',
    'https://api.weixin.qq.com', 'https://API2.weixin.qq.com.:443/x', 'https://ａpi.weixin.qq.com/x',
  ].map((url) => [{ url }, '参数 url']),
])

test('an_address_that_only_begins_like_the_base_is_another', async (t) => {
  const { wechat, weixin } = await open(t)
  for (const url of [`${wechat.url}0/x`, `${wechat.url}@evil.example/x`, `${wechat.url}.evil.example/x`, `${wechat.url}\\@evil.example/x`]) {
    const result = await weixin.request({ url })
    assert.equal(result.code, -1, url)
    assert.match(result.msg, /url/)
  }
  assert.deepEqual(wechat.calls, [])
})

for (const [what, answer, code] of [
  ['a success', { errcode: 0, errmsg: 'ok', code: '751234212312' }, 0],
  ['a success with words', { errcode: 0, msg: 'of WeChat' }, 0],
  ['a failure', { errcode: 40097, errmsg: 'invalid args', code: 'x', msg: 'of WeChat' }, 40097],
]) {
  test(`what_ours_take_the_place_of_is_in_raw: ${what}`, async (t) => {
    const { wechat, weixin } = await open(t)
    wechat.inject({ path: '/card/code/decrypt', body: answer })
    const result = await weixin.request({ url: 'card/code/decrypt', data: { encrypt_code: 'x' } })
    assert.equal(result.code, code)
    assert.deepEqual(result.raw, answer)
    for (const copy of [{ ...result }, JSON.parse(JSON.stringify(result))]) assert.ok(!('raw' in copy))
  })
}

test('raw_shows_no_token_and_is_absent_where_nothing_was_replaced', async (t) => {
  const { wechat, weixin } = await open(t)
  const token = await weixin.auth.getAccessToken()
  const call = () => weixin.request({ url: 'card/code/decrypt', data: {} })
  wechat.inject({ path: '/card/code/decrypt', body: { errcode: 40097, msg: `echo ${token}` } })
  assert.deepEqual((await call()).raw, { errcode: 40097, msg: 'echo ***' })
  wechat.inject({ path: '/card/code/decrypt', body: { errcode: 0, errmsg: 'ok' } })
  assert.equal((await call()).raw, undefined)
})
