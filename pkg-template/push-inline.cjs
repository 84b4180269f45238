'use strict'

// weixin-openapi/push/inline for require(): the core is in the JavaScript, no file is read.

require('./requirement.cjs')
const { builtinOf, load, realOf } = require('./cjs/push.js')

const real = realOf(typeof __webpack_require__ === 'function' ? __non_webpack_require__ : require)
const made = load({ module: (builtin) => require('./cjs/push-bytes.js').module(builtin), builtin: builtinOf(real) })

Object.defineProperty(exports, '__esModule', { value: true })
exports.createPush = made.createPush
exports.replies = made.replies
