// Bytes, whatever they came in.

/** Over the same memory: nothing is copied between the socket and the caller. */
export const bufferOf = (bytes) =>
  globalThis.Buffer ? globalThis.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes

export const viewOf = (bytes) =>
  ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(Object(bytes)) // of a number it would be so many zeroes

let decoder
export const decode = (bytes) => (decoder || (decoder = new TextDecoder())).decode(bytes)

export function joined(parts, size) {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(viewOf(part), at)
    at += part.byteLength
  }
  return whole
}

const MAGIC = [
  [[0xff, 0xd8, 0xff], 'image/jpeg', 'media.jpg'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png', 'media.png'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif', 'media.gif'],
  [[0x42, 0x4d], 'image/bmp', 'media.bmp'],
  [[0x52, 0x49, 0x46, 0x46], 'image/webp', 'media.webp'],
]

/** The media type of an image by its first bytes, with the name that a file of it gets. */
export function imageType(bytes) {
  const found = MAGIC.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))
  return found && found.slice(1)
}
