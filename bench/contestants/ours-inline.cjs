'use strict'

// The entry that reads no file: the core is in its JavaScript.

process.env.WEIXIN_ENTRY = 'inline.cjs'
exports.open = require('./ours.cjs').open
