// What an account has in the console under API security (开发管理 → 开发设置 → API 安全), and what WeChat makes of it.

import { randomBytes } from 'node:crypto'
import { certificateOf } from './certificate.mjs'
import { ciphers, hasSm, signatures } from './families.mjs'

/** WeChat's numbers of keys and certificates. */
const number = () => randomBytes(16).toString('hex')

/** Making an RSA pair takes a tenth of a second and more: all simulators of a process have the same ones, in the order in which they want them. */
const pairs = { RSAwithSHA256: [], SM2withSM3: [] }
const pairAt = (signature, index) => (pairs[signature][index] ??= signatures[signature].newPair())

const known = { cipher: Object.keys(ciphers), signature: Object.keys(signatures), required: [false, true] }

export class ApiSecurity {
  cipher
  signature
  /** Whether endpoints that can be called sealed are refused when they are not. */
  required = false
  /** `{ sn, key }` */ symmetric
  /** `{ sn, pair }` */ asymmetric
  /** `{ sn, pair, certificate }` of the platform, the newest first; two while one is being replaced. */ certificates = []
  #drawn

  /** @param {string} appid @param {{ RSAwithSHA256: number, SM2withSM3: number }} drawn how many pairs of the process are in use */
  constructor(appid, drawn) {
    this.appid = appid
    this.#drawn = drawn
    this.configure({ cipher: 'AES256_GCM', signature: 'RSAwithSHA256' })
  }

  /** Another algorithm means other keys. */
  configure(options = {}) {
    for (const [name, value] of Object.entries(options)) {
      if (!known[name]) throw new TypeError(`API 安全没有 ${name}：可以写 ${Object.keys(known).join('、')}`)
      if (!known[name].includes(value)) throw new TypeError(`API 安全的 ${name} 是 ${known[name].join('、')} 之一`)
      if (/^SM/.test(value) && !hasSm()) throw new TypeError(`这个 Node.js 没有 SM3、SM4，不能用 ${value}`)
    }
    const { cipher = this.cipher, signature = this.signature, required = this.required } = options
    const isOther = { cipher: cipher !== this.cipher, signature: signature !== this.signature }
    Object.assign(this, { cipher, signature, required })
    if (isOther.cipher) this.#newSymmetric()
    if (!isOther.signature) return
    this.#newAsymmetric()
    this.replaceCertificate({ keep: false })
  }

  /** Both keys of the API anew: those of before are over at once, as in the console. */
  replaceKeys() {
    this.#newSymmetric()
    this.#newAsymmetric()
    return this.signing
  }

  /** Another certificate of the platform. The one of before goes on signing beside it, unless `keep` is false. */
  replaceCertificate({ keep = true } = {}) {
    const pair = this.#newPair()
    const made = { sn: number(), pair, certificate: certificateOf(pair, signatures[this.signature]) }
    this.certificates = [made, ...(keep ? this.certificates.slice(0, 1) : [])]
    return { sn: made.sn, certificate: made.certificate }
  }

  /** What a developer configures, with the certificates of now: the option `signing` of createWeixin. */
  get signing() {
    return {
      symmetricKey: { sn: this.symmetric.sn, key: this.symmetric.key.toString('base64') },
      asymmetricKey: { sn: this.asymmetric.sn, privateKey: this.asymmetric.pair.privateKey },
      platformCertificates: this.certificates.map(({ sn, certificate }) => ({ sn, certificate })),
    }
  }

  #newSymmetric() {
    this.symmetric = { sn: number(), key: randomBytes(ciphers[this.cipher].size) }
  }

  #newAsymmetric() {
    this.asymmetric = { sn: number(), pair: this.#newPair() }
  }

  #newPair() {
    return pairAt(this.signature, this.#drawn[this.signature]++)
  }
}
