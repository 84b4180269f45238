export * from './unicloud-db.cjs'
