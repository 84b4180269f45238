'use strict'

// The entry for Node.js. It reads the core as the file that it is, which is quicker than having it in text. Out of a bundle it takes the text: what a
// bundler writes for `__dirname` is where the package was when the bundle was made.

require('./requirement.cjs')
const { builtinOf, hosted, realOf, shared } = require('./cjs/weixin.js')

// webpack has a name for the `require` of run time; what it makes of that word finds nothing.
const real = realOf(typeof __webpack_require__ === 'function' ? __non_webpack_require__ : require)
const file = module.filename // that of a module; bundles give none
let core

const made = shared(
  Object.assign(hosted(real), {
    prepare() {
      core = file ? coreOfFile() : () => require('./cjs/bytes.js').module()
    },
    module: () => core(),
    errcodes: () => require('./cjs/words.js'),
    explain: (code) => require('./errcodes.cjs').explain(code),
    transport: () => require('./cjs/node-transport.js').transport(builtinOf(real)),
  }),
  file
)

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.default = made.weixin

// Read now, so that a file that is not there is noticed at the start; compiled when it is wanted.
function coreOfFile() {
  try {
    const bytes = require('fs').readFileSync(require('path').join(__dirname, 'weixin.wasm'))
    return () => new WebAssembly.Module(bytes)
  } catch (error) {
    return textOfCore() // it was left behind by a tool; or it is there and must not be read: Deno wants a permission for that
  }
}

function textOfCore() {
  try {
    return require('./cjs/bytes.js').module
  } catch (error) {
    throw error.code === 'MODULE_NOT_FOUND' ? lost(error) : error
  }
}

function lost({ code }) {
  const error = new Error(
    'weixin-openapi 的文件不全：weixin.wasm 和 cjs/bytes.js 都找不到；多半是打包或部署工具没有带上它们：' +
      '请在打包工具里把 weixin-openapi 设为外部依赖（external），并把 node_modules/weixin-openapi 整个目录带上'
  )
  error.code = code
  return error
}
