import { tokenOf } from '../../../lib/session.js'
import { weixin } from '../../../lib/weixin.js'

// wx.login 的 code 换成登录状态；session_key 不出服务端
export async function POST(request) {
  const { code: js_code } = await request.json()
  const { code, msg, openid } = await weixin.auth.code2Session({ js_code })
  if (code !== 0) return Response.json({ code, msg }, { status: 400 })
  return Response.json({ code, token: tokenOf(openid) })
}
