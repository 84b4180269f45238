// As much of DER as keys and certificates need, both ways.

export function item(tag, ...parts) {
  const body = Buffer.concat(parts)
  const size = body.length < 0x80 ? [body.length] : body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

export const sequence = (...parts) => item(0x30, ...parts)
export const set = (...parts) => item(0x31, ...parts)
export const octets = (bytes) => item(0x04, bytes)
export const bits = (bytes) => item(0x03, Buffer.from([0]), bytes)
export const oid = (hex) => item(0x06, Buffer.from(hex, 'hex'))
export const nothing = item(0x05)

/** Of a whole number that is not negative. */
export function integer(number) {
  const hex = number.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return item(0x02, bytes[0] & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes)
}

/** The two numbers of a signature; undefined where it is none. */
export function numbersOf(der) {
  const found = /^30(..)02(..)((?:..)+)$/.exec(der.toString('hex'))
  if (!found || parseInt(found[1], 16) !== der.length - 2) return undefined
  const [, , size, rest] = found
  const middle = parseInt(size, 16) * 2
  const second = /^02(..)((?:..)+)$/.exec(rest.slice(middle))
  if (!second || parseInt(second[1], 16) * 2 !== second[2].length || middle === 0) return undefined
  return { r: BigInt(`0x${rest.slice(0, middle)}`), s: BigInt(`0x${second[2]}`) }
}

/** @param {string} label `PRIVATE KEY` @param {Buffer} der */
export const pem = (label, der) => `-----BEGIN ${label}-----\n${der.toString('base64').match(/.{1,64}/g).join('\n')}\n-----END ${label}-----\n`
