// Private keys and certificates in whatever form tools write them, brought into the one form that every engine reads:
//   { family: 'RSA', der }          PKCS#8 of a private key, SPKI of a public one
//   { family: 'SM2', bytes }        the 32 bytes of a private key, the point of a public one
// What is wrong with one is said as a text that follows its name, and never quotes it.

import { decode } from '../bytes-of.js'
import { BIT_STRING, blocksOf, element, elements, first, fromBase64, fromHex, hexOf, INTEGER, OCTET_STRING, OID, SEQUENCE } from './der.js'

const RSA = '2a864886f70d010101', RSA_PSS = '2a864886f70d01010a', EC = '2a8648ce3d0201', SM2 = '2a811ccf5501822d'

/** { key } or { wrong }. */
export const privateKeyOf = (given) => read(given, '私钥', privateBlock, /^[0-9a-f]{64}$/i, privateKey)

/** Of a certificate, or of a bare public key. */
export const publicKeyOf = (given) => read(given, '证书', publicBlock, /^04[0-9a-f]{128}$|^0[23][0-9a-f]{64}$/i, publicKey)

function read(given, what, blockOf, hex, keyOf) {
  const der = derOf(given)
  if (der) return keyIn(der, what, keyOf)
  const text = textOf(given)
  if (text === undefined) return { wrong: '应为 PEM 文本' }
  if (hex.test(text)) return { key: { family: 'SM2', bytes: fromHex(text) } }
  if (/^[^\n]{1,255}\.(pem|key|cer|crt|der)$/i.test(text)) return { wrong: '是一个文件名：请读出文件，传入它的内容' }
  const blocks = blocksOf(text)
  if (blocks.length === 0 && /-----(BEGIN|END)/.test(text)) return { wrong: '的 PEM 不完整：应从 -----BEGIN 到 -----END 整段复制，包括这两行' }
  const block = blocks.length > 0 ? blockOf(blocks) : { bytes: fromBase64(text) }
  if (block.wrong) return block
  if (block.isLocked) return { wrong: '有口令保护：请先去掉口令（openssl pkcs8 -topk8 -nocrypt -in 原文件 -out 新文件）' }
  if (block.bytes === undefined || block.bytes.length === 0) return { wrong: '不是合法的 PEM：请重新复制整个文件的内容' }
  return keyIn(block.bytes, what, keyOf)
}

function keyIn(bytes, what, keyOf) {
  try {
    return keyOf(first(bytes))
  } catch (error) {
    return { wrong: `不是${what}，或者内容不完整：请重新复制整个文件的内容` }
  }
}

// What a file without text holds: one element from the first byte to the last.
function derOf(given) {
  if (!isBytes(given) || given[0] !== SEQUENCE) return undefined
  try {
    return first(given).whole.length === given.length ? given : undefined
  } catch (error) {
    return undefined
  }
}

const isBytes = (given) => Object.prototype.toString.call(given) === '[object Uint8Array]' // a Buffer too, of whatever realm

// Environment variables carry \n as two letters, sometimes with their backslash doubled, and some files begin with a mark.
function textOf(given) {
  const text = isBytes(given) ? decode(given) : given
  if (typeof text !== 'string') return undefined
  return text.replace(/\\+r/g, '').replace(/\\+n/g, '\n').replace(/^[\s\ufeff"']+|[\s"']+$/g, '')
}

function privateBlock(blocks) {
  const found = blocks.find(({ label }) => /PRIVATE KEY$/.test(label))
  if (found) return found
  if (blocks.some(({ label }) => /PUBLIC KEY$/.test(label))) return { wrong: '是公钥：公钥上传到微信公众平台，这里要填与它成对的私钥' }
  if (blocks.some(({ label }) => /CERTIFICATE$/.test(label))) return { wrong: '是证书：这里要填自己的私钥，它与上传到微信公众平台的公钥成对' }
  return { wrong: '里没有私钥（PEM 里没有 PRIVATE KEY）' }
}

function publicBlock(blocks) {
  const found = blocks.find(({ label }) => /CERTIFICATE$|PUBLIC KEY$/.test(label))
  if (!found && blocks.some(({ label }) => /PRIVATE KEY$/.test(label))) return IS_PRIVATE
  return found || { wrong: '里没有证书（PEM 里没有 CERTIFICATE）：请从微信公众平台下载开放平台证书' }
}

const ALGORITHMS = '微信只用 RSA（RSAwithSHA256）和 SM2（SM2withSM3）的密钥'

const rsaAlgorithm = element(SEQUENCE, element(OID, fromHex(RSA)), [0x05, 0x00])

// ---- private

function privateKey({ tag, body, whole }) {
  const parts = elements(body)
  if (tag !== SEQUENCE || parts[0].tag !== INTEGER) throw new Error('no key')
  if (parts[1].tag === INTEGER) return rsaPrivate(whole) // PKCS#1
  if (parts[1].tag === OCTET_STRING) return smPrivate(parts) // SEC 1
  const [algorithm, curve] = elements(parts[1].body)
  const inner = first(parts[2].body)
  const name = hexOf(algorithm.body)
  if (name === RSA || name === RSA_PSS) return rsaPrivate(inner.whole)
  if (name === SM2) return smPrivate(elements(inner.body), SM2)
  if (name === EC) return smPrivate(elements(inner.body), curve && hexOf(curve.body))
  return { wrong: `的算法不能用在这里：${ALGORITHMS}` }
}

function rsaPrivate(pkcs1) {
  if (elements(first(pkcs1).body).length < 9) throw new Error('no key')
  return { key: { family: 'RSA', der: element(SEQUENCE, [INTEGER, 1, 0], rsaAlgorithm, element(OCTET_STRING, pkcs1)) } }
}

function smPrivate(parts, curve) {
  const own = parts.find(({ tag }) => tag === 0xa0) // the curve, where the key names it itself
  const name = curve || (own && hexOf(first(own.body).body))
  if (name !== SM2) return { wrong: `不是 SM2 曲线上的：${ALGORITHMS}` }
  const scalar = parts[1].body
  if (scalar.length > 32) throw new Error('no key')
  const bytes = new Uint8Array(32)
  bytes.set(scalar, 32 - scalar.length)
  return { key: { family: 'SM2', bytes } }
}

// ---- public

const IS_PRIVATE = { wrong: '是私钥：这里要填从微信公众平台下载的开放平台证书' }

function publicKey({ tag, body, whole }) {
  const parts = elements(body)
  if (tag !== SEQUENCE) throw new Error('no key')
  if (parts[0].tag === INTEGER) {
    if (parts.length > 2 || parts[1].tag !== INTEGER) return IS_PRIVATE
    return { key: { family: 'RSA', der: spkiOf(whole) } } // PKCS#1
  }
  if (parts[1].tag === BIT_STRING) return fromSpki(parts)
  const fields = elements(parts[0].body) // of a certificate
  const hasVersion = fields[0].tag === 0xa0
  return fromSpki(elements(fields[hasVersion ? 6 : 5].body))
}

function fromSpki([algorithm, bits]) {
  const [name, curve] = elements(algorithm.body).map(({ body }) => hexOf(body))
  const bytes = bits.body.slice(1)
  if (name === RSA || name === RSA_PSS) return { key: { family: 'RSA', der: spkiOf(bytes) } }
  if (name === SM2 || (name === EC && curve === SM2)) return { key: { family: 'SM2', bytes } }
  return { wrong: `的算法不能用在这里：${ALGORITHMS}` }
}

const spkiOf = (pkcs1) => element(SEQUENCE, rsaAlgorithm, element(BIT_STRING, [0], pkcs1))
