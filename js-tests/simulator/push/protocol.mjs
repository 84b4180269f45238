// How WeChat writes and seals what it pushes, after its documents and with Node.js's own cryptography: nothing of the package is in here.

import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto'

export const signatureOf = (...parts) => createHash('sha1').update(parts.sort().join('')).digest('hex')

const keyOf = (encodingAESKey) => Buffer.from(`${encodingAESKey}=`, 'base64')

/** @param {string} encodingAESKey @param {string} appid @param {string} text */
export function encrypt(encodingAESKey, appid, text, random = randomBytes(16)) {
  const key = keyOf(encodingAESKey)
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const frame = Buffer.concat([random, length, message, Buffer.from(appid)])
  const pad = 32 - (frame.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([frame, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}

/** @returns {{ text: string, appid: string }} */
export function decrypt(encodingAESKey, encrypted) {
  const key = keyOf(encodingAESKey)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  const frame = padded.subarray(0, padded.length - padded.at(-1))
  const end = 20 + frame.readUInt32BE(16)
  return { text: frame.subarray(20, end).toString(), appid: frame.subarray(end).toString() }
}

// ---- formats

const cdata = (text) => `<![CDATA[${String(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

function element(name, value) {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  if (typeof value === 'object' && value !== null) return `<${name}>${Object.entries(value).map(([name, value]) => element(name, value)).join('')}</${name}>`
  return `<${name}>${typeof value === 'string' ? cdata(value) : value}</${name}>`
}

export const toXml = (message) => element('xml', message)

/** Bare numbers where a BigInt stands: a MsgId is more than JavaScript holds. */
export function toJson(value) {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`).join(',')}}`
  return JSON.stringify(value)
}

export const written = (format, message) => (format === 'xml' ? toXml(message) : toJson(message))

/** What a flat element of a reply holds. */
export const fieldOf = (xml, name) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^]*?)(?:\\]\\]>)?</${name}>`).exec(xml)?.[1]

// ---- requests

/**
 * @param {{ token: string, encodingAESKey?: string, appid?: string, mode?: 'plain' | 'compatible' | 'safe', format?: 'xml' | 'json' }} settings
 * @param {object | string} message an object, or the text itself
 * @returns {{ query: Record<string, string>, body: string, contentType: string }}
 */
export function sealed({ token, encodingAESKey, appid, mode = 'safe', format = 'json' }, message, { timestamp = String(Math.floor(Date.now() / 1000)), nonce = String(randomInt(1e9)) } = {}) {
  const text = typeof message === 'string' ? message : written(format, message)
  const contentType = 'text/xml' // for JSON too
  const query = { signature: signatureOf(token, timestamp, nonce), timestamp, nonce, ...(message.FromUserName && { openid: message.FromUserName }) }
  if (mode === 'plain') return { query, body: text, contentType }
  const Encrypt = encrypt(encodingAESKey, appid, text)
  const outer = mode === 'safe' || typeof message === 'string' ? { ToUserName: message.ToUserName ?? 'gh_simulator' } : message
  Object.assign(query, { encrypt_type: 'aes', msg_signature: signatureOf(token, timestamp, nonce, Encrypt) })
  return { query, body: written(format, { ...outer, Encrypt }), contentType }
}

/** The reply in an answer, decrypted where it is encrypted: a text; or what is wrong with it. */
export function replyIn({ token, encodingAESKey, appid, mode, format }, body) {
  if (body === '' || body === 'success') return { text: '' }
  const isXml = body.startsWith('<')
  if (isXml !== (format === 'xml')) return { wrong: `the answer is not ${format}` }
  if (mode === 'plain') return { text: body }
  const read = isXml ? (name) => fieldOf(body, name) : (name) => JSON.parse(body)[name]
  const encrypted = read('Encrypt')
  if (!encrypted) return mode === 'compatible' ? { text: body } : { wrong: 'the answer is not encrypted' }
  const signature = signatureOf(token, String(read('TimeStamp')), read('Nonce'), encrypted)
  if (signature !== read('MsgSignature')) return { wrong: 'the signature of the answer' }
  const { text, appid: receiver } = decrypt(encodingAESKey, encrypted)
  return receiver === appid ? { text } : { wrong: `the answer is for ${receiver}` }
}
