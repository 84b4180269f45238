// The control interface, and the state as the page has it.

const root = new URL('api/', document.baseURI)

/** Of the server: see GET /state. */
export const state = { accounts: [], users: {}, orders: {}, faults: [], calls: [], messages: [], codes: [], pushes: [], clock: { now: Date.now(), ahead: 0 } }

const LISTS = { call: 'calls', message: 'messages', code: 'codes', push: 'pushes' }
const MOST = { calls: 500, messages: 200, codes: 100, pushes: 200 }

export const picture = (call) => new URL(`calls/${call}/picture`, root).href
export const qr = (text) => new URL(`qr?${new URLSearchParams({ text })}`, root).href

/** Throws the server's words. */
export async function control(method, path, body) {
  const response = await fetch(new URL(path, root), { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}

/** What somebody does on the phone. */
export const act = (name, asked) => control('POST', `acts/${name}`, asked)

/**
 * Keeps the state up to date.
 * @param {(what: string) => void} changed `calls`, `messages`, `codes`, `pushes` or `all`
 * @param {(isThere: boolean) => void} connected
 */
export function follow(changed, connected) {
  let loading
  const load = async () => {
    Object.assign(state, await control('GET', 'state'))
    loading = undefined
    changed('all')
  }
  const soon = () => (loading ??= setTimeout(() => load().catch(() => (loading = undefined)), 50))
  const events = new EventSource(new URL('events', root))
  // Whatever came while nobody listened is in the state.
  events.addEventListener('ready', () => (connected(true), soon()))
  events.addEventListener('error', () => connected(false))
  for (const kind of ['state', 'forgotten']) events.addEventListener(kind, soon)
  for (const [kind, list] of Object.entries(LISTS)) {
    events.addEventListener(kind, ({ data }) => {
      const entry = JSON.parse(data)
      if (state[list].some(({ id }) => id === entry.id)) return
      state[list].push(entry)
      if (state[list].length > MOST[list]) state[list].shift()
      changed(list)
      if (kind === 'call') soon() // orders, permissions and faults may be others now
    })
  }
}
