'use strict'

// It knows no WeChat: it asks a gateway of Tencent's cloud, which asks WeChat. `serviceUrl` names another gateway, here the local server,
// which wraps the same answers as that one does. The gateway's own way to WeChat is left out, to its advantage.

const cloud = require('wx-server-sdk')
const { link, message } = require('../calls.cjs')

exports.open = (base) => {
  cloud.init({ env: 'bench-0123456789', secretId: 'AKIDbench', secretKey: 'bench', serviceUrl: `${base}/admin` })
  return {
    send: () => cloud.openapi.subscribeMessage.send(message),
    link: () => cloud.openapi.urllink.generate(link),
  }
}
