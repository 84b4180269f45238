import { createHmac, timingSafeEqual } from 'node:crypto'

// 登录状态是签过名的 openid：几个进程、无服务器的环境里都认得，不用存
const sign = (openid) => createHmac('sha256', process.env.SESSION_SECRET).update(openid).digest('base64url')

export const tokenOf = (openid) => `${openid}.${sign(openid)}`

/** 请求里的登录状态；没有或是伪造的，返回 undefined。 */
export function openidOf(request) {
  const [openid, signature = ''] = (request.headers.get('authorization') ?? '').split('.')
  const [given, right] = [signature, sign(openid)].map((text) => Buffer.from(text))
  return given.length === right.length && timingSafeEqual(given, right) ? openid : undefined
}
