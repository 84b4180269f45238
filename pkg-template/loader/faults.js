// What went wrong where nothing came back, as the core takes it: { status, sort, value }. The numbers are those of Sort in src/js/world.rs.

const NO_TRANSPORT = 10, REFUSED = 11, DNS = 12, CONNECTION = 13, TOO_LARGE = 15, UNWRITABLE = 16

/** No answer of WeChat's comes near it. */
export const LIMIT = 32 * 1024 * 1024

/** The end of an exchange whose answer is over the limit. */
export const tooLarge = () => Object.assign(new Error('too large'), { tooLarge: true })

/** An error that says in its message, to the user, why a request cannot leave by this way. */
export function noWay(msg) {
  const error = new Error(msg)
  ours.add(error)
  return error
}
const ours = new WeakSet()

export const unwritable = (error) => ({ status: 0, sort: UNWRITABLE, value: nameOf(error) })

// Messages of errors are looked at, never passed on: some runtimes put the address into them, with a secret in its query.
export function faultOf(error) {
  if (read(error, 'tooLarge')) return { status: 0, sort: TOO_LARGE }
  if (ours.has(error)) return { status: 0, sort: NO_TRANSPORT, value: error.message }
  const code = codeOf(read(error, 'cause')) || codeOf(error)
  const message = read(error, 'message')
  const said = typeof message === 'string' ? `${code} ${message}` : code
  let sort = CONNECTION
  if (/ENOTFOUND|EAI_AGAIN|dns error|getaddrinfo/.test(said)) sort = DNS
  else if (/ECONNREFUSED|ConnectionRefused|Connection refused/.test(said)) sort = REFUSED
  return { status: 0, sort, value: code || nameOf(error) }
}

// What was thrown is the caller's or the runtime's, and may throw where it is read.
function read(error, name) {
  try {
    return Object(error)[name]
  } catch (another) {
    return undefined
  }
}

function codeOf(error) {
  const code = read(error, 'code')
  return typeof code === 'string' && /^\w{1,63}$/.test(code) ? code : ''
}

function nameOf(error) {
  const name = read(error, 'name')
  return typeof name === 'string' && /^\w{1,63}$/.test(name) ? name : 'Error'
}
