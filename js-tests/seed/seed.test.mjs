// Every piece of code on the user's page runs as it stands.

import assert from 'node:assert/strict'
import test from 'node:test'
import { encryptedData } from '../simulator/encrypted-data.mjs'
import { createWeixin, functionNames, miniProgram, officialAccount, open, alice } from '../support/weixin.mjs'
import { blocks, configuration, run, shown } from './page.mjs'

const { appid } = miniProgram
const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** As the framework's own: `S` is the millisecond. */
function timeFormat(date, format, hours) {
  const at = new Date(date.getTime() + hours * 3_600_000)
  const parts = { yyyy: at.getUTCFullYear(), MM: at.getUTCMonth() + 1, dd: at.getUTCDate(), hh: at.getUTCHours(), mm: at.getUTCMinutes(), ss: at.getUTCSeconds(), S: at.getUTCMilliseconds() }
  return format.replace(/yyyy|MM|dd|hh|mm|ss|S/g, (part) => String(parts[part]).padStart(part.length, '0'))
}

/** What the page's placeholders name exists here, as far as it can. */
async function surroundings(t) {
  const { wechat, weixin, make } = await open(t)
  const pageUsers = ['oRrtV7FOndtawDfZ2Ut3ehqFkWKI', 'ogqztkPsejM9MQAFfwCQSCi4oNg3', 'ovtZW4yB7DIj3CxOb6ii-nk4HhFo']
  for (const openid of pageUsers) wechat.user({ appid, openid })
  wechat.order({ appid, transaction_id: '4200002504202501085353055271', openid: pageUsers[0] })
  for (const [number, merchant_id, merchant_trade_no] of [
    [1, 'fake-mchid-123', 'fake-tradeno-20221214190427-0'],
    [2, 'fake-mchid-123', 'fake-tradeno-20221214190427-01'],
    [3, 'fake-mchid-321', 'fake-tradeno-20221214190427-02'],
  ]) wechat.order({ appid, transaction_id: `fake-${number}`, merchant_id, merchant_trade_no, openid: pageUsers[1] })
  const shipping_list = [{ tracking_no: '1', express_company: 'YTO', goods_desc: '苹果*1', upload_time: 1670829000 }]
  const shipping = { delivery_mode: 1, logistics_type: 1, finish_shipping: true, finish_shipping_count: 1, shipping_list }
  wechat.order({ appid, transaction_id: 'fake-transid-20221209132531-44', order_state: 2, shipping })
  wechat.order({ appid, transaction_id: '123456', pay_time: 1752035828 - 20 * 86_400 })

  const goods_info = { detail_list: [{ goods_name: '苹果', goods_img_url: 'u' }] }
  const { waybill_token } = await make().logistics.traceWaybill({ openid: alice, receiver_phone: '1', waybill_id: '1', trans_id: '1', goods_info })
  wechat.calls.length = 0
  const res = {}
  return {
    wechat,
    res,
    scope: {
      vk: { openapi: { weixin }, pubfn: { timeFormat } },
      uni: { requestSubscribeMessage() {} },
      res,
      js_code: 'lasting-login-code',
      code: 'lasting-phone-code',
      openid: alice,
      base64: png,
      waybill_token,
      sessionKey,
      ...encryptedData(sessionKey, { phoneNumber: '13800000001', watermark: { appid } }),
    },
  }
}

