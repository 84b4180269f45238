// import and require() give the same.
import * as cjs from './push.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { createPush, replies } = cjs.createPush ? cjs : cjs.default
