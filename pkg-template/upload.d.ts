export * from './upload.cjs'
