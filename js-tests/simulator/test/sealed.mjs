// A client of API security for the simulator's own tests: OpenSSL's algorithms by Node.js, and nothing of any SDK.

import assert from 'node:assert/strict'
import { constants, createCipheriv, createDecipheriv, randomBytes, sign, verify, X509Certificate } from 'node:crypto'
import { miniProgram } from '../client.mjs'

const { appid } = miniProgram
export const PATH = '/wxa/business/getuserphonenumber'
export const addressOf = (path) => `https://api.weixin.qq.com${path}`
export const pss = (key, saltLength = 32) => ({ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
export const now = () => Math.floor(Date.now() / 1000)

/** A request by the rules, with what is to be wrong in it. */
export function request({ signing }, params, { path = PATH, timestamp = now(), aad, salt, headers = {}, inside = {}, after = (body) => body } = {}) {
  const { symmetricKey, asymmetricKey } = signing
  const address = addressOf(path)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(symmetricKey.key, 'base64'), iv)
  cipher.setAAD(Buffer.from(aad ?? `${address}|${appid}|${timestamp}|${symmetricKey.sn}`))
  const plain = JSON.stringify({ ...params, _n: randomBytes(16).toString('base64'), _appid: appid, _timestamp: timestamp, ...inside })
  const data = Buffer.concat([cipher.update(plain), cipher.final()])
  const body = JSON.stringify({ iv: iv.toString('base64'), data: data.toString('base64'), authtag: cipher.getAuthTag().toString('base64') })
  const signature = sign('sha256', Buffer.from(`${address}\n${appid}\n${timestamp}\n${body}`), pss(asymmetricKey.privateKey, salt))
  const own = { 'Wechatmp-Appid': appid, 'Wechatmp-TimeStamp': timestamp, 'Wechatmp-Serial': asymmetricKey.sn, 'Wechatmp-Signature': signature.toString('base64') }
  const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined)
  return { method: 'POST', headers: Object.fromEntries(sent), body: after(body) }
}

/** What is in an answer, verified by the certificate of a number. */
export async function answerOf({ signing }, response, { path = PATH, name = '' } = {}) {
  const body = await response.text()
  const header = (name) => response.headers.get(`wechatmp-${name}`)
  const { certificate } = signing.platformCertificates.find(({ sn }) => sn === header(`serial${name}`))
  const timestamp = header('timestamp')
  const text = Buffer.from(`${addressOf(path)}\n${appid}\n${timestamp}\n${body}`)
  assert.ok(verify('sha256', text, pss(new X509Certificate(certificate).publicKey), Buffer.from(header(`signature${name}`), 'base64')), 'the signature')
  const { iv, data, authtag } = JSON.parse(body)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(signing.symmetricKey.key, 'base64'), Buffer.from(iv, 'base64'))
  decipher.setAAD(Buffer.from(`${addressOf(path)}|${appid}|${timestamp}|${signing.symmetricKey.sn}`)).setAuthTag(Buffer.from(authtag, 'base64'))
  const plain = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()])
  return { plain, timestamp, appid: header('appid') }
}

/** The same of JSON, which carries whose it is and when it was made. */
export const jsonOf = async (...given) => {
  const { plain, timestamp } = await answerOf(...given)
  const value = JSON.parse(plain)
  assert.deepEqual([value._appid, String(value._timestamp), value._n.length], [appid, timestamp, 24])
  return value
}

