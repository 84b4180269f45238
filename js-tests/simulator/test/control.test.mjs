// The control interface, as programs in other processes and languages use it: HTTP and JSON.

import assert from 'node:assert/strict'
import { createServer, get as request } from 'node:http'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { alice, bob, miniProgram, officialAccount, open as openWechat } from '../client.mjs'
import { described } from '../control/index.mjs'

const { appid } = miniProgram
const LOGIN = '/sns/jscode2session'

/** The simulator, and `control('POST clock', { advance: 1 })`, which gives the JSON of a success. */
async function open(t, options) {
  const opened = await openWechat(t, options)
  const ask = async (heading, body, headers = {}) => {
    const [method, path] = heading.split(' ')
    const isRead = method === 'GET'
    const query = isRead && body ? `?${new URLSearchParams(body)}` : ''
    const init = isRead || body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return fetch(`${opened.wechat.page}api/${path}${query}`, { method, ...init, headers: { ...init.headers, ...headers } })
  }
  const control = async (...asked) => {
    const response = await ask(...asked)
    const answer = await response.json()
    assert.equal(response.status, 200, JSON.stringify(answer))
    return answer
  }
  const refused = async (...asked) => {
    const response = await ask(...asked)
    return [response.status, (await response.json()).error]
  }
  const login = (code) => opened.get(LOGIN, { appid, secret: miniProgram.appsecret, js_code: code, grant_type: 'authorization_code' })
  return { ...opened, control, refused, login }
}

