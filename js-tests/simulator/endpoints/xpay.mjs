// 虚拟支付: each call in the environment that it names, signed with the key of that environment where the account's keys are known.

import { createHmac } from 'node:crypto'
import { stateful } from '../plain.mjs'
import { refundedByXpay } from '../push/events.mjs'
import { demand } from '../refusal.mjs'
import { XPay } from '../xpay.mjs'

/** Of an account, by environment: for `world.keep`. */
export const xpayOf = (account, clock, world) => [0, 1].map((env) => new XPay(account, clock, world, env))

const hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex')

function checkSignatures({ world, account, call, query, body }) {
  if (!account.payment) return
  const key = body.env === 1 ? account.payment.sandboxAppKey : account.payment.appKey
  const text = call.body.toString()
  demand(query.pay_sig === undefined || query.pay_sig === hmac(key, `${call.path}&${text}`), 268490003, '签名错误: 支付签名(pay_sig)')
  const user = world.people.find(account.appid, body.openid)
  demand(query.signature === undefined || !user || query.signature === hmac(user.sessionKey, text), 268490003, '签名错误: 用户态签名(signature)')
}

/** An endpoint on what belongs to the environment of the call. */
const inEnv = (name, answer) => [`/xpay/${name}`, (context, both) => {
  checkSignatures(context)
  const { env = 0 } = context.body
  demand(env === 0 || env === 1, 268490002)
  return answer(context, both[env])
}]

export const xpay = stateful(xpayOf, Object.fromEntries([
  inEnv('query_user_balance', ({ body }, own) => own.balance(body.openid)),
  inEnv('present_currency', ({ body }, own) => own.present(body)),
  inEnv('currency_pay', ({ body }, own) => own.spend(body)),
  inEnv('cancel_currency_pay', ({ body }, own) => own.unspend(body)),

  inEnv('query_order', ({ body }, own) => {
    own.person(body.openid)
    const { openid, ...order } = own.order(body)
    demand(openid === body.openid, 268490001)
    return { order }
  }),
  inEnv('notify_provide_goods', ({ body }, own) => own.provide(body)),
  inEnv('refund_order', ({ world, account, body, clock }, own) => {
    const { order, refund, isNew } = own.refund(body)
    if (isNew) world.pushes.later(account.appid, refundedByXpay({ order, refund, seconds: clock.seconds() }))
    return { refund_order_id: refund.order_id, refund_wx_order_id: refund.wx_order_id, pay_order_id: order.order_id, pay_wx_order_id: order.wx_order_id }
  }),

  inEnv('query_biz_balance', (_context, own) => ({ balance_available: { amount: (own.withdrawable / 100).toFixed(2), currency_code: 'CNY' } })),
  inEnv('create_withdraw_order', ({ body }, own) => own.withdraw(body)),
  inEnv('query_withdraw_order', ({ body }, own) => own.withdrawal(body.withdraw_no)),

  inEnv('start_upload_goods', ({ body }, own) => own.start('upload', body.upload_item)),
  inEnv('query_upload_goods', (_context, own) => {
    const { status, items } = own.task('upload')
    return { upload_item: items.map(({ fate, ...item }) => ({ ...item, upload_status: fate })), status }
  }),
  inEnv('start_publish_goods', ({ body }, own) => own.start('publish', body.publish_item)),
  inEnv('query_publish_goods', (_context, own) => {
    const { status, items } = own.task('publish')
    return { publish_item: items.map(({ id, fate, errmsg }) => ({ id, publish_status: fate, errmsg })), status }
  }),
]), {
  '/xpay/notify_provide_goods': ['body.order_id', 'body.wx_order_id'],
  '/xpay/create_withdraw_order': ['body.withdraw_amount'],
})
