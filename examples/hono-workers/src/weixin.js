import { createWeixin } from 'weixin-openapi'
import { kvCache } from 'weixin-openapi/cache/cloudflare-kv'

// Workers 里，一个请求不能用另一个请求的连接，所以每个请求一个实例；access_token 在 KV 里，所有请求、所有机房共用
export const weixinOf = (env) =>
  createWeixin({
    appid: env.WEIXIN_APPID,
    appsecret: env.WEIXIN_APPSECRET,
    baseURL: env.WEIXIN_BASE_URL,
    cache: kvCache(env.TOKENS),
  })
