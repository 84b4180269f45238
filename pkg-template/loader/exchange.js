// One HTTP exchange: begin() sends at once and gives { done, giveUp }. `done` never rejects; it resolves with
// { status, sort, value }, where `sort` says what `value` is. The numbers are those of Sort in src/js/world.rs.

const JSON_VALUE = 0, FILE = 1, TEXT = 2, EMPTY = 3
const NO_TRANSPORT = 10, REFUSED = 11, DNS = 12, CONNECTION = 13, REDIRECT = 14, TOO_LARGE = 15, UNWRITABLE = 16

// What the body given to begin() is: those of Payload in src/js/world.rs.
const AS_JSON = 1, AS_IT_IS = 2, AS_IMAGE = 3

const LIMIT = 32 * 1024 * 1024 // no answer of WeChat's comes near it
const EXCERPT = 80 // as much of a text that is no JSON is shown

export function begin(fetch, url, post, payload, body, headers, mayBeFile) {
  // Node.js 12 and 14 have no AbortController: there an exchange that nobody waits for ends by itself.
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined
  let over = false
  const end = (outcome) => {
    over = true
    return outcome
  }
  return {
    done: run(fetch, url, post, payload, body, headers, mayBeFile, abort && abort.signal).then(end),
    giveUp() {
      if (abort && !over) abort.abort() // of what is over there is nothing to end, and an event and an exception are not cheap
    },
  }
}

async function run(fetch, url, post, payload, body, headers, mayBeFile, signal) {
  let init
  try {
    init = initOf(post, payload, body, headers)
  } catch (error) {
    return { status: 0, sort: UNWRITABLE, value: nameOf(error) }
  }
  if (signal) init.signal = signal
  try {
    const response = await fetch(url, init)
    const status = Number(response.status) // the core takes nothing else: a bigint would end it
    // The address carries a token: it is taken to no other place.
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { status, sort: REDIRECT }
    return mayBeFile ? fileOf(status, response, await bytesOf(response)) : jsonOf(status, await textOf(response))
  } catch (error) {
    return faultOf(error)
  }
}

// ---- the request

function initOf(post, payload, body, more) {
  const init = { method: post ? 'POST' : 'GET', redirect: 'manual', headers: {} }
  if (payload === AS_JSON) {
    init.headers['content-type'] = 'application/json'
    init.body = JSON.stringify(body)
    if (typeof init.body !== 'string') throw new TypeError('toJSON')
  } else if (payload === AS_IT_IS) {
    // A form names its own type, boundary included; a string is the JSON that the caller wrote.
    if (typeof body === 'string') init.headers['content-type'] = 'application/json'
    init.body = body
  } else if (payload === AS_IMAGE) {
    Object.assign(init, multipart(viewOf(body)))
  }
  for (const name of Object.keys(more || {})) {
    if (more[name] !== undefined && more[name] !== null) init.headers[name.toLowerCase()] = String(more[name])
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
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

// ---- the answer

async function textOf(response) {
  const reader = readerOf(response)
  return reader ? decode(await collect(reader)) : response.text()
}

async function bytesOf(response) {
  const reader = readerOf(response)
  return reader ? collect(reader) : viewOf(await response.arrayBuffer())
}

// A body whose size is certain to be within the limit is read in one go, which is quicker; others chunk by chunk.
function readerOf(response) {
  const header = (name) => (response.headers && response.headers.get ? response.headers.get(name) : null)
  const length = header('content-length')
  if (length !== null && Number(length) > LIMIT) throw tooLarge()
  if (length !== null && header('content-encoding') === null) return undefined
  return response.body && typeof response.body.getReader === 'function' ? response.body.getReader() : undefined
}

async function collect(reader) {
  const chunks = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.byteLength
    if (size > LIMIT) throw tooLarge()
  }
  return chunks.length === 1 ? viewOf(chunks[0]) : joined(chunks, size)
}

const tooLarge = () => Object.assign(new Error('too large'), { tooLarge: true })

function jsonOf(status, text) {
  if (text === '') return { status, sort: EMPTY }
  const value = parse(text)
  return value === undefined ? { status, sort: TEXT, value: excerptOf(text) } : { status, sort: JSON_VALUE, value }
}

function excerptOf(text) {
  const line = text.trim().replace(/[\u0000-\u0020]+/g, ' ')
  return line.length > EXCERPT ? line.slice(0, EXCERPT) + '…' : line
}

// WeChat passes on nicknames with raw control characters in them, which JSON.parse refuses.
function parse(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    const clean = text.replace(/[\u0000-\u001f]/g, ' ')
    if (clean === text) return undefined
    try {
      return JSON.parse(clean)
    } catch (error) {
      return undefined
    }
  }
}

// Tells a file from JSON by content type, then by first bytes. Length says nothing: a short image is an image. WeChat has sent
// errors as image/jpeg, and images without a type.
function fileOf(status, response, bytes) {
  const type = String((response.headers && response.headers.get && response.headers.get('content-type')) || '').toLowerCase()
  const first = bytes.find((byte) => byte > 0x20)
  const opensJson = first === 0x7b || first === 0x5b
  const textual = type === '' || /json|text\/|xml|javascript/.test(type)
  const isFile = first !== undefined && (imageType(bytes) || !(opensJson || textual))
  return isFile ? { status, sort: FILE, value: bufferOf(bytes) } : jsonOf(status, decode(bytes))
}

const MAGIC = [
  [[0xff, 0xd8, 0xff], 'image/jpeg', 'media.jpg'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png', 'media.png'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif', 'media.gif'],
  [[0x42, 0x4d], 'image/bmp', 'media.bmp'],
  [[0x52, 0x49, 0x46, 0x46], 'image/webp', 'media.webp'],
]

// The media type of an image by its first bytes, with the name that a file of it gets.
function imageType(bytes) {
  const found = MAGIC.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))
  return found && found.slice(1)
}

// ---- bytes

// Over the same memory: nothing is copied between the socket and the caller.
const bufferOf = (bytes) =>
  globalThis.Buffer ? globalThis.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes

const viewOf = (bytes) =>
  ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(Object(bytes)) // of a number it would be so many zeroes

const decode = (bytes) => new TextDecoder().decode(bytes)

function joined(parts, size) {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(viewOf(part), at)
    at += part.byteLength
  }
  return whole
}

// ---- faults

// Messages of errors are looked at, never passed on: some runtimes put the address into them, with a secret in its query.
function faultOf(error) {
  if (read(error, 'tooLarge')) return { status: 0, sort: TOO_LARGE }
  if (read(error, 'noTransport')) return { status: 0, sort: NO_TRANSPORT }
  const code = codeOf(read(error, 'cause')) || codeOf(error)
  const message = read(error, 'message')
  const said = typeof message === 'string' ? `${code} ${message}` : code
  let sort = CONNECTION
  if (/ENOTFOUND|EAI_AGAIN|dns error|getaddrinfo/.test(said)) sort = DNS
  else if (/ECONNREFUSED|ConnectionRefused|Connection refused/.test(said)) sort = REFUSED
  return { status: 0, sort, value: code || nameOf(error) }
}

// What was thrown is the caller's or the runtime's, and may throw where it is read.
function read(error, name) {
  try {
    return Object(error)[name]
  } catch (another) {
    return undefined
  }
}

function codeOf(error) {
  const code = read(error, 'code')
  return typeof code === 'string' && /^\w{1,63}$/.test(code) ? code : ''
}

function nameOf(error) {
  const name = read(error, 'name')
  return typeof name === 'string' && /^\w{1,63}$/.test(name) ? name : 'Error'
}
