'use strict'

// weixin-openapi/inline for require(): the core is in the JavaScript, no file is read.

require('./requirement.cjs')
const { builtinOf, hosted, realOf, shared } = require('./cjs/weixin.js')

// webpack has a name for the `require` of run time; what it makes of that word finds nothing.
const real = realOf(typeof __webpack_require__ === 'function' ? __non_webpack_require__ : require)
const builtin = builtinOf(real)

const made = shared(
  Object.assign(hosted(real), {
    module: () => require('./cjs/bytes.js').module(builtin),
    errcodes: () => require('./cjs/words.js'),
    explain: (code) => require('./errcodes.cjs').explain(code),
    transport: () => require('./cjs/node-transport.js').transport(builtin),
    signing: () => require('./cjs/signing.js'),
    sm: () => require('./cjs/sm.js').module(),
    builtin,
  }),
  module.filename // that of a module; bundles give none
)

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.unwrap = made.unwrap
exports.WeixinError = made.WeixinError
exports.default = made.weixin
