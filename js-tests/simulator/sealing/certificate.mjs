// A certificate that signs itself, as WeChat's console hands out: X.509 v3 (RFC 5280).

import { randomBytes } from 'node:crypto'
import { bits, integer, item, oid, pem, sequence, set } from './der.mjs'

const time = (text) => item(0x18, Buffer.from(text))
const WHO = sequence(set(sequence(oid('550403'), item(0x0c, Buffer.from('Tencent.com')))))
const VALIDITY = sequence(time('20200101000000Z'), time('20991231235959Z'))
const VERSION_3 = item(0xa0, integer(2))

/** @returns {string} PEM */
export function certificateOf(pair, { certified }) {
  const serial = integer(BigInt(`0x4f${randomBytes(15).toString('hex')}`))
  const content = sequence(VERSION_3, serial, certified.algorithm, WHO, VALIDITY, WHO, pair.spki)
  return pem('CERTIFICATE', sequence(content, certified.algorithm, bits(certified.sign(pair, content))))
}
