'use strict'
const { weixin } = require('wechat')

exports.main = async (event, context) => {
  const image = await weixin.wxacode.getUnlimited({ scene: event.scene, page: 'pages/index/index' })
  if (image.code) return { code: image.code, msg: image.msg }

  const checkRes = await weixin.security.imgSecCheck({ base64: image.toString('base64') })
  if (checkRes.code !== 0) return { code: checkRes.code, msg: checkRes.msg }

  return { code: 0, base64: image.toString('base64') }
}
