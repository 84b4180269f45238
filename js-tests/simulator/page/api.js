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
    loading = undefined
    const fresh = await control('GET', `state?after=${Math.max(0, ...[...state.calls, ...state.pushes].map(({ id }) => id))}`)
    const { calls, pushes } = state
    Object.assign(state, fresh)
    for (const [name, known] of Object.entries({ calls, pushes })) state[name] = merged(known, fresh[name]).slice(-MOST[name])
    changed('all')
  }
  const soon = () => (loading ??= setTimeout(() => load().catch(() => connected(false)), 50))
  const anew = () => {
    for (const list of Object.values(LISTS)) state[list] = []
    soon()
  }
  const events = new EventSource(new URL('events', root))
  // Whatever came while nobody listened is in the state; it may be another simulator's.
  events.addEventListener('ready', () => (connected(true), anew()))
  events.addEventListener('forgotten', anew)
  events.addEventListener('state', soon)
  events.addEventListener('error', () => connected(false))
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

/** Entries that came as events may be in the state too. */
function merged(known, more) {
  const seen = new Set(known.map(({ id }) => id))
  return [...known, ...more.filter(({ id }) => !seen.has(id))].sort((one, other) => one.id - other.id)
}
