import { createWeixin } from 'weixin-openapi'
import { createPush } from 'weixin-openapi/push'

// 都只创建一次，别放进处理函数
export const weixin = createWeixin({
  appid: process.env.WEIXIN_APPID,
  appsecret: process.env.WEIXIN_APPSECRET,
  baseURL: process.env.WEIXIN_BASE_URL,
})

export const push = createPush({
  appid: process.env.WEIXIN_APPID,
  token: process.env.WEIXIN_TOKEN,
  encodingAESKey: process.env.WEIXIN_AES_KEY,
  cache: new Map(), // 认出再来的推送；有几个进程时用 weixin-openapi/cache/redis
  onEvent: (event) => event.code && console.error('没有接受的推送', event.code, event.msg),
})