test('the_table_of_the_README_is_the_interface', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| `((?:GET|POST|DELETE) [^`]+)` \| (.*) \| (.*) \|$/gm)].map(([, heading, fields, does]) => [heading, fields, does])
  const fieldsOf = ({ query, body }) => Object.entries(query ?? body ?? {}).map(([name, what]) => (what.endsWith('必填') ? `**${name}**` : name)).join(' ')
  const offered = described().map((route) => [`${route.method} ${route.path.replace('/_simulator/api', '')}`, fieldsOf(route), route.does])
  assert.deepEqual(rows, offered)
})

test('the_interface_describes_itself', async (t) => {
  const { control } = await open(t)
  const { routes } = await control('GET ')
  assert.deepEqual(routes.find(({ path, method }) => path === '/_simulator/api/clock' && method === 'POST'), { method: 'POST', path: '/_simulator/api/clock', does: '向前拨动若干秒', body: { advance: '数字，必填' } })
})

test('faults_strike_as_often_as_was_asked_and_only_the_account_that_was_named', async (t) => {
  const { control, mp, oa } = await open(t)
  const path = '/cgi-bin/openapi/quota/get'
  const send = (who) => who.post(path, { cgi_path: '/cgi-bin/openapi/quota/get' }).then(({ errcode }) => errcode)
  await control('POST faults', { path, errcode: -1, times: 2, skip: 1, appid })
  assert.deepEqual([await send(oa), await send(oa), await send(oa)], [0, 0, 0])
  assert.deepEqual([await send(mp), await send(mp), await send(mp), await send(mp)], [0, -1, -1, 0])

  const { id } = await control('POST faults', { path, errcode: 45009, times: 'forever' })
  assert.deepEqual((await control('GET faults')).faults, [{ id, path, errcode: 45009, skip: 0, times: 'forever' }])
  assert.deepEqual([await send(mp), await send(mp)], [45009, 45009])
  await control(`DELETE faults/${id}`)
  assert.equal(await send(mp), 0)
  await control('POST faults', { path, errcode: -1 })
  await control('DELETE faults')
  assert.equal(await send(mp), 0)
})

test('codes_users_and_the_clock', async (t) => {
  const { control, login } = await open(t)
  const { user } = await control('POST users', { appid, openid: 'oNew', nickname: '新用户', phone: '13900000000' })
  assert.equal(user.nickname, '新用户')
  assert.ok((await control('GET users', { appid })).users.some(({ openid }) => openid === 'oNew'))
  const { code } = await control('POST codes', { appid, purpose: 'login', openid: 'oNew' })
  assert.equal((await login(code)).openid, 'oNew')
  assert.equal((await login(code)).errcode, 40163)

  const late = await control('POST codes', { appid, purpose: 'login' })
  const { now } = await control('GET clock')
  const { now: later, ahead } = await control('POST clock', { advance: 301 })
  assert.equal(ahead, 301)
  assert.ok(later - now >= 301_000)
  assert.equal((await login(late.code)).errcode, 40029)
})

test('tokens_die_and_quotas_and_addresses_are_set', async (t) => {
  const { control, mp, post, stableToken } = await open(t)
  const { access_token } = await stableToken()
  const call = () => post('/cgi-bin/openapi/quota/get', { cgi_path: '/wxa/msg_sec_check' }, { access_token })
  await control('POST tokens/expire', { appid })
  assert.equal((await call()).errcode, 42001)
  await control('POST tokens/revoke', { appid })
  assert.equal((await call()).errcode, 40001)
  await control('POST limits', { path: '/wxa/sec/order/is_trade_managed', perMinute: 1 })
  assert.equal((await mp.post('/wxa/sec/order/is_trade_managed', { appid })).errcode, 0)
  assert.equal((await mp.post('/wxa/sec/order/is_trade_managed', { appid })).errcode, 45011)
  await control('POST denied-ips', { ip: '1.2.3.4', appid })
  assert.match((await stableToken()).errmsg, /1\.2\.3\.4/)
  await control('DELETE denied-ips')
  assert.equal((await stableToken()).expires_in > 0, true)
})

test('encrypted_data_opens_with_the_session_key_of_the_user', async (t) => {
  const { control, login } = await open(t)
  const { createDecipheriv } = await import('node:crypto')
  const { encryptedData, iv } = await control('POST encrypted-data', { appid, openid: alice, data: { nickName: '爱丽丝' } })
  const { session_key } = await login('lasting-login-code')
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(session_key, 'base64'), Buffer.from(iv, 'base64'))
  assert.equal(decipher.update(encryptedData, 'base64', 'utf8') + decipher.final('utf8'), '{"nickName":"爱丽丝"}')
})

test('orders_and_live_rooms', async (t) => {
  const { control, mp } = await open(t)
  await control('POST orders', { appid, order: { transaction_id: '42', openid: bob, paid_amount: 1 } })
  assert.equal((await mp.post('/wxa/sec/order/get_order', { transaction_id: '42' })).order.openid, bob)
  assert.ok((await control('GET orders', { appid })).orders.some(({ transaction_id }) => transaction_id === '42'))
  await control('POST live-rooms', { appid, rooms: [] })
  assert.equal((await mp.post('/wxa/business/getliveinfo', { start: 0, limit: 1 })).errcode, 9410000)
})

test('calls_are_shown_without_secrets_and_tokens', async (t) => {
  const { control, mp, stableToken, wechat } = await open(t)
  const { access_token } = await stableToken()
  await mp.post('/wxa/msg_sec_check', { content: 'x'.repeat(5000) })
  const text = JSON.stringify(await control('GET state'))
  assert.ok(!text.includes(access_token))
  const { calls } = await control('GET calls')
  assert.deepEqual(calls.map(({ path, appid, status, errcode }) => [path, appid, status, errcode]), [
    ['/cgi-bin/stable_token', appid, 200, undefined],
    ['/cgi-bin/stable_token', appid, 200, undefined],
    ['/wxa/msg_sec_check', appid, 200, 0],
  ])
  assert.equal(calls[0].request.secret, `${miniProgram.appsecret.slice(0, 4)}…`)
  assert.equal(calls[2].request.content.length, 2001)
  assert.deepEqual((await control('GET calls', { after: calls[1].id, path: '/wxa/msg_sec_check' })).calls.map(({ id }) => id), [calls[2].id])
  assert.deepEqual((await control('GET state', { after: calls[1].id })).calls.map(({ id }) => id), [calls[2].id])
  assert.equal((await control('GET count', { path: '/cgi-bin/stable_token' })).count, wechat.count('/cgi-bin/stable_token'))
})

test('the_secret_of_an_account_of_ones_own_is_not_shown', async (t) => {
  const own = { appid: 'wxabcdef0123456789', appsecret: 'a-secret-nobody-may-see', kind: 'mini-program' }
  const { control } = await open(t, { accounts: [own] })
  const state = await control('GET state')
  assert.ok(!JSON.stringify(state).includes(own.appsecret))
  assert.deepEqual(state.accounts[0].environment, [`WEIXIN_APPID=${own.appid}`, '# WEIXIN_APPSECRET 与启动时写的相同'])
})

test('a_picture_that_a_call_made_can_be_looked_at', async (t) => {
  const { control, mp, wechat } = await open(t)
  const made = await (await fetch(await mp.url('/wxa/getwxacodeunlimit'), { method: 'POST', body: JSON.stringify({ scene: 'a=1', page: 'pages/my/my' }) })).arrayBuffer()
  const [{ call, opens }] = (await control('GET state')).codes
  assert.deepEqual(opens, { page: 'pages/my/my', scene: 'a=1' })
  const picture = await fetch(`${wechat.page}api/calls/${call}/picture`)
  assert.equal(picture.headers.get('content-type'), 'image/jpeg')
  assert.deepEqual(new Uint8Array(await picture.arrayBuffer()), new Uint8Array(made))
})

test('pushes_go_to_the_address_that_was_set', async (t) => {
  const { control, refused } = await open(t)
  const seen = []
  const server = createServer(async (request, response) => {
    const query = new URL(request.url, 'http://x').searchParams
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.method === 'POST') seen.push(JSON.parse(Buffer.concat(chunks)))
    response.end(query.get('echostr') ?? 'success')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const url = `http://127.0.0.1:${server.address().port}/wechat`

  assert.deepEqual(await refused('POST pushes', { appid, event: {} }), [409, `${appid} 还没有推送地址：先 POST push-addresses`])
  await control('POST push-addresses', { appid, url, token: 'a-token' })
  assert.deepEqual((await control('GET accounts')).accounts[0].push, { url, mode: 'plain', format: 'json' })
  const { taken, attempts } = await control('POST pushes', { appid, event: { MsgType: 'event', Event: 'x' } })
  assert.deepEqual([taken, attempts.length, seen[0].Event], [true, 1, 'x'])
  assert.equal((await control('GET pushes')).pushes[0].message.Event, 'x')
  server.close()
  server.closeAllConnections()
  const [status, why] = await refused('POST push-addresses', { appid: officialAccount.appid, url, token: 'a-token' })
  assert.equal(status, 409)
  assert.match(why, /^推送地址没有原样返回 echostr：ECONN/)
})

