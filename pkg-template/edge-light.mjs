// The entry for Vercel's Edge runtime and Next.js middleware, as for Workers; there a compiled module is asked for by ?module.
import core from './weixin.wasm?module'
import { load } from './weixin.mjs'
import { errcodes } from './words.mjs'

export const { weixin, createWeixin } = load({ module: () => core, errcodes })
export default weixin
