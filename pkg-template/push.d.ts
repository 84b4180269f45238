export * from './push.cjs'
