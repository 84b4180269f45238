// weixin-openapi/push/inline for Cloudflare Workers: the core is in the JavaScript, and compiled while the Worker starts.
import { module } from './esm/push-bytes.js'
import { compiledAtStart, load } from './esm/push.js'

const [core] = compiledAtStart('weixin-openapi/push/inline', 'weixin-openapi/push', module)

export const { createPush, replies } = load({ module: () => core })
