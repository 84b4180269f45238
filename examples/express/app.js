import { randomUUID } from 'node:crypto'
import express from 'express'
import { weixin } from './weixin.js'

const sessions = new Map() // 真的店里放在 Redis 或数据库里
const app = express()
app.use(express.json())

// 登录：wx.login 的 code 换成 openid。小程序端只得到我们自己的 token，session_key 不出服务端
app.post('/login', async (req, res) => {
  const { code, msg, openid, sessionKey } = await weixin.auth.code2Session({ js_code: req.body.code })
  if (code !== 0) return res.status(400).json({ code, msg })
  const token = randomUUID()
  sessions.set(token, { openid, sessionKey })
  res.json({ code, token })
})

// 商品的小程序码
app.get('/goods/:id/code.jpg', async (req, res) => {
  const image = await weixin.wxacode.getUnlimited({ scene: `id=${req.params.id}`, page: 'pages/index/index' })
  if (image.code) return res.status(400).json({ code: image.code, msg: image.msg }) // 成功时是图片的字节，没有 code
  res.type('jpeg').send(image)
})

// 下面的都要登录
app.use((req, res, next) => {
  req.user = sessions.get(req.get('authorization'))
  if (req.user) return next()
  res.status(401).json({ code: 401, msg: '请先登录' })
})

// 下单之后，给这个用户发订阅消息
app.post('/orders', async (req, res) => {
  const { goods, amount } = req.body
  const sent = await weixin.subscribeMessage.send({
    touser: req.user.openid,
    template_id: process.env.WEIXIN_TEMPLATE_ID,
    page: 'pages/order/order',
    data: {
      thing1: { value: goods },
      amount2: { value: `${amount}元` },
      date3: { value: new Date().toLocaleDateString('sv') }, // 2026-07-01
      phrase4: { value: '已下单' },
    },
  })
  if (sent.code !== 0) console.error('订阅消息没有发出', sent.code, sent.msg) // 消息发不出去，订单照样有效
  res.json({ code: 0, notified: sent.code === 0 })
})

const server = app.listen(process.env.PORT, () => console.log(`已启动：http://localhost:${server.address().port}`))
