// A message as its type says it is. In XML everything is a text and a list of one looks like none; in JSON numbers come as texts and the other
// way round. The table is made from the catalogue (`catalogue-push/`); what is in no table stays as it came.

import { aliases, booleans, known, lists, numbers, texts, unlike, wrappers } from './fields.js'

const DEPTH = 32

let tables
function tablesOf() {
  if (tables) return tables
  const kinds = new Map()
  for (const [letter, names] of [['n', numbers], ['s', texts], ['b', booleans], ['l', lists]]) names.split(' ').forEach((name) => kinds.set(name, letter))
  const names = new Map(known.map((name) => [name.toLowerCase(), name]))
  for (const alias of Object.keys(aliases)) names.set(alias, aliases[alias])
  return (tables = { kinds, names })
}

const isObject = (value) => typeof value === 'object' && value !== null

/** The same object, with its values as their type has them. */
export function typed(message) {
  const { kinds, names } = tablesOf()
  message.CreateTime = asNumber(message.CreateTime)
  if (message.CreateTime === undefined) delete message.CreateTime
  for (const field of ['MsgId', 'MsgID']) if (typeof message[field] === 'number') message[field] = String(message[field])
  const field = ['InfoType', 'Event', 'MsgType', 'action'].find((field) => typeof message[field] === 'string' && message[field])
  const name = field && names.get(message[field].toLowerCase())
  if (!name) return message
  // Letters of one name come in both cases; one that is known in two kinds is left as it is.
  if (field === 'Event' || field === 'InfoType') message[field] = sameKind(name, message[field])
  unwrap(message, wrappers[name])
  const own = unlike[name] || {}
  const kindOf = (name) => (Object.prototype.hasOwnProperty.call(own, name) ? own[name] : kinds.get(name))
  each(message, kindOf, 0)
  return message
}

// `location_select` is an event, `location` a message and `LOCATION` an event: only another spelling of the same is mended.
const sameKind = (name, given) => (known.includes(given) ? given : name)

function unwrap(message, wrapper) {
  const inner = wrapper && message[wrapper]
  if (!isObject(inner) || Array.isArray(inner)) return
  delete message[wrapper]
  for (const name of Object.keys(inner)) if (!(name in message)) message[name] = inner[name]
}

function each(object, kindOf, depth) {
  if (depth > DEPTH) return
  for (const name of Object.keys(object)) {
    const kind = kindOf(name)
    const value = kind ? as(object[name], kind) : object[name]
    if (value !== object[name]) object[name] = value // what was not changed is not written: `__proto__` may be a name
    for (const item of Array.isArray(value) ? value : [value]) if (isObject(item)) each(item, kindOf, depth + 1)
  }
}

function as(value, kind) {
  if (kind === 'l') return Array.isArray(value) ? value : value === '' ? [] : [value]
  if (Array.isArray(value)) return value.some((item) => as(item, kind) !== item) ? value.map((item) => as(item, kind)) : value
  if (kind === 'n') return asNumber(value)
  if (kind === 's') return typeof value === 'number' ? String(value) : value
  if (kind === 'b') return value === 'true' || value === '1' || value === 1 ? true : value === 'false' || value === '0' || value === 0 ? false : value
  return value
}

/** A text that a number holds exactly; others stay. */
function asNumber(value) {
  if (typeof value !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return value
  const number = Number(value)
  return Number.isSafeInteger(number) || value.includes('.') ? number : value
}
