import * as cjs from './cloudflare-kv.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { kvCache } = cjs.kvCache ? cjs : cjs.default
