// A Worker as its author writes one: it logs users in and sends them a message, and keeps tokens in Workers KV.

import { createWeixin } from 'weixin-openapi'
import { kvCache } from 'weixin-openapi/cache/cloudflare-kv'

let weixin

export default {
  async fetch(request, env) {
    const { WEIXIN_APPID: appid, WEIXIN_APPSECRET: appsecret, WEIXIN_BASE_URL: baseURL } = env
    weixin ??= createWeixin({ appid, appsecret, baseURL, cache: kvCache(env.TOKENS) })
    const params = await request.json()

    switch (new URL(request.url).pathname) {
      case '/login': {
        const { code, msg, openid } = await weixin.auth.code2Session({ js_code: params.code })
        return Response.json({ code, msg, openid })
      }
      case '/notify': {
        const { code, msg } = await weixin.subscribeMessage.send({
          touser: params.openid,
          template_id: 'simulator-template-of-an-order-notice-00001',
          page: 'pages/index/index',
          data: { thing1: { value: '苹果' }, amount2: { value: '9.16元' }, date3: { value: '2025-01-08' }, phrase4: { value: '已发货' } },
        })
        return Response.json({ code, msg })
      }
      default:
        return new Response('Not Found', { status: 404 })
    }
  },
}
