// The option `signing`: for one account as it stands, for several by their appid. What is wrong is refused when the instance is made, in words that
// hold no part of a key.

import { isBytes, viewOf } from '../bytes-of.js'
import { meant } from '../near.js'
import { isNothing, readOptions, refused } from '../values.js'
import { fromBase64, fromHex } from './der.js'
import { privateKeyOf, publicKeyOf } from './keys.js'
import { textOf } from './pem.js'

const APPID = /^wx[0-9a-f]{16}$/i

/**
 * A function from an appid to its keys, or undefined where it has none:
 * { symmetric: { sn, key }, asymmetric: { sn, key }, certificates: [{ sn, key }] }
 */
export const keysOf = (given) => byAccount(given, '选项 signing', accountOf)

/** An option that is for the one account, or an object of those for several by their appid. */
export const byAccount = (given, name, read) => readOptions(() => accountsOf(given, name, read), `${name} `)

function accountsOf(given, name, read) {
  if (!isObject(given)) throw refused(`${name} 应为对象`)
  const appids = Object.keys(given).filter((key) => APPID.test(key))
  if (appids.length === 0) {
    const only = read(given, name)
    return () => only
  }
  const other = Object.keys(given).find((key) => !APPID.test(key))
  if (other !== undefined) throw refused(`${name} 里有 appid，也有 ${shown(other)}：有几个帐号时，每一项都写在自己的 appid 下面`)
  const all = new Map(appids.map((appid) => [appid.toLowerCase(), read(given[appid], `${name}.${appid}`)]))
  return (appid) => all.get(String(appid).toLowerCase())
}

// ---- one account

const PARTS = ['symmetricKey', 'asymmetricKey', 'platformCertificates']
const WHERE = { symmetricKey: 'API 对称密钥', asymmetricKey: 'API 非对称密钥', platformCertificates: '开放平台证书' }
const PART_SYNONYMS = {
  对称密钥: 'symmetricKey', api对称密钥: 'symmetricKey', symmetric: 'symmetricKey', aeskey: 'symmetricKey', sm4key: 'symmetricKey', symkey: 'symmetricKey',
  非对称密钥: 'asymmetricKey', api非对称密钥: 'asymmetricKey', asymmetric: 'asymmetricKey', privatekey: 'asymmetricKey', rsakey: 'asymmetricKey', 私钥: 'asymmetricKey',
  开放平台证书: 'platformCertificates', 证书: 'platformCertificates', certificate: 'platformCertificates', certificates: 'platformCertificates',
  cert: 'platformCertificates', certs: 'platformCertificates', platformcert: 'platformCertificates', platformcerts: 'platformCertificates',
}
const NUMBERS = { 编号: 'sn', serial: 'sn', serialno: 'sn', serialnumber: 'sn', number: 'sn', id: 'sn', no: 'sn', keyid: 'sn' }
const OF_SYMMETRIC = Object.assign({ 密钥: 'key', value: 'key', secret: 'key', symkey: 'key' }, NUMBERS)
const OF_ASYMMETRIC = Object.assign({ 私钥: 'privateKey', key: 'privateKey', pem: 'privateKey', private: 'privateKey' }, NUMBERS)
const OF_CERTIFICATE = Object.assign(
  { 证书: 'certificate', cert: 'certificate', pem: 'certificate', key: 'certificate', publickey: 'certificate', crt: 'certificate', cer: 'certificate' },
  NUMBERS,
)

function accountOf(given, name) {
  checkNames(given, name, PARTS, PART_SYNONYMS)
  const missing = PARTS.find((part) => isNothing(given[part]))
  if (missing) throw refused(`${name} 缺少 ${missing}（${WHERE[missing]}）：在微信公众平台「开发管理 → 开发设置 → API 安全」里`)
  const asymmetric = asymmetricOf(given.asymmetricKey, `${name}.asymmetricKey`)
  const certificates = certificatesOf(given.platformCertificates, `${name}.platformCertificates`)
  const other = certificates.find(({ key }) => key.family !== asymmetric.key.family)
  if (other) throw refused(`${name} 的开放平台证书 ${other.sn} 是 ${other.key.family} 的，而私钥是 ${asymmetric.key.family} 的：两者的算法应当相同，请核对`)
  return { symmetric: symmetricOf(given.symmetricKey, `${name}.symmetricKey`), asymmetric, certificates }
}

// What WeChat shows is base64. As hex, 16 bytes look like 24 bytes of base64, and 32 like 48, so that the two are never mixed up.
function symmetricOf(given, name) {
  checkNames(given, name, ['sn', 'key'], OF_SYMMETRIC)
  const isWhole = (key) => key !== undefined && (key.length === 32 || key.length === 16)
  const text = textOf(given.key) || ''
  const isHex = /^([0-9a-f]{64}|[0-9a-f]{32})$/i.test(text)
  const isRaw = !isHex && isBytes(given.key) && isWhole(viewOf(given.key))
  const key = isRaw ? Uint8Array.from(viewOf(given.key)) : isHex ? fromHex(text) : fromBase64(text) // a copy: the caller may wipe his own
  if (isWhole(key)) return { sn: numberOf(given.sn, name), key }
  const got = key ? `，传入的是 ${key.length} 字节` : ''
  throw refused(`${name}.key 应为公众平台显示的 base64 密钥（AES256_GCM 的 32 字节，SM4_GCM 的 16 字节）${got}：请重新复制`)
}

function asymmetricOf(given, name) {
  checkNames(given, name, ['sn', 'privateKey'], OF_ASYMMETRIC)
  const { key, wrong } = privateKeyOf(given.privateKey)
  if (wrong) throw refused(`${name}.privateKey ${wrong}`)
  return { sn: numberOf(given.sn, name), key }
}

function certificatesOf(given, name) {
  const list = Array.isArray(given) ? given : [given]
  if (list.length === 0) throw refused(`${name} 是空的：至少要有一张开放平台证书`)
  return list.map((each, index) => {
    const place = Array.isArray(given) ? `${name}[${index}]` : name
    checkNames(each, place, ['sn', 'certificate'], OF_CERTIFICATE)
    const { key, wrong } = publicKeyOf(each.certificate)
    if (wrong) throw refused(`${place}.certificate ${wrong}`)
    return { sn: numberOf(each.sn, place), key }
  })
}

function numberOf(given, name) {
  const sn = typeof given === 'string' ? given.trim() : ''
  if (/^[\w-]{1,64}$/.test(sn)) return sn
  throw refused(`${name}.sn 应为公众平台里的编号（32 个字符，不是证书自己的序列号）`)
}

// ---- names

/** Refuses what is no object, and names that there are not. */
export function checkNames(given, place, known, synonyms) {
  if (!isObject(given)) throw refused(`${place} 应为对象 { ${known.join(', ')} }`)
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue
    const right = meant(name, known, synonyms)
    throw refused(`${place} 里没有 ${shown(name)}：${right ? `是不是 ${right}？` : `可用的有 ${known.join('、')}`}`)
  }
}

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is longer than names are may be a key in the wrong place. */
const shown = (name) => (name.length > 24 ? `${name.slice(0, 4)}…` : name).replace(/[^\x21-\x7e\u4e00-\u9fff…]/g, ' ')
