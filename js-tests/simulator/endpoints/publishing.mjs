// 草稿箱 and 发布 of official accounts.

import { mediaOf } from '../media-store.mjs'
import { stateful } from '../plain.mjs'
import { Publishing } from '../publishing.mjs'
import { published } from '../push/events.mjs'
import { demand } from '../refusal.mjs'

/** Of an account: for `world.keep`. */
export const publishingOf = ({ appid }, clock, world) => new Publishing(clock, world.keep(appid, mediaOf))

const ALONE = ['body.articles.image_info'] // of pictures only

export const publishing = stateful(publishingOf, {
  '/cgi-bin/draft/add': ({ body }, own) => ({ media_id: own.add(body.articles) }),
  '/cgi-bin/draft/update': ({ body }, own) => own.change(body.media_id, body.index, body.articles),
  '/cgi-bin/draft/get': ({ body }, own) => ({ news_item: own.draft(body.media_id).news_item }),
  '/cgi-bin/draft/delete': ({ body }, own) => own.remove(body.media_id),
  '/cgi-bin/draft/count': (_context, own) => ({ total_count: own.drafts.length }),
  '/cgi-bin/draft/batchget': ({ body }, own) => pageOf(own.drafts, body),

  /** Where somebody waits for the event, the publication ends with it; else after a while. */
  '/cgi-bin/freepublish/submit'({ world, account, body }, own) {
    const job = own.submit(body.media_id)
    if (world.pushes.addressOf(account.appid)) {
      own.finish(job)
      world.pushes.later(account.appid, published(own.status(job.publish_id)))
    }
    return { publish_id: job.publish_id, msg_data_id: job.msg_data_id }
  },
  '/cgi-bin/freepublish/get': ({ body }, own) => own.status(body.publish_id),
  '/cgi-bin/freepublish/getarticle': ({ body }, own) => ({ news_item: own.article(body.article_id).news_item }),
  '/cgi-bin/freepublish/delete': ({ body }, own) => own.unpublish(body.article_id, body.index),
  '/cgi-bin/freepublish/batchget': ({ body }, own) => pageOf(own.articles, body),
}, { '/cgi-bin/draft/add': ALONE, '/cgi-bin/draft/update': ALONE })

function pageOf(list, { offset, count, no_content }) {
  demand(offset >= 0 && count >= 1 && count <= 20, 40097)
  const item = list.slice(offset, offset + count).map(({ news_item, ...rest }) => ({ ...rest, content: { news_item: news_item.map((article) => without(article, no_content)) } }))
  return { total_count: list.length, item_count: item.length, item }
}

function without({ content, ...article }, no_content) {
  return no_content === 1 ? article : { ...article, content }
}
