import { createServer } from 'node:http'
import { createWeixin } from 'weixin-openapi'
import { createPush } from 'weixin-openapi/push'
import { receive } from './receive.js'

// 都只创建一次，别放进处理函数
const weixin = createWeixin({
  appid: process.env.WEIXIN_APPID,
  appsecret: process.env.WEIXIN_APPSECRET,
  baseURL: process.env.WEIXIN_BASE_URL,
})

const push = createPush({
  appid: process.env.WEIXIN_APPID,
  token: process.env.WEIXIN_TOKEN,
  encodingAESKey: process.env.WEIXIN_AES_KEY,
  cache: new Map(), // 认出再来的推送；有几个进程时用 weixin-openapi/cache/redis
  onEvent: (event) => event.code && console.error('没有接受的推送', event.code, event.msg),
})

const handle = push.node((message) => receive(message, weixin))

const server = createServer((req, res) => {
  if (req.url.split('?')[0] === '/push') return handle(req, res)
  res.writeHead(404).end()
})
server.listen(process.env.PORT, () => console.log(`已启动：http://localhost:${server.address().port}/push`))
