import * as cjs from './keyv.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { keyvCache } = cjs.keyvCache ? cjs : cjs.default
