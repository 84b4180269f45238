// Base64 by Node.js's own decoder, where there is one: an image of a megabyte is not carried through the core's memory, which never gives
// back what it took. Only what every decoder reads alike; the rest is the core's, to mend or to refuse.

/** The bytes, or undefined. */
export function decode(text) {
  const { Buffer } = globalThis
  if (typeof Buffer !== 'function' || typeof text !== 'string') return undefined
  const letters = text.startsWith('data:') ? text.slice(text.indexOf(',') + 1) : text
  const end = letters.slice(-4) // with the padding, and bits that have to be zero
  if (letters.length === 0 || letters.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(letters.slice(0, -4))) return undefined
  return Buffer.from(end, 'base64').toString('base64') === end ? Buffer.from(letters, 'base64') : undefined
}
