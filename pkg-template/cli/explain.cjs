'use strict'

// explain <code> [function]

const { explain } = require('../errcodes.cjs')
const { complain, FAILED, FINE, say, Usage } = require('./terminal.cjs')

exports.run = ({ options, words: [code, name] }) => {
  if (!/^-?\d+$/.test(code || '')) throw new Usage('explain 后面应是错误码（整数），例如 weixin-openapi explain 40163', 'explain')
  const found = explain(Number(code), name && require('./catalogue.cjs').named(name).name)
  if (!found) {
    complain(`不认识错误码 ${code}：请看 errmsg 里微信的原话，并对照接口的文档`)
    return FAILED
  }
  say(options.json ? JSON.stringify(found) : `${found.code}  ${found.meaning}${found.advice ? `\n怎么办：${found.advice}` : ''}`)
  return FINE
}
