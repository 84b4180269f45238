import * as cjs from './redis.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { redisCache } = cjs.redisCache ? cjs : cjs.default
