'use strict'
const { weixin } = require('weixin-openapi')

// 小程序端：uniCloud.callFunction({ name: 'login', data: { code } })，code 来自 wx.login；phoneCode 来自手机号按钮，可以没有
exports.main = async (event) => {
  const { code, msg, openid, unionid } = await weixin.auth.code2Session({ js_code: event.code })
  if (code !== 0) return { code, msg }

  const user = { code: 0, openid, unionid }
  if (event.phoneCode) {
    const phone = await weixin.decrypt.getPhoneNumber({ code: event.phoneCode })
    if (phone.code !== 0) return { code: phone.code, msg: phone.msg }
    user.phone = phone.phone
  }
  return user
}
