// 小程序直播 of an account: its rooms, the goods it may sell there, and who helps.

import { demand } from './refusal.mjs'

const MINUTE = 60
const DAY = 86_400
/** Seconds until goods have been looked at. */
const AUDIT = 3600
const MOST_IN_ROOM = 200
const live = { onAir: 101, planned: 102, over: 103, expired: 107 }
export const audit = { none: 0, pending: 1, passed: 2, refused: 3 }

/** Three that have passed, one that is being looked at, one that was refused. */
const fromTheStart = [
  { goodsId: 1, name: '苹果', price: 11, status: audit.passed }, { goodsId: 2, name: '梨', price: 12, status: audit.passed }, { goodsId: 3, name: '橙子', price: 13, status: audit.passed },
  { goodsId: 4, name: '桃子', price: 14, status: audit.pending, auditId: 525_022_184 }, { goodsId: 5, name: '香蕉', price: 15, status: audit.refused },
].map((goods) => ({ priceType: 1, url: 'pages/index/index', coverImgUrl: `goods-${goods.goodsId}`, ...goods }))

/** A Chinese character is as wide as two others. */
const width = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0xff ? 2 : 1), 0)
const isWide = (text, least, most) => width(text) >= least && width(text) <= most
const isPlain = (text) => !/[<>{}\\]/.test(text)

export class LiveStudio {
  #clock
  #media
  #pages
  #nextRoom = 101
  #nextGoods = 51
  #nextAudit = 525_022_786
  /** @type {Map<number, any>} */ #goods = new Map()
  /** @type {Map<string, Set<number>>} by username */ #roles = new Map()
  /** What a list of rooms does not show, by roomid. */ #behind = new Map()
  rooms
  goodsKey = []
  pushedOn = new Map()

  constructor({ pages }, clock, { rooms, media }) {
    this.#pages = pages
    this.#clock = clock
    this.#media = media
    this.rooms = rooms
    for (const goods of fromTheStart) this.#goods.set(goods.goodsId, { ...goods, submitted: clock.seconds() })
    this.rolesOf('weixin_id').set(2, clock.seconds())
    this.behind(1).assistants.set('weixin_id', { nickname: '小助手', timestamp: clock.seconds() })
  }

  // ---- rooms

