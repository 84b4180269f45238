export * from './open-bridge.cjs'
