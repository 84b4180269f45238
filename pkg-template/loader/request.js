// What is sent, in the shape that fetch takes: { method, redirect, headers, body }.

import { encode, isBytes, viewOf } from './bytes-of.js'
import { badParameter, noWay, wordOf } from './faults.js'
import { AS_FORM, AS_IT_IS, AS_JSON } from './numbers.js'
import { afterwards } from './promised.js'
import { bytesFrom } from './source.js'
import { isStream } from './stream.js'

/** At once, or a promise of it where the body has to be read first; `reading.stop()` ends that. */
export function initOf(post, payload, body, more, reading) {
  const made = ({ body, headers }) => finished({ method: post ? 'POST' : 'GET', redirect: 'manual', headers, body }, more)
  return afterwards(contentOf(payload, body, reading), made)
}

function contentOf(payload, body, reading) {
  switch (payload) {
    case AS_JSON:
      return { body: written(body), headers: { 'content-type': 'application/json' } }
    case AS_IT_IS:
      return asItIs(body, reading)
    case AS_FORM:
      return { body: body.body, headers: { 'content-type': body.type } }
    default:
      return { body: undefined, headers: {} }
  }
}

function written(body) {
  const text = JSON.stringify(body)
  if (typeof text !== 'string') throw new TypeError('toJSON')
  return text
}

// A form names its own type, boundary included; a string is the JSON that the caller wrote. A stream is read first: WeChat wants a length
// beforehand, and only some transports could take it.
function asItIs(body, reading) {
  if (typeof body === 'string') return { body, headers: { 'content-type': 'application/json' } }
  if (typeof body !== 'object' || body === null || isBytes(body) || isWritable(body) || !isStream(body)) return { body, headers: {} }
  const headers = headersOf(body)
  return bytesFrom(body, { name: 'data' }, reading).then((body) => ({ body, headers }))
}

/** Those that the package form-data has for its boundary. The length is counted. */
function headersOf(body) {
  try {
    const { 'content-length': _, ...headers } = typeof body.getHeaders === 'function' ? lowerCased(body.getHeaders()) : {}
    return headers
  } catch (error) {
    throw badParameter(`参数 data 的 getHeaders() 抛出了异常（${wordOf(error)}），没有发送`)
  }
}

/** What fetch writes by itself; a Blob is one, though it has a stream(). */
const isWritable = (body) => /\[object (FormData|Blob|File|URLSearchParams)\]/.test(Object.prototype.toString.call(body))

/** With the headers of the caller, which take the place of ours. */
function finished(init, more) {
  const own = lowerCased(more)
  Object.assign(init.headers, own)
  const length = own['content-length']
  if (length !== undefined && Number(length) !== lengthOf(init.body)) {
    throw badParameter(`参数 headers 的 content-length 是 ${length}，与请求体的长度不符：请去掉它，长度会自动填写`)
  }
  return init
}

function lowerCased(given) {
  const headers = {}
  for (const name of Object.keys(given || {})) {
    if (given[name] !== undefined && given[name] !== null) headers[name.toLowerCase()] = String(given[name])
  }
  return headers
}

function lengthOf(body) {
  if (body === undefined) return 0
  if (typeof body === 'string') return encode(body).length
  return isBytes(body) ? body.byteLength : body.size // a form's is not known
}

// ---- for transports that take a text or bytes for a body, and nothing else

/** Whether only fetch knows how to write this body: a FormData, a Blob. */
export const isForm = (body) => typeof body === 'object' && !ArrayBuffer.isView(body)

/** The same with bytes for a body. Where there are forms, there is a Response that writes them. */
export async function inBytes(init) {
  const { body } = init
  if (isBytes(body)) return withBody(init, viewOf(body))
  const sort = Object.prototype.toString.call(body)
  if (sort === '[object URLSearchParams]') return withBody(init, String(body), 'application/x-www-form-urlencoded;charset=UTF-8')
  if (typeof Response !== 'function') {
    throw noWay(
      'FormData 和 Blob 只有在有 fetch 的环境里（如 Node.js 18 或更高版本）才能发送：请换用那样的版本，' +
        '或者用选项 fetch 传入一个，或者把请求体写成 Buffer，在 headers 里注明 content-type',
    )
  }
  const response = new Response(body)
  return withBody(init, new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type'))
}

function withBody(init, body, type) {
  const headers = Object.assign(type ? { 'content-type': type } : {}, init.headers)
  return Object.assign({}, init, { headers, body })
}
