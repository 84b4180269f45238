import { createWeixin } from 'weixin-openapi'

// 整个程序只创建一次，别放进处理函数：access_token 缓存在它里面
export const weixin = createWeixin({
  appid: process.env.WEIXIN_APPID,
  appsecret: process.env.WEIXIN_APPSECRET,
  baseURL: process.env.WEIXIN_BASE_URL,
})
