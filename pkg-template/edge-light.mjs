// The entry for Vercel's Edge runtime and Next.js middleware, as for Workers; there a compiled module is asked for by ?module.
import core from './weixin.wasm?module'
import { load } from './esm/weixin.js'
import { errcodes } from './esm/words.js'
import * as signing from './esm/signing.js'
import sm from './signing.wasm?module'

export const { weixin, createWeixin } = load({ module: () => core, errcodes, signing: () => signing, sm: () => sm })
export { unwrap, WeixinError } from './esm/weixin.js'
export default weixin
