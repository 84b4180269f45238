export * from './keyv.cjs'
