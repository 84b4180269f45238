// An entry of the catalogue beside WeChat's page: every difference as a line of text that stands for itself in differences.json.

import { quotasOf } from '../simulator/facts/sentences.mjs'

/** Kinds of the catalogue that a type of a page admits. */
const KINDS = {
  string: ['text', 'json'],
  number: ['number', 'seconds'],
  timestamp: ['number', 'seconds'],
  double: ['number'],
  boolean: ['boolean'],
  object: ['object', 'template'],
  objarray: ['list'],
  numarray: ['numbers'],
  array: ['list', 'texts', 'numbers'],
  formdata: ['file'],
  binary: ['file'],
  buffer: ['file'],
  bytes: ['file'],
}

/** Parameters that the core makes itself, by what the entry says of signatures. */
const SIGNED = { pay: ['pay_sig'], user: ['signature'], session: ['signature', 'sig_method'] }

/**
 * @param {object} entry of the catalogue
 * @param {import('../simulator/facts/index.mjs').Fact[]} pages of its endpoint
 * @returns {string[]}
 */
export function differences(entry, pages) {
  const page = pages.find(({ page }) => page === entry.page) ?? pages[0]
  const context = { alternatives: (entry.one_of ?? []).flat(), mentions: new Set([...(page.mentions ?? []), ...mentioned([...page.query, ...page.body, ...page.result])]) }
  return [
    ...one('method', entry.method, page.method),
    ...one('path', entry.path, page.path),
    ...one('account', entry.account, page.account),
    ...one('page', entry.page, page.page),
    ...one('english', entry.english, page.english),
    ...one('cloud', entry.cloud, page.cloud),
    ...one('proof', entry.proof, page.proof ?? 'token'),
    ...one('signable', entry.signable ?? false, page.signable ?? false),
    ...one('deprecated', Boolean(entry.deprecated), page.deprecated ?? false),
    ...one('quota', quota(quotasOf(entry.quota ?? '')), quota(page.quota)),
    ...fields('query', sentIn(entry, 'query'), page.query, context),
    ...fields('body', sentIn(entry, 'body'), page.body, context),
    ...fields('result', entry.result.filter(({ from }) => !from), page.result, context),
    ...codes(entry, page),
  ]
}

/** What any field of the page names: pages list values once for several fields. */
const mentioned = (list) => list.flatMap(({ mentions = [], values = [], fields = [] }) => [...mentions, ...values, ...mentioned(fields)])

const quota = (list) => list.map(([count, unit]) => `${count}/${unit}`).sort().join(' ')

function one(what, ours, theirs) {
  return ours === theirs ? [] : [`${what}: ${shown(ours)}, page ${shown(theirs)}`]
}

const shown = (value) => (value === undefined ? 'nothing' : Array.isArray(value) ? value.join('|') : String(value))

/** What of the entry travels there, at the place where it is sent. */
function sentIn({ method, params, signatures = [] }, where) {
  const tree = { fields: [] }
  for (const { place, sent_as: path, ...param } of params) {
    const isQuery = place === 'query' || method === 'GET'
    if (place === 'local' || place === 'whole' || isQuery !== (where === 'query')) continue
    const steps = (path || param.name).split('.')
    const name = steps.pop()
    const parent = steps.reduce(step, tree)
    parent.fields.push({ ...param, name })
  }
  if (where === 'query') {
    const made = signatures.flatMap((signature) => SIGNED[signature])
    tree.fields.push(...made.filter((name) => !tree.fields.some((field) => field.name === name)).map((name) => ({ name, kind: 'text', required: true, made: true })))
  }
  return tree.fields
}

function step(parent, name) {
  let child = parent.fields.find((field) => field.name === name)
  if (!child) parent.fields.push((child = { name, kind: 'object', made: true, fields: [] }))
  child.fields ??= []
  return child
}

function fields(at, ours, theirs, context) {
  const found = theirs.flatMap((field) => {
    const own = ours.find(({ name }) => name === field.name)
    return own ? field_(`${at}.${field.name}`, own, field, context) : [`${at}.${field.name}: missing`]
  })
  const more = ours.filter(({ name }) => !theirs.some((field) => field.name === name))
  return [...found, ...more.map(({ name }) => `${at}.${name}: not on the page`)]
}

function field_(at, own, field, context) {
  const found = []
  const note = (what, ours, theirs) => found.push(`${at} ${what}: ${shown(ours)}, page ${shown(theirs)}`)
  if (field.type && !admits(own, field.type)) note('type', own.text_or_number ? `${own.kind}, text or number` : own.kind, field.type)
  if (!at.startsWith('result') && !own.made) {
    const required = own.required === true || own.fill !== undefined
    const conditional = Boolean(own.required_if) || context.alternatives.includes(field.name)
    if (field.required ? !required : own.required === true) note('required', conditional ? 'in cases' : required, field.required)
    found.push(...limits(at, own, field, context))
  }
  found.push(...values(at, own, field, context))
  if (Boolean(own.deprecated) !== Boolean(field.deprecated)) note('deprecated', Boolean(own.deprecated), Boolean(field.deprecated))
  return [...found, ...fields(at, own.fields ?? [], field.fields ?? [], context)]
}

function admits(own, type) {
  const scalar = ['string', 'number', 'timestamp', 'double'].includes(type)
  return KINDS[type]?.includes(own.kind) || (own.text_or_number && scalar)
}

function limits(at, own, field, { mentions }) {
  const ours = [own.max, own.max_bytes].filter((limit) => limit !== undefined)
  const found = []
  if (field.max !== undefined && !ours.includes(field.max)) found.push(`${at} max: ${shown(ours)}, page ${field.max}`)
  const unknown = ours.filter((limit) => limit !== field.max && !mentions.has(String(limit)))
  if (unknown.length > 0 && !(field.max !== undefined && !ours.includes(field.max))) found.push(`${at} max: ${unknown.join('|')}, page says no such number`)
  if (own.min > 1 && own.min !== field.min && !mentions.has(String(own.min))) found.push(`${at} min: ${own.min}, page says no such number`)
  return found
}

function values(at, own, field, { mentions }) {
  const ours = (own.values ?? []).map(([value]) => value)
  if (field.values) {
    const missing = field.values.filter((value) => !ours.includes(value))
    const more = ours.filter((value) => !field.values.includes(value))
    return [...(missing.length > 0 ? [`${at} values: without ${missing.join('|')}`] : []), ...(more.length > 0 ? [`${at} values: ${more.join('|')}, not on the page`] : [])]
  }
  const unlisted = (field.listed ?? []).filter((value) => !ours.includes(value))
  if (unlisted.length > 0) return [`${at} values: ${ours.length > 0 ? `without ${unlisted.join('|')}` : `none, page's words list ${unlisted.join('|')}`}`]
  const unheard = ours.filter((value) => !mentions.has(value))
  return unheard.length > 0 ? [`${at} values: ${unheard.join('|')}, not in the page's words`] : []
}

function codes(entry, page) {
  const ours = new Map(entry.codes.map(({ code, scope }) => [code, scope]))
  const missing = page.codes.filter((code) => !ours.has(code))
  const more = [...ours.keys()].filter((code) => !page.codes.includes(code))
  return [...(missing.length > 0 ? [`codes: without ${missing.join('|')}`] : []), ...(more.length > 0 ? [`codes: ${more.join('|')}, not on the page`] : [])]
}
