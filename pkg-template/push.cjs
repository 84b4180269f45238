'use strict'

// weixin-openapi/push for require() in Node.js. It reads the core as the file that it is.

require('./requirement.cjs')
const fs = require('fs')
const path = require('path')
const { load } = require('./cjs/push.js')

const made = load({ module: core(), builtin: () => require('crypto') })

Object.defineProperty(exports, '__esModule', { value: true })
exports.createPush = made.createPush
exports.replies = made.replies

// Read now, so that a file that is not there is noticed at the start; compiled when the first push comes.
function core() {
  const file = path.join(__dirname, 'push.wasm')
  try {
    const bytes = fs.readFileSync(file)
    return () => new WebAssembly.Module(bytes)
  } catch (error) {
    if (error.code === 'ENOENT') throw lost(file)
    return require('./cjs/push-bytes.js').module // it is there, and must not be read: Deno wants a permission for that
  }
}

function lost(file) {
  const error = new Error(
    `weixin-openapi 找不到 ${file}；多半是打包或部署工具没有带上它：` +
      "请改用 'weixin-openapi/push/inline'（不需要这个文件），或在打包工具里把 weixin-openapi 设为外部依赖（external），" +
      '或把 push.wasm 复制到打包产物旁边'
  )
  error.code = 'ENOENT'
  return error
}
