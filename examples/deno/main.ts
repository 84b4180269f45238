import { weixin } from './weixin.ts'

const sessions = new Map<string, string>() // 真的店里放在 Deno KV 或数据库里

const routes: Record<string, (request: Request) => Promise<Response>> = {
  /** 登录：wx.login 的 code 换成登录状态。 */
  async 'POST /login'(request) {
    const { code: js_code } = await request.json()
    const res = await weixin.auth.code2Session({ js_code })
    if (res.code !== 0) return failed(res)
    const token = crypto.randomUUID()
    sessions.set(token, res.openid)
    return Response.json({ code: 0, token })
  },

  /** 手机号：按钮 open-type="getPhoneNumber" 得到的 code 换成号码。 */
  async 'POST /phone'(request) {
    if (!openidOf(request)) return Response.json({ code: 401, msg: '请先登录' }, { status: 401 })
    const { code } = await request.json()
    const res = await weixin.decrypt.getPhoneNumber({ code })
    return res.code === 0 ? Response.json({ code: 0, phone: res.phone }) : failed(res)
  },

  /** 商品的小程序码。 */
  async 'GET /code.jpg'(request) {
    const id = new URL(request.url).searchParams.get('id')
    const image = await weixin.wxacode.getUnlimited({ scene: `id=${id}`, page: 'pages/index/index' })
    if (image.code) return failed(image) // 成功时是图片的字节，没有 code
    return new Response(image, { headers: { 'content-type': 'image/jpeg' } })
  },
}

const openidOf = (request: Request) => sessions.get(request.headers.get('authorization') ?? '')
const failed = ({ code, msg }: { code: number; msg: string }) => Response.json({ code, msg }, { status: 400 })

Deno.serve(
  { port: Number(Deno.env.get('PORT')), onListen: ({ port }) => console.log(`已启动：http://localhost:${port}`) },
  (request) => {
    const route = routes[`${request.method} ${new URL(request.url).pathname}`]
    return route ? route(request) : new Response('Not Found', { status: 404 })
  },
)
