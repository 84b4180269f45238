// Values as they may be shown: no secret whole, nothing endless, no BigInt.

const SECRET = /^(access_token|refresh_token|secret|appsecret|session_key|encodingAESKey|token)$/
const LONGEST = 2000
const DEEPEST = 12

/** @param {unknown} value */
export function shown(value, name = '', depth = 0) {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return SECRET.test(name) ? masked(value) : shortened(value)
  if (Buffer.isBuffer(value)) return { size: value.length }
  if (value === null || typeof value !== 'object') return value
  if (depth >= DEEPEST) return '…'
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => shown(item, name, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item, key, depth + 1)]))
}

/** The body of an answer: its JSON, a text, or how many bytes. */
export function shownBody({ body, huge, type }) {
  if (huge) return { size: huge }
  if (Buffer.isBuffer(body)) return { type, size: body.length }
  try {
    return shown(JSON.parse(body))
  } catch {
    return body === '' ? undefined : shortened(body)
  }
}

export const masked = (secret) => `${secret.slice(0, 4)}…`

const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
