// What people do on their phones. Each changes what the simulator knows of them, and tells the account's server where it has an address.

import { conversationsOf } from '../conversations.mjs'
import { orders } from '../endpoints/order.mjs'
import { state } from '../orders.mjs'
import { defaultUsers } from '../people.mjs'
import { xpayOf } from '../endpoints/xpay.mjs'
import { paidByXpay } from '../push/events.mjs'
import { Refusal } from '../refusal.mjs'
import { messageOfReply } from './messages.mjs'
import { Trouble } from './trouble.mjs'

/** Whose phone is meant where nobody is named. */
const someone = defaultUsers[0].openid

/**
 * @param {import('../world.mjs').World} world
 * @param {import('./journal.mjs').Journal} journal
 */
export function actsOf(world, journal) {
  let said = 0n

  /** The account and its user. */
  function who({ appid, openid = someone }) {
    const account = world.accounts.get(appid)
    if (!account) throw new Trouble(`模拟器里没有帐号 ${appid}：有 ${[...world.accounts.keys()].join('、')}`)
    const user = world.people.find(appid, openid)
    if (!user) throw new Trouble(`帐号 ${appid} 没有用户 ${openid}：先用 user 登记`)
    return { account, user, appid, openid }
  }

  function ofOfficialAccount(asked) {
    const found = who(asked)
    if (found.account.kind !== 'official-account') throw new Trouble(`${asked.appid} 不是公众号`)
    return found
  }

  /** What somebody does opens the way for messages of customer service. */
  const acted = ({ appid, openid }, act, text) => world.keep(appid, conversationsOf).acted(openid, act, text)

  /** Pushes an event; what the server replies appears on the phone. `undefined` where the account has no address. */
  async function tell({ appid, openid }, event) {
    if (!world.pushes.addressOf(appid)) return undefined
    const outcome = await world.pushes.push(appid, { FromUserName: openid, ...event })
    const { taken, reply } = outcome
    if (reply) answered(appid, openid, reply)
    return { taken, ...(reply && { reply }), attempts: outcome.attempts.length, wrong: outcome.attempts.at(-1)?.wrong }
  }

  function answered(appid, openid, reply) {
    const message = messageOfReply(reply, { appid, openid, at: world.clock.now() })
    if (message) journal.addMessage(message)
  }

  function paidOrTrouble(pay) {
    try {
      return pay()
    } catch (refusal) {
      throw refusal instanceof Refusal ? new Trouble(refusal.errmsg, 409) : refusal
    }
  }

  const event = (name, fields) => ({ MsgType: 'event', Event: name, ...fields })
  const text = (content, fields) => ({ MsgType: 'text', Content: content, MsgId: 24_000_000_000_000_000n + ++said, ...fields })

  const acts = {
    /** Logs in: `wx.login` of a mini program, else the page or window that asks for consent. */
    login(asked) {
      const { account, user, appid, openid } = who(asked)
      user.visited = true
      const purpose = account.kind === 'mini-program' ? 'login' : 'oauth'
      return { purpose, code: world.people.issueCode(purpose, appid, { openid, ...(purpose === 'oauth' && { scope: asked.scope ?? 'snsapi_userinfo' }) }) }
    },

    /** Gives its number: the code of the button. */
    givePhone(asked) {
      const { user, appid, openid } = who(asked)
      return { code: world.people.issueCode('phone', appid, { openid, phone: user.phone }) }
    },

    /** Answers the question for a subscription, or changes the settings: `always` and `never`. */
    async subscribe({ template_id, answer, ...asked }) {
      const { user, ...found } = who(asked)
      const accepted = answer === 'accept' || answer === 'always'
      if (answer === 'always') user.accepts = 'all'
      if (answer === 'never') user.accepts = {}
      if (answer === 'accept' && user.accepts !== 'all') user.accepts = { ...user.accepts, [template_id]: (user.accepts[template_id] ?? 0) + 1 }
      const item = { TemplateId: template_id, SubscribeStatusString: accepted ? 'accept' : 'reject' }
      const popup = answer === 'accept' || answer === 'reject'
      const pushed = await tell(found, popup ? event('subscribe_msg_popup_event', { List: [{ ...item, PopupScene: '0' }] }) : event('subscribe_msg_change_event', { List: [item] }))
      return { accepts: user.accepts, pushed }
    },

    /** Taps a message: says what opens. With a choice of a menu, the choice is sent as a text. */
    async tap({ id, choice }) {
      const message = journal.messages.find((each) => each.id === id)
      if (!message) throw new Trouble(`没有编号为 ${id} 的消息`, 404)
      const chosen = message.choices?.find((each) => each.id === choice)
      if (choice !== undefined && !chosen) throw new Trouble(`消息 ${id} 没有选项 ${choice}`)
      message.tapped = world.clock.now()
      if (chosen) acted(message, 'say', chosen.content)
      const pushed = chosen && (await tell(message, text(chosen.content, { bizmsgmenuid: chosen.id })))
      return { opens: message.opens, pushed }
    },

    /** Confirms that an order has come. */
    async confirmReceipt({ transaction_id, ...asked }) {
      const found = who(asked)
      const own = world.keep(found.appid, orders)
      const order = own.byTransaction(transaction_id)
      if (!order) throw new Trouble(`没有订单 ${transaction_id}`, 404)
      if (order.order_state !== state.shipped) throw new Trouble(`订单 ${transaction_id} 不是已发货的状态（order_state 为 ${order.order_state}），不能确认收货`, 409)
      const now = world.clock.seconds()
      own.put({ transaction_id, order_state: state.received })
      const { merchant_id, sub_merchant_id, merchant_trade_no, pay_time, shipping, openid } = order
      const shipped_time = shipping.shipping_list?.[0]?.upload_time ?? now
      const facts = { transaction_id, merchant_id, sub_merchant_id, merchant_trade_no, pay_time, shipped_time }
      const times = { confirm_receive_method: 2, confirm_receive_time: now, settlement_time: now }
      return { order_state: state.received, pushed: await tell({ appid: found.appid, openid }, event('trade_manage_order_settlement', { ...facts, ...times })) }
    },

    /** Pays by 虚拟支付: for an item of the shop, or, where none is named, for coins. The server that takes the push has provided it. */
    async payVirtual({ out_trade_no, product_id, quantity = 1, price = 100, env = 0, attach, ...asked }) {
      const found = who(asked)
      const own = world.keep(found.appid, xpayOf)[env]
      const order = paidOrTrouble(() => own.pay({ openid: found.openid, out_trade_no, product_id, quantity, price, attach }))
      const pushed = await tell(found, paidByXpay({ order, product_id, quantity, price }))
      if (pushed?.taken) own.provide({ order_id: out_trade_no })
      return { status: order.status, wx_order_id: order.wx_order_id, pushed }
    },

    async follow(asked) {
      const found = ofOfficialAccount(asked)
      Object.assign(found.user, { follows: true, followedAt: world.clock.seconds(), scene: undefined })
      acted(found, 'follow')
      return { pushed: await tell(found, event('subscribe', { EventKey: '' })) }
    },

    async unfollow(asked) {
      const found = ofOfficialAccount(asked)
      found.user.follows = false
      return { pushed: await tell(found, event('unsubscribe', { EventKey: '' })) }
    },

    /** Writes a text to the account. */
    async say({ content, ...asked }) {
      const found = who(asked)
      acted(found, 'say', content)
      return { pushed: await tell(found, text(content)) }
    },

    /** Clicks on an item of the menu that has a key. */
    async click({ key, ...asked }) {
      const found = ofOfficialAccount(asked)
      acted(found, 'click')
      return { pushed: await tell(found, event('CLICK', { EventKey: key })) }
    },

    /** Scans a code that a call has made. */
    async scan({ id, openid = someone }) {
      const code = journal.codes.find((each) => each.id === id)
      if (!code) throw new Trouble(`没有编号为 ${id} 的码`, 404)
      const { user, ...found } = who({ appid: code.appid, openid })
      if (code.until && world.clock.now() >= code.until) throw new Trouble(`码 ${id} 已经过期`, 410)
      if (code.kind !== 'official-account') {
        user.visited = true
        return { opens: code.opens }
      }
      const known = user.follows
      if (!known) Object.assign(user, { follows: true, followedAt: world.clock.seconds(), scene: code.numbered ? Number(code.scene) : code.scene })
      acted({ appid: code.appid, openid }, 'scan')
      const [name, key] = known ? ['SCAN', code.scene] : ['subscribe', `qrscene_${code.scene}`]
      return { pushed: await tell(found, event(name, { EventKey: key, Ticket: code.ticket })) }
    },
  }

  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, (asked = {}) => noted(name, act, asked)]))

  function noted(name, act, asked) {
    const done = act(asked)
    Promise.resolve(done).then(
      () => journal.changed('state', { act: name }),
      () => {},
    )
    return done
  }
}
