import { createWeixin } from 'weixin-openapi'
import { kvCache } from 'weixin-openapi/cache/cloudflare-kv'

let weixin

// 第一个请求时创建，之后的请求都用它。access_token 在 KV 里，所有机房共用
export const weixinOf = (env) =>
  (weixin ??= createWeixin({
    appid: env.WEIXIN_APPID,
    appsecret: env.WEIXIN_APPSECRET,
    baseURL: env.WEIXIN_BASE_URL,
    cache: kvCache(env.TOKENS),
  }))
