import assert from 'node:assert/strict'
import test from 'node:test'
import { holds } from '../support/table.mjs'
import { miniProgram, open, whatIsWrong } from '../support/weixin.mjs'

const room = { name: '直播间', roomid: 1, live_status: 101, start_time: 1588237130, end_time: 1588237130, anchor_name: '主播', goods: [] }

holds('livebroadcast.getLiveInfo', {
  path: '/wxa/business/getliveinfo',
  params: { pageIndex: 1, pageSize: 100 },
  body: '{"start":0,"limit":100}',
  sent: [
    [{}, '{"start":0,"limit":100}'],
    [{ pageIndex: 3, pageSize: 10 }, '{"start":20,"limit":10}'],
    [{ pageIndex: '2', pageSize: '5' }, '{"start":5,"limit":5}'],
    [{ pageIndex: 2 }, '{"start":100,"limit":100}'],
    [{ pageIndex: 1, pageSize: 101 }, '{"start":0,"limit":101}'], // 100 is WeChat's advice, not its limit
    [{ pageSize: 10, action: 'get_replay', room_id: 1 }, '{"action":"get_replay","room_id":1,"start":0,"limit":10}'],
  ],
  answer: { errcode: 0, errmsg: 'ok', total: 1, room_info: [room] },
  failures: [
    [9410000, '直播间列表为空'],
    [9410001, /直播间/],
    [-1, '微信系统繁忙，请稍后再试'],
  ],
  refused: [
    [{ pageIndex: 0 }, 'pageIndex', '1', '0'],
    [{ pageSize: 0 }, 'pageSize', '至少 1', '0'],
    [{ pageIndex: 'first' }, 'pageIndex', '数字', '字符串'],
  ],
})

test('the_second_page_of_rooms_begins_where_the_first_ends', async (t) => {
  const { weixin } = await open(t)
  const page = async (pageIndex) => (await weixin.livebroadcast.getLiveInfo({ pageIndex, pageSize: 2 })).room_info.map(({ roomid }) => roomid)
  assert.deepEqual([await page(1), await page(2)], [[1, 2], [3]])
})

test('an_account_without_rooms_gets_9410000_from_WeChat_itself', async (t) => {
  const { wechat, weixin } = await open(t)
  wechat.setLiveRooms(miniProgram.appid, [])
  const { errcode, code, msg } = await weixin.livebroadcast.getLiveInfo()
  assert.deepEqual([errcode, code, whatIsWrong(msg)], [9410000, 9410000, '直播间列表为空'])
})
