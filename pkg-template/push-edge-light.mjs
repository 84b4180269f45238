// weixin-openapi/push for Vercel's Edge runtime and Next.js middleware; there a compiled module is asked for by ?module.
import core from './push.wasm?module'
import { load } from './esm/push.js'

export const { createPush, replies } = load({ module: () => core })
