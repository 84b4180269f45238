// JSON as WeChat writes it.

/**
 * The value of a text, or undefined where it is no JSON. This reads more than JSON.parse does: WeChat passes on nicknames with raw control
 * characters in them, and some servers put a byte order mark first. A whole number that JavaScript cannot hold has its digits beside it.
 */
export function parse(text) {
  const json = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
  const value = exact(json)
  if (value !== undefined) return value
  const clean = json.replace(CONTROL, ' ')
  return clean === json ? undefined : exact(clean)
}

const BYTE_ORDER_MARK = 0xfeff
const CONTROL = /[\u0000-\u001f]/g

function exact(json) {
  const value = read(json)
  if (typeof value !== 'object' || value === null || !LONG.test(json)) return value
  return withTwins(json) || value
}

function read(json) {
  try {
    return JSON.parse(json)
  } catch (error) {
    return undefined
  }
}

// ---- whole numbers beyond 2^53 - 1

/** Where a text has none of these, it has no such number. Digits within a text may look like one; the tokens tell. */
const LONG = /[[:,]\s*-?\d{16}/
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g
const WHOLE = /^-?\d{16,}$/
const TWIN = '_str'

/**
 * The value of a valid text, with `<name>_str` beside each field `<name>` that is such a number or a list with one in it; undefined where there
 * is none. The numbers themselves stay as JSON.parse gives them. A field that WeChat sends under that name is left alone.
 */
function withTwins(json) {
  let mark = 'digits'
  while (json.includes(mark)) mark += Math.random().toString(36).slice(2)
  const marked = json.replace(TOKENS, (token) => (isLong(token) ? `{"${mark}":"${token}"}` : token))
  if (marked === json) return undefined
  const digitsOf = (value) => (typeof value === 'object' && value !== null ? value[mark] : undefined)

  const value = read(marked)
  const open = [value] // a list, since what is nested deeply would end a recursion
  while (open.length > 0) {
    const object = open.pop()
    for (const name of Object.keys(object)) {
      const item = object[name]
      if (typeof item !== 'object' || item === null) continue
      const twin = Array.isArray(object) ? undefined : twinOf(item, digitsOf)
      if (twin !== undefined && !hasOwn(object, name + TWIN)) object[name + TWIN] = twin
      if (digitsOf(item) === undefined) open.push(item)
      else object[name] = Number(digitsOf(item))
    }
  }
  return value
}

const isLong = (token) => WHOLE.test(token) && !Number.isSafeInteger(Number(token))

/** The digits of a number; of a list with such a number in it, all that are numbers as texts. */
function twinOf(item, digitsOf) {
  if (!Array.isArray(item)) return digitsOf(item)
  if (!item.some((item) => digitsOf(item) !== undefined)) return undefined
  return item.map((item) => (typeof item === 'number' ? String(item) : digitsOf(item) || item))
}

const hasOwn = (object, name) => Object.prototype.hasOwnProperty.call(object, name)
