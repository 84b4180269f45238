// The entry for Cloudflare Workers, which compile no bytes at run time: the core is a module that was compiled beforehand.
import core from './weixin.wasm'
import { load } from './weixin.mjs'
import { errcodes } from './words.mjs'

export const { weixin, createWeixin } = load({ module: () => core, errcodes })
export default weixin
