'use strict'

// The package as it is published, with the transport of the runtime.

const { WEIXIN_PKG = '../../pkg', WEIXIN_ENTRY } = process.env
const { createWeixin } = require(WEIXIN_ENTRY ? `${WEIXIN_PKG}/${WEIXIN_ENTRY}` : WEIXIN_PKG)
const { account, code, link, message } = require('../calls.cjs')

exports.open = (base, options) => {
  const weixin = createWeixin({ ...account, baseURL: base, ...options })
  return {
    send: () => succeeded(weixin.subscribeMessage.send(message)),
    link: () => succeeded(weixin.urllink.generate(link)),
    code: (size) => weixin.wxacode.getUnlimited(code(size)),
    image: (base64) => succeeded(weixin.security.imgSecCheck({ base64 })),
    phone: (sample) => succeeded(weixin.decrypt.getPhoneNumber(sample)),
    many: manyAccounts(base),
  }
}

/** Calls for so many accounts of one instance, each in its turn. */
function manyAccounts(base) {
  const list = Array.from({ length: 1000 }, (_, index) => ({ appid: `wx${String(index).padStart(16, '0')}`, appsecret: account.appsecret }))
  let weixin
  let turn = 0
  return (many) => {
    weixin = weixin || createWeixin({ config: { uni: {}, vk: { oauth: { weixin: { list } } } }, baseURL: base })
    return succeeded(weixin.subscribeMessage.send({ ...message, appid: list[turn++ % many].appid }))
  }
}

async function succeeded(call) {
  const result = await call
  if (result.code !== 0) throw new Error(result.msg)
  return result
}
