import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, open } from '../client.mjs'
import { endpoints } from '../endpoints/index.mjs'

const order = (n) => ({ order_number_type: 2, transaction_id: `420000000000000000000000000${n}` })
const parcel = { tracking_no: 'A', express_company: 'YD', item_desc: 'x', contact: { receiver_contact: 'x' } }
const shipment = (n) => ({ order_key: order(n), logistics_type: 1, delivery_mode: 1, shipping_list: [parcel] })
const upload = { upload_time: '2026-01-02T13:29:35.120+08:00', payer: { openid: alice } }
const credential = { appid: 'wx51a0000000000001', secret: '51a00000000000000000000000000001' }
const message = { touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', data: { thing1: { value: 'x' } } }
const goods_info = { detail_list: [{ goods_name: 'x', goods_img_url: 'y', goods_desc: 'z' }] }
const waybill = { openid: alice, receiver_phone: '1', waybill_id: 'A', trans_id: '1', delivery_id: 'YD', goods_info }
const expiry = { expire_type: 1, expire_interval: 1 }

/** A body for each path that looks into its body: [family, bodies by the path's end]. */
const good = {
  '/cgi-bin/': {
    stable_token: { ...credential, grant_type: 'client_credential' },
    clear_quota: { appid: credential.appid },
    'clear_quota/v2': { appid: credential.appid, appsecret: credential.secret },
    'openapi/quota/get': { cgi_path: '/wxa/msg_sec_check' },
    'openapi/rid/get': { rid: 'x' },
    'callback/check': { action: 'all', check_operator: 'DEFAULT' },
    'message/subscribe/send': { ...message, page: 'pages/index/index', lang: 'zh_CN', miniprogram_state: 'trial' },
    'message/subscribe/bizsend': { ...message, miniprogram: { appid: 'x' } },
    'message/template/send': { ...message, miniprogram: { appid: 'x' }, client_msg_id: 'x' },
  },
  '/wxa/': {
    'business/getuserphonenumber': { code: 'lasting-phone-code' },
    'business/getliveinfo': { start: 0, limit: 1, action: 'get_replay', room_id: 3 },
    getwxacodeunlimit: { scene: 'x', page: 'pages/index/index', width: 280, env_version: 'trial', line_color: { r: 0, g: 0, b: 0 } },
    generatescheme: { ...expiry, jump_wxa: { path: '', query: '', env_version: 'trial' } },
    generate_urllink: { ...expiry, path: '', query: '', cloud_base: { env: 'a' } },
    msg_sec_check: { content: 'x', version: 2, scene: 1, openid: alice, title: 'x', signature: 'x' },
    media_check_async: { media_url: 'http://a/b', media_type: 2, version: 2, scene: 1, openid: alice },
    getuserriskrank: { appid: credential.appid, openid: alice, scene: 0, client_ip: 'x' },
  },
  '/wxa/sec/order/': {
    upload_shipping_info: { ...upload, ...shipment(1), is_all_delivered: true },
    upload_combined_shipping_info: { ...upload, order_key: order(1), sub_orders: [shipment(2), shipment(3)] },
    get_order: { transaction_id: order(1).transaction_id, merchant_id: 'x', merchant_trade_no: 'x' },
    get_order_list: { page_size: 1, last_index: '', order_state: 1, openid: alice, pay_time_range: { begin_time: 0, end_time: 1 } },
    notify_confirm_receive: { transaction_id: order(5).transaction_id, received_time: 1 },
    opspecialorder: { order_id: order(1).transaction_id, type: 1, delay_to: 1 },
    set_msg_jump_path: { path: 'x' },
    is_trade_managed: { appid: credential.appid },
  },
  '/wxaapi/newtmpl/': {
    addtemplate: { tid: 307, kidList: [1, 2], sceneDesc: 'x' },
    deltemplate: { priTmplId: 'x' },
  },
  '/cgi-bin/express/delivery/open_msg/': {
    trace_waybill: waybill,
    follow_waybill: waybill,
    query_trace: { waybill_token: 'x', openid: alice },
    update_waybill_goods: { waybill_token: 'x', goods_info },
  },
}
const bodies = Object.entries(good).flatMap(([family, ends]) => Object.entries(ends).map(([end, body]) => [family + end, body]))

const strange = [null, 7, -1.5, '', 'x', true, [], {}, [null], { a: null }]

/** The body, with each value in turn, at every depth, replaced by each strange one. */
function* bent(value) {
  yield* strange
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    for (const other of bent(inner)) yield Array.isArray(value) ? [other] : { ...value, [key]: other }
  }
}

test('no_body_makes_the_simulator_itself_fail', async (t) => {
  const failures = []
  const { mp, oa } = await open(t, { keepCalls: false, onError: (error) => failures.push(error) })
  for (const [path, body] of bodies) {
    const { method, token = ['mini-program'] } = endpoints.get(path)
    const url = await (token.includes('mini-program') ? mp : oa).url(path)
    for (const each of bent(body)) {
      const response = await fetch(url, { method, body: JSON.stringify(each) })
      await response.arrayBuffer()
      if (response.status !== 200) failures.push(`${path} ${response.status} ${JSON.stringify(each)}`)
    }
  }
  assert.deepEqual(failures.slice(0, 3), [])
})

test('a_caller_that_hangs_up_in_the_middle_is_no_failure', async (t) => {
  const failures = []
  const { wechat } = await open(t, { onError: (error) => failures.push(error) })
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
  await assert.rejects(fetch(wechat.url, { method: 'POST', body, duplex: 'half', signal: AbortSignal.timeout(100) }))
  assert.equal((await fetch(wechat.url)).status, 404)
  assert.deepEqual(failures, [])
})
