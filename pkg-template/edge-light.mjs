// The entry for Vercel's Edge runtime and Next.js middleware, as for Workers; there a compiled module is asked for by ?module.
import core from './weixin.wasm?module'
import { shared } from './esm/weixin.js'
import { errcodes } from './esm/words.js'

export const { weixin, createWeixin } = shared({ module: () => core, errcodes })
export default weixin
