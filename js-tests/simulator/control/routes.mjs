// What the control interface offers. The same table answers GET /api, and the README's is compared with it.

import { encryptedData } from '../encrypted-data.mjs'
import { liveRooms } from '../endpoints/livebroadcast.mjs'
import { orders } from '../endpoints/order.mjs'
import { ciphers, signatures } from '../sealing/families.mjs'
import { stateOf, accountsOf, faultsOf, ordersOf } from './state.mjs'
import { Trouble } from './trouble.mjs'
import { accepts, account, anyText, anything, boolean, check, count, digits, httpUrl, list, needed, number, object, oneOf, path, text, textOrNull, times } from './wants.mjs'

const appid = needed(account)
const user = { appid, openid: text }

const fault = {
  path, appid: account, skip: count, times, delay: number, errcode: number, errmsg: anyText, status: number, body: anything, headers: object, contentType: text,
  html502: boolean, emptyBody: boolean, redirect: text, huge: count, cutOff: count, reset: boolean, hang: boolean,
}

/**
 * @typedef {object} Route
 * @property {string} does in a few words
 * @property {Record<string, import('./wants.mjs').Want>} [wants] fields of the body; of the query for GET
 * @property {(context: { world: any, journal: any, acts: any, url: string }, given: any) => any} run
 */
