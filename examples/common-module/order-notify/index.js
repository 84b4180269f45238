'use strict'
const { notifyShipped } = require('wechat')

// 由后台在发货之后调用
exports.main = async ({ openid, goods, amount, templateId }) => {
  const { code, msg } = await notifyShipped({ openid, goods, amount, templateId })
  if (code === 43101) return { code: 0, notified: false } // 用户没有订阅：不是错误，货照发
  return code === 0 ? { code, notified: true } : { code, msg }
}
