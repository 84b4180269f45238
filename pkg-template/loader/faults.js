// What went wrong where nothing came back, as the core takes it: { status, sort, value } (numbers.js).

import { BAD_FETCH, BAD_FORM, CONNECTION, DNS, FORGED, NO_TRANSPORT, REFUSED, TOO_LARGE, UNSIGNED, UNWRITABLE } from './numbers.js'

/** No answer of WeChat's comes near it. */
export const LIMIT = 32 * 1024 * 1024

/** The end of an exchange whose answer is over the limit. */
export const tooLarge = () => Object.assign(new Error('too large'), { tooLarge: true })

/** An error that says in its message, to the user, why a request cannot leave by this way. */
export function noWay(msg) {
  return Object.defineProperty(new Error(msg), OURS, { value: true })
}
const OURS = Symbol.for('weixin-openapi: no way') // the transport for Node.js is another bundle, with a copy of this file

/** An error that says in its message, to the user, why a parameter is not sent. */
export function badParameter(msg) {
  const error = new Error(msg)
  bad.add(error)
  return error
}
const bad = new WeakSet()
export const isBadParameter = (error) => bad.has(error)

/** An error that says in its message, to the user, which key a request cannot be signed without. */
export function unsigned(msg) {
  const error = new Error(msg)
  keyless.add(error)
  return error
}
const keyless = new WeakSet()

/** The end of an exchange whose answer is not proven to be WeChat's, as it is said to the user. */
export const forged = (msg) => ({ status: 0, sort: FORGED, value: msg })

/** The end of an exchange whose body could not be made. */
export const unwritable = (error) => (bad.has(error) ? faultOf(error) : { status: 0, sort: UNWRITABLE, value: nameOf(error) })

/** The end of an exchange that the caller's own fetch has spoilt. What it threw goes along as texts, which the core can look through. */
export function ownFetch(msg, thrown) {
  const outcome = { status: 0, sort: BAD_FETCH, value: msg }
  if (thrown === undefined) return outcome
  const text = (name) => (typeof read(thrown, name) === 'string' ? withoutValues(read(thrown, name)) : '')
  return Object.assign(outcome, { cause: { name: text('name'), message: text('message'), stack: text('stack') } })
}

// Errors quote what was parsed and the address that was asked. The core takes out the secrets that it knows; these hold others.
const withoutValues = (text) => text.replace(/(https?:\/\/[^\s?#'"]+)[?#][^\s'"]*/gi, '$1?***').replace(/"[^]*" is not valid JSON/g, '"***" is not valid JSON')

// Messages of errors are looked at, never passed on: some runtimes put the address into them, with a secret in its query.
export function faultOf(error) {
  if (read(error, 'tooLarge')) return { status: 0, sort: TOO_LARGE }
  if (bad.has(error)) return { status: 0, sort: BAD_FORM, value: error.message }
  if (keyless.has(error)) return { status: 0, sort: UNSIGNED, value: error.message }
  if (read(error, OURS)) return { status: 0, sort: NO_TRANSPORT, value: error.message }
  const code = codeOf(read(error, 'cause')) || codeOf(error)
  const message = read(error, 'message')
  const said = typeof message === 'string' ? `${code} ${message}` : code
  let sort = CONNECTION
  if (/ENOTFOUND|EAI_AGAIN|dns error|getaddrinfo/.test(said)) sort = DNS
  else if (/ECONNREFUSED|ConnectionRefused|Connection refused/.test(said)) sort = REFUSED
  return { status: 0, sort, value: code || nameOf(error) }
}

/** A short word for an error that may be shown. */
export const wordOf = (error) => codeOf(error) || nameOf(error)

// What was thrown is the caller's or the runtime's, and may throw where it is read.
export function read(error, name) {
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
