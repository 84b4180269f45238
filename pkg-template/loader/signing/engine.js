// The algorithms. Those of the AES/RSA family and HMAC are the runtime's own: node:crypto where it is there, which signs at once, else Web Crypto.
// No runtime that can be relied on has SM4-GCM and SM2: they are Rust, in a module that is compiled when the first key of that family is used.
// All give promises; opening and verifying give undefined and false where something does not fit.

import { encode, joined, viewOf } from '../bytes-of.js'
import { hexOf } from './der.js'
import { smOf } from './sm.js'

const TAG = 16
const SALT = 32

/** `platform` may have `builtin(name)`, which gives modules of Node.js, and `sm()`, which gives the compiled module of Rust. */
export function engineOf(platform) {
  const own = ofNode(platform.builtin) || ofWeb()
  const sm = smOf(platform.sm, own.random)
  const cipher = (key) => (key.length === 16 ? sm : own)
  const signature = (key) => (key.family === 'SM2' ? sm : own)
  return {
    random: own.random,
    hmac: async (key, text) => hexOf(await own.hmac(encode(key), encode(text))),
    sha1: async (text) => hexOf(await own.sha1(encode(text))),
    /** { data, authtag } */
    async encrypt(key, iv, aad, plain) {
      const bytes = await cipher(key).encrypt(key, iv, aad, plain)
      return { data: bytes.subarray(0, bytes.length - TAG), authtag: bytes.subarray(bytes.length - TAG) }
    },
    async decrypt(key, iv, aad, data, authtag) {
      return iv.length === 12 && authtag.length === TAG ? cipher(key).decrypt(key, iv, aad, data, authtag) : undefined
    },
    /** `id` is the number of the key, which SM2 mixes in. */
    sign: async (key, id, message) => signature(key).sign(key, message, encode(id)),
    async verify(key, id, message, signed) {
      try {
        return await signature(key).verify(key, message, signed, encode(id))
      } catch (error) {
        return false // a key that the runtime does not take
      }
    },
  }
}

// ---- Node.js

function ofNode(builtin) {
  const crypto = cryptoOf(builtin)
  if (!crypto) return undefined
  const { Buffer } = globalThis
  const keys = new WeakMap() // imported once
  const imported = (key, make, type) => {
    if (!keys.has(key)) keys.set(key, make({ key: Buffer.from(key.der), format: 'der', type }))
    return keys.get(key)
  }
  const pss = (key) => ({ key, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT })
  return {
    random: (count) => viewOf(crypto.randomBytes(count)),
    hmac: (key, bytes) => viewOf(crypto.createHmac('sha256', key).update(bytes).digest()),
    sha1: (bytes) => viewOf(crypto.createHash('sha1').update(bytes).digest()),
    encrypt(key, iv, aad, plain) {
      const cipher = crypto.createCipheriv('aes-256-gcm', key, iv)
      cipher.setAAD(aad)
      return viewOf(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
    },
    decrypt(key, iv, aad, data, authtag) {
      const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv)
      decipher.setAAD(aad)
      decipher.setAuthTag(authtag)
      try {
        return viewOf(Buffer.concat([decipher.update(data), decipher.final()]))
      } catch (error) {
        return undefined
      }
    },
    sign: (key, message) => viewOf(crypto.sign('sha256', message, pss(imported(key, crypto.createPrivateKey, 'pkcs8')))),
    verify: (key, message, signed) => crypto.verify('sha256', message, pss(imported(key, crypto.createPublicKey, 'spki')), signed),
  }
}

function cryptoOf(builtin) {
  try {
    const crypto = builtin && builtin('crypto')
    return crypto && ['createPrivateKey', 'sign', 'verify'].every((name) => typeof crypto[name] === 'function') ? crypto : undefined
  } catch (error) {
    return undefined
  }
}

// ---- Web Crypto

const PSS = { name: 'RSA-PSS', hash: 'SHA-256', saltLength: SALT }

function ofWeb() {
  const subtle = () => globalThis.crypto.subtle
  const keys = new WeakMap()
  const imported = (key, format, algorithm, usages) => {
    if (!keys.has(key)) keys.set(key, subtle().importKey(format, format === 'raw' ? key : key.der, algorithm, false, usages))
    return keys.get(key)
  }
  const gcm = (iv, aad) => ({ name: 'AES-GCM', iv, additionalData: aad, tagLength: TAG * 8 })
  const aes = (key) => imported(key, 'raw', 'AES-GCM', ['encrypt', 'decrypt'])
  return {
    random: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
    async hmac(key, bytes) {
      const made = await subtle().importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
      return viewOf(await subtle().sign('HMAC', made, bytes))
    },
    sha1: async (bytes) => viewOf(await subtle().digest('SHA-1', bytes)),
    encrypt: async (key, iv, aad, plain) => viewOf(await subtle().encrypt(gcm(iv, aad), await aes(key), plain)),
    async decrypt(key, iv, aad, data, authtag) {
      const whole = joined([data, authtag], data.length + authtag.length)
      return subtle().decrypt(gcm(iv, aad), await aes(key), whole).then(viewOf, () => undefined)
    },
    sign: async (key, message) => viewOf(await subtle().sign(PSS, await imported(key, 'pkcs8', PSS, ['sign']), message)),
    verify: async (key, message, signed) => subtle().verify(PSS, await imported(key, 'spki', PSS, ['verify']), signed, message),
  }
}
