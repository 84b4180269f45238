// DER as far as keys and certificates need it, and the base64 around it.

export const INTEGER = 0x02, BIT_STRING = 0x03, OCTET_STRING = 0x04, OID = 0x06, SEQUENCE = 0x30

/** The elements in a stretch of bytes: [{ tag, body, whole }]. Throws on what is none. */
export function elements(bytes) {
  const found = []
  for (let rest = bytes; rest.length > 0; rest = rest.subarray(found[found.length - 1].whole.length)) found.push(first(rest))
  return found
}

/** The one element that bytes begin with. */
export function first(bytes) {
  const short = bytes[1]
  if (short === undefined) throw new Error('cut off')
  const count = short < 0x80 ? 0 : short & 0x7f
  if ((short >= 0x80 && count === 0) || count > 3 || bytes.length < 2 + count) throw new Error('no length')
  let length = short < 0x80 ? short : 0
  for (let i = 0; i < count; i++) length = length * 256 + bytes[2 + i]
  const start = 2 + count
  if (start + length > bytes.length) throw new Error('cut off')
  return { tag: bytes[0], body: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) }
}

/** An element made of parts. */
export function element(tag, ...parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Uint8Array.from([tag, ...size, ...[].concat(...parts.map((part) => Array.from(part)))])
}

/** A whole number that is positive, of bytes in order from the highest. */
export function integer(bytes) {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from++
  const body = Array.from(bytes.subarray(from))
  return element(INTEGER, body[0] & 0x80 ? [0, ...body] : body)
}

export const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16))

/** The bytes, or undefined where it is no base64. Line breaks and blanks are passed over, and a padding may be missing. */
export function fromBase64(text) {
  const letters = text.replace(/\s+/g, '').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(letters) || letters.length % 4 === 1) return undefined
  const { atob, Buffer } = globalThis
  return Buffer ? new Uint8Array(Buffer.from(letters, 'base64')) : Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
}

export function toBase64(bytes) {
  const { btoa, Buffer } = globalThis
  if (Buffer) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}
