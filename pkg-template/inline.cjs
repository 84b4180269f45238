'use strict'

// weixin-openapi/inline for require(): the core is in the JavaScript, no file is read.

require('./requirement.cjs')
const { load, hosted, unwrap, WeixinError } = require('./cjs/weixin.js')

const made = load(
  Object.assign(hosted(require), {
    module: () => require('./cjs/bytes.js').module(require),
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
