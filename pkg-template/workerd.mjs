// The entry for Cloudflare Workers, which compile no bytes at run time: the core is a module that was compiled beforehand.
import core from './weixin.wasm'
import { load } from './esm/weixin.js'
import { errcodes } from './esm/words.js'
import * as signing from './esm/signing.js'
import sm from './signing.wasm'

export const { weixin, createWeixin } = load({ module: () => core, errcodes, signing: () => signing, sm: () => sm })
export { unwrap, WeixinError } from './esm/weixin.js'
export default weixin
