'use strict'

// Stands in for what uniCloud gives its functions to send requests with, no wider than its documents: the real urllib behind
// uniCloud.httpclient, and an egress with fixed addresses. Requests to WeChat are taken to a local one, with a header that says by
// which way they left. Node.js 12 reads this file.

const urllib = require('urllib')

const WECHAT = 'https://api.weixin.qq.com'

exports.uniCloudOf = function uniCloudOf(local) {
  return {
    httpclient: { request: (url, options) => urllib.request(toLocal(local, url), marked(options, 'httpclient')) },
    httpProxyForEip: eip(local),
    getClientInfos: () => [{ appId: '__UNI__STANDIN' }],
    getCloudInfos: () => [{ provider: 'aliyun' }],
  }
}

/** A fetch that finds the local WeChat where the real one would be. */
exports.fetchOf = function fetchOf(local, fetch) {
  return (url, init) => fetch(toLocal(local, url), marked(init, 'fetch'))
}

function toLocal(local, url) {
  if (!url.startsWith(`${WECHAT}/`)) throw new Error('nothing but WeChat is asked')
  return local + url.slice(WECHAT.length)
}

const marked = (options, way) => Object.assign({}, options, { headers: Object.assign({}, options && options.headers, { 'x-way': way }) })

// It resolves to a text whatever came, waits for five seconds, and knows no addresses but WeChat's.
function eip(local) {
  async function ask(method, url, content, headers) {
    if (!/^https:\/\/([\w-]+\.)*weixin\.qq\.com\//.test(url)) throw new Error('该域名不支持代理')
    const options = marked({ method, content, headers, timeout: 5000 }, 'eip')
    const { status, headers: received, data } = await urllib.request(toLocal(local, url), options)
    const text = data.toString()
    return JSON.stringify({ headers: received, body: valueOf(text), statusCode: status === 200 ? 'OK' : 'OTHER', statusCodeValue: status })
  }
  const typed = (type, headers) => Object.assign({ 'content-type': type }, headers)
  return {
    get: (url, params, headers) => ask('GET', params ? `${url}?${new URLSearchParams(params)}` : url, undefined, headers),
    post: (url, text, headers) => ask('POST', url, wanted(text, 'string'), typed('text/plain', headers)),
    postJson: (url, json, headers) => ask('POST', url, JSON.stringify(wanted(json, 'object')), typed('application/json', headers)),
    postForm: (url, data, headers) => ask('POST', url, String(new URLSearchParams(data)), typed('application/x-www-form-urlencoded', headers)),
  }
}

function valueOf(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    return text
  }
}

function wanted(value, type) {
  if (typeof value !== type) throw new TypeError(`${type} is wanted, not ${typeof value}`)
  return value
}
