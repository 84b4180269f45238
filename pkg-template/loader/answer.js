// What came back, as the core takes it: { status, sort, value }, where `sort` says what `value` is. The numbers are those of Sort in
// src/js/world.rs.

import { bufferOf, decode, imageType } from './bytes-of.js'

const JSON_VALUE = 0, FILE = 1, TEXT = 2, EMPTY = 3, REDIRECT = 14
const EXCERPT = 80 // as much of a text that is no JSON is shown

/** Whether an answer was read to its end. */
export const isWhole = ({ sort }) => sort <= EMPTY

/** The address carries a token: it is taken to no other place. */
export const redirectOf = (status) => (status >= 300 && status < 400 ? { status, sort: REDIRECT } : undefined)

export function jsonOf(status, text) {
  if (text === '') return { status, sort: EMPTY }
  const value = parse(text)
  return value === undefined ? { status, sort: TEXT, value: excerptOf(text) } : { status, sort: JSON_VALUE, value }
}

function excerptOf(text) {
  const line = text.trim().replace(/[\u0000-\u0020]+/g, ' ')
  return line.length > EXCERPT ? line.slice(0, EXCERPT) + '…' : line
}

// WeChat passes on nicknames with raw control characters in them, which JSON.parse refuses.
function parse(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    const clean = text.replace(/[\u0000-\u001f]/g, ' ')
    if (clean === text) return undefined
    try {
      return JSON.parse(clean)
    } catch (error) {
      return undefined
    }
  }
}

/**
 * Tells a file from JSON by content type, then by first bytes. Length says nothing: a short image is an image. WeChat has sent errors as
 * image/jpeg, and images without a type.
 */
export function fileOf(status, type, bytes) {
  const first = bytes.find((byte) => byte > 0x20)
  const opensJson = first === 0x7b || first === 0x5b
  const textual = !type || /json|text\/|xml|javascript/i.test(type)
  const isFile = first !== undefined && (imageType(bytes) || !(opensJson || textual))
  return isFile ? { status, sort: FILE, value: bufferOf(bytes) } : jsonOf(status, decode(bytes))
}
