// The WeChat of one run of the suite, and what the suite is told of it.

import { defaultAccounts, defaultUsers, lastingCodes, riskyImageMark, startSimulator } from '../simulator/index.mjs'
import { encryptedData } from '../simulator/encrypted-data.mjs'
import { sealed } from '../simulator/push/protocol.mjs'

const [miniProgram, officialAccount] = defaultAccounts
const [{ phone }] = defaultUsers
const refusal = { token: 'a-token-that-is-refused', errcode: 48001, msg: '没有这个接口的权限' }
const [staleOnce, hangs, redirects] = ['wxaapi/newtmpl/getcategory', 'wxa/never-answers', 'wxa/elsewhere']
const sessionKey = 'HyVFkGl5F5OQWJZZaNzBBg=='

/** The two families of API security: one an account. */
const SM = { cipher: 'SM4_GCM', signature: 'SM2withSM3' }

/** Starts one, and tells it what is to go wrong. */
export async function startWechat() {
  const wechat = await startSimulator()
  wechat.inject({ when: ({ query }) => query.access_token === refusal.token, errcode: refusal.errcode, errmsg: 'api unauthorized', times: Infinity })
  wechat.inject({ path: `/${staleOnce}`, errcode: 40001, errmsg: 'invalid credential' })
  wechat.inject({ path: `/${hangs}`, hang: true, times: Infinity })
  wechat.inject({ path: `/${redirects}`, redirect: 'https://example.com/', times: Infinity })
  return wechat
}

/** In JSON, so that it can be written into a program. @param {import('../simulator/package/index.d.ts').Simulator} wechat @param {object} [more] */
export const factsOf = (wechat, more) => ({
  baseURL: wechat.url,
  config: { 'mp-weixin': account(miniProgram), 'h5-weixin': account(officialAccount) },
  miniProgram,
  codes: lastingCodes,
  phone,
  encrypted: { ...encryptedData(sessionKey, { phoneNumber: phone, purePhoneNumber: phone, watermark: { appid: miniProgram.appid } }), sessionKey },
  png: PNG,
  riskyMark: [...Buffer.from(riskyImageMark)],
  refusal,
  staleOnce,
  hangs,
  redirects,
  nowhere: 'http://127.0.0.1:9',
  pushed: pushed(),
  signing: { [miniProgram.appid]: wechat.apiSecurity(miniProgram.appid).signing, [officialAccount.appid]: wechat.apiSecurity(officialAccount.appid, SM).signing },
  officialAccount,
  ...more,
})

// A push of now: old ones are refused.
function pushed() {
  const account = { token: 'simulator', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appid: miniProgram.appid }
  const message = { ToUserName: 'gh', FromUserName: 'o', CreateTime: 1, MsgType: 'text', Content: '你好' }
  const { query, body } = sealed({ ...account, format: 'xml' }, message)
  return { account, request: { query, body }, content: message.Content }
}

const account = ({ appid, appsecret }) => ({ oauth: { weixin: { appid, appsecret } } })

// One pixel.
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What WeChat saw that it should not have, or did not see: a runtime must not be able to make this up. */
export function complaints(wechat) {
  const found = []
  const tokens = wechat.count('/cgi-bin/stable_token')
  if (tokens !== TOKENS) found.push(`asked for a token ${tokens} times instead of ${TOKENS}`)
  const images = wechat.calls.filter(({ path }) => path === '/wxa/img_sec_check')
  const wrong = images.filter(({ parts }) => !parts || parts.length !== 1 || parts[0].name !== 'media' || !isPng(parts[0].data))
  if (images.length !== IMAGES || wrong.length > 0) found.push(`${images.length} images, ${wrong.length} of them not as they should be`)
  return found
}

// The mini program's and the official account's; that for a wrong secret; two after a stale one, the first of which is it again; those of
// three more instances.
const TOKENS = 8
// Good, refused, risky, in base64.
const IMAGES = 4

const isPng = (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG'
