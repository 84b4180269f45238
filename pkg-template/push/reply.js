// What is answered: nothing, one of WeChat's replies, or an object of an event's own; closed as the push was.

import { entropy } from './entropy.js'
import { REPLY, Refusal, readable } from './failures.js'

const RAW = Symbol.for('weixin-openapi.push.raw')

const item = ({ title, description, picUrl, url }) => ({ Title: title || '', Description: description || '', PicUrl: picUrl || '', Url: url || '' })
const given = (fields) => Object.keys(fields).reduce((kept, name) => (fields[name] === undefined ? kept : Object.assign(kept, { [name]: fields[name] })), {})

/** One maker for each kind. */
export const replies = {
  none: () => undefined,
  text: (content) => ({ MsgType: 'text', Content: content }),
  image: (mediaId) => ({ MsgType: 'image', Image: { MediaId: mediaId } }),
  voice: (mediaId) => ({ MsgType: 'voice', Voice: { MediaId: mediaId } }),
  video: (mediaId, { title, description } = {}) => ({ MsgType: 'video', Video: given({ MediaId: mediaId, Title: title, Description: description }) }),
  music: ({ thumbMediaId, title, description, musicUrl, hqMusicUrl }) => ({
    MsgType: 'music',
    Music: given({ Title: title, Description: description, MusicUrl: musicUrl, HQMusicUrl: hqMusicUrl, ThumbMediaId: thumbMediaId }),
  }),
  news: (articles) => ({ MsgType: 'news', Articles: { item: [].concat(articles).map(item) } }),
  transfer: (kfAccount) => (kfAccount ? { MsgType: 'transfer_customer_service', TransInfo: { KfAccount: kfAccount } } : { MsgType: 'transfer_customer_service' }),
  raw: (text) => ({ [RAW]: String(text) }),
}

const isText = (value) => typeof value === 'string' && value !== ''
const media = (name) => (reply) => (isText(Object(reply[name]).MediaId) ? undefined : `${name}.MediaId 应为素材的 media_id`)

// What WeChat would show the user as a fault of the account.
const CHECKS = {
  text: ({ Content }) => (isText(Content) ? undefined : '文字回复的 Content 是空的：不回复时请返回 undefined'),
  image: media('Image'),
  voice: media('Voice'),
  video: media('Video'),
  music: ({ Music }) => (isText(Object(Music).ThumbMediaId) ? undefined : 'Music.ThumbMediaId 应为缩略图的 media_id'),
  news: ({ Articles }) => (Object(Articles).item.length > 0 ? undefined : '图文回复没有一条内容'),
  transfer_customer_service: () => undefined,
}

export const NOTHING = 'success'
export const isNothing = (reply) => reply === undefined || reply === null || reply === '' || reply === NOTHING

/** The text to send back. `push` is what opened() gave. Throws a Refusal where there is none. */
export function written(core, push, reply) {
  if (isNothing(reply)) return NOTHING
  const xml = push.format === 'xml'
  const { raw, json } = readable(() => formOf(reply, push.message), REPLY, '回复无法写成 JSON：它引用了自己、含有 BigInt，或它的 getter、Proxy、toJSON 抛出了异常')
  const seal = push.encrypted ? [push.token, push.key, push.receiver, Math.floor(Date.now() / 1000), push.nonce].join('\n') : ''
  const text = raw === undefined ? core.write(json, xml, seal, entropy()) : raw && seal ? core.close(raw, xml, seal, entropy()) : raw
  if (text === '') throw new Refusal(REPLY, '回复写不成推送所用的格式：字段名只能是字母、数字和下划线，数组里不能直接是数组')
  return text
}

function formOf(reply, message) {
  const raw = typeof reply === 'object' ? reply[RAW] : undefined
  if (typeof raw === 'string') return { raw }
  return { json: String(JSON.stringify(valueOf(reply, message))) }
}

function valueOf(reply, message) {
  if (typeof reply === 'string') return valueOf(replies.text(reply), message)
  if (typeof reply !== 'object' || Array.isArray(reply)) throw new Refusal(REPLY, `回复应为字符串、对象或 undefined，得到的是 ${Array.isArray(reply) ? '数组' : typeof reply}`)
  if (!isText(reply.MsgType)) return reply
  const check = CHECKS[reply.MsgType]
  if (!check) throw new Refusal(REPLY, `没有 MsgType 为 ${reply.MsgType.replace(/\W/g, ' ').slice(0, 40)} 的回复：可用的有 ${Object.keys(CHECKS).join('、')}`)
  const whole = Object.assign({ ToUserName: message.FromUserName, FromUserName: message.ToUserName, CreateTime: Math.floor(Date.now() / 1000) }, reply)
  if (whole.MsgType === 'news') {
    const articles = Array.isArray(whole.Articles) ? whole.Articles : [].concat(Object(whole.Articles).item || [])
    const { MsgType, Articles, ...rest } = whole
    Object.assign(whole, { Articles: { item: articles } })
    const ordered = Object.assign({}, rest, { MsgType, ArticleCount: articles.length, Articles: whole.Articles })
    const fault = check(ordered)
    if (fault) throw new Refusal(REPLY, fault)
    return ordered
  }
  const fault = check(whole)
  if (fault) throw new Refusal(REPLY, fault)
  return whole
}
