// The query of a push. A `+` in it is a plus: what would make a blank of it spoils base64 and signatures.

const decoded = (text) => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    return text
  }
}

/** Names and values out of an address or what is behind its `?`. The first of several counts. */
export function parsed(address) {
  const text = address.slice(address.indexOf('?') + 1).split('#')[0]
  const query = Object.create(null)
  if (!address.includes('?') && !address.includes('=')) return query
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=')
    const name = decoded(at < 0 ? pair : pair.slice(0, at))
    if (!(name in query)) query[name] = at < 0 ? '' : decoded(pair.slice(at + 1))
  }
  return query
}

const NAMES = ['signature', 'msg_signature', 'timestamp', 'nonce', 'echostr', 'encrypt_type', 'openid']

/** What counts of a query, whatever it came in: an address, URLSearchParams, or an object. What is no text is empty. */
export function queryOf(given) {
  const all = typeof given === 'string' ? parsed(given) : Object(given)
  const read = typeof all.get === 'function' ? (name) => all.get(name) : (name) => all[name]
  const query = {}
  for (const name of NAMES) {
    const value = read(name)
    query[name] = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  }
  return query
}
