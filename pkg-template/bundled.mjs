// The entry for bundlers, for Deno, and for whatever else reads modules: the core is in the JavaScript.
import { builtinOf, hosted, realOf, shared } from './esm/weixin.js'
import { module } from './esm/bytes.js'
import { transport } from './esm/node-transport.js'
import { errcodes } from './esm/words.js'

// Bundlers leave `require` as it is in a module, or put one of their own there.
const real = realOf(typeof require === 'function' ? require : undefined)
const builtin = builtinOf(real)

export const { weixin, createWeixin } = shared(Object.assign(hosted(real), { module, errcodes }, builtin && { transport: () => transport(builtin) }))
export default weixin
