// weixin-openapi/push/inline for import in Node.js: the same that require() gives.
import * as cjs from './push-inline.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { createPush, replies } = cjs.createPush ? cjs : cjs.default
