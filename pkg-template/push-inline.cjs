'use strict'

// weixin-openapi/push/inline for require(): the core is in the JavaScript, no file is read.

require('./requirement.cjs')
const { load } = require('./cjs/push.js')

const made = load({ module: () => require('./cjs/push-bytes.js').module(), builtin: require })

Object.defineProperty(exports, '__esModule', { value: true })
exports.createPush = made.createPush
exports.replies = made.replies
