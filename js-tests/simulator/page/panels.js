// What developers look at: accounts and faults on the left, calls, codes and pushes on the right.

import { act, control, picture, qr, state } from './api.js'
import { action, attempt, byId, copyButton, h, put, tabs, time } from './dom.js'
import { open } from './opened.js'

let shownPanel = 'calls'
/** What is open of calls, pushes and addresses, and which accounts are closed. */
const folds = new Set()

const select = tabs(byId('panels'), (name) => {
  shownPanel = name
  put(byId('panel'))
  showPanel()
})

/** Those that are seldom wanted are closed at first. */
function closeOthers() {
  if (closeOthers.done || state.accounts.length === 0) return
  closeOthers.done = true
  for (const { appid } of state.accounts.slice(1)) folds.add(`closed ${appid}`)
}

export function showAccounts() {
  const now = JSON.stringify([state.url, state.accounts])
  if (showAccounts.shown === now) return
  showAccounts.shown = now
  closeOthers()
  put(byId('accounts'), state.accounts.map(card))
}

function card({ appid, name, environment, push }) {
  const lines = [...environment, `WEIXIN_BASE_URL=${state.url}`].join('\n')
  return h('details.card', { open: !folds.has(`closed ${appid}`) },
    summary((isOpen) => keep(`closed ${appid}`, !isOpen), h('strong', {}, name), ' ', h('code', {}, appid)),
    h('pre', {}, lines),
    h('div.row', {},
      copyButton(lines, '复制 .env'),
      action('token 失效', () => control('POST', 'tokens/revoke', { appid }), 'button.small'),
      action('token 过期', () => control('POST', 'tokens/expire', { appid }), 'button.small'),
    ),
    h('details', { open: folds.has(`push ${appid}`) },
      summary((isOpen) => keep(`push ${appid}`, isOpen), push ? `推送到 ${push.url}` : '没有推送地址'),
      pushForm(appid, push),
    ),
  )
}

/** Kept, so that what is being written stays when accounts are drawn again. */
const forms = new Map()

function pushForm(appid, push) {
  if (!forms.has(appid)) forms.set(appid, newPushForm(appid, push))
  return forms.get(appid)
}

function newPushForm(appid, push) {
  const field = (label, name, facts) => h('label', {}, label, h('input', { name, autocomplete: 'off', ...facts }))
  const choice = (label, name, values) => h('label', {}, label, h('select', { name }, values.map(([value, text]) => h('option', { value }, text))))
  const form = h('form.fields', {},
    field('地址', 'url', { placeholder: 'http://127.0.0.1:3000/wechat', value: push?.url ?? '', required: true }),
    field('Token', 'token', { required: true }),
    field('EncodingAESKey', 'encodingAESKey', { placeholder: '明文模式不写' }),
    choice('格式', 'format', [['json', 'JSON'], ['xml', 'XML']]),
    h('button', { type: 'submit' }, '设置'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { encodingAESKey, ...settings } = Object.fromEntries(new FormData(form))
    attempt(() => control('POST', 'push-addresses', { appid, ...settings, ...(encodingAESKey && { encodingAESKey }) }))
  })
  return form
}

const keep = (key, isOpen) => (isOpen ? folds.add(key) : folds.delete(key))

/** Says at once whether it will be open: the event `toggle` comes later, when all may have been drawn again. @param {(isOpen: boolean) => void} will */
const summary = (will, ...children) => h('summary', { onclick: ({ currentTarget }) => will(!currentTarget.parentElement.open) }, children)

export function showFaults() {
  put(byId('faults'), state.faults.map(({ id, path = '全部路径', times, skip, ...fault }) =>
    h('li.row', { 'data-id': String(id) },
      h('span', {}, h('code', {}, path), ` ${JSON.stringify(fault)} × ${times === 'forever' ? '一直' : times}`),
      action('取消', () => control('DELETE', `faults/${id}`), 'button.small'),
    )))
}

/** @param {string[]} [lists] only where one of them is shown */
export function showPanel(lists) {
  if (lists && !lists.includes(shownPanel)) return
  const entries = [...state[shownPanel]].reverse()
  const empty = { calls: '还没有调用：把 baseURL 指向上面的地址', codes: '小程序码、URL Link、URL Scheme、公众号二维码生成之后显示在这里', pushes: '还没有推送：先在帐号里设置推送地址' }
  put(byId('panel'), entries.length > 0 ? entries.map({ calls: callRow, codes: codeCard, pushes: pushRow }[shownPanel]) : h('p.empty', {}, empty[shownPanel]))
  byId('panel').className = shownPanel
}

function callRow({ id, at, method, path, appid, query, request, status, errcode, errmsg, answer, picture: hasPicture }) {
  const isBad = status !== 200 || Boolean(errcode)
  return unfolding(`call ${id}`, isBad ? 'bad' : 'good',
    [h('time', {}, time(at)), h('span.method', {}, method), h('code.path', {}, path), h('span.outcome', {}, status === undefined ? '没有应答' : [status === 200 ? '' : status, errcode ?? (status === 200 ? 'ok' : '')].join(' ').trim())],
    () => [
      appid && h('p', {}, '帐号 ', h('code', {}, appid)),
      errmsg && errcode ? h('p', {}, errmsg) : undefined,
      part('查询', query && Object.keys(query).length > 0 ? query : undefined),
      part('请求', request),
      part('应答', answer),
      hasPicture && h('img.code', { src: picture(id), alt: '应答的图片' }),
    ].filter(Boolean))
}

function pushRow({ id, at, appid, message, number, status, wrong, error, body }) {
  return unfolding(`push ${id}`, wrong ? 'bad' : 'good',
    [h('time', {}, time(at)), h('span.method', {}, `第 ${number} 次`), h('code.path', {}, message.Event ?? message.MsgType ?? message.InfoType ?? ''), h('span.outcome', {}, wrong ?? status)],
    () => [h('p', {}, '帐号 ', h('code', {}, appid)), part('消息', message), part('应答', body ?? error)].filter(Boolean))
}

/** A line that opens. Its details are made when it does. */
function unfolding(key, name, line, details) {
  const body = h('div.body', {})
  const fill = () => body.childElementCount > 0 || put(body, details())
  const will = (isOpen) => {
    keep(key, isOpen)
    if (isOpen) fill()
  }
  if (folds.has(key)) fill()
  return h(`details.entry.${name}`, { 'data-id': key, open: folds.has(key) }, summary(will, line), body)
}

const part = (title, value) => (value === undefined ? undefined : h('section', {}, h('h3', {}, title), h('pre', {}, typeof value === 'string' ? value : JSON.stringify(value, null, 2))))

const kinds = { 'mini-program': '小程序码', link: '链接', 'official-account': '公众号二维码' }

function codeCard({ id, kind, at, call, text, opens, scene }) {
  const where = opens ? [opens.page, opens.query && `?${opens.query}`, opens.scene !== undefined && ` scene=${opens.scene}`].filter(Boolean).join('') : `场景 ${scene}`
  return h('article.card', { 'data-id': `code ${id}` },
    h('img.code', { src: text ? qr(text) : picture(call), alt: `${kinds[kind]}：${where}`, loading: 'lazy' }),
    h('div', {},
      h('strong', {}, kinds[kind]), ' ', h('time', {}, time(at)),
      h('p', {}, h('code', {}, where)),
      text ? h('p', {}, h('code', {}, text)) : undefined,
      action('用手机扫', async () => open((await act('scan', { id, openid: byId('user').value })).opens), 'button'),
    ),
  )
}

select(shownPanel)
