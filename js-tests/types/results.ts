// What is known of a result, before and after `code` has been looked at.

import { weixin, type AuthCode2SessionResult, type Failure, type FailureCode, type Result, type Success } from 'weixin-openapi'
import { same } from './check.js'

declare const number: number

type Session = AuthCode2SessionResult
const login = () => weixin.auth.code2Session({ code: 'a' })

export async function zero_is_success_and_all_else_failure() {
  const res = await login()
  if (res.code === 0) {
    same<typeof res, Success & Session>(true)
    same<typeof res.openid, string>(true)
    same<typeof res.unionid, string | undefined>(true)
  } else {
    same<typeof res, Failure<Session>>(true)
  }
  if (res.code !== 0) same<typeof res, Failure<Session>>(true)
  if (res.code == 0) same<typeof res.openid, string>(true)
  if (!res.code) same<typeof res.openid, string>(true)
}

export async function returning_a_failure_leaves_the_success() {
  const res = await login()
  if (res.code !== 0) return res
  same<typeof res.openid, string>(true)
  return { code: 0, openid: res.openid }
}

export async function truth_tells_them_apart() {
  const res = await login()
  if (res.code) {
    same<typeof res, Failure<Session>>(true)
    return res.msg
  }
  return res.openid
}

export async function so_does_a_switch() {
  const res = await login()
  switch (res.code) {
    case 0:
      return res.openid.length
    case 40029:
    case 40163:
      return res.msg
    default:
      same<typeof res, Failure<Session>>(true)
      return res.errmsg
  }
}

export async function and_a_constant_that_was_taken_out() {
  const { code, openid } = await login()
  if (code !== 0) return undefined
  same<typeof openid, string>(true)
  return openid
}

export async function without_looking_nothing_is_certain() {
  const res = await login()
  same<typeof res.openid, string | undefined>(true)
  // @ts-expect-error it may be a failure
  res.openid.length
  // The page's own examples read a field at once.
  const managed = await weixin.order.isTradeManaged()
  if (managed.is_trade_managed) return managed.msg
  // @ts-expect-error no field of the result
  return managed.is_trade_manged
}

export async function a_code_can_be_compared() {
  const res = await weixin.subscribeMessage.send({ touser: '', template_id: '', data: {} })
  if (res.code === 43101 || res.code === 47003 || res.code === -20) return res.msg
  if (res.code === number) return res.msg
  if (res.code > 40000) return res.msg
  if (res.code !== 0 && res.code === 45109) same<typeof res, Failure>(true)
  // A number that nobody has listed goes with errcode.
  if (res.errcode === 12345) return res.errmsg
  // @ts-expect-error so that a typing mistake is seen
  if (res.code === 4003) return undefined
  const code: number = res.code
  return code
}

export async function other_ways_that_people_write() {
  const res = await login()
  if (res.code === 0 || res.errcode === 0) console_log(res.openid)
  console_log(res.errmsg || res.msg)
  const answer: { code: number; msg: string } = res
  return answer
}

export async function a_refused_text_keeps_its_verdict() {
  const res = await weixin.security.msgSecCheck({ content: '', openid: '', scene: 2, version: 2 })
  if (res.code === 20001) return res.result?.suggest === 'risky'
  if (res.code !== 0) return res.trace_id
  return res.detail?.[0]?.prob
}

export async function request_gives_what_the_caller_says() {
  const anything = await weixin.request({ url: 'wxa/any' })
  same<typeof anything, any>(true)
  const res = await weixin.request<Result<{ link: string }>>({ url: 'wxa/genwxashortlink', data: { page_url: 'pages/index/index' } })
  return res.code === 0 ? res.link : res.msg
}

export async function decrypted_data_are_what_the_caller_says() {
  const res = await weixin.decrypt.decryptData<{ openId: string }>({ encryptedData: '', iv: '', sessionKey: '' })
  return res.code === 0 ? res.openId : res.msg
}

export function an_account_comes_at_once() {
  const { appid, appsecret } = weixin.auth.getAppidInfo()
  const official: string = weixin.h5.auth.getAppidInfo({ appid }).appid
  // @ts-expect-error no promise, and no code
  if (weixin.app.auth.getAppidInfo().code !== 0) return undefined
  return [appid, appsecret, official, weixin.pc.auth.getAppidInfo().appid]
}

export async function a_login_by_oauth_has_its_tokens() {
  const res = await weixin.h5.auth.code2Session({ code: '' })
  const token: string = res.code === 0 ? res.accessToken : ''
  const other = await weixin.auth.code2Session({ code: '', platform: 'app' })
  // @ts-expect-error a platform that there is not
  await weixin.auth.code2Session({ code: '', platform: 'mp-alipay' })
  return other.code === 0 ? [token, other.accessToken] : []
}

// A stand-in for tests of one's own.
export const good: Awaited<ReturnType<typeof login>> = { code: 0, msg: 'ok', openid: '', session_key: '', sessionKey: '', appid: '' }
const failure = { at: 'weixin', retryable: false, function: 'auth.code2Session' } as const
export const bad: Awaited<ReturnType<typeof login>> = { code: 40029, msg: '', errcode: 40029, errmsg: '', failure }
export const worse: FailureCode = -500

declare function console_log(value: unknown): void
