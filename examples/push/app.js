import { createServer } from 'node:http'
import { createWeixin } from 'weixin-openapi'
import { createPush } from 'weixin-openapi/push'
import { receive } from './receive.js'

const weixin = createWeixin({
  appid: process.env.WEIXIN_APPID,
  appsecret: process.env.WEIXIN_APPSECRET,
  baseURL: process.env.WEIXIN_BASE_URL,
})

const push = createPush({
  token: process.env.WEIXIN_TOKEN,
  encodingAESKey: process.env.WEIXIN_AES_KEY,
  appid: process.env.WEIXIN_APPID,
  cache: new Map(), // 认出再来的推送；几个进程时用 Redis 的缓存
  onEvent: (event) => event.code && console.error('没有接受的推送', event.code, event.msg),
})

const server = createServer(push.node((message) => receive(message, weixin)))
server.listen(process.env.PORT, () => console.log(`已启动：http://localhost:${server.address().port}`))
