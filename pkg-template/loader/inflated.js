// A module of WebAssembly out of a text.

import { inflateSync } from 'fflate/browser'
import { compile } from './compile.js'

/** `builtin` is the require of Node.js, where there is one. */
export const moduleFrom = (text, length, builtin) => compile(inflateSync(decode(text), { out: new Uint8Array(length) }), builtin)

// Named by way of globalThis: some bundlers bring a Buffer of their own wherever they read that name.
function decode(base64) {
  const { atob, Buffer } = globalThis
  return atob ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : Buffer.from(base64, 'base64')
}
