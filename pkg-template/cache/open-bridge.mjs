import * as cjs from './open-bridge.cjs'

// Node.js before 12.20 shows a CommonJS module's exports as its default only.
export const { openBridgeCache } = cjs.openBridgeCache ? cjs : cjs.default
