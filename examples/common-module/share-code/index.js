'use strict'
const { weixin } = require('wechat')

exports.main = async ({ scene }) => {
  const image = await weixin.wxacode.getUnlimited({ scene, page: 'pages/index/index' })
  if (image.code) return { code: image.code, msg: image.msg } // 成功时是图片的字节，没有 code
  return { code: 0, base64: image.toString('base64') }
}
