// 小程序直播: rooms, goods, helpers and roles. The list of rooms is in livebroadcast.mjs.

import { LiveStudio, audit } from '../live-studio.mjs'
import { mediaOf } from '../media-store.mjs'
import { stateful } from '../plain.mjs'
import { demand } from '../refusal.mjs'
import { liveRooms } from './livebroadcast.mjs'

/** Of an account: for `world.keep`. */
const studioOf = (account, clock, world) => new LiveStudio(account, clock, { rooms: world.keep(account.appid, liveRooms), media: world.keep(account.appid, mediaOf) })

const ON_AIR = 101
const PLANNED = 102
const MOST_ASSISTANTS = 10
const room = (path, answer) => [`/wxaapi/broadcast/room/${path}`, answer]
const goods = (path, answer) => [`/wxaapi/broadcast/goods/${path}`, answer]
const idOf = ({ body, query }) => (body ?? query).roomId

const rooms = Object.fromEntries([
  room('create', ({ body }, studio) => ({ roomId: studio.create(body), qrcode_url: '' })),
  room('editroom', ({ body }, studio) => studio.edit(body)),
  room('deleteroom', ({ body }, studio) => studio.remove(body.id)),
  room('updatereplay', ({ body }, studio) => void (studio.room(body.roomId).close_replay = body.closeReplay)),
  room('updatekf', ({ body }, studio) => void (studio.room(body.roomId).close_kf = body.closeKf)),
  room('updatefeedpublic', ({ body }, studio) => void (studio.room(body.roomId).is_feeds_public = body.isFeedsPublic)),
  room('updatecomment', ({ body }, studio) => void (studio.room(body.id, ON_AIR, PLANNED).close_comment = body.banComment)),
  room('addgoods', ({ body }, studio) => studio.bring(body.ids, body.roomId)),

  // Of a room on a phone there is nothing to push to.
  room('getpushurl', ({ query }, studio) => {
    const { live_type, roomid } = studio.room(query.roomId, ON_AIR, PLANNED)
    demand(live_type === 1, 300023)
    return { pushAddr: `rtmp://live.example/push/${roomid}?txSecret=simulated` }
  }),
  room('getsharedcode', ({ query }, studio) => {
    const { roomid } = studio.room(query.roomId)
    const custom = query.params ? `&custom_params=${encodeURIComponent(query.params)}` : ''
    const address = `http://live.example/share/${roomid}`
    return { cdnUrl: `${address}.jpg`, pagePath: `plugin-private://wx2b03c6e691cd7370/pages/live-player-plugin?room_id=${roomid}${custom}`, posterUrl: `${address}-poster.jpg` }
  }),

  // ---- helpers
  room('addassistant', ({ body, clock }, studio) => {
    const { assistants } = studio.behind(studio.room(body.roomId).roomid)
    for (const { username, nickname } of body.users) assistants.set(username, { nickname, timestamp: clock.seconds() })
  }),
  room('modifyassistant', ({ body, clock }, studio) => {
    const { assistants } = studio.behind(studio.room(body.roomId).roomid)
    demand(assistants.has(body.username), -1)
    assistants.set(body.username, { nickname: body.nickname, timestamp: clock.seconds() })
  }),
  room('removeassistant', ({ body }, studio) => void studio.behind(studio.room(body.roomId).roomid).assistants.delete(body.username)),
  room('getassistantlist', (context, studio) => {
    const { assistants } = studio.behind(studio.room(idOf(context)).roomid)
    const list = [...assistants].map(([alias, { nickname, timestamp }]) => ({ timestamp, headimg: '', nickname, alias, openid: `oAssistant${alias}` }))
    return { list, count: list.length, maxCount: MOST_ASSISTANTS }
  }),
  room('addsubanchor', ({ body }, studio) => {
    const behind = studio.behind(studio.room(body.roomId).roomid)
    demand(behind.subAnchor !== body.username, 500004)
    demand(behind.anchor !== body.username, 500005)
    behind.subAnchor = body.username
  }),
  room('modifysubanchor', ({ body }, studio) => {
    const behind = studio.behind(studio.room(body.roomId).roomid)
    demand(!body.username.startsWith('unverified'), 500002)
    demand(behind.subAnchor !== body.username, 500004)
    behind.subAnchor = body.username
  }),
  room('deletesubanchor', ({ body }, studio) => void (studio.behind(studio.room(body.roomId).roomid).subAnchor = '')),
  room('getsubanchor', (context, studio) => ({ username: studio.behind(studio.room(idOf(context)).roomid).subAnchor })),
])

