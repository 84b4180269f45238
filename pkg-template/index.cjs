'use strict'

// The entry for Node.js. It reads the core as the file that it is, which is quicker than having it in text.

require('./requirement.cjs')
const fs = require('fs')
const path = require('path')
const { load, hosted, compile, unwrap, WeixinError } = require('./cjs/weixin.js')

const made = load(
  Object.assign(hosted(require), {
    module: core(),
    errcodes: () => require('./cjs/words.js'),
    explain: (code) => require('./errcodes.cjs').explain(code),
    transport: () => require('./cjs/node-transport.js').transport(require),
    signing: () => require('./cjs/signing.js'),
    sm: () => require('./cjs/sm.js').module(),
    builtin: require,
  })
)

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.unwrap = unwrap
exports.WeixinError = WeixinError
exports.default = made.weixin

// Read now, so that a file that is not there is noticed at the start; compiled when it is wanted.
function core() {
  const file = path.join(__dirname, 'weixin.wasm')
  try {
    const bytes = fs.readFileSync(file)
    return () => compile(bytes, require)
  } catch (error) {
    if (error.code === 'ENOENT') throw lost(file)
    return () => require('./cjs/bytes.js').module(require) // it is there, and must not be read: Deno wants a permission for that
  }
}

function lost(file) {
  const error = new Error(
    `weixin-openapi 找不到 ${file}；多半是打包或部署工具没有带上它：` +
      "请改用 'weixin-openapi/inline'（不需要这个文件），或在打包工具里把 weixin-openapi 设为外部依赖（external），" +
      '或把 weixin.wasm 复制到打包产物旁边'
  )
  error.code = 'ENOENT'
  return error
}
