// Private keys and certificates in whatever form tools write them, brought into the one form that every engine reads:
//   { family: 'RSA', der }          PKCS#8 of a private key, SPKI of a public one
//   { family: 'SM2', bytes }        the 32 bytes of a private key, the point of a public one
// What is wrong with one is said as a text that follows its name, and never quotes it.

import { isBytes, viewOf } from '../bytes-of.js'
import { BIT_STRING, element, elements, first, fromBase64, fromHex, hexOf, INTEGER, OCTET_STRING, OID, SEQUENCE } from './der.js'
import { blocksOf, textOf } from './pem.js'

const RSA = '2a864886f70d010101', RSA_PSS = '2a864886f70d01010a', EC = '2a8648ce3d0201', SM2 = '2a811ccf5501822d'
const PKCS5 = '2a864886f70d0105', PKCS12 = '2a864886f70d010c01', PKCS7 = '2a864886f70d0107' // what the names of their parts begin with

const SHORTEST_RSA = 1024 // bits; below it runtimes refuse to sign, and WeChat takes 2048
const SM2_BOUND = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122' // the order less one: private keys are below it

/** { key } or { wrong }. */
export const privateKeyOf = (given) => read(given, { what: '私钥', hex: /^[0-9a-f]{64}$/i, ofHex: smPrivateKey, blockOf: privateBlock, ofDer: privateKey })

/** Of a certificate, or of a bare public key. */
export const publicKeyOf = (given) => read(given, { what: '证书', hex: POINT, ofHex: smPublicKey, blockOf: publicBlock, ofDer: publicKey })

const POINT = /^04[0-9a-f]{128}$|^0[23][0-9a-f]{64}$/i

function read(given, { what, hex, ofHex, blockOf, ofDer }) {
  const keyIn = (bytes) => attempt(what, () => containerOf(first(bytes)) || ofDer(first(bytes)))
  const der = derOf(given)
  if (der) return keyIn(der)
  const text = textOf(given)
  if (text === undefined) return { wrong: '应为 PEM 文本' }
  if (hex.test(text)) return attempt(what, () => ofHex(fromHex(text)))
  if (/^[^\n]{1,255}\.(pem|key|cer|crt|der|p8|p7b|p12|pfx)$/i.test(text)) return { wrong: '是一个文件名：请读出文件，传入它的内容' }
  if (/^(ssh|ecdsa)-\S+ AAAA/.test(text)) return { wrong: `是 SSH 的公钥，不是${what}` }
  const blocks = blocksOf(text)
  if (blocks.length === 0 && /-----(BEGIN|END)/.test(text)) return { wrong: '的 PEM 不完整：应从 -----BEGIN 到 -----END 整段复制，包括这两行' }
  const block = blocks.length > 0 ? blockOf(blocks) : { bytes: fromBase64(text) }
  if (block.wrong) return block
  if (block.isLocked) return IS_LOCKED
  if (block.bytes === undefined || block.bytes.length === 0) return { wrong: '不是合法的 PEM：请重新复制整个文件的内容' }
  return keyIn(block.bytes)
}

function attempt(what, make) {
  try {
    return make()
  } catch (error) {
    return { wrong: `不是${what}，或者内容不完整：请重新复制整个文件的内容` }
  }
}

// Files that hold keys and certificates together have tools of their own, and so have keys under a password.
function containerOf({ body }) {
  const [head, next] = elements(body)
  if (head.tag === SEQUENCE && [PKCS5, PKCS12].some((family) => isOf(family, first(head.body)))) return IS_LOCKED
  if (isOf(PKCS7, head)) return { wrong: '是 PKCS#7 文件（.p7b）：请先取出证书（openssl pkcs7 -print_certs -in 原文件 -out 新文件，二进制的再加 -inform DER）' }
  if (head.tag === INTEGER && next.tag === SEQUENCE && isOf(PKCS7, first(next.body))) {
    return { wrong: '是 PKCS#12 文件（.p12、.pfx）：请先转成 PEM（openssl pkcs12 -in 原文件 -nodes -out 新文件）' }
  }
  return undefined
}

const isOf = (family, { tag, body }) => tag === OID && hexOf(body).startsWith(family)

