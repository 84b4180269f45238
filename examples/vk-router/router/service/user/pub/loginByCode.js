'use strict'

module.exports = {
  /**
   * 用 wx.login 的 code 换 openid
   * @url user/pub/loginByCode
   * @param {String} js_code
   */
  main: async (event) => {
    const { data = {}, util } = event
    const { vk } = util
    const res = { code: 0, msg: '' }

    const loginRes = await vk.openapi.weixin.auth.code2Session({ js_code: data.js_code })
    if (loginRes.code !== 0) return { code: loginRes.code, msg: loginRes.msg }
    res.openid = loginRes.openid
    return res
  },
}
