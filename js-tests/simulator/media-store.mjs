// The files of an account: temporary ones, which are gone after three days, and those it keeps.

import { randomBytes } from 'node:crypto'
import { demand } from './refusal.mjs'

const KB = 1024
const MB = 1024 * KB
const TEMPORARY = 3 * 86_400

const begins = (...heads) => (data) => heads.some((head) => data.subarray(0, head.length).equals(Buffer.from(head, 'latin1')))
const FORMATS = [
  { type: 'image/png', ending: 'png', is: begins('\x89PNG') },
  { type: 'image/jpeg', ending: 'jpg', is: begins('\xff\xd8\xff') },
  { type: 'image/gif', ending: 'gif', is: begins('GIF8') },
  { type: 'image/bmp', ending: 'bmp', is: begins('BM') },
  { type: 'audio/amr', ending: 'amr', is: begins('#!AMR') },
  { type: 'audio/mpeg', ending: 'mp3', is: begins('ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2') },
  { type: 'audio/wav', ending: 'wav', is: begins('RIFF') },
  { type: 'audio/x-ms-wma', ending: 'wma', is: begins('\x30\x26\xb2\x75') },
  { type: 'video/mp4', ending: 'mp4', is: (data) => begins('ftyp')(data.subarray(4)) },
]

/** Formats and most bytes of each type, with the code for too many. */
const TYPES = {
  image: { formats: ['png', 'jpg', 'gif'], kept: ['bmp'], most: 10 * MB, code: 40009 },
  voice: { formats: ['amr', 'mp3'], kept: ['wav', 'wma'], most: 2 * MB, code: 40010 },
  video: { formats: ['mp4'], kept: [], most: 10 * MB, code: 40011 },
  thumb: { formats: ['jpg'], kept: [], most: 64 * KB, code: 40012 },
}

const isKnown = (type) => Object.hasOwn(TYPES, type)

/** The file of a form; 41005 without one. */
export function fileIn({ call }, name = 'media') {
  const part = call.parts?.find((part) => part.name === name && part.filename !== undefined)
  demand(part && part.data.length > 0, 41005)
  return part
}

export class MediaStore {
  #clock
  #temporary = new Map()
  #kept = new Map()

  constructor(_account, clock) {
    this.#clock = clock
  }

  /** @param {import('./calls.mjs').Part} part */
  upload(type, part) {
    const media = this.#made(type, part, false)
    this.#temporary.set(media.media_id, { ...media, until: media.created_at + TEMPORARY })
    return media
  }

  /** What the account keeps: @param {{ title?: string, introduction?: string }} [about] of a video */
  keep(type, part, about) {
    const media = { ...this.#made(type, part, true), about }
    this.#kept.set(media.media_id, media)
    return media
  }

  /** A temporary file, or 40007. */
  temporary(id) {
    const media = this.#temporary.get(id)
    demand(media && this.#clock.seconds() < media.until, 40007)
    return media
  }

  /** A file that the account keeps, or 40007. */
  kept(id) {
    const media = this.#kept.get(id)
    demand(media, 40007)
    return media
  }

  /** Either kind, or 40007. */
  any(id) {
    return this.#kept.get(id) ?? this.temporary(id)
  }

  remove(id) {
    this.kept(id)
    this.#kept.delete(id)
  }

  /** Newest first. */
  listed(type) {
    return [...this.#kept.values()].filter((media) => media.type === type).reverse()
  }

  #made(type, { filename, data }, isKept) {
    demand(isKnown(type), 40004)
    const { formats, kept, most, code } = TYPES[type]
    const format = formatOf(data, isKept ? [...formats, ...kept] : formats)
    demand(data.length <= most, code)
    return { type, media_id: randomBytes(48).toString('base64url'), created_at: this.#clock.seconds(), name: filename, data, contentType: format.type }
  }
}

/** The format by the first bytes, or 40005. */
export function formatOf(data, endings) {
  const format = FORMATS.find(({ is }) => is(data))
  demand(format && endings.includes(format.ending), 40005)
  return format
}

/** A file as WeChat sends it. */
export const download = ({ contentType: type, data: bytes, name }) => ({ type, bytes, headers: { 'content-disposition': `attachment; filename="${encodeURIComponent(name)}"` } })

/** Of an account: for `world.keep`. */
export const mediaOf = (account, clock) => new MediaStore(account, clock)
