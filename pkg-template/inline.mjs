// weixin-openapi/inline for import in Node.js: the same object that require() gives.
import * as cjs from './inline.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { weixin, createWeixin, unwrap, WeixinError } = cjs.createWeixin ? cjs : cjs.default
export default weixin
