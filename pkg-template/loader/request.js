// What is sent, in the shape that fetch takes: { method, redirect, headers, body }.

import { imageType, joined, viewOf } from './bytes-of.js'
import { noWay } from './faults.js'

// What the body given to begin() is: those of Payload in src/js/world.rs.
const AS_JSON = 1, AS_IT_IS = 2, AS_IMAGE = 3

export function initOf(post, payload, body, more) {
  const headers = {}
  const init = { method: post ? 'POST' : 'GET', redirect: 'manual', headers }
  if (payload === AS_JSON) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(body)
    if (typeof init.body !== 'string') throw new TypeError('toJSON')
  } else if (payload === AS_IT_IS) {
    // A form names its own type, boundary included; a string is the JSON that the caller wrote.
    if (typeof body === 'string') headers['content-type'] = 'application/json'
    init.body = body
  } else if (payload === AS_IMAGE) {
    const form = multipart(viewOf(body))
    headers['content-type'] = form.type
    init.body = form.body
  }
  for (const name of Object.keys(more || {})) {
    if (more[name] !== undefined && more[name] !== null) headers[name.toLowerCase()] = String(more[name])
  }
  return init
}

// A form with one file. Made here, since FormData came with Node.js 18, and WeChat wants a length beforehand.
function multipart(image) {
  const [type, name] = imageType(image) || ['application/octet-stream', 'media']
  const boundary = '----weixin-openapi-' + Math.random().toString(16).slice(2) + Math.random().toString(16).slice(2)
  const encoder = new TextEncoder()
  const before = encoder.encode(
    `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
  )
  const after = encoder.encode(`\r\n--${boundary}--\r\n`)
  const body = joined([before, image, after], before.length + image.length + after.length)
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}

/** Whether only fetch knows how to write this body: a FormData, a Blob, a stream. */
export const isForm = (body) => typeof body === 'object' && !ArrayBuffer.isView(body)

/** The same with a text or bytes for a body, for transports that take nothing else. Where there are forms, there is a Response that writes them. */
export async function written(init) {
  const { body } = init
  const sort = Object.prototype.toString.call(body)
  if (sort.endsWith('ArrayBuffer]')) return withBody(init, viewOf(body))
  if (sort === '[object URLSearchParams]') return withBody(init, String(body), 'application/x-www-form-urlencoded;charset=UTF-8')
  if (typeof Response !== 'function') {
    throw noWay(
      'FormData、Blob 和流只有在有 fetch 的环境里（如 Node.js 18 或更高版本）才能发送：请换用那样的版本，' +
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