// What a file without text holds: one element from the first byte to the last.
function derOf(given) {
  if (!isBytes(given)) return undefined
  const bytes = Uint8Array.from(viewOf(given)) // a copy: the caller may wipe his own
  if (bytes[0] !== SEQUENCE) return undefined
  try {
    return first(bytes).whole.length === bytes.length ? bytes : undefined
  } catch (error) {
    return undefined
  }
}

function privateBlock(blocks) {
  const found = blocks.find(({ label }) => /PRIVATE KEY$/.test(label))
  if (found) return found.label === 'OPENSSH PRIVATE KEY' ? IS_OPENSSH : found
  if (blocks.some(({ label }) => /PUBLIC KEY$/.test(label))) return { wrong: '是公钥：公钥上传到微信公众平台，这里要填与它成对的私钥' }
  if (blocks.some(({ label }) => /CERTIFICATE$/.test(label))) return { wrong: '是证书：这里要填自己的私钥，它与上传到微信公众平台的公钥成对' }
  return { wrong: '里没有私钥（PEM 里没有 PRIVATE KEY）' }
}

function publicBlock(blocks) {
  const found = blocks.find(({ label }) => /CERTIFICATE$|PUBLIC KEY$|^PKCS7$/.test(label))
  if (!found && blocks.some(({ label }) => /PRIVATE KEY$/.test(label))) return IS_PRIVATE
  return found || { wrong: '里没有证书（PEM 里没有 CERTIFICATE）：请从微信公众平台下载开放平台证书' }
}

const IS_LOCKED = { wrong: '有口令保护：请先去掉口令（openssl pkey -in 原文件 -out 新文件，二进制的再加 -inform DER）' }
const IS_OPENSSH = { wrong: '是 OpenSSH 格式的：请复制一份，转成 PEM 再用（ssh-keygen -p -m PEM -N "" -f 复制的那一份）' }

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
  const [, modulus] = integersOf(pkcs1, 9)
  const bits = modulus.length * 8
  if (bits < SHORTEST_RSA) return { wrong: `只有 ${bits} 位，不能用来签名：微信用 2048 位的 RSA 密钥` }
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
  return smPrivateKey(bytes)
}

function smPrivateKey(bytes) {
  const isInRange = bytes.some((byte) => byte > 0) && hexOf(bytes) < SM2_BOUND // of one length, hex compares as numbers do
  if (bytes.length !== 32 || !isInRange) throw new Error('no key')
  return { key: { family: 'SM2', bytes } }
}

/** The numbers of a key of RSA, each without the zero before it. */
function integersOf(pkcs1, count) {
  const found = elements(first(pkcs1).body).slice(0, count)
  if (found.length < count || found.some(({ tag, body }) => tag !== INTEGER || body.length === 0)) throw new Error('no key')
  return found.map(({ body }) => (body[0] === 0 ? body.subarray(1) : body))
}

// ---- public

const IS_PRIVATE = { wrong: '是私钥：这里要填从微信公众平台下载的开放平台证书' }

function publicKey({ tag, body, whole }) {
  const parts = elements(body)
  if (tag !== SEQUENCE) throw new Error('no key')
  if (parts[0].tag === INTEGER) {
    if (parts.length > 2 || parts[1].tag !== INTEGER) return IS_PRIVATE
    return rsaPublic(whole) // PKCS#1
  }
  if (parts[1].tag === BIT_STRING) return fromSpki(parts)
  const fields = elements(parts[0].body) // of a certificate
  const hasVersion = fields[0].tag === 0xa0
  return fromSpki(elements(fields[hasVersion ? 6 : 5].body))
}

function fromSpki([algorithm, bits]) {
  const [name, curve] = elements(algorithm.body).map(({ body }) => hexOf(body))
  const bytes = bits.body.slice(1)
  if (name === RSA || name === RSA_PSS) return rsaPublic(bytes)
  if (name === SM2 || (name === EC && curve === SM2)) return smPublicKey(bytes)
  return { wrong: `的算法不能用在这里：${ALGORITHMS}` }
}

function smPublicKey(bytes) {
  if (!POINT.test(hexOf(bytes))) throw new Error('no key')
  return { key: { family: 'SM2', bytes } }
}

function rsaPublic(pkcs1) {
  integersOf(pkcs1, 2)
  return { key: { family: 'RSA', der: element(SEQUENCE, rsaAlgorithm, element(BIT_STRING, [0], pkcs1)) } }
}
