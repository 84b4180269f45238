'use strict'

// The floor: `fetch`, the address and the JSON written by hand, a token that is asked for once.

const { account, code, link, message } = require('../calls.cjs')

const JSON_TYPE = { 'content-type': 'application/json' }

exports.open = (base) => {
  let token

  async function post(path, body, headers = JSON_TYPE) {
    token = token || (await ask())
    return fetch(`${base}/${path}?access_token=${token}`, { method: 'POST', headers, body })
  }

  async function ask() {
    const body = JSON.stringify({ grant_type: 'client_credential', appid: account.appid, secret: account.appsecret })
    const response = await fetch(`${base}/cgi-bin/stable_token`, { method: 'POST', headers: JSON_TYPE, body })
    return (await response.json()).access_token
  }

  const json = async (response) => (await response).json()
  return {
    send: () => json(post('cgi-bin/message/subscribe/send', JSON.stringify({ ...message, miniprogram_state: 'formal', lang: 'zh_CN' }))),
    link: () => json(post('wxa/generate_urllink', JSON.stringify(link))),
    code: async (size) => Buffer.from(await (await post('wxa/getwxacodeunlimit', JSON.stringify(code(size)))).arrayBuffer()),
    image(base64) {
      const head = '--boundary\r\nContent-Disposition: form-data; name="media"; filename="media.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
      const body = Buffer.concat([Buffer.from(head), Buffer.from(base64, 'base64'), Buffer.from('\r\n--boundary--\r\n')])
      return json(post('wxa/img_sec_check', body, { 'content-type': 'multipart/form-data; boundary=boundary' }))
    },
  }
}
