// The core as text, for where there is no file to read: deflated, since base64 is a third longer than what it says.

import { moduleFrom } from './inflated.js'
import { text as first } from './text-1.js'
import { text as second } from './text-2.js'
import { length, text as third } from './text-3.js'

/** Compiles it; `builtin` is the require of Node.js, where there is one. */
export const module = (builtin) => moduleFrom(first + second + third, length, builtin)
