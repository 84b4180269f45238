// 短剧媒资: uploading in one piece, in parts and by address; videos, dramas, links to play.

import { MediaLibrary } from '../media-library.mjs'
import { fieldsOf, stateful } from '../plain.mjs'
import { uploadedToLibrary } from '../push/events.mjs'
import { demand } from '../refusal.mjs'

/** Of an account: for `world.keep`. */
const libraries = (account, clock) => new MediaLibrary(account, clock)

const MOST_AT_ONCE = 10 * 1024 * 1024

export const minidrama = stateful(libraries, {
  '/wxa/sec/vod/singlefileupload'(context, library) {
    const fields = fieldsOf(context)
    library.checkTypes(fields)
    demand(fields.media_data.length < MOST_AT_ONCE, 10093014)
    demand((fields.cover_type === undefined) === (fields.cover_data === undefined), 10093014)
    return added(context, library.add(fields.media_name, fields.media_data, fields.cover_data), fields.source_context)
  },

  '/wxa/sec/vod/applyupload': ({ body }, library) => ({ upload_id: library.apply(body) }),

  '/wxa/sec/vod/uploadpart'(context, library) {
    const { upload_id, part_number, resource_type, data } = fieldsOf(context)
    return { etag: library.put(upload_id, Number(resource_type), Number(part_number), data) }
  },

  '/wxa/sec/vod/commitupload': (context, library) => added(context, library.commit(context.body.upload_id, context.body)),

  '/wxa/sec/vod/pullupload'({ body }, library) {
    library.checkTypes({ media_name: body.media_name, media_type: 'MP4' })
    demand(/^https?:\/\//.test(body.media_url), 10093014)
    demand(body.cover_url === undefined || /^https?:\/\//.test(body.cover_url), 10090003)
    return { task_id: library.pull(body.media_name, body.source_context) }
  },

  '/wxa/sec/vod/gettask': ({ body }, library) => ({ task_info: library.task(body.task_id) }),

  '/wxa/sec/vod/getmedia': ({ body }, library) => ({ media_info: mediaInfo(library.media(body.media_id)) }),

  '/wxa/sec/vod/listmedia'({ body }, library) {
    const { drama_id, media_name: name, media_name_fuzzy: part, start_time: from = 0, end_time: to = Infinity } = body
    const found = [...library.medias.values()].filter((media) =>
      (drama_id === undefined || media.drama_id === drama_id) && (name === undefined || media.name === name) &&
      (part === undefined || media.name.includes(part)) && media.create_time >= from && media.create_time <= to)
    return { media_info_list: pageOf(found, body).map(mediaInfo) }
  },

  '/wxa/sec/vod/deletemedia': ({ body }, library) => library.remove(body.media_id),

  // How long a link lives is the caller's to say, up to two hours; before the drama has passed there is none.
  '/wxa/sec/vod/getmedialink'({ body, clock }, library) {
    const media = library.media(body.media_id)
    const ahead = body.t - clock.seconds()
    demand(ahead > 0 && ahead <= 7200, 10093014)
    const drama = library.dramas.get(media.drama_id)
    demand(drama && library.statusOf(drama).status === 0, 10093011)
    const { media_id, duration, name, description, cover_url, mp4_url, hls_url } = mediaInfo(media)
    const signed = (url) => `${url}?t=${body.t.toString(16)}&us=${body.us ?? ''}&sign=simulated`
    return { media_info: { media_id, duration, name, description, cover_url, mp4_url: signed(mp4_url), hls_url: signed(hls_url) } }
  },

  '/wxa/sec/vod/auditdrama'({ body }, library) {
    if (body.drama_id === undefined) return { drama_id: library.audit(body) }
    demand(library.dramas.has(body.drama_id), 10093030)
    return { drama_id: body.drama_id }
  },

  '/wxa/sec/vod/getdrama'({ body }, library) {
    demand(library.dramas.has(body.drama_id), 10093030)
    return { drama_info: dramaInfo(library, library.dramas.get(body.drama_id)) }
  },

  '/wxa/sec/vod/listdramas': ({ body }, library) => ({ drama_info_list: pageOf([...library.dramas.values()], body).map((drama) => dramaInfo(library, drama)) }),
})

function added({ world, account, clock }, { media_id }, source_context = '') {
  world.pushes.later(account.appid, uploadedToLibrary({ media_id, source_context, seconds: clock.seconds() }))
  return { media_id }
}

function pageOf(list, { offset = 0, limit = 100 }) {
  demand(Number.isInteger(offset) && offset >= 0 && Number.isInteger(limit) && limit >= 1 && limit <= 100, 10093014)
  return list.slice(offset, offset + limit)
}

function mediaInfo({ media_id, name, data, create_time, expire_time, drama_id = 0, audit_detail }) {
  const address = `https://vod.example/${media_id}`
  return {
    media_id, create_time, expire_time, drama_id, file_size: String(data.length), duration: 120, name, description: '',
    cover_url: `${address}.jpg`, original_url: `${address}.source`, mp4_url: `${address}.mp4`, hls_url: `${address}.m3u8`, audit_detail,
  }
}

function dramaInfo(library, { drama_id, name, media_count, producer = '', description = '', recommendations = '', expedited = 0, media_list, create_time, ...rest }) {
  return {
    drama_id, create_time, name, cover_url: `https://vod.example/cover/${drama_id}`, media_count, producer, description, recommendations, expedited,
    media_list, promotion_poster: '', ...library.statusOf({ create_time, ...rest }),
  }
}