/** What each block ends with at the local WeChat: its code, and a look at the result. */
const ends = [
  ['auth.getAccessToken', undefined, (token) => assert.match(token, /^[\w-]{60,}$/)],
  ['auth.code2Session', 0, ({ openid, sessionKey }) => assert.ok(openid && sessionKey)],
  ['decrypt.getPhoneNumber', 0, ({ phone, mobile }) => assert.deepEqual([phone, mobile], ['13800000001', '13800000001'])],
  ['decrypt.getPhoneNumber', 0, ({ phone, mobile }) => assert.deepEqual([phone, mobile], ['13800000001', '13800000001'])],
  ['wxacode.getUnlimited', 40169], // the page's scene is empty
  ['wxacode.getUnlimited', 40169],
  ['urlscheme.generate', 0, ({ openlink }) => assert.match(openlink, /^weixin:/)],
  ['urllink.generate', 0, ({ url_link }) => assert.match(url_link, /^https:/)],
  ['security.msgSecCheck', 47001], // no text
  ['security.imgSecCheck', 0],
  ['subscribeMessage.send', 40037], // no such template
  ['uniformMessage.send', 45109],
  ['h5.templateMessage.send', 40003], // no openid
  ['livebroadcast.getLiveInfo', 0, ({ room_info }) => assert.equal(room_info.length, 3)],
  ['order.uploadShippingInfo', 0],
  ['order.uploadCombinedShippingInfo', 0],
  ['order.getOrder', 10060014], // no number
  ['order.getOrderList', 0, ({ order_list }) => assert.ok(order_list.length > 8)],
  ['order.notifyConfirmReceive', 0],
  ['order.setMsgJumpPath', 0],
  ['order.isTradeManaged', 0, (_, res) => assert.equal(res.msg, '已开通小程序发货信息管理服务')],
  ['order.isTradeManagementConfirmationCompleted', 0, (_, res) => assert.equal(res.msg, '已完成交易结算管理确认')],
  ['order.opspecialorder', 0],
  ['logistics.getAllDelivery', 0, ({ data }) => assert.ok(data.length > 0)],
  ['logistics.traceWaybill', 9300534], // no trans_id, which WeChat wants today
  ['logistics.queryFollowTrace', 0, ({ waybill_info }) => assert.equal(waybill_info.status, 0)],
  ['logistics.updateFollowWaybillGoods', 9300507], // the page's token is nobody's
  ['request', 0, ({ data }) => assert.equal(data.length, 2)],
  ['request', 85401], // no end of the link's life
]

test('no_block_of_the_page_is_lost', () => {
  assert.equal(blocks.length, 29)
  assert.deepEqual(blocks.map(({ name }) => name), ends.map(([name]) => name))
  assert.deepEqual(new Set(blocks.map(({ name }) => name)).size, 26)
  assert.ok(blocks[5].code.endsWith('}\n};\n}'), 'the longest block is whole')
  assert.ok(blocks[10].code.includes('uni.requestSubscribeMessage'))
})

test('every_function_that_the_page_shows_is_there', () => {
  const names = functionNames(createWeixin())
  assert.equal(shown.length, 25) // request has no line of its own
  assert.deepEqual(shown.filter((name) => !names.includes(name)), [])
})

blocks.forEach((block, index) => {
  const [name, code, look = () => {}] = ends[index]
  test(`line_${block.line}_of_the_page_calls_${name}`, async (t) => {
    const { scope, res, wechat } = await surroundings(t)
    const result = await run(block, scope)
    assert.equal(result.code, code, JSON.stringify(result))
    if (code !== undefined) assert.equal(typeof result.msg, 'string')
    look(result, res)
    assert.ok(wechat.calls.length > 0 || block.code.includes('encryptedData'))
  })
})

test('the_whole_code_of_getUnlimited_ends_in_an_image_where_there_is_a_scene', async (t) => {
  const { scope } = await surroundings(t)
  const block = blocks[5]
  const result = await run({ ...block, code: block.code.replace('scene: ""', 'scene: "a=1"') }, scope)
  assert.equal(result.code, 0)
  const [prefix, base64] = result.base64.split(',')
  assert.equal(prefix, 'data:image/png;base64')
  assert.deepEqual([...Buffer.from(base64, 'base64').subarray(0, 3)], [0xff, 0xd8, 0xff])
})

test('the_configuration_of_the_page_is_understood', async (t) => {
  const config = configuration()
  assert.deepEqual(Object.keys(config), ['app-plus', 'mp-weixin', 'h5-weixin'])
  const { make, wechat } = await open(t)
  const empty = await make({ config }).urllink.generate({ expire_type: 1, expire_interval: 1 })
  assert.ok(empty.code < 0)
  assert.match(empty.msg, /mp-weixin/)
  Object.assign(config['mp-weixin'].oauth.weixin, { appid: miniProgram.appid, appsecret: miniProgram.appsecret })
  Object.assign(config['h5-weixin'].oauth.weixin, { appid: officialAccount.appid, appsecret: officialAccount.appsecret })
  assert.equal((await make({ config }).urllink.generate({ expire_type: 1, expire_interval: 1 })).code, 0)
  assert.ok(wechat.calls.length > 0)
})
