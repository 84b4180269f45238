/** 订单的状态，真的店里在数据库里 */
export const orders = new Map()

/** 每个推送来到这里。小程序不能直接回复文字，用客服消息接口发。 */
export async function receive(message, weixin) {
  if (message.MsgType === 'text') return answer(message, weixin)
  switch (message.Event) {
    case 'user_enter_tempsession': // 用户打开了客服会话
      return say(weixin, message.FromUserName, '你好，要查订单请发「订单」，找人请发「人工」')
    case 'trade_manage_order_settlement': // 用户确认收货，或到期自动确认
      orders.set(message.transaction_id, 'received')
      return console.log('已收货', message.transaction_id)
    case 'subscribe_msg_sent_event': // 订阅消息送到了没有
      for (const { TemplateId, ErrorCode, ErrorStatus } of message.List) console.log('订阅消息', TemplateId, ErrorCode, ErrorStatus)
  }
  // 别的什么都不返回，微信得到 success
}

async function answer({ Content, FromUserName }, weixin) {
  if (Content.includes('人工')) return { MsgType: 'transfer_customer_service' } // 转给客服人员
  const text = Content.includes('订单') ? `共有 ${orders.size} 个已收货的订单` : '没有听懂，要找人请发「人工」'
  return say(weixin, FromUserName, text)
}

async function say(weixin, touser, content) {
  const sent = await weixin.customerServiceMessage.send({ touser, msgtype: 'text', text: { content } })
  if (sent.code !== 0) throw new Error(sent.msg) // 抛出异常，微信会再推送
}
