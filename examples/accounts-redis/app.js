import { createServer } from 'node:http'
import { close, shops } from './accounts.js'

// GET /fruit/code.jpg?id=42    这家店的小程序码
// GET /fruit/link?id=42        这家店的 URL Link，可以放在短信里
// GET /fruit/sign?url=https…   网页用 wx.config 时要的签名，来自公众号
const pages = {
  async 'code.jpg'(weixin, { id }) {
    const image = await weixin.wxacode.getUnlimited({ scene: `id=${id}`, page: 'pages/index/index' })
    return image.code ? failed(image) : { type: 'image/jpeg', body: image } // 成功时是图片的字节，没有 code
  },
  async link(weixin, { id }) {
    const res = await weixin.urllink.generate({ path: 'pages/order/detail', query: `id=${id}`, expire_type: 1, expire_interval: 30 })
    return res.code === 0 ? json(200, { code: 0, link: res.url_link }) : failed(res)
  },
  async sign(weixin, { url }) {
    const { code, msg, config } = await weixin.h5.auth.getJsapiSign({ url })
    return code === 0 ? json(200, { code, config }) : failed({ code, msg })
  },
}

const json = (status, body) => ({ status, type: 'application/json', body: JSON.stringify(body) })
const failed = ({ code, msg }) => json(400, { code, msg })

const server = createServer(async (req, res) => {
  const { pathname, searchParams } = new URL(req.url, 'http://localhost')
  const [, shop, page] = pathname.split('/')
  const weixin = shops.get(shop)
  const known = weixin && Object.hasOwn(pages, page)
  const { status = 200, type, body } = known ? await pages[page](weixin, Object.fromEntries(searchParams)) : json(404, { code: 404, msg: '没有这一页' })
  res.writeHead(status, { 'content-type': type }).end(body)
})

server.listen(process.env.PORT, () => console.log(`已启动：http://localhost:${server.address().port}`))
process.once('SIGTERM', () => server.close(close))
