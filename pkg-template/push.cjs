'use strict'

// weixin-openapi/push for require() in Node.js. It reads the core as the file that it is, and out of a bundle it takes the text: see index.cjs.

require('./requirement.cjs')
const { load, lost } = require('./cjs/push.js')

// Named one by one, so that bundlers find them.
const BUILTIN = { buffer: () => require('buffer'), crypto: () => require('crypto'), zlib: () => require('zlib') }

const made = load({ module: module.filename ? coreOfFile() : textOfCore(), builtin: (name) => BUILTIN[name]() })

Object.defineProperty(exports, '__esModule', { value: true })
exports.createPush = made.createPush
exports.replies = made.replies

// Read now, so that a file that is not there is noticed at the start; compiled when the first push comes.
function coreOfFile() {
  try {
    const bytes = require('fs').readFileSync(require('path').join(__dirname, 'push.wasm'))
    return () => new WebAssembly.Module(bytes)
  } catch (error) {
    return textOfCore() // it was left behind by a tool; or it is there and must not be read: Deno wants a permission for that
  }
}

function textOfCore() {
  try {
    return require('./cjs/push-bytes.js').module
  } catch (error) {
    throw lost(error, 'push.wasm', 'cjs/push-bytes.js')
  }
}
