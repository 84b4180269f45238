// A file in parts of one size, each read when it is wanted: of a stream no more than a part is held.

import { isBytes, encode, joined, viewOf } from './bytes-of.js'
import { failureOf, PARAMETER } from './failure.js'
import { isBadParameter, wordOf } from './faults.js'
import { mediaTypeOf } from './media-type.js'
import { bytesFrom, newReading } from './source.js'
import { pullsOf } from './stream.js'

/** What is thrown here: { refused }, a failed result. */
export const isRefusal = (error) => Object(error).refused !== undefined

/**
 * `what` is { name, most, part }: the parameter, how many bytes it may have, and how many a part has. Gives { next, stop, total, first, name },
 * where next() gives a promise of the next part's bytes, undefined at the end; `total` is undefined of a stream.
 */
export async function partsOf(value, what) {
  const file = described(value)
  const reader = await readerOf(file.content, what)
  const first = await reader.next()
  if (first === undefined) throw refusal(`参数 ${what.name} 是空的（0 字节）：请检查文件是否已经读到，流是否已经被读过`)
  let given = false
  let size = 0
  return {
    first,
    filename: file.filename,
    total: reader.total,
    stop: reader.stop,
    async next() {
      const bytes = given ? await reader.next() : first
      given = true
      size += bytes ? bytes.byteLength : 0
      if (size > what.most) throw tooLarge(what, reader.stop)
      return bytes
    },
  }
}

/** What WeChat calls the type of a file: by its first bytes, else by the ending of its name. */
export async function sortOf({ first, filename, stop }, name) {
  const { ending } = mediaTypeOf(first) || {}
  const [, written] = /\.(\w{2,4})$/.exec(filename || '') || []
  if (ending || written) return (ending || written).toUpperCase()
  stop()
  throw refusal(`缺少参数 ${name}_type：从内容和文件名里看不出是什么格式，请写成 ${name === 'media' ? 'MP4' : 'JPG'} 这样`)
}

function described(value) {
  const isWrapped = Object.prototype.toString.call(value) === '[object Object]' && value.data !== undefined
  const content = isWrapped ? value.data : value
  const names = [Object(value).filename, Object(content).name, Object(content).path]
  return { content, filename: names.find((name) => typeof name === 'string' && name !== '') }
}

async function readerOf(content, what) {
  if (content === undefined || content === null) throw refusal(`缺少参数 ${what.name}`)
  if (isBytes(content) || typeof content === 'string') return ofBytes(bytesOf(content, what), what)
  if (typeof content.slice === 'function' && typeof content.arrayBuffer === 'function') return ofBlob(content, what)
  const pulls = typeof content === 'object' ? pulled(content, what) : undefined
  return pulls ? ofStream(pulls, what) : ofBytes(await told(() => bytesFrom(content, what, newReading()), what), what)
}

function ofBytes(bytes, what) {
  if (bytes.length > what.most) throw tooLarge(what)
  return sliced(bytes.length, what, (from, to) => bytes.subarray(from, to))
}

function ofBlob(blob, what) {
  if (blob.size > what.most) throw tooLarge(what)
  return sliced(blob.size, what, async (from, to) => viewOf(await told(() => blob.slice(from, to).arrayBuffer(), what)))
}

function sliced(total, { part }, cut) {
  let at = 0
  return {
    total,
    stop() {},
    async next() {
      if (at >= total) return undefined
      const from = at
      at = Math.min(total, at + part)
      return cut(from, at)
    },
  }
}

function ofStream(pulls, what) {
  let rest = [] // chunks that have come and were not given yet
  let size = 0
  let over = false
  const fill = async () => {
    while (!over && size < what.part) {
      const { done, value } = await told(() => pulls.next(), what)
      over = done === true
      if (over) break
      const chunk = typeof value === 'string' ? encode(value) : value
      if (!isBytes(chunk)) {
        pulls.stop()
        throw refusal(`参数 ${what.name} 的流给出的不是字节`)
      }
      rest.push(viewOf(chunk))
      size += chunk.byteLength
    }
  }
  return {
    total: undefined,
    stop: () => pulls.stop(),
    async next() {
      await fill()
      if (size === 0) return undefined
      const whole = rest.length === 1 ? rest[0] : joined(rest, size)
      const bytes = whole.subarray(0, what.part)
      rest = [whole.subarray(bytes.length)]
      size -= bytes.length
      return bytes
    },
  }
}

// ---- refusals

const bytesOf = (content, what) => {
  try {
    return bytesFrom(content, what, newReading())
  } catch (error) {
    throw refusalOf(error, what)
  }
}

const pulled = (content, what) => {
  try {
    return pullsOf(content)
  } catch (error) {
    throw refusalOf(error, what)
  }
}

const told = async (read, what) => {
  try {
    return await read()
  } catch (error) {
    throw refusalOf(error, what)
  }
}

function refusalOf(error, what) {
  return refusal(isBadParameter(error) ? error.message : `参数 ${what.name} 无法读取（${wordOf(error)}）：请检查它是否已经被读过、关闭或锁定`)
}

function tooLarge({ name, most }, stop) {
  if (stop) stop()
  return refusal(`参数 ${name} 太大：最多 ${most / 1024 / 1024} MB`)
}

const refusal = (msg) => ({ refused: { ...failureOf(PARAMETER, msg, 'parameter', { function: 'uploadMedia' }), step: 'read' } })
