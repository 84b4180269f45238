'use strict'
const { createWeixin } = require('weixin-openapi')

exports.weixin = createWeixin({ eip: 'token' }) // 只有获取 access_token 经过固定 IP
