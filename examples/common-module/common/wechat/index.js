'use strict'
const { createWeixin } = require('weixin-openapi')

// 全部云函数共用的设置，只写在这里
exports.weixin = createWeixin({
  eip: 'token', // 获取 access_token 时经过 uniCloud 的固定 IP：白名单里填 DCloud 列出的那几个
  onEvent(event) {
    if (event.type === 'call' && event.code !== 0) console.error(`${event.function} 没有成功`, event.code, event.rid)
  },
})

/** 发货通知，几个云函数都要发 */
exports.notifyShipped = ({ openid, goods, amount, templateId }) =>
  exports.weixin.subscribeMessage.send({
    touser: openid,
    template_id: templateId,
    page: 'pages/order/order',
    data: {
      thing1: { value: goods.slice(0, 20) }, // thing 最多 20 个字符
      amount2: { value: `${amount}元` },
      date3: { value: today() },
      phrase4: { value: '已发货' },
    },
  })

/** 云函数的时钟是 UTC，用户在东八区 */
const today = () => new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10)