const library = Object.fromEntries([
  goods('add', ({ body }, studio) => studio.addGoods(body.goodsInfo)),
  goods('update', ({ body }, studio) => studio.updateGoods(body.goodsInfo)),
  goods('delete', ({ body }, studio) => studio.removeGoods(body.goodsId)),
  goods('audit', ({ body }, studio) => ({ auditId: studio.resubmit(body.goodsId) })),
  goods('resetaudit', ({ body }, studio) => studio.takeBack(body.goodsId, body.auditId)),
  goods('getapproved', ({ query }, studio) => {
    const [offset, limit] = [Number(query.offset), Number(query.limit ?? 30)]
    demand(offset >= 0 && limit >= 1 && limit <= 100, 200002)
    const all = studio.ofStatus(Number(query.status))
    return { goods: all.slice(offset, offset + limit).map(({ goodsId, name, coverImgUrl, url, priceType, price, price2 = 0, thirdPartyAppid = '' }) => ({ goodsId, name, coverImgUrl, url, priceType, price, price2, third_party_tag: 2, thirdPartyAppid })), total: all.length }
  }),
  goods('getkey', (_context, studio) => ({ vendorGoodsKey: studio.goodsKey })),
  goods('setkey', ({ body }, studio) => void (studio.goodsKey = body.goodsKey)),

  // ---- in a room
  goods('onsale', ({ body }, studio) => void (studio.inRoom(studio.room(body.roomId), body.goodsId).on_sale = body.onSale)),
  goods('deleteInRoom', ({ body }, studio) => {
    const found = studio.room(body.roomId)
    found.goods.splice(found.goods.indexOf(studio.inRoom(found, body.goodsId)), 1)
  }),
  goods('sort', ({ body }, studio) => {
    const found = studio.room(body.roomId, ON_AIR, PLANNED)
    const first = body.goods.map(({ goodsId }) => studio.inRoom(found, goodsId))
    found.goods = [...first, ...found.goods.filter((goods) => !first.includes(goods))]
  }),
  goods('push', ({ body }, studio) => void studio.inRoom(studio.room(body.roomId, ON_AIR), body.goodsId)),
  goods('getVideo', ({ body }, studio) => ({ url: `http://live.example/goods/${body.roomId}/${studio.inRoom(studio.room(body.roomId), body.goodsId).goods_id}.mp4` })),
])

export const liveStudio = stateful(studioOf, {
  ...rooms,
  ...library,

  '/wxa/business/getgoodswarehouse'({ body }, studio) {
    const found = studio.known(body.goods_ids)
    const shown = found.map(({ goodsId, name, coverImgUrl, url, priceType, price, price2 = 0, status, thirdPartyAppid = '' }) => ({
      goods_id: goodsId, name, cover_img_url: coverImgUrl, url, price_type: priceType, price, price2, audit_status: status ?? audit.none, third_party_tag: 2, third_party_appid: thirdPartyAppid,
    }))
    return { goods: shown, total: shown.length }
  },

  // ---- roles
  '/wxaapi/broadcast/role/addrole'({ body: { username, role }, clock }, studio) {
    demand([1, 2, 3].includes(role), 200002)
    demand(/^[A-Za-z][\w-]{1,}$/.test(username), 400001)
    demand(!username.startsWith('unverified'), 400002)
    studio.rolesOf(username).set(role, clock.seconds())
  },
  '/wxaapi/broadcast/role/deleterole'({ body: { username, role } }, studio) {
    demand([1, 2, 3].includes(role), 200002)
    demand(studio.rolesOf(username).delete(role), 400001)
  },
  '/wxaapi/broadcast/role/getrolelist'({ query }, studio) {
    const [offset, limit] = [Number(query.offset ?? 0), Number(query.limit ?? 10)]
    const all = studio.members(query.keyword)
    const list = all.slice(offset, offset + limit).map(([username, roles]) => ({
      headingimg: '', nickname: username, openid: `oMember${username}`, roleList: [...roles.keys()].sort(), updateTimestamp: String(Math.max(...roles.values())), username,
    }))
    return { total: all.length, list }
  },

  /** One room a day, while it is on the air. */
  '/wxa/business/push_message'({ body, clock }, studio) {
    const { roomid, live_status } = studio.room(body.room_id)
    demand(live_status === ON_AIR, 9410006)
    const pushed = studio.pushedOn.get(clock.day())
    demand(pushed === undefined || pushed === roomid, 9410005)
    studio.pushedOn.set(clock.day(), roomid)
    return { message_id: String(10_000 + roomid) }
  },
})
