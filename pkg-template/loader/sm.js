// The module for the SM algorithms as text, for where there is no file to read.

import { moduleFrom } from './inflated.js'
import { text, length } from './text-signing.js'

/** Compiles it. */
export const module = () => moduleFrom(text, length)
