// The page: what there is, put together.

import { control, follow, state } from './api.js'
import { attempt, byId, h, toast } from './dom.js'
import { showAccounts, showFaults, showPanel } from './panels.js'
import { showPhone } from './phone.js'

const waiting = new Set()

/** Draws once a frame, whatever comes. */
function changed(what) {
  if (waiting.size === 0) requestAnimationFrame(draw)
  waiting.add(what)
}

function draw() {
  const everything = waiting.has('all')
  const lists = [...waiting]
  waiting.clear()
  if (everything) {
    byId('address').textContent = state.url ?? ''
    showAccounts()
    showFaults()
    showClock()
  }
  if (everything || lists.includes('messages')) showPhone()
  showPanel(everything ? undefined : lists)
}

function connected(isThere) {
  byId('connection').textContent = isThere ? '' : '连接断开，正在重连…'
  document.body.classList.toggle('lost', !isThere)
}

function showClock() {
  const { ahead } = state.clock
  const now = new Date(Date.now() + ahead * 1000)
  byId('now').textContent = now.toLocaleString('zh-CN', { hour12: false }) + (ahead === 0 ? '' : `（快 ${spoken(ahead)}）`)
}

function spoken(seconds) {
  const parts = [['天', 86_400], ['小时', 3600], ['分钟', 60], ['秒', 1]]
  let left = Math.round(Math.abs(seconds))
  return parts.map(([unit, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count > 0 ? `${count} ${unit}` : ''
  }).filter(Boolean).join(' ')
}

setInterval(showClock, 1000)

for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', () => attempt(() => control('POST', 'clock', { advance: Number(button.dataset.advance) })))
}

byId('forget').addEventListener('click', () => attempt(async () => {
  await control('POST', 'forget')
  toast('已清空：请求、故障、时间与全部状态')
}))

byId('fault').addEventListener('submit', (event) => {
  event.preventDefault()
  const { path, kind, value, times } = Object.fromEntries(new FormData(event.target))
  const isFlag = ['html502', 'reset', 'hang'].includes(kind)
  attempt(() => control('POST', 'faults', { ...(path && { path }), [kind]: isFlag || Number(value), times: Number(times) }))
})

for (const button of byId('views').children) {
  button.addEventListener('click', () => view(button.dataset.view))
}

/** On a narrow screen one of the three is shown. */
function view(name) {
  document.querySelector('main').dataset.view = name
  for (const button of byId('views').children) button.setAttribute('aria-pressed', String(button.dataset.view === name))
}

/** Keeps a list of paths to choose from. */
function offerPaths() {
  const paths = [...new Set(state.calls.map(({ path }) => path))]
  byId('paths').replaceChildren(...paths.map((value) => h('option', { value })))
}

byId('fault').addEventListener('focusin', offerPaths)
// A code that was scanned opens on the phone.
document.addEventListener('opened', () => view('phone'))
view('phone')
follow(changed, connected)