/** @type {Record<string, Route>} */
export const routes = {
  'GET /state': { does: '全部状态：帐号、用户、订单、时间、故障、请求、消息、码、推送；写了 after 时，请求和推送只有在它之后的', wants: { after: digits }, run: stateOf },
  'GET /accounts': { does: '帐号', run: accountsOf },
  'GET /calls': {
    does: '收到的请求，旧的在前；after 是上一次最后一个的 id',
    wants: { path, appid: account, after: digits, limit: digits },
    run: ({ journal }, { path, appid, after = '0', limit = '500' }) => ({
      calls: journal.calls.filter((call) => call.id > Number(after) && (!path || call.path === path) && (!appid || call.appid === appid)).slice(-Number(limit)),
    }),
  },
  'GET /count': { does: '某个路径的请求次数', wants: { path: needed(path) }, run: ({ world }, { path }) => ({ count: world.calls.count(path) }) },
  'GET /messages': {
    does: '用户收到的消息',
    wants: { appid: account, openid: text },
    run: ({ journal }, { appid, openid }) => ({ messages: journal.messages.filter((each) => (!appid || each.appid === appid) && (!openid || each.openid === openid)) }),
  },

  'GET /faults': { does: '还会发生的故障', run: ({ world }) => ({ faults: faultsOf(world) }) },
  'POST /faults': {
    does: '制造故障，字段与 inject 相同；times 可以是 "forever"，appid 只对一个帐号，返回 id',
    wants: fault,
    run({ world, journal }, { appid, times: howOften = 1, ...facts }) {
      const when = appid && ((call) => journal.appidOf(call) === appid)
      if (Object.keys(facts).every((name) => name === 'path' || name === 'skip')) throw new Trouble('没有写是什么故障：errcode、status、body、delay、reset、hang 等')
      return { id: world.faults.inject({ ...facts, ...(when && { when }), times: howOften === 'forever' ? Infinity : howOften }).id }
    },
  },
  'DELETE /faults': { does: '取消全部故障', run: ({ world }) => void world.faults.forget() },
  'DELETE /faults/:id': {
    does: '取消一个故障',
    run({ world }, { id }) {
      if (!world.faults.remove(Number(id))) throw new Trouble(`没有编号为 ${id} 的故障`, 404)
    },
  },

  'POST /codes': {
    does: '发放 code；purpose：login（wx.login）、phone（手机号按钮）、oauth（网页授权、App、网站登录）',
    wants: { ...user, purpose: needed(oneOf('login', 'phone', 'oauth')), unionid: textOrNull, sessionKey: text, phone: text, scope: text },
    run: ({ world }, { appid, purpose, ...details }) => ({ code: world.people.issueCode(purpose, appid, details) }),
  },
  'POST /tokens/revoke': {
    does: '该帐号的 token 立即失效（40001）；stillIssued：stable_token 仍返回它',
    wants: { appid, stillIssued: boolean },
    run: ({ world }, { appid, stillIssued }) => void world.tokens.revoke(appid, { stillIssued }),
  },
  'POST /tokens/expire': { does: '该帐号的 token 已过期（42001）', wants: { appid }, run: ({ world }, { appid }) => void world.tokens.expire(appid) },
  'POST /limits': {
    does: '设置一个路径的频率限制',
    wants: { path: needed(path), perSecond: count, perMinute: count, perDay: count, errcode: number },
    run: ({ world }, { path, ...limits }) => void world.quotas.limit(path, limits),
  },
  'POST /denied-ips': { does: 'token 接口返回 40164：ip 不在白名单', wants: { ip: needed(text), appid: account }, run: ({ world }, { ip, appid }) => void world.deniedIps.push({ ip, appid }) },
  'DELETE /denied-ips': { does: '取消上一条', run: ({ world }) => void (world.deniedIps = []) },

  'GET /clock': { does: '模拟器的时间：now 为毫秒，ahead 是比真实时间快多少秒', run: clockOf },
  'POST /clock': {
    does: '向前拨动若干秒',
    wants: { advance: needed(number) },
    run({ world }, { advance }) {
      world.clock.advance(advance)
      return clockOf({ world })
    },
  },

  'GET /users': { does: '一个帐号的用户', wants: { appid }, run: ({ world }, { appid }) => ({ users: world.people.of(appid) }) },
  'POST /users': {
    does: '增加或修改用户',
    wants: { ...user, unionid: anyText, sessionKey: text, phone: text, nickname: anyText, visited: boolean, follows: boolean, accepts, reach: oneOf('always', 'rules') },
    run: ({ world }, facts) => ({ user: world.people.user(facts) }),
  },
  'POST /encrypted-data': {
    does: '客户端拿到的加密数据，用该用户的 session_key',
    wants: { ...user, openid: needed(text), data: needed(object) },
    run({ world }, { appid, openid, data }) {
      const found = world.people.find(appid, openid)
      if (!found) throw new Trouble(`帐号 ${appid} 没有用户 ${openid}`, 404)
      return encryptedData(found.sessionKey, data)
    },
  },
  'GET /orders': { does: '一个小程序的订单', wants: { appid }, run: ({ world }, { appid }) => ({ orders: ordersOf(world, appid) }) },
  'POST /orders': {
    does: '增加或修改订单，order 的字段与 get_order 的应答同名',
    wants: { appid, order: needed(object) },
    run({ world }, { appid, order }) {
      const { transaction_id, shipping } = order
      check({ transaction_id: needed(text), shipping: object }, { transaction_id, shipping }, world)
      check({ shipping_list: list }, { shipping_list: shipping?.shipping_list }, world)
      return { order: world.keep(appid, orders).put(order) }
    },
  },
  'POST /live-rooms': { does: '替换直播间列表', wants: { appid, rooms: needed(list) }, run: ({ world }, { appid, rooms }) => void world.keep(appid, liveRooms).splice(0, Infinity, ...rooms) },

  'GET /api-security': {
    does: '一个帐号的 API 安全：signing 可以直接用作 createWeixin 的选项',
    wants: { appid },
    run({ world }, { appid }) {
      const security = world.sealing.find(appid)
      if (!security) throw new Trouble(`${appid} 还没有配置 API 安全：先 POST api-security`, 404)
      return securityOf(security)
    },
  },
  'POST /api-security': {
    does: '配置 API 安全，第一次时生成密钥；换算法就换密钥；required：能加密的接口不加密就拒绝',
    wants: { appid, cipher: oneOf(...Object.keys(ciphers)), signature: oneOf(...Object.keys(signatures)), required: boolean },
    run: ({ world }, { appid, ...options }) => securityOf(world.sealing.of(appid, options)),
  },
  'POST /api-security/certificate': {
    does: '更换开放平台证书：应答由新旧两张签名；keep 为 false 时旧的立即停用',
    wants: { appid, keep: boolean },
    run({ world }, { appid, keep }) {
      const security = world.sealing.of(appid)
      security.replaceCertificate({ keep })
      return securityOf(security)
    },
  },
  'POST /api-security/keys': {
    does: '更换 API 密钥（对称与非对称），旧的立即停用',
    wants: { appid },
    run({ world }, { appid }) {
      const security = world.sealing.of(appid)
      security.replaceKeys()
      return securityOf(security)
    },
  },

  'POST /push-addresses': {
    does: '设置消息推送的地址，它要原样返回 echostr',
    wants: { appid, url: needed(httpUrl), token: needed(text), encodingAESKey: text, mode: oneOf('plain', 'compatible', 'safe'), format: oneOf('xml', 'json'), patience: count, times: count },
    async run({ world }, { appid, ...settings }) {
      const mode = settings.mode ?? (settings.encodingAESKey ? 'safe' : 'plain')
      if (mode !== 'plain' && !/^[A-Za-z0-9]{43}$/.test(settings.encodingAESKey ?? '')) throw new Trouble('encodingAESKey 应当是 43 个字母或数字；明文模式写 "mode": "plain"')
      await world.pushes.configure(appid, { ...settings, mode }).catch((error) => {
        throw new Trouble(error.message, 409)
      })
    },
  },
  'GET /pushes': { does: '每一次推送', run: ({ journal }) => ({ pushes: journal.pushes }) },
  'POST /pushes': {
    does: '推送一个消息或事件，最多三次',
    wants: { appid, event: needed(object) },
    async run({ world }, { appid, event }) {
      if (!world.pushes.addressOf(appid)) throw new Trouble(`${appid} 还没有推送地址：先 POST push-addresses`, 409)
      const { taken, reply, attempts } = await world.pushes.push(appid, event)
      return { taken, reply, attempts: attempts.map(({ number, status, body, wrong }) => ({ number, status, body, wrong })) }
    },
  },

  'POST /acts/login': { does: '用户登录：发放 code', wants: { ...user, scope: text }, run: act('login') },
  'POST /acts/givePhone': { does: '用户点手机号按钮：发放 code', wants: user, run: act('givePhone') },
  'POST /acts/subscribe': {
    does: '用户回答订阅：accept 允许一次、reject 拒绝、always 总是、never 全部关闭',
    wants: { ...user, template_id: needed(text), answer: needed(oneOf('accept', 'reject', 'always', 'never')) },
    run: act('subscribe'),
  },
  'POST /acts/tap': { does: '用户点一条消息：返回打开了什么；choice 选菜单消息里的一项', wants: { id: needed(count), choice: text }, run: act('tap') },
  'POST /acts/confirmReceipt': { does: '用户确认收货', wants: { appid, transaction_id: needed(text) }, run: act('confirmReceipt') },
  'POST /acts/payVirtual': {
    does: '用户用虚拟支付付款：写 product_id 是道具，不写是代币',
    wants: { ...user, out_trade_no: needed(text), product_id: text, quantity: count, price: count, env: oneOf(0, 1), attach: anyText },
    run: act('payVirtual'),
  },
  'POST /acts/follow': { does: '用户关注公众号', wants: user, run: act('follow') },
  'POST /acts/unfollow': { does: '用户取消关注', wants: user, run: act('unfollow') },
  'POST /acts/say': { does: '用户给帐号发文字', wants: { ...user, content: needed(text) }, run: act('say') },
  'POST /acts/click': { does: '用户点公众号菜单里有 key 的一项', wants: { ...user, key: needed(text) }, run: act('click') },
  'POST /acts/scan': { does: '用户扫一个由接口生成的码', wants: { id: needed(count), openid: text }, run: act('scan') },

  'POST /forget': { does: '清空请求、故障、额度、时间与全部状态，帐号保留', run: ({ forget }) => forget() },
}

function act(name) {
  return ({ acts }, asked) => acts[name](asked)
}

const securityOf = ({ cipher, signature, required, signing }) => ({ cipher, signature, required, signing })

function clockOf({ world: { clock } }) {
  return { now: clock.now(), ahead: clock.ahead }
}