  create(facts) {
    const { anchorWechat } = facts
    this.#checkRoom(facts)
    const roomid = this.#nextRoom++
    this.rooms.push({ roomid, live_status: live.planned, creater_openid: '', goods: [], ...this.#roomOf(facts) })
    if (facts.subAnchorWechat) this.behind(roomid).subAnchor = facts.subAnchorWechat
    this.behind(roomid).anchor = anchorWechat
    return roomid
  }

  edit(facts) {
    const room = this.room(facts.id, live.planned)
    this.#checkRoom(facts, 300030)
    Object.assign(room, this.#roomOf(facts))
  }

  /** One that is on the air cannot be deleted. */
  remove(id) {
    const room = this.room(id)
    demand(room.live_status !== live.onAir, 300023)
    this.rooms.splice(this.rooms.indexOf(room), 1)
  }

  /** A room, in one of some states where they are named; 300022 and 300023. */
  room(id, ...states) {
    const room = this.rooms.find(({ roomid }) => roomid === Number(id))
    demand(room, 300022)
    if (room.live_status === live.planned && this.#clock.seconds() > room.end_time) room.live_status = live.expired
    demand(states.length === 0 || states.includes(room.live_status), 300023)
    return room
  }

  behind(roomid) {
    if (!this.#behind.has(roomid)) this.#behind.set(roomid, { assistants: new Map(), subAnchor: '' })
    return this.#behind.get(roomid)
  }

  #checkRoom({ name, startTime, endTime, anchorName, anchorWechat, coverImg, shareImg, feedsImg }, badAnchor = 300036) {
    const now = this.#clock.seconds()
    demand(isWide(name, 6, 34), 300002)
    demand(isPlain(name), 300040)
    demand(isWide(anchorName, 4, 30), 300034)
    demand(anchorWechat !== '' && !anchorWechat.startsWith('unverified'), badAnchor)
    demand(startTime >= now + 10 * MINUTE && startTime <= now + 183 * DAY, 200002)
    demand(endTime - startTime >= 30 * MINUTE && endTime - startTime <= DAY, 200002)
    for (const [id, code] of [[coverImg, 300031], [shareImg, 300032], [feedsImg, 300037]]) demand(this.#isPicture(id), code)
  }

  #isPicture(id) {
    try {
      return this.#media.temporary(id).type === 'image'
    } catch {
      return false
    }
  }

  #roomOf(facts) {
    const { name, coverImg, shareImg, feedsImg, startTime, endTime, anchorName, type = 0, isFeedsPublic = 1 } = facts
    const { closeLike = 0, closeGoods = 0, closeComment = 0, closeReplay = 1, closeKf = 1 } = facts
    const picture = (id) => `http://mmbiz.qpic.cn/live/${id}`
    return {
      name, start_time: startTime, end_time: endTime, anchor_name: anchorName, live_type: type, is_feeds_public: isFeedsPublic,
      cover_img: picture(coverImg), share_img: picture(shareImg), feeds_img: picture(feedsImg),
      close_like: closeLike, close_goods: closeGoods, close_comment: closeComment, close_replay: closeReplay, close_kf: closeKf,
    }
  }

  // ---- goods

  addGoods(info) {
    this.#checkGoods(info)
    const goodsId = this.#nextGoods++
    this.#goods.set(goodsId, { ...info, goodsId, status: audit.none })
    return { goodsId, auditId: this.#submit(this.#goods.get(goodsId)) }
  }

  /** What has passed keeps everything but its price. */
  updateGoods(info) {
    const goods = this.goods(info.goodsId, 300011)
    demand(goods.status !== audit.pending, 300010)
    const { price, price2, priceType } = info
    if (goods.status === audit.passed) return void Object.assign(goods, { price, price2, priceType })
    this.#checkGoods(info)
    Object.assign(goods, info)
  }

  removeGoods(id) {
    const { goodsId, status } = this.goods(id)
    demand(status !== audit.pending, 300014)
    this.#goods.delete(goodsId)
  }

  resubmit(id) {
    const goods = this.goods(id, 300011)
    demand(goods.status === audit.none || goods.status === audit.refused, 300010)
    return this.#submit(goods)
  }

  takeBack(id, auditId) {
    const goods = this.goods(id, 300017)
    demand(goods.status === audit.pending, 300017)
    demand(goods.auditId === auditId, 300009)
    goods.status = audit.none
  }

  goods(id, code = 300024) {
    this.#settle()
    const goods = this.#goods.get(Number(id))
    demand(goods, code)
    return goods
  }

  known(ids) {
    this.#settle()
    return ids.map((id) => this.#goods.get(Number(id))).filter(Boolean)
  }

  ofStatus(status) {
    this.#settle()
    return [...this.#goods.values()].filter((goods) => goods.status === status)
  }

  #submit(goods) {
    return Object.assign(goods, { status: audit.pending, auditId: this.#nextAudit++, submitted: this.#clock.seconds() }).auditId
  }

  #settle() {
    for (const goods of this.#goods.values()) if (goods.status === audit.pending && this.#clock.seconds() >= goods.submitted + AUDIT) goods.status = audit.passed
  }

  #checkGoods({ name, priceType, price, price2, url, coverImgUrl, thirdPartyAppid }) {
    demand(isWide(name, 1, 28), 300002)
    demand(!name.includes('违规'), 300004)
    demand(price >= 0 && [1, 2, 3].includes(priceType) && (priceType === 1 || price2 >= 0), 300003)
    demand(priceType !== 2 || price <= price2, 300003)
    demand(priceType !== 3 || price2 <= price, 300003)
    demand(this.#isPicture(coverImgUrl), 300006)
    demand(thirdPartyAppid || this.#pages.includes(url.split('?')[0].replace(/^\/|\.html$/g, '')), 300007)
  }

  // ---- goods in a room

  bring(ids, roomId) {
    const room = this.room(roomId, live.onAir, live.planned)
    const goods = ids.map((id) => this.goods(id))
    demand(goods.every(({ status }) => status === audit.passed), 300025)
    const fresh = goods.filter(({ goodsId }) => !room.goods.some((there) => there.goods_id === goodsId))
    demand(room.goods.length + fresh.length <= MOST_IN_ROOM, 300033)
    room.goods.push(...fresh.map(inRoom))
  }

  inRoom(room, id) {
    const found = room.goods.find(({ goods_id }) => goods_id === Number(id))
    demand(found, 300024)
    return found
  }

  // ---- roles

  rolesOf(username) {
    if (!this.#roles.has(username)) this.#roles.set(username, new Map())
    return this.#roles.get(username)
  }

  members(keyword = '') {
    return [...this.#roles].filter(([username, roles]) => roles.size > 0 && username.includes(keyword))
  }
}

/** Prices in a room are in cents. */
function inRoom({ goodsId, name, coverImgUrl, url, price, price2 = 0, priceType, thirdPartyAppid = '' }) {
  const cents = (price) => Math.round(price * 100)
  const cover_img = `http://mmbiz.qpic.cn/live/${coverImgUrl}`
  return { name, goods_id: goodsId, cover_img, url, price: cents(price), price2: cents(price2), price_type: priceType, third_party_appid: thirdPartyAppid }
}
