'use strict'

// The entry for Node.js. It reads the core as the file that it is, which is quicker than having it in text. Out of a bundle it takes the text: what a
// bundler writes for `__dirname` is where the package was when the bundle was made.

require('./requirement.cjs')
const { builtinOf, compile, hosted, lost, realOf, shared } = require('./cjs/weixin.js')

// webpack has a name for the `require` of run time; what it makes of that word finds nothing.
const real = realOf(typeof __webpack_require__ === 'function' ? __non_webpack_require__ : require)
const builtin = builtinOf(real)
const file = module.filename // that of a module; bundles give none
let core

const made = shared(
  Object.assign(hosted(real), {
    prepare() {
      core = file ? coreOfFile() : textOfCore()
    },
    module: () => core(),
    errcodes: () => require('./cjs/words.js'),
    explain: (code) => require('./errcodes.cjs').explain(code),
    transport: () => require('./cjs/node-transport.js').transport(builtin),
    signing: () => require('./cjs/signing.js'),
    sm: () => require('./cjs/sm.js').module(),
    builtin,
  }),
  file
)

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.unwrap = made.unwrap
exports.WeixinError = made.WeixinError
exports.default = made.weixin

// Read now, so that a file that is not there is noticed at the start; compiled when it is wanted.
function coreOfFile() {
  try {
    const bytes = require('fs').readFileSync(require('path').join(__dirname, 'weixin.wasm'))
    return () => compile(bytes, builtin)
  } catch (error) {
    return textOfCore() // it was left behind by a tool; or it is there and must not be read: Deno wants a permission for that
  }
}

function textOfCore() {
  try {
    const text = require('./cjs/bytes.js')
    return () => text.module(builtin)
  } catch (error) {
    throw lost(error, 'weixin.wasm', 'cjs/bytes.js')
  }
}
