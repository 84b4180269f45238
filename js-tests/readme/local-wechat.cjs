// Loaded before a file of the README: requests for WeChat are taken to the local one.

const { fetch } = globalThis
const wechat = 'https://api.weixin.qq.com'

globalThis.fetch = (url, init) => {
  if (!String(url).startsWith(`${wechat}/`)) throw new Error(`nothing but WeChat is asked, not ${url}`)
  return fetch(process.env.LOCAL_WECHAT + String(url).slice(wechat.length), init)
}

// What a cloud function finds there. Requests by fixed addresses go another way, which unicloud/host.cjs stands in for.
if (process.env.LOCAL_EIP) globalThis.uniCloud = require('../unicloud/host.cjs').uniCloudOf(process.env.LOCAL_WECHAT)
