'use strict'

// The same by hand, with node:crypto: encrypted and signed as WeChat's guide has it, with nothing checked.

const { constants, createCipheriv, createPrivateKey, randomBytes, sign } = require('crypto')
const { sealed } = require('../calls.cjs')

exports.open = () => {
  const { appid, path, body, signing } = sealed()
  const address = `https://api.weixin.qq.com/${path}`
  const { symmetricKey, asymmetricKey } = signing
  const secret = Buffer.from(symmetricKey.key, 'base64')
  const key = { key: createPrivateKey(asymmetricKey.privateKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  return {
    async sign() {
      const timestamp = Math.floor(Date.now() / 1000)
      const plain = JSON.stringify(Object.assign({ _n: randomBytes(16).toString('base64'), _appid: appid, _timestamp: timestamp }, JSON.parse(body)))
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, iv)
      cipher.setAAD(Buffer.from(`${address}|${appid}|${timestamp}|${symmetricKey.sn}`))
      const data = Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
      const text = JSON.stringify({ iv: iv.toString('base64'), data, authtag: cipher.getAuthTag().toString('base64') })
      const signature = sign('sha256', Buffer.from(`${address}\n${appid}\n${timestamp}\n${text}`), key).toString('base64')
      const headers = { 'content-type': 'application/json', 'wechatmp-appid': appid, 'wechatmp-timestamp': String(timestamp), 'wechatmp-signature': signature, 'wechatmp-serial': asymmetricKey.sn }
      return { method: 'POST', headers, body: text }
    },
  }
}
