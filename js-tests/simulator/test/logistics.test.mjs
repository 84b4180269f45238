import assert from 'node:assert/strict'
import test from 'node:test'
import { alice, bob, miniProgram, open } from '../client.mjs'

const at = (path) => `/cgi-bin/express/delivery/open_msg/${path}`
const goods = (goods_name = '苹果') => ({ detail_list: [{ goods_name, goods_img_url: 'https://example.com/a.png' }] })
const waybill = { openid: alice, receiver_phone: '13800000001', waybill_id: 'YD1', delivery_id: 'YD', goods_info: goods(), trans_id: '4200000000000000000000000001' }

const families = [
  { pass: 'trace_waybill', query: 'query_trace', update: 'update_waybill_goods' },
  { pass: 'follow_waybill', query: 'query_follow_trace', update: 'update_follow_waybill_goods' },
]
for (const { pass, query, update } of families) {
  test(`${pass}_gives_a_token_for_${query}_and_${update}`, async (t) => {
    const { mp, wechat } = await open(t)
    const { waybill_token, errcode } = await mp.post(at(pass), waybill)
    assert.equal(errcode, 0)
    assert.match(waybill_token, /^[\w-]{64}$/)
    const first = await mp.post(at(query), { waybill_token, openid: alice })
    assert.deepEqual(first, {
      errcode: 0, errmsg: 'ok', waybill_info: { status: 0, waybill_id: 'YD1' }, shop_info: { goods_info: goods() },
      delivery_info: { delivery_id: 'YD', delivery_name: '韵达速递' },
    })
    assert.deepEqual(await mp.post(at(update), { waybill_token, goods_info: goods('梨') }), { errcode: 0, errmsg: 'ok' })
    wechat.clock.advance(31 * 3600)
    const later = await mp.post(at(query), { waybill_token })
    assert.deepEqual([later.waybill_info.status, later.shop_info.goods_info], [4, goods('梨')])
  })

  test(`${query}_refuses_a_token_of_nobody_or_somebody_else`, async (t) => {
    const { mp } = await open(t)
    const { waybill_token } = await mp.post(at(pass), waybill)
    assert.equal((await mp.post(at(query), { waybill_token: 'none' })).errcode, 9300507)
    assert.equal((await mp.post(at(query), { waybill_token, openid: bob })).errcode, 9300507)
    assert.equal((await mp.post(at(update), { waybill_token: 'none', goods_info: goods() })).errcode, 9300507)
  })

  test(`${pass}_checks_its_arguments`, async (t) => {
    const { mp } = await open(t)
    const errcode = async (more) => (await mp.post(at(pass), { ...waybill, ...more })).errcode
    assert.equal(await errcode({ openid: 'oNobody' }), 40003)
    assert.equal(await errcode({ waybill_id: 'NO-SUCH-WAYBILL' }), 9300559)
    for (const wrong of [{ receiver_phone: '' }, { waybill_id: undefined }, { trans_id: undefined }, { delivery_id: '' }, { goods_info: {} }, { goods_info: { detail_list: [] } },
      { goods_info: goods('') }, { goods_info: goods('长'.repeat(61)) }]) {
      assert.equal(await errcode(wrong), 9300534, JSON.stringify(wrong))
    }
  })
}

test('the_two_families_share_tokens_unless_told_otherwise', async (t) => {
  for (const [strictWaybills, expected] of [[false, 0], [true, 9300507]]) {
    const { mp } = await open(t, { strictWaybills })
    const { waybill_token } = await mp.post(at('trace_waybill'), waybill)
    assert.equal((await mp.post(at('query_follow_trace'), { waybill_token })).errcode, expected)
    assert.equal((await mp.post(at('query_trace'), { waybill_token })).errcode, 0)
  }
})

test('goods_change_ten_times_at_the_most', async (t) => {
  const { mp } = await open(t)
  const { waybill_token } = await mp.post(at('trace_waybill'), waybill)
  const change = async () => (await mp.post(at('update_waybill_goods'), { waybill_token, goods_info: goods() })).errcode
  const codes = []
  for (let i = 0; i < 11; i++) codes.push(await change())
  assert.deepEqual(codes, [...Array(10).fill(0), 9300560])
})

test('the_two_lists_of_carriers_name_yunda_differently', async (t) => {
  const { mp } = await open(t)
  const helper = await mp.get('/cgi-bin/express/business/delivery/getall')
  assert.equal('errcode' in helper, false)
  assert.equal(helper.count, helper.data.length)
  assert.ok(helper.data.some(({ delivery_id }) => delivery_id === 'YUNDA'))
  const { delivery_list, count, errcode } = await mp.post(at('get_delivery_list'), {})
  assert.deepEqual([errcode, count], [0, delivery_list.length])
  assert.ok(delivery_list.some(({ delivery_id }) => delivery_id === 'YD'))
})

test('live_rooms_come_in_pages_and_an_empty_list_is_a_failure', async (t) => {
  const { mp, wechat } = await open(t)
  const rooms = (body) => mp.post('/wxa/business/getliveinfo', body)
  const page = await rooms({ start: 1, limit: 2 })
  assert.deepEqual([page.total, page.room_info.map(({ roomid }) => roomid)], [3, [2, 3]])
  assert.equal((await rooms({ start: 3, limit: 100 })).errcode, 9410000)
  assert.equal((await rooms({ start: '0', limit: 100 })).errcode, 40097)
  const replay = await rooms({ action: 'get_replay', room_id: 3, start: 0, limit: 10 })
  assert.deepEqual([replay.live_replay.length, replay.room_info], [1, undefined])
  assert.equal((await rooms({ action: 'get_replay', room_id: 9, start: 0, limit: 10 })).errcode, 9410000)
  wechat.setLiveRooms(miniProgram.appid, [])
  const { errcode, errmsg } = await rooms({ start: 0, limit: 100 })
  assert.equal(errcode, 9410000)
  assert.match(errmsg, /^live room not exsits rid: /)
})
