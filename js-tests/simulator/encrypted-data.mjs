// Data that WeChat's client encrypts for the developer's server ("开放数据校验与解密"): AES-128-CBC, PKCS#7.

import { createCipheriv, randomBytes } from 'node:crypto'

/**
 * @param {string} sessionKey as in the answer of jscode2session
 * @param {object} data `watermark: { appid, timestamp }` is what the server checks
 */
export function encryptedData(sessionKey, data) {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const bytes = Buffer.concat([cipher.update(JSON.stringify(data), 'utf8'), cipher.final()])
  return { encryptedData: bytes.toString('base64'), iv: iv.toString('base64') }
}
