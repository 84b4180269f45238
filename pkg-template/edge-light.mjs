// The entry for Vercel's Edge runtime and Next.js middleware, as for Workers; there a compiled module is asked for by ?module.
import core from './weixin.wasm?module'
import { load } from './esm/weixin.js'
import { errcodes } from './esm/words.js'

export const { weixin, createWeixin } = load({ module: () => core, errcodes })
export { unwrap, WeixinError } from './esm/weixin.js'
export default weixin
