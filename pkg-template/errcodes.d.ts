export * from './errcodes.cjs'
