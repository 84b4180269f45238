export * from './unicloud-redis.cjs'
