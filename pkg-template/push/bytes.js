// The core of message push as text, for where there is no file to read.

import { inflateSync } from 'fflate/browser'
import { bytesOfBase64 } from './base64.js'
import { text as first } from './push-text-1.js'
import { length, text as second } from './push-text-2.js'

/** Compiles it. */
export const module = () => new WebAssembly.Module(inflateSync(bytesOfBase64(first + second), { out: new Uint8Array(length) }))
