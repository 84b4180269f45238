export * from './paging.cjs'
