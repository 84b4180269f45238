'use strict'

// Pointed at the local server by its option http.baseURL. Its token goes where it puts it unless told otherwise: into a file.

const { MiniApp } = require('node-easywechat')
const { account, code, link, message } = require('../calls.cjs')

exports.open = (base) => {
  const path = require('path').join(require('os').tmpdir(), `weixin-openapi-bench-${process.pid}`)
  const app = new MiniApp({ app_id: account.appid, secret: account.appsecret, use_stable_access_token: true, http: { baseURL: `${base}/` }, file_cache: { path } })
  process.on('exit', () => require('fs').rmSync(path, { recursive: true, force: true }))
  const client = app.getClient()
  const post = async (path, payload) => (await client.post(path, payload)).toObject()
  return {
    send: () => post('cgi-bin/message/subscribe/send', { json: message }),
    link: () => post('wxa/generate_urllink', { json: link }),
    code: async (size) => (await client.post('wxa/getwxacodeunlimit', { json: code(size), responseType: 'arraybuffer' })).getContent(),
    image(base64) {
      const FormData = require('form-data')
      const formData = new FormData()
      formData.append('media', Buffer.from(base64, 'base64'), { filename: 'media.jpg', contentType: 'image/jpeg' })
      return post('wxa/img_sec_check', { formData })
    },
    phone: async ({ encryptedData, iv, sessionKey }) => app.getUtils().decryptSession(sessionKey, iv, encryptedData),
  }
}
