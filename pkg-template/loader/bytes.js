// The core as text, for where there is no file to read: deflated, since base64 is a third longer than what it says.

import { inflateSync } from 'fflate/browser'
import { compile } from './compile.js'
import { text as first } from './text-1.js'
import { text as second } from './text-2.js'
import { length, text as third } from './text-3.js'

/** Compiles it; `builtin` is the require of Node.js, where there is one. */
export const module = (builtin) => compile(inflateSync(decode(first + second + third), { out: new Uint8Array(length) }), builtin)

// Named by way of globalThis: some bundlers bring a Buffer of their own wherever they read that name.
function decode(base64) {
  const { atob, Buffer } = globalThis
  return atob ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : Buffer.from(base64, 'base64')
}
