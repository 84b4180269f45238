// 客服: messages to those who have just done something, staff, sessions, records.

import { bytes, isObject } from '../checks.mjs'
import { conversationsOf } from '../conversations.mjs'
import { fileIn, formatOf, mediaOf } from '../media-store.mjs'
import { stateful } from '../plain.mjs'
import { demand } from '../refusal.mjs'
import { publishingOf } from './publishing.mjs'

const TYPES = ['text', 'image', 'voice', 'video', 'music', 'news', 'mpnews', 'mpnewsarticle', 'msgmenu', 'wxcard', 'miniprogrampage', 'link']
const MOST_TEXT = 2048

const typing = ({ body }, talks) => talks.typing(body.touser, body.command)

export const customerService = stateful(conversationsOf, {
  '/cgi-bin/message/custom/send'({ world, account, body }, talks) {
    const { touser, msgtype } = body
    const content = body[msgtype]
    const user = world.people.known(account.appid, touser)
    demand(TYPES.includes(msgtype), 40008)
    demand(isObject(content), 40097)
    checkContent(msgtype, content, world.keep(account.appid, mediaOf))
    if (msgtype === 'mpnewsarticle') world.keep(account.appid, publishingOf).article(content.article_id)
    demand(account.kind !== 'official-account' || user.follows, 45015)
    talks.send(body)
  },

  '/cgi-bin/message/custom/typing': typing,
  '/cgi-bin/message/custom/business/typing': typing,

  // ---- staff
  '/customservice/kfaccount/add': ({ body }, talks) => talks.hire(body.kf_account, body.nickname),
  '/customservice/kfaccount/update': ({ body }, talks) => talks.rename(body.kf_account, body.nickname),
  '/customservice/kfaccount/del': ({ body }, talks) => talks.dismiss(body.kf_account),
  '/customservice/kfaccount/inviteworker': ({ body }, talks) => talks.invite(body.kf_account, body.invite_wx),
  '/customservice/kfaccount/uploadheadimg'(context, talks) {
    const worker = talks.worker(context.query.kf_account)
    const { data } = fileIn(context)
    const { ending } = formatOf(data, ['jpg', 'png', 'gif', 'bmp'])
    worker.portrait = `http://mmbiz.qpic.cn/staff/${worker.number}.${ending}`
  },
  '/cgi-bin/customservice/getkflist': (_context, talks) => ({ kf_list: talks.staff() }),
  '/cgi-bin/customservice/getonlinekflist': (_context, talks) => ({ kf_online_list: talks.online() }),

  // ---- sessions
  '/customservice/kfsession/create': ({ body }, talks) => talks.begin(body.kf_account, body.openid),
  '/customservice/kfsession/close': ({ body }, talks) => talks.end(body.kf_account, body.openid),
  '/customservice/kfsession/getsession': ({ query }, talks) => talks.sessionOf(query.openid),
  '/customservice/kfsession/getsessionlist'({ query }, talks) {
    talks.worker(query.kf_account)
    return { sessionlist: talks.sessionsOf(query.kf_account) }
  },
  '/customservice/kfsession/getwaitcase': (_context, talks) => talks.waiting(),
  '/customservice/msgrecord/getmsglist': ({ body }, talks) => talks.records(body ?? {}),
})

/** Files have to be there. */
function checkContent(msgtype, content, store) {
  const { media_id, thumb_media_id } = content
  if (msgtype === 'text') demand(content.content !== '' && bytes(content.content) <= MOST_TEXT, 45002)
  if (msgtype === 'news') demand(content.articles.length <= 1, 45008)
  for (const id of [media_id, thumb_media_id]) if (id !== undefined) store.any(id)
}
