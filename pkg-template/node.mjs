// import and require() give the same object, so that both share one cache.
import * as cjs from './index.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only; bundlers differ in what they make of `default`.
export const { weixin, createWeixin, unwrap, WeixinError } = cjs.createWeixin ? cjs : cjs.default
export default weixin
