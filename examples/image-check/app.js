import { randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as images from './images.js'
import { receive } from './receive.js'
import { push, weixin } from './weixin.js'

const sessions = new Map() // 真的店里放在 Redis 或数据库里
const app = new Hono()

// 微信推送到这里，检查的结果也是
const handle = push.handler(receive)
app.all('/push', (c) => handle(c.req.raw))

app.post('/login', async (c) => {
  const { code: js_code } = await c.req.json()
  const { code, msg, openid } = await weixin.auth.code2Session({ js_code })
  if (code !== 0) return c.json({ code, msg }, 400)
  const token = randomUUID()
  sessions.set(token, openid)
  return c.json({ code, token })
})

// 上传：wx.uploadFile({ url, name: 'file', filePath, header: { authorization: token } })
app.post('/images', bodyLimit({ maxSize: 10 * 1024 * 1024 }), async (c) => {
  const openid = sessions.get(c.req.header('authorization'))
  if (!openid) return c.json({ code: 401, msg: '请先登录' }, 401)
  const { file } = await c.req.parseBody()
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const type = typeOf(bytes)
  if (!type) return c.json({ code: 400, msg: '请上传 JPEG 或 PNG 图片' }, 400)

  const [id, key] = [randomUUID(), randomUUID()]
  images.add(id, bytes, { openid, key, type })
  const check = await weixin.security.imgSecCheckAsync({ media_url: `${process.env.PUBLIC_URL}/unchecked/${key}/${id}`, openid, scene: 3 })
  if (check.code !== 0) {
    images.remove(id) // 没有检查的图片不留着
    return c.json({ code: check.code, msg: check.msg }, 400)
  }
  images.change(id, { trace_id: check.trace_id })
  return c.json({ code: 0, id, state: 'checking' })
})

// 还没有检查的图片，只有微信知道它的地址
app.get('/unchecked/:key/:id', (c) => {
  const image = images.find(c.req.param('id'))
  return image?.key === c.req.param('key') ? sent(c, image) : c.notFound()
})

// 检查到哪一步了：checking、pass、risky、review
app.get('/images/:id/state', (c) => {
  const image = images.find(c.req.param('id'))
  return image ? c.json({ code: 0, state: image.state }) : c.notFound()
})

// 谁都能看的，只有通过了检查的
app.get('/images/:id', (c) => {
  const image = images.find(c.req.param('id'))
  return image?.state === 'pass' ? sent(c, image) : c.notFound()
})

const sent = (c, { type }) => c.body(images.bytesOf(c.req.param('id')), 200, { 'content-type': type })

/** 看内容的开头，不看客户端说它是什么。 */
function typeOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
}

serve({ fetch: app.fetch, port: Number(process.env.PORT) }, ({ port }) => console.log(`已启动：http://localhost:${port}`))
