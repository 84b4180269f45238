// 小程序直播: the list of live rooms and the replays of one. What is done with them is in live-studio.mjs.

import { isInteger } from '../checks.mjs'
import { demand } from '../refusal.mjs'

export const livebroadcast = {
  'POST /wxa/business/getliveinfo': {
    answer({ world, account, body }) {
      const { start, limit, action, room_id: id } = body
      demand(isInteger(start) && start >= 0 && isInteger(limit) && limit > 0, 40097)
      const rooms = world.keep(account.appid, liveRooms)
      return action === 'get_replay' ? replays(rooms, id, start, limit) : page(rooms, start, limit)
    },
  },
}

/** An empty list is a failure to WeChat. */
function page(rooms, start, limit) {
  const room_info = rooms.slice(start, start + limit)
  demand(room_info.length > 0, 9410000)
  return { room_info, total: rooms.length }
}

function replays(rooms, id, start, limit) {
  const room = rooms.find((candidate) => candidate.roomid === id)
  demand(room, 9410000)
  const times = { create_time: iso(room.start_time), expire_time: iso(room.end_time + 30 * 86_400) }
  const all = [{ ...times, media_url: `http://live.example/replay/${id}/index.m3u8` }]
  return { live_replay: all.slice(start, start + limit), total: all.length }
}

const iso = (seconds) => new Date(seconds * 1000).toISOString().replace('.000', '')

/** Three rooms from the start: on the air, to come, over. */
export function liveRooms(_account, clock) {
  const now = clock.seconds()
  return [room(1, 101, now - 600, now + 3000), { ...room(2, 102, now + 86_400, now + 90_000), live_type: 1 }, room(3, 103, now - 90_000, now - 86_400)]
}

const fruits = [['苹果', 1, 1100], ['梨', 2, 1200], ['橙子', 3, 1300]].map(([name, goods_id, price]) => ({
  name, goods_id, price, price2: 0, price_type: 1, third_party_appid: '', cover_img: 'http://mmbiz.qpic.cn/goods', url: 'pages/index/index.html',
}))

function room(roomid, live_status, start_time, end_time) {
  return {
    name: `直播间${roomid}`, roomid, live_status, start_time, end_time,
    cover_img: 'http://mmbiz.qpic.cn/cover', share_img: 'http://mmbiz.qpic.cn/share', feeds_img: 'http://mmbiz.qpic.cn/feeds',
    anchor_name: '主播', creater_openid: 'oSimulatorAlice0000000000001', is_feeds_public: 1, live_type: 0,
    close_like: 0, close_goods: 0, close_comment: 0, close_kf: 1, close_replay: 0,
    goods: fruits.map((fruit) => ({ ...fruit })),
  }
}
