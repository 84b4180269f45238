// What the core asks of values: first of all their type, as a number of numbers.js.
//
// Callers hand in anything. A proxy may throw wherever it is touched, and an exception must not run through WebAssembly, so
// this catches by itself; a value that cannot be looked at is one that JSON cannot write.

import { failureOf, PARAMETER } from './failure.js'
import { BOOLEAN, BYTES, LIST, NULL, NUMBER, OBJECT, OTHER, TEXT, UNDEFINED, UPLOAD } from './numbers.js'
import { isStream } from './stream.js'
import { WeixinError } from './unwrap.js'

export function typeOf(value) {
  switch (typeof value) {
    case 'undefined':
      return UNDEFINED
    case 'boolean':
      return BOOLEAN
    case 'number':
      return Number.isFinite(value) ? NUMBER : OTHER
    case 'string':
      return TEXT
    case 'object':
      return value === null ? NULL : typeOfObject(value)
    default:
      return OTHER
  }
}

function typeOfObject(value) {
  try {
    if (Array.isArray(value)) return LIST
    if (ArrayBuffer.isView(value)) return BYTES
    switch (Object.prototype.toString.call(value)) {
      case '[object ArrayBuffer]':
      case '[object SharedArrayBuffer]':
        return BYTES
      case '[object FormData]':
      case '[object Blob]':
      case '[object File]':
      case '[object URLSearchParams]':
      case '[object ReadableStream]':
        return UPLOAD
      default:
        return isStream(value) ? UPLOAD : OBJECT
    }
  } catch (error) {
    return OTHER
  }
}

/** A property; of what is no object, undefined. */
export const propertyOf = (value, name) => (typeof value === 'object' && value !== null ? value[name] : undefined)

export const setProperty = (object, name, value) => void (object[name] = value)

/** A property that neither JSON nor a spread shows. */
export const hideProperty = (object, name, value) => void Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: false })

/** Whether an object has none of the properties whose names are in a text, with spaces between them. One that cannot be looked at may have some. */
export function hasNone(object, names) {
  try {
    return listed(names).every((name) => isNothing(propertyOf(object, name)))
  } catch (error) {
    return false
  }
}

const lists = new Map() // of the core's texts, which are few

function listed(names) {
  if (!lists.has(names)) lists.set(names, names.split(' '))
  return lists.get(names)
}

export const isNothing = (value) => value === undefined || value === null

/** Own properties, in an object whose prototype is none of the given one's doing. */
export const copyOf = (object) => ({ ...object })

/** Sorts of values in words. */
export const CHINESE = { string: '字符串', number: '数字', boolean: '布尔值', object: '对象', function: '函数' }

/** Options whose getter or proxy throws are refused as those that mean nothing are, whatever it is that they throw. */
export function readOptions(read, what = '选项') {
  try {
    return read()
  } catch (error) {
    throw refusals.has(error) ? error : refused(`${what}无法读取：它的 getter 或 Proxy 抛出了异常`)
  }
}

/** What createWeixin throws for an option that means nothing. */
export function refused(msg) {
  const error = new WeixinError(failureOf(PARAMETER, msg, 'config', { function: 'createWeixin' }))
  refusals.add(error)
  return error
}
const refusals = new WeakSet()

/** What is read for another function than createWeixin is refused in its name. */
export function blamedOn(name, read) {
  try {
    return read()
  } catch (error) {
    if (refusals.has(error)) error.failure.function = name
    throw error
  }
}
