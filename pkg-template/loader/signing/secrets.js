// What may appear in no message: every text of the options that is a key.

import { bufferOf, isBytes } from '../bytes-of.js'
import { toBase64 } from './der.js'
import { textOf } from './pem.js'

/** Numbers and certificates are told to everybody; names that there are not have been refused. */
const OPEN = ['sn', 'certificate']

/** What takes the keys within options out of a failure: out of its texts, and of what the caller's own code threw. */
export function cleanerOf(options) {
  const keys = secretsOf(options).filter((key) => key.length >= SHORTEST && !/^\*+$/.test(key))
  const without = (text) => keys.reduce(withoutKey, text)
  function clean(object, depth) {
    for (const name of Object.keys(object)) {
      const value = object[name]
      if (typeof value === 'string') object[name] = without(value)
      else if (isParsed(value) && depth < DEPTH) clean(value, depth + 1)
    }
  }
  return function cleaned(failure) {
    clean(failure, 0)
    for (const name of ['message', 'stack']) if (failure.cause && typeof failure.cause[name] === 'string') failure.cause[name] = without(failure.cause[name])
    return failure
  }
}

/** What came out of JSON: nothing of the caller's is written to. */
const isParsed = (value) => Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
const DEPTH = 16

const SHORTEST = 6 // as in the core
const TELLING = 16 // excerpts end anywhere: the beginning of a key goes like the whole

function withoutKey(text, key) {
  const part = key.slice(0, TELLING)
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part)) {
    let end = at + part.length
    while (end - at < key.length && text[end] === key[end - at]) end++
    text = `${text.slice(0, at)}***${text.slice(end)}`
  }
  return text
}

/** The texts within options that were found good; a PEM gives its lines. */
function secretsOf(given) {
  if (typeof given === 'string') return [...linesOf(given), ...linesOf(textOf(given))]
  if (typeof given !== 'object' || given === null) return []
  if (isBytes(given)) return [toBase64(bufferOf(given)), ...linesOf(textOf(given))]
  return [].concat(...Object.keys(given).filter((name) => !OPEN.includes(name)).map((name) => secretsOf(given[name])))
}

/** What stands before a PEM is no key, and its labels are none. In variables a line ends in the two letters \n. */
function linesOf(text) {
  const from = Math.max(text.indexOf('-----BEGIN'), 0)
  const lines = text.slice(from).replace(/-----[^-]*-----/g, '\n').split(/\\+[rn]|[\s"']+/)
  return lines.filter((line) => /^[\x21-\x7e]+$/.test(line))
}
