// The entry for bundlers, for Deno, and for whatever else reads modules: the core is in the JavaScript.
import { load, hosted } from './esm/weixin.js'
import { module } from './esm/bytes.js'
import { transport } from './esm/node-transport.js'
import { errcodes } from './esm/words.js'
import * as signing from './esm/signing.js'
import * as sm from './esm/sm.js'

// Bundlers leave `require` as it is in a module, or put one there that only throws: that one resolves nothing.
const real = typeof require === 'function' && typeof require.resolve === 'function' ? require : undefined
// Newer ones give their own modules without it.
const builtin = real || (globalThis.process && globalThis.process.getBuiltinModule)

// No import() here: with it, bundlers that write one file refuse.
const signatures = { signing: () => signing, sm: sm.module, builtin }

export const { weixin, createWeixin } = load(
  Object.assign(hosted(real), { module: () => module(builtin), errcodes }, signatures, builtin && { transport: () => transport(builtin) })
)
export { unwrap, WeixinError } from './esm/weixin.js'
export default weixin
