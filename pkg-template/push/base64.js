// Base64 of a body, by what the runtime has.

/** The bytes; nothing where it is no base64. */
export function bytesOfBase64(text) {
  const { Buffer, atob } = globalThis
  if (Buffer) return Buffer.from(text, 'base64')
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch (error) {
    return undefined
  }
}
