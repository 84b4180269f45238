// What may be quoted of an answer that is none of WeChat's, so that a proxy's page can be told from a gateway's. An answer may hold what nobody
// knows yet: a session key or a token that is only just arriving, or a phone number. So nothing is quoted that may be data.

const EXCERPT = 80 // letters
const READ = 10_000 // letters: as much of a text is looked through

/** A part of a text that is no JSON; '' where nothing may be quoted. Of a page it is the title, or else what a reader would see. */
export function excerptOf(text) {
  const opening = beginningOf(text).replace(/^\s+/, '') // a byte order mark counts as space
  const markup = opening.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  if (HTML.test(markup)) return proseOf(titleOf(markup) || visible(markup))
  return opening[0] === '<' ? '' : proseOf(text)
}

/** The words of a gateway, in any of the fields that gateways have for them; undefined where an object has none. */
export function saidBy(object) {
  for (const source of [object, Object(object.error)]) {
    const name = WORDS.find((name) => typeof source[name] === 'string' && source[name].trim() !== '')
    if (name) return proseOf(source[name])
  }
  return undefined
}

const WORDS = ['message', 'msg', 'error_description', 'error', 'detail', 'title']

// ---- prose

const DATA = /[{["]|<[a-z/!?]/i // of JSON or of XML
const TELLING = /[\w+/=.-]{16,}/g // as long as what a secret has at the least
const OF_ONE = /[\w+/=.-]/

/** A plain text on one line, without what may be a secret or an address. */
function proseOf(text) {
  if (DATA.test(text)) return ''
  const line = beginningOf(text).replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]+/g, ' ').trim().replace(TELLING, '***')
  return line.length > EXCERPT || text.length > READ ? line.slice(0, EXCERPT) + '…' : line
}

// Not cut within what may be a secret: the half of one is too short to be told.
function beginningOf(text) {
  if (text.length <= READ) return text
  let end = READ
  while (end > 0 && OF_ONE.test(text[end - 1])) end--
  return text.slice(0, end)
}

// ---- pages

const HTML = /^<(?:!doctype\s+html|html|head|title|meta|link|script|style|body|center|table|h[1-6]|div|span|pre|p|b|a|br|hr)(?=[\s/>])/i

function titleOf(html) {
  const [, title] = /<title\b[^>]*>([^<]*)/i.exec(html) || ['', '']
  return readable(title)
}

// What is hidden may end where the text was cut.
const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|title|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?:"[^"]*"|'[^']*'|[^>"'])*>|<[^>]*(?:>|$)/gi

const visible = (html) => readable(html.replace(HIDDEN, ' '))

const readable = (text) => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));?/gi, entity).trim()

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', mdash: '—', middot: '·' }

function entity(whole, decimal, hex, name) {
  if (name) return ENTITIES[name.toLowerCase()] || ' '
  const point = decimal ? parseInt(decimal, 10) : parseInt(hex, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}