test('who_listens_hears_of_calls_and_messages_as_they_come', async (t) => {
  const { wechat, mp } = await open(t)
  const response = await fetch(`${wechat.page}api/events`)
  assert.equal(response.headers.get('content-type'), 'text/event-stream')
  const heard = eventsOf(response)
  assert.equal((await heard.next()).value.event, 'ready')
  await mp.post('/cgi-bin/message/subscribe/send', { touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', page: 'pages/my/my', data: { thing1: { value: '苹果' } } })
  const kinds = []
  for (let each; kinds.length < 3; kinds.push(each.event)) {
    each = (await heard.next()).value
    if (each.event === 'message') assert.deepEqual(each.data.fields, [{ name: 'thing1', value: '苹果' }])
  }
  assert.deepEqual(kinds, ['call', 'call', 'message'])
  await wechat.stop()
})

async function* eventsOf(response) {
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
      const [event, data] = ['event', 'data'].map((name) => new RegExp(`^${name}: (.*)$`, 'm').exec(text.slice(0, end))[1])
      yield { event, data: JSON.parse(data) }
    }
  }
}

test('forgetting_clears_everything_but_the_accounts', async (t) => {
  const { control, mp } = await open(t)
  await mp.post('/wxa/msg_sec_check', { content: 'x' })
  await control('POST faults', { errcode: -1 })
  await control('POST clock', { advance: 10 })
  await control('POST forget')
  const { accounts, calls, faults, clock } = await control('GET state')
  assert.deepEqual([accounts.length, calls.length, faults.length, clock.ahead], [4, 0, 0, 0])
})

