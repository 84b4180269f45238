'use strict'
const { weixin } = require('weixin-openapi')

exports.main = async (event, context) => {
  const loginRes = await weixin.auth.code2Session({ js_code: event.code })
  if (loginRes.code !== 0) return { code: loginRes.code, msg: loginRes.msg }

  const sendRes = await weixin.subscribeMessage.send({
    touser: loginRes.openid,
    template_id: event.templateId,
    page: 'pages/index/index',
    data: { thing1: { value: '中通快递' } },
  })
  return { code: sendRes.code, msg: sendRes.msg, openid: loginRes.openid, node: process.versions.node }
}
