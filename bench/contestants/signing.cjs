'use strict'

// API signing of the package: what happens to a request between the core and the socket.

const pkg = process.env.WEIXIN_PKG || '../../pkg'
const { signerOf } = require(`${pkg}/cjs/signing.js`)
const { sealed } = require('../calls.cjs')

exports.open = () => {
  const { appid, path, token, body, signing } = sealed()
  const signer = signerOf({ builtin: require }, { signing })
  const url = `http://127.0.0.1/${path}?access_token=${token}`
  return {
    async sign() {
      const { init, ended } = await signer.signed(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }, { appid, path, seal: 'must' })
      if (ended) throw new Error(ended.value)
      return init
    },
  }
}