const bad = [
  ['GET nothing', undefined, 404, '没有 GET /_simulator/api/nothing：全部接口见 GET /_simulator/api'],
  ['GET forget', undefined, 405, '/_simulator/api/forget 只接受 POST，不是 GET'],
  ['GET calls', { after: 'x' }, 400, 'after 应当是不小于 0 的整数，不是 "x"'],
  ['POST clock', {}, 400, '缺少 advance：数字'],
  ['POST clock', { advance: '3' }, 400, 'advance 应当是数字，不是 "3"'],
  ['POST clock', { advance: 1, seconds: 1 }, 400, '没有字段 seconds：可以写 advance'],
  ['POST clock', '{"advance":', 400, /^请求体不是 JSON：/],
  ['POST clock', '[]', 400, '请求体应当是 JSON 对象'],
  ['POST codes', { appid: 'wx1', purpose: 'login' }, 400, /^appid 应当是模拟器里的一个 appid（wx51a0000000000001、.*），不是 "wx1"$/],
  ['POST codes', { appid, purpose: 'game' }, 400, 'purpose 应当是"login"、"phone"、"oauth"，不是 "game"'],
  ['POST faults', { path: '/wxa/x' }, 400, /^没有写是什么故障/],
  ['POST faults', { path: 'wxa/x', errcode: 1 }, 400, 'path 应当是以 / 开头的路径，不是 "wxa/x"'],
  ['POST faults', { errcode: 1, times: 0 }, 400, 'times 应当是不小于 1 的整数或 "forever"，不是 0'],
  ['DELETE faults/9', undefined, 404, '没有编号为 9 的故障'],
  ['POST users', { appid, accepts: { a: 'x' } }, 400, /^accepts 应当是"all" 或 \{ 模板id: 次数 \}/],
  ['POST orders', { appid, order: {} }, 400, '缺少 transaction_id：文本'],
  ['POST orders', { appid, order: { transaction_id: '1', shipping: null } }, 400, 'shipping 应当是对象，不是 null'],
  ['POST orders', { appid, order: { transaction_id: '1', shipping: { shipping_list: 1 } } }, 400, 'shipping_list 应当是数组，不是 1'],
  ['POST push-addresses', { appid, url: 'ftp://x', token: 'x' }, 400, /^url 应当是http:\/\/ 开头的地址/],
  ['POST push-addresses', { appid, url: 'http://127.0.0.1:1/', token: 'x', mode: 'safe' }, 400, /^encodingAESKey 应当是 43 个字母或数字/],
  ['POST acts/tap', { id: 99 }, 404, '没有编号为 99 的消息'],
  ['POST acts/login', { appid, openid: 'nobody' }, 400, `帐号 ${appid} 没有用户 nobody：先用 user 登记`],
  ['POST acts/confirmReceipt', { appid, transaction_id: '4200000000000000000000000001' }, 409, /不是已发货的状态（order_state 为 1），不能确认收货$/],
  ['POST acts/follow', { appid }, 400, `${appid} 不是公众号`],
  ['GET qr', { text: '' }, 400, 'text 应当是 1 到 1000 字节的文本'],
  ['GET calls/9/picture', undefined, 404, '请求 9 没有图片，或已经不再保存'],
  ['POST clock', JSON.stringify({ advance: 'x'.repeat(1024 * 1024) }), 413, '请求体超过 1048576 字节'],
]
test('bad_requests_are_refused_in_words_and_change_nothing', async (t) => {
  const failures = []
  const { refused, control } = await open(t, { onError: (error) => failures.push(error) })
  const before = JSON.stringify(await control('GET orders', { appid }))
  for (const [heading, body, status, words] of bad) {
    const [answered, error] = await refused(heading, body)
    assert.equal(answered, status, `${heading}: ${error}`)
    if (words instanceof RegExp) assert.match(error, words)
    else assert.equal(error, words)
  }
  assert.equal(JSON.stringify(await control('GET orders', { appid })), before)
  assert.equal((await control('GET clock')).ahead, 0)
  assert.deepEqual(failures, [])
})

