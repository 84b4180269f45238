// The algorithms of WeChat's API security, by the names that its console has for them. Those of the first family are node:crypto's, whatever the SDK
// under test does; the SM ones are built here on node:crypto's SM3 and SM4, so that they share no code with any SDK.

import { constants, createCipheriv, createDecipheriv, generateKeyPairSync, getCiphers, getHashes, sign, verify } from 'node:crypto'
import * as sm2 from './sm2.mjs'
import * as sm4 from './sm4-gcm.mjs'
import { bits, integer, item, nothing, numbersOf, octets, oid, pem, sequence } from './der.mjs'

/** @type {Record<string, { size: number, encrypt: Function, decrypt: Function }>} `decrypt` gives undefined where the tag is another */
export const ciphers = {
  AES256_GCM: {
    size: 32,
    encrypt(key, iv, aad, plain) {
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad)
      return { data: Buffer.concat([cipher.update(plain), cipher.final()]), authtag: cipher.getAuthTag() }
    },
    decrypt(key, iv, aad, data, authtag) {
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(aad).setAuthTag(authtag)
      try {
        return Buffer.concat([decipher.update(data), decipher.final()])
      } catch {
        return undefined
      }
    },
  },
  SM4_GCM: { size: 16, encrypt: sm4.encrypt, decrypt: sm4.decrypt },
}

const pss = (key) => ({ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })

// ---- a pair has what signs, what verifies, its private half as PEM, its public half as SPKI

const RSA = 'RSAwithSHA256'
const SM2 = 'SM2withSM3'

/** @type {Record<string, { newPair: Function, sign: Function, verify: Function, certified: object }>} `id` is the number of the key */
export const signatures = {
  [RSA]: {
    newPair() {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
      return { secret: privateKey, open: publicKey, privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }), spki: publicKey.export({ type: 'spki', format: 'der' }) }
    },
    sign: ({ secret }, id, text) => sign('sha256', text, pss(secret)),
    verify: ({ open }, id, text, signature) => verify('sha256', text, pss(open), signature),
    certified: { algorithm: sequence(oid('2a864886f70d01010b'), nothing), sign: ({ secret }, content) => sign('sha256', content, secret) },
  },
  [SM2]: {
    newPair() {
      const pair = sm2.newPair()
      const algorithm = sequence(oid('2a8648ce3d0201'), oid('2a811ccf5501822d'))
      const open = bits(sm2.encoded(pair.point))
      const inner = sequence(integer(1), octets(sm2.bytesOf(pair.d)), item(0xa1, open))
      return { secret: pair, open: pair.point, privateKey: pem('PRIVATE KEY', sequence(integer(0), algorithm, octets(inner))), spki: sequence(algorithm, open) }
    },
    sign: ({ secret }, id, text) => derOf(sm2.sign(secret, id, text)),
    verify({ open }, id, text, signature) {
      const numbers = numbersOf(signature)
      return numbers !== undefined && sm2.verify(open, id, text, numbers)
    },
    certified: { algorithm: sequence(oid('2a811ccf55018375')), sign: ({ secret }, content) => derOf(sm2.sign(secret, '1234567812345678', content)) },
  },
}

const derOf = ({ r, s }) => sequence(integer(r), integer(s))

/** Some builds of Node.js leave the SM algorithms out. */
export const hasSm = () => getHashes().includes('sm3') && getCiphers().includes('sm4-ctr')
