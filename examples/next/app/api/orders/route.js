import { openidOf } from '../../../lib/session.js'
import { weixin } from '../../../lib/weixin.js'

// 下单之后，给这个用户发订阅消息
export async function POST(request) {
  const openid = openidOf(request)
  if (!openid) return Response.json({ code: 401, msg: '请先登录' }, { status: 401 })

  const { goods, amount } = await request.json()
  const sent = await weixin.subscribeMessage.send({
    touser: openid,
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
  return Response.json({ code: 0, notified: sent.code === 0 })
}
