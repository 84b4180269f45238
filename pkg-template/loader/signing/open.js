// An answer, verified and decrypted. What does not fit in any way is refused.

import { decode } from '../bytes-of.js'
import { fromBase64 } from './der.js'
import { ADDED, boundTo, signedText } from './seal.js'

/** How far WeChat's clock and ours may be apart (s), as in WeChat's own example. */
const SKEW = 300

/**
 * What became of an answer: { plain: true } where it is not sealed at all, { refused } in words for the user, or { bytes, replaced, used }, where
 * `replaced` is the number of the certificate that will take the place of the one in use. `header(name)` gives a header by its name in lower case.
 */
export async function open({ engine, keys, appid, address, header, body, now }) {
  const [owner, timestamp, serial, signature] = ['appid', 'timestamp', 'serial', 'signature'].map((name) => header(`wechatmp-${name}`))
  if (!signature && !serial && !timestamp) return { plain: true }
  if (!signature || !serial || !timestamp || !owner) return refusal('响应头里的 Wechatmp-Appid、TimeStamp、Serial、Signature 不齐，请检查代理有没有去掉它们')
  if (owner !== appid) return refusal(`它属于另一个帐号 ${shown(owner)}，这次调用的是 ${appid}：请检查代理或缓存有没有弄混应答`)
  if (!/^\d{1,12}$/.test(timestamp)) return refusal('它的时间戳不是数字')
  const skew = Math.abs(Math.round(now / 1000 - Number(timestamp)))
  if (skew > SKEW) return refusal(`它的时间戳与本机相差 ${skew} 秒（最多 ${SKEW} 秒）：请校准服务器的时间，并检查代理有没有缓存应答`)
  const signer = signerOf(keys, serial, signature, header)
  if (!signer) {
    const held = keys.certificates.map(({ sn }) => sn).join('、')
    return refusal(`签名的是没有配置的开放平台证书，编号 ${shown(serial)}（配置了 ${held}）：请在公众平台的 API 安全里下载这张证书，加到 platformCertificates`)
  }
  const { certificate, number, replaced } = signer
  const signed = fromBase64(signer.signature)
  const isGood = signed && (await engine.verify(certificate.key, number, signedText(address, appid, timestamp, body), signed))
  if (!isGood) return refusal(`签名与开放平台证书 ${certificate.sn} 不符：请核对证书与编号是否成对，并检查代理有没有改动应答`)
  const bytes = await decrypted(engine, keys.symmetric, boundTo(address, appid, timestamp, keys.symmetric.sn), body)
  if (!bytes) return refusal(`无法用对称密钥 ${keys.symmetric.sn} 解密：请核对密钥与编号，并确认它没有在公众平台上更换`)
  const wrong = notBound(bytes, appid, timestamp)
  return wrong ? refusal(wrong) : { bytes, replaced, used: certificate.sn }
}

const refusal = (words) => ({ refused: `微信的应答没有通过验证，没有采用：${words}` })

/** This header is not signed, and goes to the caller's listener. */
const isNumber = (serial) => /^[\w-]{1,64}$/.test(serial)

/** Of the certificates that are held the one that signed; while one is being replaced, WeChat signs with both. `number` is
 * the certificate's as WeChat spells it, which SM2 mixes in. */
function signerOf({ certificates }, serial, signature, header) {
  const numbered = (number) => number && certificates.find(({ sn }) => sn.toLowerCase() === number.toLowerCase())
  const current = numbered(serial)
  if (current) return { certificate: current, number: serial, signature }
  const number = header('wechatmp-serial-deprecated')
  const outgoing = numbered(number)
  const older = header('wechatmp-signature-deprecated')
  return outgoing && older ? { certificate: outgoing, number, signature: older, replaced: isNumber(serial) ? serial : undefined } : undefined
}

async function decrypted(engine, { key }, aad, body) {
  const sealed = parsed(body)
  const part = (name) => (typeof Object(sealed)[name] === 'string' ? fromBase64(sealed[name]) : undefined)
  const [iv, data, authtag] = ['iv', 'data', 'authtag'].map(part)
  return iv && data && authtag ? engine.decrypt(key, iv, aad, data, authtag) : undefined
}

// What is inside says once more whose it is and when it was made. A file says nothing; the cipher has bound it.
function notBound(bytes, appid, timestamp) {
  const value = parsed(decode(bytes))
  if (typeof value !== 'object' || value === null) return undefined
  if (value._appid !== appid) return '解密之后的 _appid 与响应头不同'
  return String(value._timestamp) === timestamp ? undefined : '解密之后的 _timestamp 与响应头不同'
}

/** An answer without what API signing put into it. */
export function withoutAdded(value) {
  if (typeof value === 'object' && value !== null) for (const name of ADDED) delete value[name]
  return value
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    return undefined
  }
}

/** A header may hold anything. */
const shown = (text) => String(text).replace(/[^\x21-\x7e]/g, ' ').slice(0, 64)
