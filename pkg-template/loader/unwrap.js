// For who prefers exceptions: the class of all that this package throws, and what turns a failure into one.

import { isBytes } from './bytes-of.js'
import { failureOf, PARAMETER } from './failure.js'

/**
 * A failure that is thrown. Its fields are named one by one: an answer may have a `__proto__` or a `stack` of its own. The whole of it is in
 * `result`, which logs do not print.
 */
export class WeixinError extends Error {
  constructor(failure) {
    const { code, errcode, msg, errmsg, failure: origin, rid, cause } = Object(failure)
    super(msg)
    Object.assign(this, { code, errcode, msg, errmsg, failure: origin })
    if (rid !== undefined) this.rid = rid
    hide(this, 'result', failure)
    if (cause instanceof Error) hide(this, 'cause', cause)
  }

  // The build takes names from classes.
  static get name() {
    return 'WeixinError'
  }

  // What iterates over pages is another bundle, with a copy of this class.
  static [Symbol.hasInstance](value) {
    return this === WeixinError ? Object(value)[OURS] === true : Function.prototype[Symbol.hasInstance].call(this, value)
  }
}
const OURS = Symbol.for('weixin-openapi: WeixinError')
hide(WeixinError.prototype, OURS, true)
hide(WeixinError.prototype, 'name', 'WeixinError')

function hide(object, name, value) {
  Object.defineProperty(object, name, { value, configurable: true, writable: true })
}

/** A result that is a success, or bytes, as it is; a failure is thrown. Of a promise, a promise. */
export const unwrap = (result) => (typeof Object(result).then === 'function' ? awaited(result) : unwrapped(result))

// A function that the caller awaits: engines put his frame into the stack of what it throws.
async function awaited(promise) {
  return unwrapped(await promise)
}

function unwrapped(result) {
  if (result === undefined || result === null) {
    const msg = `unwrap 的参数应为函数的结果，传入的是 ${result}：请写成 unwrap(await weixin.…(…))`
    throw new WeixinError(failureOf(PARAMETER, msg, 'parameter', { function: 'unwrap' }))
  }
  if (typeof result !== 'object' || isBytes(result)) return result
  if (result.code === undefined || result.code === 0) return result
  throw new WeixinError(result)
}
