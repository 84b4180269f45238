// What the phone shows: messages, what a person can do, orders.

import { act, state } from './api.js'
import { action, copyButton, h, time, toast } from './dom.js'
import { open } from './opened.js'

/** What was said on this page; others do not see it. */
export const said = []

/** Each by whose phone it is and which account is open. */
export const screens = {
  messages({ appid, openid }) {
    const got = state.messages.filter((message) => message.appid === appid && message.openid === openid)
    const own = said.filter((each) => each.appid === appid && each.openid === openid).map((each) => ({ ...each, kind: 'own' }))
    const all = [...got, ...own].sort((one, other) => one.at - other.at)
    return all.length > 0 ? all.map(bubble) : h('p.empty', {}, '还没有消息。订阅消息、模板消息、客服消息发送成功之后显示在这里。')
  },

  actions(who, account) {
    const user = state.users[who.appid]?.find(({ openid }) => openid === who.openid)
    return [
      h('dl', {}, [['openid', who.openid], ['unionid', user?.unionid], ['手机号', user?.phone]].map(([name, value]) => [h('dt', {}, name), h('dd', {}, h('code', {}, value ?? ''))])),
      h('div.buttons', {},
        action('登录', () => given('login', who), 'button.primary'),
        account.kind === 'mini-program' ? action('允许获取手机号', () => given('givePhone', who)) : undefined,
        account.kind === 'official-account' ? action(user?.follows ? '取消关注' : '关注', () => told(user?.follows ? 'unfollow' : 'follow', who)) : undefined,
        account.kind === 'official-account' ? action('点菜单', () => clicked(who)) : undefined,
      ),
      ...codes.filter((each) => each.appid === who.appid && each.openid === who.openid).map(codeRow),
      ...(['mini-program', 'official-account'].includes(account.kind) ? subscriptions(who, account, user) : []),
    ]
  },

  orders({ appid, openid }, account) {
    if (account.kind !== 'mini-program') return h('p.empty', {}, '只有小程序有订单。')
    return (state.orders[appid] ?? []).filter((order) => order.openid === openid).map((order) => orderCard(order, appid))
  },
}

// ---- messages

const names = { thing: '事物', number: '数字', letter: '字母', symbol: '符号', character_string: '编号', time: '时间', date: '日期', amount: '金额', phone_number: '电话', car_number: '车牌', name: '姓名', phrase: '状态', enum: '选项', const: '内容' }

/** WeChat shows the name that the template has; ours have only the kinds. */
const labelOf = (name) => names[name.replace(/\d+$/, '')] ?? name

function bubble(message) {
  const { kind, at, title, text, fields, choices, opens, id, tapped } = message
  if (kind === 'own') return h('div.bubble.own', {}, text)
  const inside = [
    title && h('strong', {}, title),
    text !== undefined && h('p', {}, text),
    fields && h('dl', {}, fields.map(({ name, value }) => [h('dt', {}, labelOf(name)), h('dd', {}, value)])),
    choices?.map((choice) => action(choice.content, () => tapOn(id, choice.id), 'button.choice')),
    opens && h('span.more', {}, opens.url ? '查看网页' : '进入小程序查看', tapped ? '（点过）' : ''),
  ].flat().filter(Boolean)
  const head = h('time', {}, time(at))
  if (!opens) return h(`div.bubble.${kind}`, { 'data-id': `message ${id}` }, inside, head)
  return h(`button.bubble.${kind}`, { 'data-id': `message ${id}`, onclick: () => tapOn(id).catch((error) => toast(error.message)) }, inside, head)
}

async function tapOn(id, choice) {
  open((await act('tap', { id, ...(choice && { choice }) })).opens)
}

// ---- what one can do

/** Codes that were given on this page, newest first. */
const codes = []
const purposes = { login: ['登录的 code', 'wx.login'], oauth: ['授权的 code', '网页授权、App、网站'], phone: ['手机号的 code', 'getPhoneNumber'] }

async function given(name, who) {
  const { code, purpose = 'phone' } = await act(name, who)
  codes.unshift({ ...who, code, purpose })
}

function codeRow({ code, purpose }) {
  const [title, from] = purposes[purpose]
  return h('div.given', { 'data-id': code }, h('span', {}, title, h('small', {}, `${from}，五分钟内有效，只能用一次`)), h('code', {}, code), copyButton(code))
}

/** Says what became of it. */
async function told(name, asked) {
  const { pushed } = await act(name, asked)
  toast(!pushed ? '已记下；没有推送地址，没有推送' : pushed.taken ? '已推送' : `推送失败：${pushed.wrong}`)
}

function clicked(who) {
  const key = prompt('菜单项的 key')
  if (key) return told('click', { ...who, key })
}

function subscriptions(who, { templates }, user) {
  const answer = (template_id, answer) => () => told('subscribe', { ...who, template_id, answer })
  const [{ id: any } = {}] = templates
  return [
    h('h3', {}, '订阅消息'),
    h('p.hint', {}, user?.accepts === 'all' ? '全部接受' : '允许一次才能收到一条'),
    ...templates.map(({ id, title }) => h('div.given', { 'data-id': id },
      h('span', {}, title, h('small', {}, user?.accepts === 'all' ? '' : `还能收 ${user?.accepts?.[id] ?? 0} 条`)),
      h('code', {}, id),
      h('span.row', {}, action('允许', answer(id, 'accept'), 'button.small.primary'), action('拒绝', answer(id, 'reject'), 'button.small')),
    )),
    h('div.buttons', {}, action('总是接受', answer(any, 'always')), action('全部关闭', answer(any, 'never'))),
  ]
}

// ---- orders

const states = { 1: '待发货', 2: '已发货', 3: '已确认收货', 4: '交易完成', 5: '已退款', 6: '资金待结算' }

function orderCard({ transaction_id, description, paid_amount, order_state, shipping }, appid) {
  const [parcel] = shipping?.shipping_list ?? []
  return h('article.card', { 'data-id': transaction_id },
    h('header', {}, h('strong', {}, description ?? '订单'), h('span', {}, `¥${((paid_amount ?? 0) / 100).toFixed(2)}`)),
    h('code', {}, transaction_id),
    parcel?.tracking_no ? h('p', {}, `${parcel.express_company ?? ''} ${parcel.tracking_no}`) : undefined,
    h('div.row', {}, h('span', {}, states[order_state] ?? order_state), order_state === 2 ? action('确认收货', () => told('confirmReceipt', { appid, transaction_id }), 'button.small.primary') : undefined),
  )
}
