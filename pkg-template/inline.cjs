'use strict'

// weixin-openapi/inline for require(): the core is in the JavaScript, no file is read.

require('./requirement.cjs')
const { load, hosted } = require('./cjs/weixin.js')

const made = load(
  Object.assign(hosted(require), {
<<<<<<< HEAD
    module: () => require('./cjs/bytes.js').module(),
    errcodes: () => require('./cjs/words.js'),
=======
    module: () => require('./bytes.cjs').module(),
    errcodes: () => require('./words.cjs'),
    transport: () => require('./node-transport.cjs').transport(require),
>>>>>>> 4478315 (Send by Node.js's own modules where there is no fetch, or by what uniCloud has)
  })
)

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.default = made.weixin
