'use strict'

// Its addresses are public fields, set to the local server's. What it has no method for goes through its request(), as its users do it.

const WechatAPI = require('co-wechat-api')
const { account, code, link, message } = require('../calls.cjs')

exports.open = (base) => {
  const api = new WechatAPI(account.appid, account.appsecret)
  api.prefix = `${base}/cgi-bin/`
  api.wxaPrefix = `${base}/wxa/`
  return {
    send: () => api.sendSubscribeMessage(message.touser, message.template_id, message.page, message.data),
    async link() {
      const { accessToken } = await api.ensureAccessToken()
      const request = { method: 'POST', dataType: 'json', data: JSON.stringify(link), headers: { 'Content-Type': 'application/json' } }
      return api.request(`${api.wxaPrefix}generate_urllink?access_token=${accessToken}`, request)
    },
    code: (size) => api.getWXACodeUnlimit(code(size).scene, code(size).page),
  }
}
