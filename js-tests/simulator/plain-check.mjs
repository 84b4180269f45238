// What WeChat checks of a call, as far as a page tells: what has to be there, of which type, of which values.

import { isObject } from './checks.mjs'
import { errmsgs } from './errmsgs.mjs'
import { Refusal } from './refusal.mjs'

/** Codes for a bad parameter; a page names the one that its service answers. */
const BAD = [40097, 47001, 47003, 934001, 10093014, 268490002]

/**
 * @param {import('./facts/index.mjs').Fact} fact
 * @param {import('./facts/index.mjs').Fact[]} pages all pages of the endpoint, for their samples
 * @param {import('./endpoints/index.mjs').Context} context
 * @param {string[]} [own] fields that the endpoint itself knows more of than the page says, whether they are there and their values: `body.articles.image_info`
 */
export function checkCall(fact, pages, { call, query }, own = []) {
  const code = BAD.find((known) => fact.codes.includes(known)) ?? BAD[0]
  const refuse = (path, what) => {
    throw new Refusal(code, `${errmsgs[code]}: ${path} ${what}`)
  }
  checkFields(fact.query, query, pages.flatMap(({ queries }) => queries), { path: 'query', refuse, texts: true })
  if (call.method === 'GET') return
  if (call.parts) return checkFields(fact.body, fieldsOf(call.parts), [], { path: 'form', refuse, texts: true })
  const bare = fact.body.every(({ required, conditional, type }) => !required || conditional || isFile(type))
  if (call.body.length === 0 && bare) return
  if (call.body.length === 0) throw new Refusal(44002)
  if (!isObject(call.json)) throw new Refusal(47001)
  const { body } = fact.method === 'GET' ? { body: fact.query } : fact // a disputed GET may come as a POST
  checkFields(body, call.json, pages.flatMap(({ requests }) => requests), { path: 'body', refuse, own })
}

/** A form as an object: texts of its fields, bytes of its files. */
const fieldsOf = (parts) => Object.fromEntries(parts.map(({ name, filename, data }) => [name, filename === undefined ? data.toString() : data]))

const isFile = (type) => ['formdata', 'binary', 'buffer'].includes(type)

/** Samples count for more than tables: what one leaves out is not needed, a type that one has is right. */
function checkFields(fields, object, samples, at) {
  const siblings = samples.filter(isObject)
  for (const field of fields) {
    const path = `${at.path}.${field.name}`
    const value = object[field.name]
    if (value === undefined) {
      const needed = field.required && !field.conditional && siblings.every((sample) => sample[field.name] !== undefined)
      if (needed && !at.own?.includes(path)) at.refuse(path, 'is missing')
      continue
    }
    const shown = siblings.map((sample) => sample[field.name]).filter((sample) => sample !== undefined)
    if (!isRight(field, value, shown, at.texts)) at.refuse(path, `is no ${field.type}`)
    if (!at.own?.includes(path) && !isKnown(field, value, shown)) at.refuse(path, `is none of ${field.values}`)
    if (!field.fields || typeof value === 'string') continue
    const inner = { ...at, path, texts: false }
    for (const item of itemsOf(value)) checkFields(field.fields, item, shown.flatMap(itemsOf), inner)
  }
}

const itemsOf = (value) => (Array.isArray(value) ? value : [value]).filter(isObject)

const isText = (value) => typeof value === 'string'
const isNumber = (value) => typeof value === 'number'
const isList = Array.isArray

/** By WeChat's words for types. */
const TYPES = {
  string: isText,
  number: isNumber,
  timestamp: Number.isInteger,
  double: isNumber,
  boolean: (value) => typeof value === 'boolean',
  object: (value) => isObject(value) || isList(value), // tables call lists of one kind of object so
  objarray: (value) => isList(value) && value.every(isObject),
  numarray: (value) => isList(value) && value.every(isNumber),
  array: isList,
  bytes: isText, // base64 in JSON
}

function isRight({ type, values = [], listed = [] }, value, shown, texts) {
  if (isFile(type)) return Buffer.isBuffer(value) && value.length > 0
  const right = TYPES[type] ?? (() => true)
  if (texts) return isText(value) && (type !== 'number' || /^-?\d+(\.\d+)?$/.test(value))
  return value === null || right(value) || [...values, ...listed].includes(String(value)) || shown.some((sample) => typeof sample === typeof value && isList(sample) === isList(value))
}

function isKnown({ type, values }, value, shown) {
  if (!values || type === 'boolean' || typeof value === 'object') return true
  return values.includes(String(value)) || shown.includes(value)
}
