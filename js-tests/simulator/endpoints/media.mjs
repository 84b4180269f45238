// 素材: temporary files, pictures of articles, and files that an official account keeps.

import { download, fileIn, formatOf, mediaOf } from '../media-store.mjs'
import { fieldsOf, stateful } from '../plain.mjs'
import { demand } from '../refusal.mjs'

const MB = 1024 * 1024
const addressOf = ({ media_id, type }) => `http://mmbiz.qpic.cn/${type}/${media_id}`

export const media = stateful(mediaOf, {
  '/cgi-bin/media/upload'(context, store) {
    const { type, media_id, created_at } = store.upload(context.query.type, fileIn(context))
    return { type, media_id, created_at }
  },

  /** Of a video WeChat gives the address. */
  '/cgi-bin/media/get'({ query }, store) {
    const found = store.temporary(query.media_id)
    return found.type === 'video' ? { video_url: addressOf(found) } : download(found)
  },

  '/cgi-bin/media/get/jssdk'({ query }, store) {
    const found = store.temporary(query.media_id)
    demand(found.type === 'voice', 40007)
    return download(found)
  },

  '/cgi-bin/media/uploadimg'(context) {
    const { data } = fileIn(context)
    formatOf(data, ['png', 'jpg'])
    demand(data.length <= MB, 40009)
    return { url: `http://mmbiz.qpic.cn/article/${context.clock.seconds()}/${data.length}` }
  },

  // ---- files that are kept
  '/cgi-bin/material/add_material'(context, store) {
    const { description } = fieldsOf(context)
    const { type } = context.query
    const about = type === 'video' ? describedBy(description) : undefined
    const kept = store.keep(type, fileIn(context), about)
    return { media_id: kept.media_id, ...(type === 'image' && { url: addressOf(kept) }) }
  },

  '/cgi-bin/material/get_material'({ body }, store) {
    const found = store.kept(body.media_id)
    if (found.type !== 'video') return download(found)
    return { title: found.about.title, description: found.about.introduction, down_url: addressOf(found) }
  },

  '/cgi-bin/material/del_material': ({ body }, store) => store.remove(body.media_id),

  // Articles are drafts since 2022: this list has none that an interface has made.
  '/cgi-bin/material/batchget_material'({ body: { type, offset, count } }, store) {
    demand(['image', 'video', 'voice', 'news'].includes(type), 40004)
    demand(count >= 1 && count <= 20 && offset >= 0, 40097)
    const all = store.listed(type)
    const item = all.slice(offset, offset + count).map((kept) => ({ media_id: kept.media_id, name: kept.name, update_time: kept.created_at, url: addressOf(kept) }))
    return { item, total_count: all.length, item_count: item.length }
  },

  '/cgi-bin/material/get_materialcount': (_context, store) =>
    Object.fromEntries(['voice', 'video', 'image', 'news'].map((type) => [`${type}_count`, store.listed(type).length])),
})

/** What an account says of a video: JSON in a field of the form. */
function describedBy(text) {
  try {
    const { title, introduction } = JSON.parse(text)
    demand(typeof title === 'string' && title !== '' && typeof introduction === 'string', 47001)
    return { title, introduction }
  } catch (error) {
    demand(!(error instanceof SyntaxError || error instanceof TypeError), 47001)
    throw error
  }
}
