// The core as text, for where there is no file to read: deflated, since base64 is a third longer than what it says.

import { inflateSync } from 'fflate/browser'
import { length, text } from './text.js'

/** Compiles it. */
export const module = () => new WebAssembly.Module(inflateSync(decode(text), { out: new Uint8Array(length) }))

// Named by way of globalThis: some bundlers bring a Buffer of their own wherever they read that name.
function decode(base64) {
  const { atob, Buffer } = globalThis
  return atob ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : Buffer.from(base64, 'base64')
}
