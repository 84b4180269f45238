// SM4 in Galois/Counter mode (RFC 8998, NIST SP 800-38D), of node:crypto's SM4 alone: it has no such mode of its own.

import { createCipheriv, timingSafeEqual } from 'node:crypto'

/** @returns {{ data: Buffer, authtag: Buffer }} */
export function encrypt(key, iv, aad, plain) {
  const data = counted(key, iv, plain)
  return { data, authtag: tagOf(key, iv, aad, data) }
}

/** Undefined where the tag is another. @returns {Buffer | undefined} */
export function decrypt(key, iv, aad, data, authtag) {
  return timingSafeEqual(tagOf(key, iv, aad, data), authtag) ? counted(key, iv, data) : undefined
}

const counter = (iv, number) => Buffer.concat([iv, Buffer.from([0, 0, 0, number])])

function counted(key, iv, bytes) {
  const cipher = createCipheriv('sm4-ctr', key, counter(iv, 2))
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

function tagOf(key, iv, aad, data) {
  const h = numberOf(block(key, Buffer.alloc(16)))
  const lengths = Buffer.alloc(16)
  lengths.writeBigUInt64BE(BigInt(aad.length * 8), 0)
  lengths.writeBigUInt64BE(BigInt(data.length * 8), 8)
  let sum = 0n
  for (const part of [...blocksOf(aad), ...blocksOf(data), lengths]) sum = times(sum ^ numberOf(part), h)
  const mask = numberOf(block(key, counter(iv, 1)))
  return Buffer.from((sum ^ mask).toString(16).padStart(32, '0'), 'hex')
}

function block(key, bytes) {
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

/** The last filled up with zeros. */
function blocksOf(bytes) {
  const blocks = []
  for (let at = 0; at < bytes.length; at += 16) blocks.push(Buffer.concat([bytes.subarray(at, at + 16), Buffer.alloc(16)], 16))
  return blocks
}

const numberOf = (bytes) => BigInt(`0x${bytes.toString('hex')}`)

const R = 0xe1n << 120n

/** In the field of 2^128 elements, whose lowest power is the highest bit. */
function times(x, y) {
  let product = 0n
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) product ^= y
    y = y & 1n ? (y >> 1n) ^ R : y >> 1n
  }
  return product
}
