import * as cjs from './unicloud-db.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { unicloudDbCache } = cjs.unicloudDbCache ? cjs : cjs.default
