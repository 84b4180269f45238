// The media library of short dramas of an account: uploads under way, videos, tasks, dramas.

import { createHash } from 'node:crypto'
import { demand } from './refusal.mjs'

const MB = 1024 * 1024
const PART = 5 * MB
const VIDEOS = ['MP4', 'TS', 'MOV', 'MXF', 'MPG', 'FLV', 'WMV', 'AVI', 'M4V', 'F4V', 'MPEG', '3GP', 'ASF', 'MKV']
const COVERS = ['JPG', 'JPEG', 'PNG', 'BMP', 'TIFF', 'AI', 'CDR', 'EPS', 'TIF']
/** By resource_type. */
const KINDS = { 1: { name: 'media', most: 500 * MB }, 2: { name: 'cover', most: 10 * MB } }

export class MediaLibrary {
  #clock
  #next = 10_000_001
  #uploads = new Map()
  medias = new Map()
  dramas = new Map()
  #tasks = new Map()

  constructor(_account, clock) {
    this.#clock = clock
  }

  checkTypes({ media_name: name, media_type: video, cover_type: cover }) {
    demand(/\S - \S/.test(name), 10090042)
    demand(VIDEOS.includes(video.toUpperCase()), 10090001)
    demand(cover === undefined || COVERS.includes(cover.toUpperCase()), 10090002)
  }

  apply(wanted) {
    this.checkTypes(wanted)
    const upload_id = `upload-${this.#next++}`
    this.#uploads.set(upload_id, { ...wanted, parts: { media: new Map(), cover: new Map() } })
    return upload_id
  }

  /** A part that comes again takes the place of the one before. */
  put(upload_id, type, number, data) {
    const upload = this.#upload(upload_id)
    demand(KINDS[type], 10090005)
    demand(type !== 2 || upload.cover_type !== undefined, 10093014)
    demand(Number.isInteger(number) && number >= 1 && number <= 100 && data.length <= PART, 10093014)
    const etag = `"${createHash('md5').update(data).digest('hex')}"`
    upload.parts[KINDS[type].name].set(number, { etag, data })
    return etag
  }

  commit(upload_id, infos) {
    const upload = this.#upload(upload_id)
    const whole = (type, list) => this.#joined(upload.parts[KINDS[type].name], list, KINDS[type].most)
    const media = whole(1, infos.media_part_infos)
    demand((upload.cover_type === undefined) === (infos.cover_part_infos === undefined), 10093014)
    const cover = upload.cover_type === undefined ? undefined : whole(2, infos.cover_part_infos)
    this.#uploads.delete(upload_id)
    return this.add(upload.media_name, media, cover)
  }

  add(name, data, cover) {
    const media_id = this.#next++
    const now = this.#clock.seconds()
    const media = { media_id, name, data, cover, create_time: now, expire_time: now + 365 * 86_400, audit_detail: { status: 0, create_time: 0, audit_time: 0, reason: '' } }
    this.medias.set(media_id, media)
    return media
  }

  pull(name, source_context) {
    const id = this.#next++
    this.#tasks.set(id, { id, name, source_context, create_time: this.#clock.seconds() })
    return id
  }

  /** Half a minute after it was asked for, the file is there. */
  task(id) {
    const task = this.#tasks.get(id)
    demand(task, 10093030)
    const finished = task.create_time + 30
    if (!task.media_id && this.#clock.seconds() >= finished) task.media_id = this.add(task.name, Buffer.from('pulled')).media_id
    const common = { id, task_type: 1, errcode: 0, errmsg: '', create_time: task.create_time }
    return task.media_id ? { ...common, status: 3, finish_time: finished, media_id: task.media_id } : { ...common, status: 1, finish_time: 0, media_id: 0 }
  }

  media(id) {
    const media = this.medias.get(id)
    demand(media, 10093030)
    return media
  }

  remove(id) {
    demand(!this.media(id).drama_id, 10090040)
    this.medias.delete(id)
  }

  audit({ media_id_list: ids, ...facts }) {
    demand(ids.length === facts.media_count && new Set(ids).size === ids.length, 10093014)
    const medias = ids.map((id) => this.media(id))
    demand(medias.every(({ drama_id }) => !drama_id), 10090040)
    const drama_id = this.#next++
    for (const media of medias) media.drama_id = drama_id
    this.dramas.set(drama_id, { drama_id, ...facts, media_list: ids.map((media_id) => ({ media_id })), create_time: this.#clock.seconds() })
    return drama_id
  }

  /** Looked at for a day, then passed. */
  statusOf({ create_time }) {
    const passed = create_time + 86_400
    const isPassed = this.#clock.seconds() >= passed
    return { status: isPassed ? 0 : 1, audit_detail: { status: isPassed ? 3 : 1, create_time, audit_time: isPassed ? passed : 0 } }
  }

  #upload(id) {
    const upload = this.#uploads.get(id)
    demand(upload, 10093030)
    return upload
  }

  /** All parts, in order and without a gap; only the last may be smaller. */
  #joined(parts, infos, most) {
    demand(Array.isArray(infos) && infos.length > 0, 10093014)
    const list = infos.map(({ part_number: number, etag }, index) => {
      const part = parts.get(number)
      demand(number === index + 1 && part && part.etag === etag, 10093014)
      return part.data
    })
    demand(list.slice(0, -1).every(({ length }) => length === PART), 10093014)
    const whole = Buffer.concat(list)
    demand(whole.length <= most, 10093014)
    return whole
  }
}
