// The entry for Cloudflare Workers and Vercel's Edge runtime, which compile no bytes at run time: the core is a module that was compiled beforehand.
// Wrangler, Next.js, Vite and Nitro (with its option experimental.wasm) all know the ending ?module; weixin-openapi/inline does without.
import core from './weixin.wasm?module'
import { shared } from './esm/weixin.js'
import { errcodes } from './esm/words.js'
import * as signing from './esm/signing.js'
import sm from './signing.wasm?module'

export const { weixin, createWeixin, unwrap, WeixinError } = shared({ module: () => core, errcodes, signing: () => signing, sm: () => sm })
export default weixin
