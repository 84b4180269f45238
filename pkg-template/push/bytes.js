// The core of message push as text, for where there is no file to read.

import { inflated } from '../loader/inflated.js'
import { text as first } from './push-text-1.js'
import { length, text as second } from './push-text-2.js'

/** Compiles it, in full: every push pays for the speed of its code. `builtin` is the require of Node.js, where there is one. */
export const module = (builtin) => new WebAssembly.Module(inflated(first + second, length, builtin))
