// The sample requests and answers of a page, where they are JSON; with nothing in them that looks like somebody's secret.

/** @returns {{ requests: object[], queries: object[], answers: object[] }} bodies, what stands in the address beside the token, and answers */
export function samplesOf(samples) {
  const of = (kind) => samples.filter((sample) => sample.kind === kind)
  const parsed = (kind) => of(kind).map(({ text }) => jsonOf(text)).filter((value) => value !== undefined && !Array.isArray(value)).map(harmless)
  return { requests: parsed('request'), queries: of('request').map(({ text }) => queryOf(text)).filter(Boolean), answers: parsed('response') }
}

/** JSON as pages print it: comments, a comma too much and what Markdown escaped are forgiven. */
function jsonOf(text) {
  for (const attempt of [text, mended(text)]) {
    try {
      const value = JSON.parse(attempt)
      if (typeof value === 'object' && value !== null) return value
    } catch {
      continue
    }
  }
  return undefined
}

function mended(text) {
  const plain = text.replace(/\\_/g, '_').replace(/([[{,\]}])\\$/gm, '$1')
  const strings = /"(?:[^"\\]|\\.)*"|\/\/.*$|\/\*[\s\S]*?\*\//gm
  return plain.replace(strings, (found) => (found.startsWith('"') ? found : '')).replace(/,(\s*[}\]])/g, '$1')
}

function queryOf(text) {
  const address = /https?:\/\/api\.weixin\.qq\.com\/\S+?\?([^\s'"\\]+)/.exec(text)
  if (!address) return undefined
  const query = Object.fromEntries(new URLSearchParams(address[1]))
  for (const own of ['access_token', 'appid', 'secret', 'appsecret', 'grant_type']) delete query[own]
  return Object.keys(query).length > 0 ? query : undefined
}

const SECRET = /token|secret|session_?key|password|private|ticket|^(?:aes_?)?key$|authcode|cipher/i
const MOST = 120

/** The same shape with nothing that could open a door, and nothing long. */
function harmless(value, name = '') {
  if (Array.isArray(value)) return value.map((item) => harmless(item, name))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, harmless(item, key)]))
  if (typeof value !== 'string') return value
  const isSecret = typeof name === 'string' && SECRET.test(name) && /^[\w+/=.-]{12,}$/.test(value)
  const text = isSecret ? 'EXAMPLE' : value
  return text.replace(/wx[0-9a-f]{16}/g, 'wx0000000000000000').replace(/^[1-9]\d{16}[\dX]$/i, '110101190001010000').replace(/[A-Za-z0-9_-]{28,}/g, masked).replace(/1[3-9]\d{9}(?!\d)/g, '13800000000').slice(0, MOST)
}

/** A long run of letters and digits keeps its beginning and its length; digits alone are a number that pages count up, capitals with `_` a value. */
const masked = (run) => (/^\d+$|^[A-Z]+(?:_[A-Z]+)+$/.test(run) ? run : run.slice(0, 4).padEnd(run.length, 'Example'))
