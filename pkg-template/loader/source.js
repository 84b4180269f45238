// The bytes of a file to be sent, whatever it is given as: at once where they can be had at once, else as a promise.

import { decode } from './base64.js'
import { encode, isBytes, joined, viewOf } from './bytes-of.js'
import { badParameter, wordOf } from './faults.js'
import { pullsOf } from './stream.js'
import { CHINESE } from './values.js'

/** WeChat takes nothing that is as big. */
const MOST = 100 * 1024 * 1024

/**
 * `what` is { name, most }: the parameter, and how many bytes it may have. A refusal is thrown, or rejected with: an error of badParameter().
 * What is read in the meantime ends by `reading.stop()`.
 */
export function bytesFrom(value, what, reading) {
  if (typeof value === 'string') return checked(ofText(value, what), what)
  if (typeof value !== 'object' || value === null) throw notAFile(value, what)
  if (isBytes(value)) return checked(viewOf(value), what)
  if (typeof value.arrayBuffer === 'function') return ofBlob(value, what)
  return ofStream(value, what, reading)
}

/** What is read for one exchange, and its end where that is given up. */
export function newReading() {
  const streams = []
  return {
    isOver: false,
    streams,
    stop() {
      this.isOver = true
      for (const stream of streams) stream.stop()
    },
  }
}

// ---- what it is given as

function ofText(text, { name }) {
  const strict = decode(text)
  if (strict) return strict
  const start = /^data:[^,]*,/.exec(text)
  if (start && !/;\s*base64,$/i.test(start[0])) throw badParameter(`参数 ${name} 是 data URL，但内容不是 base64：请写成 data:<类型>;base64,<内容>，或传入 Buffer`)
  // With or without padding, in either alphabet, on one line or several.
  const letters = text.slice(start ? start[0].length : 0).replace(/\s+/g, '').replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')
  if (/[^A-Za-z0-9+/]/.test(letters) || letters.length % 4 === 1) {
    throw badParameter(`参数 ${name} 是字符串，但不是 base64，也不是 data URL：文件的路径和网址请先读成 Buffer 再传入`)
  }
  return binary(letters)
}

function binary(letters) {
  const { atob, Buffer } = globalThis
  return Buffer ? Buffer.from(letters, 'base64') : Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
}

async function ofBlob(blob, what) {
  if (blob.size > limitOf(what)) throw tooLarge(what, blob.size)
  let bytes
  try {
    bytes = viewOf(await blob.arrayBuffer())
  } catch (error) {
    throw unreadable(error, what)
  }
  return checked(bytes, what)
}

// A stream is read once, and a call may have to be sent again.
const known = new WeakMap()

function ofStream(stream, what, reading) {
  if (known.has(stream)) return known.get(stream).then((bytes) => checked(bytes, what))
  let pulls
  try {
    pulls = pullsOf(stream)
  } catch (error) {
    throw unreadable(error, what)
  }
  if (!pulls) throw notAFile(stream, what)
  reading.streams.push(pulls)
  const bytes = collected(pulls, what, reading)
  known.set(stream, bytes)
  bytes.then(undefined, () => known.delete(stream))
  return bytes
}

async function collected(pulls, what, reading) {
  const chunks = []
  let size = 0
  for (;;) {
    const { done, value } = await pulls.next().catch((error) => Promise.reject(unreadable(error, what)))
    if (reading.isOver) throw unreadable(new Error('given up'), what)
    if (done) break
    const chunk = typeof value === 'string' ? encode(value) : value
    if (!isBytes(chunk)) {
      pulls.stop()
      throw badParameter(`参数 ${what.name} 的流给出的不是字节，而是${sortOf(chunk)}`)
    }
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > limitOf(what)) {
      pulls.stop()
      throw tooLarge(what)
    }
  }
  if (size === 0) throw badParameter(`参数 ${what.name} 的流里没有内容（0 字节）：流只能读一次，请检查它是否已经被读过`)
  return joined(chunks, size)
}

// ---- what is refused

function checked(bytes, what) {
  if (bytes.length === 0) throw badParameter(`参数 ${what.name} 是空的（0 字节）：请检查文件是否已经读到`)
  if (bytes.length > limitOf(what)) throw tooLarge(what, bytes.length)
  return bytes
}

const limitOf = ({ most }) => most || MOST

const tooLarge = (what, size) => badParameter(`参数 ${what.name} 太大：最多 ${inUnits(limitOf(what))}，传入的${size ? `有 ${size} 字节` : '超过了它'}`)

function inUnits(size) {
  const [unit, name] = size % (1024 * 1024) === 0 ? [1024 * 1024, 'MB'] : [1024, 'KB']
  return size % unit === 0 ? `${size / unit} ${name}（${size} 字节）` : `${size} 字节`
}

const unreadable = (error, { name }) => badParameter(`参数 ${name} 无法读取（${wordOf(error)}）：请检查它是否已经被读过、关闭或锁定`)

const notAFile = (value, { name }) =>
  badParameter(`参数 ${name} 应为文件：Buffer、Uint8Array、ArrayBuffer、Blob、File、base64 或 data URL、可以读的流，或 { data, filename, type }；传入的是${sortOf(value)}`)

function sortOf(value) {
  if (value === null) return ' null'
  return Array.isArray(value) ? '数组' : CHINESE[typeof value] || ` ${typeof value}`
}
