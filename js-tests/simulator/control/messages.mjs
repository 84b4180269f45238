// What calls that succeeded have put on people's phones.

import { fieldOf } from '../push/protocol.mjs'
import { templates } from '../templates.mjs'

/**
 * @typedef {object} Message
 * @property {number} id
 * @property {string} appid who sent it
 * @property {string} openid who has it
 * @property {'subscribe' | 'template' | 'text' | 'picture' | 'card' | 'menu'} kind
 * @property {string} [title]
 * @property {string} [text]
 * @property {{ name: string, value: string }[]} [fields]
 * @property {{ id: string, content: string }[]} [choices]
 * @property {{ page?: string, url?: string, appid?: string }} [opens] what a tap opens; nothing where there is none
 * @property {number} at
 * @property {number} [call] number of the call that sent it
 * @property {number} [tapped] when it was tapped
 */

const senders = {
  '/cgi-bin/message/subscribe/send': (json, { appid }) => filled('subscribe', json, json.page ? { page: json.page, appid } : undefined),
  '/cgi-bin/message/subscribe/bizsend': (json, { appid }) => filled('subscribe', json, opensOf(json, json.page, appid)),
  '/cgi-bin/message/template/send': (json, { appid }) => filled('template', json, opensOf(json, json.url, appid)),
  '/cgi-bin/message/custom/send': (json, { appid }) => [{ openid: json.touser, ...contentOf(json, appid) }],
  '/cgi-bin/message/mass/preview': (json, { appid }) => [{ openid: json.touser, ...contentOf(json, appid) }],
  '/cgi-bin/message/mass/send': (json, { appid }) => listOf(json.touser).map((openid) => ({ openid, ...contentOf(json, appid) })),
  '/cgi-bin/message/mass/sendall': (json, { appid, world }) => followers(world, appid).map((openid) => ({ openid, ...contentOf(json, appid) })),
}

/** @returns {Omit<Message, 'id'>[]} */
export function messagesOf({ path, json }, context) {
  if (!Object.hasOwn(senders, path) || json === null || typeof json !== 'object') return []
  const { appid, at, call } = context
  return senders[path](json, context)
    .filter(({ openid }) => typeof openid === 'string')
    .map((message) => ({ appid, at, call, ...titled(message, context) }))
}

/** What a server has answered to a push: a message to whoever caused it. @param {string} reply in XML or JSON */
export function messageOfReply(reply, { appid, openid, at }) {
  const field = reply.startsWith('<') ? (name) => fieldOf(reply, name) : (name) => JSON.parse(reply)[name]
  const kind = field('MsgType')
  const common = { appid, openid, at }
  if (kind === 'text') return { ...common, kind: 'text', text: String(field('Content') ?? '') }
  if (kind === 'news') return { ...common, kind: 'card', title: String(field('Title') ?? '图文'), text: String(field('Description') ?? ''), opens: linked(field('Url')) }
  if (kind && kind !== 'transfer_customer_service') return { ...common, ...media(kind) }
  return undefined
}

const filled = (kind, { touser, template_id, data }, opens) => [
  { openid: touser, kind, template_id, opens, fields: Object.entries(data ?? {}).map(([name, item]) => ({ name, value: String(item?.value ?? '') })) },
]

const titled = ({ template_id, ...message }, { appid, world }) =>
  template_id ? { ...message, template_id, title: world.keep(appid, templates).get(template_id)?.title ?? '模板消息' } : message

/** Mini programs go before addresses. */
function opensOf({ miniprogram }, other, appid) {
  if (miniprogram?.appid) return { page: miniprogram.pagepath || '', appid: miniprogram.appid }
  return linked(other, appid)
}

/** An address, or a page of the account's own. */
function linked(text, appid) {
  if (typeof text !== 'string' || text === '') return undefined
  return /^https?:/.test(text) ? { url: text } : { page: text, appid }
}

function contentOf({ msgtype, ...json }, appid) {
  const { [msgtype]: content = {} } = json
  switch (msgtype) {
    case 'text':
      return { kind: 'text', text: String(content.content ?? '') }
    case 'link':
      return { kind: 'card', title: String(content.title ?? ''), text: String(content.description ?? ''), opens: linked(content.url) }
    case 'news':
      return { kind: 'card', title: String(content.articles?.[0]?.title ?? ''), text: String(content.articles?.[0]?.description ?? ''), opens: linked(content.articles?.[0]?.url) }
    case 'miniprogrampage':
      return { kind: 'card', title: String(content.title ?? '小程序'), opens: { page: String(content.pagepath ?? ''), appid: content.appid ?? appid } }
    case 'msgmenu':
      return { kind: 'menu', text: String(content.head_content ?? ''), choices: listOf(content.list).map(({ id, content: text }) => ({ id: String(id), content: String(text) })) }
    default:
      return media(msgtype)
  }
}

const KINDS = { image: '图片', voice: '语音', video: '视频', mpvideo: '视频', music: '音乐', mpnews: '图文', mpnewsarticle: '图文', wxcard: '卡券' }
const media = (type) => ({ kind: type === 'image' ? 'picture' : 'card', title: KINDS[type] ?? String(type) })

const listOf = (value) => (Array.isArray(value) ? value : [])
const followers = (world, appid) => world.people.of(appid).filter(({ follows }) => follows).map(({ openid }) => openid)
