// Payment signatures: the text that is sent is the text that is signed, by the key of the environment, the account and the merchant. Expected values
// are node:crypto's own and WeChat's published ones.

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test from 'node:test'
import { inspect } from 'node:util'
import { endpoints, fitting } from '../support/fitting.mjs'
import { functionOf, miniProgram, open } from '../support/weixin.mjs'

const hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex')
const sessionKey = '9hAb/NEYUlkaMBEsmFgzig=='
const appKey = 'live-key-0123456789abcdefABCDEF'
const sandboxAppKey = 'test-key-0123456789abcdefABCDEF'
const mchid = '1230000109'
const payment = { appKey, sandboxAppKey, b2b: { [mchid]: { appKey: 'b2b-live-0123456789abcdef', sandboxAppKey: 'b2b-test-0123456789abcdef' } } }
const OK = { errcode: 0, errmsg: 'ok' }

async function sent(t, name, params, options = { payment }) {
  const { weixin, wechat } = await open(t, options)
  wechat.inject({ when: ({ path }) => /^\/(xpay|retail)\//.test(path), body: OK, times: Infinity })
  const result = await functionOf(weixin, name)(params)
  const call = wechat.calls.find(({ path }) => !path.endsWith('token'))
  return { result, call, wechat }
}

const paid = endpoints.filter(({ signatures = [] }) => signatures.includes('pay'))
const needsUser = paid.filter(({ signatures }) => signatures.includes('user')).map(({ path }) => path).sort()

test('which endpoints are signed is what their pages say', () => {
  assert.deepEqual(needsUser, ['cancel_currency_pay', 'currency_pay', 'query_user_balance'].map((name) => `xpay/${name}`))
  const of = (place) => endpoints.filter(({ path = '' }) => path.toLowerCase().startsWith(place))
  assert.deepEqual([of('xpay/').length, paid.filter(({ path }) => path.startsWith('xpay/')).length], [37, 35])
  assert.deepEqual([of('retail/b2b/').length > 18, paid.filter(({ path }) => path.startsWith('retail/')).length], [true, 18])
})

for (const { name, signatures } of paid) {
  const isB2b = name.startsWith('b2b.')
  const isOfUser = signatures.includes('user')

  test(`${name} is signed over the text that is sent`, async (t) => {
    const params = { ...fitting(name), extra: { 'é中😀': 'a"b\\u4e2d' } }
    if (isB2b) params.mchid = mchid
    else params.env = name === 'xpay.queryUserBalance' ? 1 : 0
    delete params.sessionKey
    if (isOfUser) params[name === 'xpay.currencyPay' ? 'session_key' : 'sessionKey'] = sessionKey
    const { call, result } = await sent(t, name, params)
    assert.ok(call, result.msg)
    const body = call.body.toString()
    assert.match(call.headers['content-type'], /^application\/json/)
    assert.ok(body.includes('é中😀'), body)
    const key = isB2b ? payment.b2b[mchid].appKey : JSON.parse(body).env === 1 ? sandboxAppKey : appKey
    assert.equal(call.query.pay_sig, hmac(key, `${call.path}&${body}`))
    assert.equal(call.query.signature, isOfUser ? hmac(sessionKey, body) : undefined)
    assert.ok(!body.includes(sessionKey) && !JSON.stringify(call.query).includes(sessionKey))
  })

  test(`${name} without its key is not sent, and the option is named`, async (t) => {
    const params = { ...fitting(name), mchid, env: 0, ...(isOfUser && { sessionKey }) }
    for (const options of [{ payment: undefined }, { payment: { sandboxAppKey } }, { payment: { wx51a00000000000ff: payment } }]) {
      const { result, call } = await sent(t, name, params, options)
      assert.equal(result.code, -10)
      assert.equal(call, undefined)
      assert.match(result.msg, options.payment && isB2b ? /payment 的 b2b: \{ 商户号: \{ appKey \} \}/ : /payment.*appKey/)
    }
  })
}

test('the sandbox has a key of its own', async (t) => {
  const order = { openid: 'o', order_id: '1' }
  for (const [env, key] of [[0, appKey], [1, sandboxAppKey]]) {
    const { call } = await sent(t, 'xpay.queryOrder', { ...order, env })
    assert.equal(call.query.pay_sig, hmac(key, `/xpay/query_order&${call.body}`))
  }
  const { result } = await sent(t, 'xpay.queryOrder', { ...order, env: 1 }, { payment: { appKey } })
  assert.match(result.msg, /沙箱（env 为 1）.*sandboxAppKey/)
})

test('the key is that of the account that the call acts for', async (t) => {
  const other = { appid: 'wx51a00000000000ff', appsecret: 'ff51a0000000000000000000000000ff', kind: 'mini-program' }
  const keys = { [miniProgram.appid]: { appKey }, [other.appid]: { appKey: 'key-of-the-other' } }
  const { weixin, wechat } = await open(t, { payment: keys }, { accounts: [miniProgram, other] })
  wechat.inject({ path: '/xpay/query_order', body: OK, times: Infinity })
  const order = { openid: 'o', env: 0, order_id: '1' }
  await weixin.xpay.queryOrder(order)
  await weixin.xpay.queryOrder({ ...order, appid: other.appid, appsecret: other.appsecret })
  const calls = wechat.calls.filter(({ path }) => path === '/xpay/query_order')
  assert.deepEqual(calls.map(({ query }) => query.pay_sig), [appKey, 'key-of-the-other'].map((key, index) => hmac(key, `/xpay/query_order&${calls[index].body}`)))
  const signData = { env: 0 }
  const signed = await weixin.xpay.sign({ signData, sessionKey, appid: other.appid, appsecret: other.appsecret })
  assert.equal(signed.paySig, hmac('key-of-the-other', 'requestVirtualPayment&{"env":0}'), signed.msg)
})

test('an account is only signed for by its own session key, which is needed', async (t) => {
  const { sessionKey: none, ...params } = fitting('xpay.queryUserBalance')
  const { result, call } = await sent(t, 'xpay.queryUserBalance', params)
  assert.deepEqual([result.code, call], [-1, undefined])
  assert.match(result.msg, /sessionKey/)
})

test('the only merchant signs where an endpoint names none', async (t) => {
  const { call } = await sent(t, 'b2b.queryProfitSharingAccount', fitting('b2b.queryProfitSharingAccount'))
  assert.equal(call.query.pay_sig, hmac(payment.b2b[mchid].appKey, `${call.path}&${call.body}`))
})

test('a call whose token was dead is made again with the same signatures', async (t) => {
  const { weixin, wechat } = await open(t, { payment })
  const path = '/xpay/query_user_balance'
  wechat.inject({ path, errcode: 40001, errmsg: 'invalid credential' })
  wechat.inject({ path, body: OK, times: Infinity })
  const result = await weixin.xpay.queryUserBalance({ ...fitting('xpay.queryUserBalance'), sessionKey })
  const calls = wechat.calls.filter((call) => call.path === path)
  assert.deepEqual([result.code, calls.length], [0, 2])
  for (const name of ['pay_sig', 'signature']) assert.equal(calls[0].query[name], calls[1].query[name])
})

test('a text is signed as it stands, and the sample of WeChat comes out', async (t) => {
  const { weixin } = await open(t, { payment: { appKey: '12345' } })
  const signData = '{"offerId":"123","buyQuantity":1,"env":0,"currencyType":"CNY","productId":"testproductId","goodsPrice":10,"outTradeNo":"xxxxxx","attach":"testdata"}'
  const result = await weixin.xpay.sign({ signData, sessionKey })
  assert.deepEqual([result.signData, result.paySig, result.signature], [signData, hmac('12345', `requestVirtualPayment&${signData}`), hmac(sessionKey, signData)])
  const spaced = '{"env": 0,  "a": "\\u4e2d中"}'
  const another = await weixin.xpay.sign({ signData: spaced, sessionKey })
  assert.deepEqual([another.signData, another.paySig], [spaced, hmac('12345', `requestVirtualPayment&${spaced}`)])
})

// ---- failures

for (const [errmsg, says] of [
  ['用户态签名(signature)错误', ['signature', 'sessionKey', '重新登录', '用户态签名']],
  ['支付签名(pay_sig)错误', ['pay_sig', 'AppKey', 'env', '支付签名(pay_sig)错误']],
]) {
  test(`268490003 says where to look: ${errmsg}`, async (t) => {
    const { weixin, wechat } = await open(t, { payment })
    wechat.inject({ path: '/xpay/query_user_balance', errcode: 268490003, errmsg })
    const { code, msg } = await weixin.xpay.queryUserBalance({ ...fitting('xpay.queryUserBalance'), sessionKey })
    assert.equal(code, 268490003)
    for (const word of says) assert.ok(msg.includes(word), msg)
  })
}

test('no key is in a failure, an event, or what an instance looks like', async (t) => {
  const { weixin, wechat, events } = await open(t, { payment })
  const secrets = [appKey, sandboxAppKey, ...Object.values(payment.b2b[mchid]), sessionKey]
  wechat.inject({ path: '/xpay/query_user_balance', body: { errcode: 268490003, errmsg: `no: ${secrets.join(' ')}`, more: `${secrets[0]}&` } })
  const result = await weixin.xpay.queryUserBalance({ ...fitting('xpay.queryUserBalance'), sessionKey })
  assert.equal(result.code, 268490003)
  const refused = await weixin.b2b.sign({ signData: { mchid: '1' }, sessionKey })
  assert.equal(refused.code, -10)
  for (const seen of [result, refused, events, weixin]) {
    const text = inspect(seen, { depth: 9, showHidden: true }) + JSON.stringify(seen)
    for (const secret of secrets) assert.ok(!text.includes(secret), text.slice(0, 500))
  }
})

// ---- the options

for (const [options, says] of [
  [{ payment: { appkey: 'k-0123456' } }, '没有 appkey：是不是 appKey？'],
  [{ payment: { sandboxKey: 'k-0123456' } }, '是不是 sandboxAppKey？'],
  [{ payment: { appKey: 5 } }, '选项 payment.appKey'],
  [{ payment: { appKey: ' ' } }, '选项 payment.appKey'],
  [{ payment: { appKey: 'k 0123456' } }, '选项 payment.appKey'],
  [{ payment: 'k-0123456' }, '选项 payment 应为对象'],
  [{ payment: { b2b: { appKey: 'k-0123456' } } }, '商户号'],
  [{ payment: { b2b: { [mchid]: 'k-0123456' } } }, `选项 payment.b2b.${mchid} 应为对象`],
  [{ payment: { b2b: { [mchid]: { appkey: 'k-0123456' } } } }, '是不是 appKey？'],
]) {
  test(`createWeixin refuses ${JSON.stringify(options)}, and does not repeat the key`, async (t) => {
    const { make } = await open(t)
    assert.throws(() => make(options), ({ code, msg }) => {
      assert.equal(code, -1)
      assert.ok(msg.includes(says) && !msg.includes('0123456'), msg)
      return true
    })
  })
}