/** `fetch` sets Host and Origin itself. */
function status(url, headers, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, async (response) => {
      const chunks = []
      for await (const chunk of response) chunks.push(chunk)
      resolve([response.statusCode, Buffer.concat(chunks).toString(), response.headers])
    })
    sent.on('error', reject)
  })
}

test('pages_of_other_sites_are_refused_by_address_and_by_name', async (t) => {
  const { wechat, refused } = await open(t, { allowHosts: ['wechat-simulator'] })
  const host = new URL(wechat.url).host
  const port = host.split(':')[1]
  const api = `${wechat.page}api/state`
  const refusals = [
    [api, { host: 'evil.example' }],
    [api, { host: `evil.example:${port}` }],
    [api, { host: `127.0.0.1.evil.example:${port}` }],
    [api, { host: `localhost.evil.example:${port}` }],
    [wechat.page, { host: 'evil.example' }],
    [api, { origin: 'http://evil.example' }],
    [api, { origin: 'null' }],
    [api, { origin: `http://localhost:${port}` }], // another origin than 127.0.0.1 in a browser
    [api, { origin: 'http://127.0.0.1:1' }],
    [api, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    [api, { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
    [api, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    [wechat.page, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
  ]
  for (const [url, headers] of refusals) {
    const [code, text] = await status(url, headers)
    assert.equal(code, 403, JSON.stringify(headers))
    assert.match(JSON.parse(text).error, headers.host ? /^不接受主机名 .*--allow-host/ : /^拒绝来自别的网站的请求/)
  }
  const allowed = [
    [api, {}], [api, { host: `localhost:${port}` }], [api, { host: `wechat-simulator:${port}` }], [api, { host: `[::1]:${port}` }], [api, { host: `192.168.1.7:${port}` }],
    [api, { origin: wechat.url, 'sec-fetch-site': 'same-origin' }],
    [wechat.page, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    [wechat.page, { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ]
  for (const [url, headers] of allowed) assert.equal((await status(url, headers))[0], 200, JSON.stringify(headers))

  // What a form of another site can send without asking first; and the question itself.
  assert.deepEqual(await refused('POST clock', '{"advance":9}', { 'content-type': 'text/plain' }), [415, 'content-type 应当是 application/json'])
  const [preflight, , headers] = await status(api, { origin: 'http://evil.example', 'access-control-request-method': 'POST' }, 'OPTIONS')
  assert.deepEqual([preflight, headers['access-control-allow-origin']], [403, undefined])
})

test('the_WeChat_side_answers_by_any_name', async (t) => {
  const { wechat } = await open(t)
  assert.equal((await status(`${wechat.url}/cgi-bin/token`, { host: 'api.weixin.qq.com' }))[0], 200)
})

test('the_page_may_not_be_framed_and_loads_nothing_of_others', async (t) => {
  const { wechat } = await open(t)
  const { headers } = await fetch(wechat.page)
  assert.match(headers.get('content-security-policy'), /^default-src 'none'; .*frame-ancestors 'none'$/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
})

test('without_control_there_is_neither_page_nor_interface', async (t) => {
  const { wechat } = await openWechat(t, { control: false })
  assert.equal(wechat.page, undefined)
  assert.equal((await fetch(`${wechat.url}/_simulator/api`)).status, 404)
})

test('whoever_opens_the_address_in_a_browser_is_led_to_the_page', async (t) => {
  const { wechat } = await open(t)
  const response = await fetch(wechat.url, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' })
  assert.deepEqual([response.status, response.headers.get('location')], [302, '/_simulator/'])
})

test('controlling_counts_as_no_call_of_WeChat', async (t) => {
  const { wechat, control } = await open(t)
  await control('GET state')
  assert.equal(wechat.calls.length, 0)
})

test('the_globals_of_the_tests_are_left_as_they_were', async (t) => {
  const before = [Request, Response]
  const { control } = await open(t)
  await control('GET state')
  assert.deepEqual([Request, Response], before)
})
