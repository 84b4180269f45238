// The phone: whose it is, which account is open on it, and what it shows.

import { act, state } from './api.js'
import { attempt, byId, h, put, tabs } from './dom.js'
import { said, screens } from './screens.js'

let shown = 'messages'

const select = tabs(byId('screens'), (name) => {
  shown = name
  draw()
})

/** Who holds it: `{ appid, openid }`. */
const holder = () => ({ appid: byId('account').value, openid: byId('user').value })

const accountShown = () => state.accounts.find(({ appid }) => appid === byId('account').value)

/** Draws it anew. */
export function showPhone() {
  choices(byId('account'), state.accounts.map(({ appid, name }) => [appid, name]))
  const users = state.users[byId('account').value] ?? []
  choices(byId('user'), users.map(({ openid, nickname }) => [openid, nickname]))
  draw()
}

function draw() {
  const account = accountShown()
  if (!account) return
  const screen = byId('screen')
  const isAtEnd = screen.scrollTop + screen.clientHeight >= screen.scrollHeight - 40
  const focused = [...screen.querySelectorAll('button')].indexOf(document.activeElement)
  const whose = JSON.stringify([holder(), shown])
  if (screen.dataset.whose !== whose) put(screen)
  screen.dataset.whose = whose
  put(screen, screens[shown](holder(), account))
  if (focused >= 0) screen.querySelectorAll('button')[focused]?.focus()
  screen.className = `screen ${shown}`
  byId('say').hidden = shown !== 'messages' || !['mini-program', 'official-account'].includes(account.kind)
  if (shown === 'messages' && isAtEnd) screen.scrollTop = screen.scrollHeight
}

function choices(select, options) {
  const before = select.value
  if (JSON.stringify(options) === JSON.stringify([...select.options].map(({ value, text }) => [value, text]))) return
  put(select, options.map(([value, text]) => h('option', { value }, text)))
  if (options.some(([value]) => value === before)) select.value = before
}

for (const id of ['account', 'user']) byId(id).addEventListener('change', showPhone)

byId('say').addEventListener('submit', (event) => {
  event.preventDefault()
  const input = event.target.elements.content
  if (input.value === '') return
  attempt(async () => {
    const content = input.value
    input.value = ''
    say(content)
    const { pushed } = await act('say', { ...holder(), content })
    if (!pushed) throw new Error('这个帐号没有推送地址：在左边的帐号里设置')
    if (!pushed.taken) throw new Error(`推送失败：${pushed.wrong}`)
  })
})

function say(text) {
  said.push({ ...holder(), text, at: Date.now() + state.clock.ahead * 1000 })
  draw()
}

select(shown)
