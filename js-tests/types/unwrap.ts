// For who prefers exceptions: what is left of a result, and the class of what is thrown.

import { unwrap, weixin, WeixinError, type AuthCode2SessionResult, type Bytes, type FailureCode, type Success } from 'weixin-openapi'
import { same } from './check.js'

declare const log: (...values: unknown[]) => void

export async function unwrapping_leaves_the_success() {
  const session = await unwrap(weixin.auth.code2Session({ code: 'a' }))
  same<typeof session, Success & AuthCode2SessionResult>(true)
  same<typeof session.openid, string>(true)
  const again = unwrap(await weixin.auth.code2Session({ code: 'a' }))
  same<typeof again.openid, string>(true)
  const image = await unwrap(weixin.wxacode.getUnlimited({ scene: 'a' }))
  same<typeof image, Bytes>(true)
  const token = await unwrap(weixin.auth.getAccessToken())
  same<typeof token, string>(true)
}

export async function what_is_thrown_has_a_class() {
  try {
    await weixin.auth.getAccessToken()
  } catch (error) {
    if (!(error instanceof WeixinError)) throw error
    same<typeof error.code, FailureCode>(true)
    same<typeof error.msg, string>(true)
    log(error.message, error.stack, error.result)
  }
  throw new WeixinError({ code: -1, msg: '' })
}

// @ts-expect-error a failure has a code and words
new WeixinError({ msg: '' })
