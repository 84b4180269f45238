// weixin-openapi/push for Cloudflare Workers: the core is a module that was compiled beforehand.
import core from './push.wasm'
import { load } from './esm/push.js'

export const { createPush, replies } = load({ module: () => core })
