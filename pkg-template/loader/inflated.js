// A module of WebAssembly out of a text.

import { inflateSync } from 'fflate/browser'
import { compile } from './compile.js'

/** `builtin` is the require of Node.js, where there is one. */
export const moduleFrom = (text, length, builtin) => compile(inflated(text, length, builtin), builtin)

/** The bytes. What Node.js brings takes a tenth of the processor time, which a cold start pays for. */
export const inflated = (text, length, builtin) => byNode(text, length, builtin) || inflateSync(decode(text), { out: new Uint8Array(length) })

function byNode(text, length, builtin) {
  try {
    const bytes = builtin('zlib').inflateRawSync(builtin('buffer').Buffer.from(text, 'base64'))
    return bytes.length === length ? bytes : undefined
  } catch (error) {
    return undefined // this is no Node.js
  }
}

// Named by way of globalThis: some bundlers bring a Buffer of their own wherever they read that name.
function decode(base64) {
  const { atob, Buffer } = globalThis
  return atob ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : Buffer.from(base64, 'base64')
}
