import { Hono } from 'hono'
import { sign, verify } from 'hono/jwt'
import { weixinOf } from './weixin.js'

const WEEK = 7 * 24 * 3600
const app = new Hono()

app.use((c, next) => {
  c.set('weixin', weixinOf(c.env))
  return next()
})

// 登录：wx.login 的 code 换成登录状态。它是签过名的，不用存，哪个机房都认得
app.post('/login', async (c) => {
  const { code: js_code } = await c.req.json()
  const { code, msg, openid } = await c.get('weixin').auth.code2Session({ js_code })
  if (code !== 0) return c.json({ code, msg }, 400)
  const token = await sign({ openid, exp: Math.floor(Date.now() / 1000) + WEEK }, c.env.SESSION_SECRET, 'HS256')
  return c.json({ code, token })
})

// 商品的小程序码；同一个商品的不会变，让 CDN 缓存
app.get('/goods/:id/code.jpg', async (c) => {
  const image = await c.get('weixin').wxacode.getUnlimited({ scene: `id=${c.req.param('id')}`, page: 'pages/index/index' })
  if (image.code) return c.json({ code: image.code, msg: image.msg }, 400) // 成功时是图片的字节，没有 code
  return c.body(image, 200, { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=86400' })
})

// 评论：违规的不发布，没有检查成的也不发布
app.post('/comments', async (c) => {
  const user = await verify(c.req.header('authorization') ?? '', c.env.SESSION_SECRET, 'HS256').catch(() => undefined)
  if (!user) return c.json({ code: 401, msg: '请先登录' }, 401)
  const { content } = await c.req.json()
  const { code, msg } = await c.get('weixin').security.msgSecCheck({ content, openid: user.openid, scene: 2, version: 2 })
  if (code !== 0) return c.json({ code, msg }, 400)
  return c.json({ code, published: content })
})

export default app
