// A module of WebAssembly out of a text.

import { inflateSync } from 'fflate/browser'

export const moduleFrom = (text, length) => new WebAssembly.Module(inflateSync(decode(text), { out: new Uint8Array(length) }))

// Named by way of globalThis: some bundlers bring a Buffer of their own wherever they read that name.
function decode(base64) {
  const { atob, Buffer } = globalThis
  return atob ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : Buffer.from(base64, 'base64')
}
