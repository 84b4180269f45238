// multipart/form-data. Written here, since FormData came with Node.js 18, and WeChat wants a length beforehand.

import { encode, joined } from './bytes-of.js'
import { badParameter } from './faults.js'
import { endingOf, mediaTypeOf } from './media-type.js'
import { afterwards, isPromise } from './promised.js'
import { bytesFrom } from './source.js'

/**
 * The form of parts { name, sentAs, value, file, maxBytes, filename }, as { type, body }, or a promise of it where a file has to be waited for. A part
 * with `file` is a file, with no more than `maxBytes`, that goes by the name `sentAs`; any other is a text.
 */
export function formOf(parts, reading) {
  const read = []
  const giveUp = (error) => {
    reading.stop() // of the others nobody wants to know
    for (const part of read.filter(isPromise)) part.then(undefined, () => {})
    throw error
  }
  try {
    for (const part of parts) read.push(part.file ? fileOf(part, reading) : textOf(part))
  } catch (error) {
    giveUp(error)
  }
  return read.some(isPromise) ? Promise.all(read).then(written, giveUp) : written(read)
}

const textOf = ({ name, value }) => ({ head: `name="${escaped(name)}"`, bytes: encode(String(value)) })

// ---- files

function fileOf(part, reading) {
  const what = { name: part.name, most: part.maxBytes }
  const { content, filename, type } = described(part)
  const made = (bytes) => {
    const known = mediaTypeOf(bytes) || {}
    const sort = type || known.type || 'application/octet-stream'
    const name = nameOf(part.filename || filename, known.ending || endingOf(sort))
    return { head: `name="${escaped(part.sentAs || part.name)}"; filename="${escaped(name)}"\r\nContent-Type: ${sort}`, bytes }
  }
  return afterwards(bytesFrom(content, what, reading), made)
}

// WeChat tells by the ending what a file is.
function nameOf(given, ending) {
  const name = given || 'media'
  return ending && !/\.\w+$/.test(name) ? `${name}.${ending}` : name
}

/** What is in the parameter, with the name and the type that come with it. */
function described({ name, value }) {
  try {
    const wrapped = wrapping(value)
    const content = wrapped ? wrapped.content : value
    const own = typeof content === 'object' && content !== null ? content : {}
    return {
      content: isWrittenBuffer(content) ? Uint8Array.from(content.data) : content,
      filename: text(wrapped && wrapped.filename) || text(own.name) || baseOf(own.path),
      type: [wrapped && wrapped.type, own.type, typeOfDataUrl(content)].find(isMediaType),
    }
  } catch (error) {
    throw badParameter(`参数 ${name} 无法读取：它的 getter 或 Proxy 抛出了异常`)
  }
}

function wrapping(value) {
  if (Object.prototype.toString.call(value) !== '[object Object]' || isWrittenBuffer(value)) return undefined
  const { data, value: inner, filename, type, contentType } = value
  const content = data === undefined ? inner : data
  return content === undefined || content === null ? undefined : { content, filename, type: type || contentType }
}

// What JSON makes of a Buffer.
const isWrittenBuffer = (value) => Object(value).type === 'Buffer' && Array.isArray(value.data)

const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined)

// A stream that reads a file knows where that is.
const baseOf = (path) => text(typeof path === 'string' ? path.split(/[\\/]/).pop() : undefined)

const isMediaType = (type) => typeof type === 'string' && /^[\w.+-]+\/[\w.+-]+(\s*;[\x20-\x7e]*)?$/.test(type)

const typeOfDataUrl = (content) => (typeof content === 'string' ? (/^data:([^;,]+)/.exec(content) || [])[1] : undefined)

// ---- writing

function written(parts) {
  const boundary = '----weixin-openapi-' + Math.random().toString(16).slice(2) + Math.random().toString(16).slice(2)
  const chunks = []
  for (const { head, bytes } of parts) {
    chunks.push(encode(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), bytes, encode('\r\n'))
  }
  chunks.push(encode(`--${boundary}--\r\n`))
  const size = chunks.reduce((size, chunk) => size + chunk.length, 0)
  return { type: `multipart/form-data; boundary=${boundary}`, body: joined(chunks, size) }
}

/** As browsers write names: none may end its line or its quotes. */
const escaped = (name) => String(name).replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22')
