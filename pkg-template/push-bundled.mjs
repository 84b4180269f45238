// weixin-openapi/push for bundlers, for Deno, and for whatever else reads modules: the core is in the JavaScript.
import { module } from './esm/push-bytes.js'
import { load } from './esm/push.js'

export const { createPush, replies } = load({ module, builtin: globalThis.process && globalThis.process.getBuiltinModule })
