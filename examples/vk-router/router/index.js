'use strict'
const vkCloud = require('vk-unicloud')
const { weixin } = require('weixin-openapi')

const vk = vkCloud.createInstance(require('./config.js'))

exports.main = async (event, context) => {
  vk.openapi.weixin = weixin // 加的只有这一行和上面的 require：整个项目都换过来了
  return await vk.router({ event, context, vk })
}
