'use strict'

// weixin-openapi/errcodes for require(): each table is read when it is needed.

const { explainer } = require('./cjs/explain.js')

exports.explain = explainer(
  () => require('./cjs/words.js'),
  () => require('./cjs/low.js').low(),
  () => require('./cjs/high.js').high()
)
