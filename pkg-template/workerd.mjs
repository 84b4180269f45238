// The entry for Cloudflare Workers, which compile no bytes at run time: the core is a module that was compiled beforehand.
import core from './weixin.wasm'
import { shared } from './esm/weixin.js'
import { errcodes } from './esm/words.js'

export const { weixin, createWeixin } = shared({ module: () => core, errcodes })
export default weixin
