import { replies } from 'weixin-openapi/push'

/** 已收货的订单号。真的店里在数据库里。 */
const received = new Set()

/** 每个推送来到这里。小程序不能直接回复文字，用客服消息接口发。什么都不返回，微信得到 success。 */
export async function receive(message, weixin) {
  if (message.MsgType === 'text') return answer(message, weixin)
  switch (message.Event) {
    case 'user_enter_tempsession': // 用户打开了客服会话
      return say(weixin, message.FromUserName, '你好，查订单请发「订单」，找人请发「人工」')
    case 'trade_manage_order_settlement': // 发货时来一次，收货时再来一次
      if (message.confirm_receive_method) received.add(message.transaction_id) // 同一个订单再来一次也没有关系
      return
    case 'subscribe_msg_sent_event': // 订阅消息送到了没有
      for (const { TemplateId, ErrorCode, ErrorStatus } of message.List) console.log('订阅消息', TemplateId, ErrorCode, ErrorStatus)
  }
}

async function answer({ Content, FromUserName }, weixin) {
  if (Content.includes('人工')) return replies.transfer() // 转给客服人员
  const text = Content.includes('订单') ? `已收货的订单：${[...received].join('、') || '还没有'}` : '没有听懂，找人请发「人工」'
  return say(weixin, FromUserName, text)
}

async function say(weixin, touser, content) {
  const sent = await weixin.customerServiceMessage.send({ touser, msgtype: 'text', text: { content } })
  if (sent.code !== 0) throw new Error(`${sent.code} ${sent.msg}`) // 抛出异常，微信会再推送
}
