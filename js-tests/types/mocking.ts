// What people write in tests of their own, where a stand-in answers instead of WeChat, and in code that hands results on.

import { weixin, type Bytes, type Failure, type OAuthNode, type Result, type Success, type Weixin } from 'weixin-openapi'
import { same } from './check.js'

/** As of Vitest and Jest. */
declare function spyOn<T, Name extends keyof T>(object: T, name: Name): Mock<T[Name]>
interface Mock<F> {
  mockResolvedValue(value: F extends (...args: any[]) => any ? Awaited<ReturnType<F>> : never): Mock<F>
}

/** Of Node.js, with the signatures of @types/node that matter. */
interface NodeBuffer extends ReturnType<Uint8ArrayConstructor['of']> {
  toString(encoding?: 'utf8' | 'base64' | 'hex', start?: number, end?: number): string
}
declare const buffer: NodeBuffer

spyOn(weixin.auth, 'code2Session').mockResolvedValue({ code: 40029, msg: 'code 无效' })
spyOn(weixin.auth, 'code2Session').mockResolvedValue({ code: 40029, msg: 'code 无效', errcode: 40029, errmsg: 'invalid code' })
spyOn(weixin.order, 'setMsgJumpPath').mockResolvedValue({ code: 0, msg: 'ok' })
spyOn(weixin.wxacode, 'getUnlimited').mockResolvedValue(buffer)
spyOn(weixin.wxacode, 'getUnlimited').mockResolvedValue(new Uint8Array(8))
spyOn(weixin.wxacode, 'getUnlimited').mockResolvedValue({ code: 45009, msg: '频率超限' })
spyOn(weixin, 'request').mockResolvedValue({ code: 0, anything: 1 })

// @ts-expect-error a failure says why
spyOn(weixin.auth, 'code2Session').mockResolvedValue({ code: 40029 })
// @ts-expect-error a text is no image
spyOn(weixin.wxacode, 'getUnlimited').mockResolvedValue('image')

export const failure: Failure = { code: -20, msg: '超时' }
export const image: Bytes = buffer
export const account: OAuthNode = { oauth: { weixin: { appid: '', appsecret: '' } } }

/** Part of the object, for code that is given it. */
export const standIn: Pick<Weixin, 'auth'> = { auth: { ...weixin.auth, code2Session: async () => ({ code: 0, msg: 'ok', openid: '', session_key: '', sessionKey: '', appid: '' }) } }

export async function request_keeps_the_code_beside_the_fields() {
  const res = await weixin.request<{ link: string }>({ url: 'wxa/genwxashortlink' })
  same<typeof res, Result<{ link: string }>>(true)
  if (res.code !== 0) {
    same<typeof res, Failure<{ link: string }>>(true)
    return res.msg
  }
  same<typeof res, Success & { link: string }>(true)
  return res.link.length
}

export async function of_the_official_account_too() {
  const res = await weixin.h5.request<{ data: { content: string }[] }>({ url: 'wxaapi/newtmpl/getcategory' })
  return res.code === 0 ? res.data.length : res.msg
}

export async function what_has_a_code_of_its_own_stays_as_it_is() {
  const same_as_before = await weixin.request<Result<{ link: string }>>({ url: 'wxa/a' })
  same<typeof same_as_before, Result<{ link: string }>>(true)
  const card = await weixin.request<{ code: string }>({ url: 'card/code/decrypt' })
  same<typeof card, { code: string }>(true)
  const file = await weixin.request<Bytes>({ url: 'wxa/getwxacode' })
  same<typeof file, Bytes | Failure>(true)
  const anything = await weixin.request({ url: 'wxa/a' })
  same<typeof anything, any>(true)
}
