import * as cjs from './unicloud-redis.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { unicloudRedisCache } = cjs.unicloudRedisCache ? cjs : cjs.default
