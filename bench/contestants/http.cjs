'use strict'

// The least that a call needs on any Node.js: `http`, the address and the JSON written by hand, a token that is asked for once.

const http = require('http')
const { account, link, message } = require('../calls.cjs')

exports.open = (base) => {
  const { hostname, port } = new URL(base)
  const agent = new http.Agent({ keepAlive: true })
  let token

  const post = (path, body) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const request = http.request({ hostname, port, agent, path, method: 'POST', headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => (text += part))
        response.on('end', () => resolve(JSON.parse(text)))
      })
      request.on('error', reject)
      request.end(body)
    })

  async function call(path, body) {
    token = token || (await post('/cgi-bin/stable_token', JSON.stringify({ grant_type: 'client_credential', appid: account.appid, secret: account.appsecret }))).access_token
    return post(`/${path}?access_token=${token}`, JSON.stringify(body))
  }

  return {
    send: () => call('cgi-bin/message/subscribe/send', Object.assign({}, message, { miniprogram_state: 'formal', lang: 'zh_CN' })),
    link: () => call('wxa/generate_urllink', link),
  }
}
