// A code's image, or the failure to make one.

import { weixin, type Failure } from 'weixin-openapi'
import { same } from './check.js'

/** As much of Node.js's Buffer as is needed, with the signatures of @types/node. */
declare const Buffer: {
  from(array: Coercible<ArrayLike<number>>): Encodable
  from(buffer: Coercible<ArrayBuffer>, byteOffset?: number, length?: number): Encodable
  from(text: Coercible<string>, encoding?: 'binary' | 'base64'): Encodable
}
type Encodable = { toString(encoding?: 'base64'): string }
type Coercible<T> = T | { valueOf(): T } | (T extends string ? { [Symbol.toPrimitive](hint: 'string'): T } : never)

const image = () => weixin.wxacode.getUnlimited({ page: 'pages/index/index', scene: 'a', check_path: false, env_version: 'develop' })

export async function as_the_page_has_it() {
  let getUnlimitedRes = await image()
  if (typeof getUnlimitedRes === 'object' && getUnlimitedRes.code) {
    same<typeof getUnlimitedRes, Failure>(true)
    return getUnlimitedRes
  }
  let base64 = Buffer.from(getUnlimitedRes, 'binary').toString('base64')
  return { code: 0, base64: `data:image/png;base64,${base64}` }
}

export async function by_the_presence_of_a_code() {
  const res = await image()
  if ('code' in res) return res.msg
  const bytes: Uint8Array = res
  return Buffer.from(bytes).toString('base64')
}

export async function by_their_class() {
  const res = await image()
  if (res instanceof Uint8Array) return res.byteLength + res.toString('base64').length
  return res.msg.length
}

export async function in_short() {
  const res = await image()
  if (res.code) return res.msg
  return res.toString('base64')
}

export async function bytes_have_no_code_of_zero() {
  const res = await image()
  // @ts-expect-error bytes have no code: `res.code !== 0` would take an image for a failure
  if (res.code !== 0) return
  // @ts-expect-error it may be a failure
  res.byteLength
}
