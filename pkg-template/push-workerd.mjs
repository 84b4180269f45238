// weixin-openapi/push for Cloudflare Workers and Vercel's Edge runtime: the core is a module that was compiled beforehand, as in workerd.mjs.
import core from './push.wasm?module'
import { load } from './esm/push.js'

export const { createPush, replies } = load({ module: () => core })
