'use strict'

// Whether a server is reached at all, and what time it has there.

const TIMEOUT = 8000

/** @returns {Promise<{ date?: number, fault?: { says: string, cure: string } }>} `date` in milliseconds; any answer is one */
exports.answered = (base) =>
  new Promise((resolve) => {
    const fail = (error) => resolve({ fault: faultOf(error) })
    let url
    try {
      url = new URL(base)
    } catch (error) {
      return resolve({ fault: { says: '网址不正确', cure: '--base-url 应以 https:// 或 http:// 开头' } })
    }
    if (!/^https?:$/.test(url.protocol)) return resolve({ fault: { says: '网址不正确', cure: '--base-url 应以 https:// 或 http:// 开头' } })
    const request = require(url.protocol === 'http:' ? 'http' : 'https').request(url, { method: 'GET', timeout: TIMEOUT }, (response) => {
      response.resume()
      const date = Date.parse(response.headers.date)
      resolve(Number.isNaN(date) ? {} : { date })
      response.destroy()
    })
    request.on('timeout', () => request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })))
    request.on('error', fail)
    request.end()
  })

const FAULTS = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, '域名解析不了', '检查服务器的 DNS 和网络'],
  [/^ECONNREFUSED$/, '连接被拒绝', '检查地址和端口：那里没有程序在听'],
  [/^ETIMEDOUT$/, '没有回应', '检查防火墙、安全组有没有放行出去的 443 端口'],
  [/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/, '证书不被信任', '时钟不准，或中间有代理替换了证书：校准时钟，或把代理的根证书交给 Node.js（环境变量 NODE_EXTRA_CA_CERTS）'],
]

function faultOf({ code = '', message }) {
  const [, says, cure] = FAULTS.find(([shape]) => shape.test(code)) || ['', message, '检查服务器的网络']
  return { says: code ? `${says}，${code}` : says, cure }
}
