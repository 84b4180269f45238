'use strict'

// The entry for Node.js. It reads the core as the file that it is, which is quicker than having it in text.

require('./requirement.cjs')
const fs = require('fs')
const path = require('path')
const { load, hosted } = require('./weixin.cjs')

const bytes = readCore()
const made = load(
  Object.assign(hosted(require), {
    module: () => new WebAssembly.Module(bytes),
    errcodes: () => require('./words.cjs'),
  })
)

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.default = made.weixin

function readCore() {
  const file = path.join(__dirname, 'weixin.wasm')
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const lost = new Error(
      `weixin-openapi 找不到 ${file}（${error.code}）；多半是打包或部署工具没有带上它：` +
        "请改用 'weixin-openapi/inline'（不需要这个文件），或在打包工具里把 weixin-openapi 设为外部依赖（external），" +
        '或把 weixin.wasm 复制到打包产物旁边'
    )
    lost.code = error.code
    throw lost
  }
}
