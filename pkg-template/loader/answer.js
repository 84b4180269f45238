// What came back, as the core takes it: { status, sort, value }, where `sort` says what `value` is (numbers.js).

import { bufferOf, decode } from './bytes-of.js'
import { excerptOf, saidBy } from './excerpt.js'
import { parse } from './json.js'
import { mediaTypeOf } from './media-type.js'
import { EMPTY_ANSWER, FILE_ANSWER, JSON_ANSWER, REDIRECT, TEXT_ANSWER } from './numbers.js'

/** Whether an answer was read to its end. */
export const isWhole = ({ sort }) => sort <= EMPTY_ANSWER

/** Whether it is no JSON, where it was read as text. */
export const isText = ({ sort }) => sort === TEXT_ANSWER

/** The address carries a token: it is taken to no other place. */
export const redirectOf = (status) => (status >= 300 && status < 400 ? { status, sort: REDIRECT } : undefined)

export function jsonOf(status, text) {
  const value = parse(text)
  if (value === undefined) return isBlank(text) ? { status, sort: EMPTY_ANSWER } : { status, sort: TEXT_ANSWER, value: excerptOf(text) }
  const words = isGateways(status, value) ? saidBy(value) : undefined
  return words === undefined ? { status, sort: JSON_ANSWER, value } : { status, sort: TEXT_ANSWER, value: words }
}

const isBlank = (text) => /^\s*$/.test(text)

/** Whether an object is a gateway's in front of WeChat: its status is a failure, and it has no code as WeChat spells them. */
function isGateways(status, value) {
  if (status >= 200 && status < 300) return false
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !hasCode(value)
}

const CODES = ['errcode', 'errCode', 'ret', 'base_resp']

const hasCode = (value) => CODES.some((name) => value[name] !== undefined && value[name] !== null)

/**
 * Tells a file from JSON by what came back. The type that is claimed says nothing, since WeChat has sent errors as image/jpeg and images as
 * text/plain, and nor does the length: a short image is an image. `disposition` is the header Content-Disposition, which comes with files alone.
 */
export function fileOf(status, bytes, disposition) {
  if (mediaTypeOf(bytes)) return file(status, bytes)
  const text = decode(bytes)
  const outcome = jsonOf(status, text)
  if (outcome.sort === EMPTY_ANSWER) return outcome
  if (isNamed(disposition)) return outcome.sort === JSON_ANSWER && hasCode(Object(outcome.value)) ? outcome : file(status, bytes)
  return outcome.sort === TEXT_ANSWER && isContent(text) ? file(status, bytes) : outcome
}

const file = (status, bytes) => ({ status, sort: FILE_ANSWER, value: bufferOf(bytes) })

const isNamed = (disposition) => /attachment|filename/i.test(disposition || '')

const UNREADABLE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/ // what was no UTF-8 has become U+FFFD
const isTable = (text) => text.split('\n', 2).filter((line) => /[,\t]/.test(line)).length > 1 // as bills come; what gateways say has no columns

// What opens like JSON or a page is a part of one: letters at its end may be cut in half, and pages come in other encodings.
const isContent = (text) => (UNREADABLE.test(text) || isTable(text)) && !/^\s*(?:[{[]\s*["{[}\]]|<[a-z!?])/i.test(text)
