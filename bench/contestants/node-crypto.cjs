'use strict'

// node:crypto by hand: what decryption is measured against. It makes no requests.

const { createDecipheriv } = require('crypto')

exports.open = () => ({
  async phone({ encryptedData, iv, sessionKey }) {
    const decipher = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'))
    return JSON.parse(decipher.update(encryptedData, 'base64', 'utf8') + decipher.final('utf8'))
  },
})
