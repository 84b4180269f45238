'use strict'

// weixin-openapi/paging for require().

const { items, pages } = require('./cjs/paging.js')

exports.items = items
exports.pages = pages
