import { createWeixin } from 'weixin-openapi'

// 整个程序只创建一次，别放进处理函数：access_token 缓存在它里面
export const weixin = createWeixin({
  appid: Deno.env.get('WEIXIN_APPID'),
  appsecret: Deno.env.get('WEIXIN_APPSECRET'),
  baseURL: Deno.env.get('WEIXIN_BASE_URL'),
})
