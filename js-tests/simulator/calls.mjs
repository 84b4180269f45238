// What has been asked, for tests that look at it afterwards.

import Busboy from '@fastify/busboy'

/**
 * @typedef {object} Call
 * @property {string} method
 * @property {string} path `/wxa/getwxacodeunlimit`
 * @property {Record<string, string>} query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {Buffer} body
 * @property {any} json the body where it is JSON, else undefined; the parameters in it where it is sealed
 * @property {boolean} sealed whether it came encrypted and signed, and was opened
 * @property {Part[] | undefined} parts the body where it is multipart/form-data
 * @property {number} at the simulator's time, in milliseconds
 * @property {{ status: number, errcode?: number } | undefined} answer as sent; undefined where none was
 */
/** @typedef {{ name: string, filename?: string, contentType: string, data: Buffer }} Part */

const utf8 = new TextDecoder('utf-8', { fatal: true })

export class Calls {
  /** @type {Call[]} */ kept = []
  #counts = new Map()
  #keep

  constructor(keep) {
    this.#keep = keep
  }

  note(call) {
    this.#counts.set(call.path, this.count(call.path) + 1)
    if (this.#keep) this.kept.push(call)
  }

  /** @param {string} path */
  count(path) {
    return this.#counts.get(path) ?? 0
  }

  forget() {
    this.kept.length = 0
    this.#counts.clear()
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Call | undefined>}
 */
export async function readCall(request, now) {
  const [path, search = ''] = splitOnce(request.url, '?')
  const body = await readBody(request)
  if (!body) return undefined
  const multipart = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '')
  return {
    method: request.method,
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: request.headers,
    body,
    json: multipart ? undefined : jsonOf(body),
    sealed: false,
    parts: multipart ? await partsOf(request.headers, body) : undefined,
    at: now,
    answer: undefined,
  }
}

/** Undefined where the caller hung up before the end. */
function readBody(request) {
  return new Promise((resolve) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', () => resolve(undefined))
  })
}

function jsonOf(body) {
  if (body.length === 0) return undefined
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    return undefined // not UTF-8 or not JSON: the endpoint answers 47001
  }
}

/** Undefined where the body is no multipart after all (no boundary, cut off). */
function partsOf(headers, body) {
  return new Promise((resolve) => {
    const parts = []
    let reader
    try {
      reader = new Busboy({ headers })
    } catch {
      return resolve(undefined)
    }
    reader.on('field', (name, value, _nameCut, _valueCut, _encoding, mimeType) => parts.push({ name, contentType: mimeType, data: Buffer.from(value) }))
    reader.on('file', (name, stream, filename, _encoding, mimeType) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('error', () => resolve(undefined))
      stream.on('end', () => parts.push({ name, filename, contentType: mimeType, data: Buffer.concat(chunks) }))
    })
    reader.on('error', () => resolve(undefined))
    reader.on('finish', () => resolve(parts))
    reader.end(body)
  })
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
