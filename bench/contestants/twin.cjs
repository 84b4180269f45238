'use strict'

const { createTwin } = require('../twin.js')
const { account, code, link, message } = require('../calls.cjs')

exports.open = (base) => {
  const twin = createTwin({ ...account, baseURL: base })
  return {
    send: () => succeeded(twin.subscribeMessage.send(message)),
    link: () => succeeded(twin.urllink.generate(link)),
    code: (size) => twin.wxacode.getUnlimited(code(size)),
    image: (base64) => succeeded(twin.security.imgSecCheck({ base64 })),
    phone: (sample) => succeeded(twin.decrypt.getPhoneNumber(sample)),
  }
}

async function succeeded(call) {
  const result = await call
  if (result.code !== 0) throw new Error(result.msg)
  return result
}
