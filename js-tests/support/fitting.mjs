// The least that a function takes, made from what the package says of it: required parameters, of the right types and within their limits.

import { readFileSync } from 'node:fs'
import { folder } from './weixin.mjs'

/** All functions, as `weixin-openapi/endpoints.json` has them. */
export const endpoints = JSON.parse(readFileSync(`${folder}/endpoints.json`, 'utf8'))

const byName = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]))

export const endpointOf = (name) => byName.get(name)

/** Parameters that no check refuses. */
export function fitting(name) {
  const endpoint = endpointOf(name)
  const params = objectOf(endpoint.params, [], endpoint.one_of ? endpoint.one_of[0] : [])
  if ('sessionKey' in params) params.sessionKey = 'A'.repeat(22) + '=='
  return endpoint.proof === 'user-token' ? { access_token: 'a-token-of-a-user', ...params } : params
}

function objectOf(fields, around = [], wanted = []) {
  const object = {}
  const scope = [{ fields, object }, ...around]
  // What one field makes required may make another so.
  for (let before = -1; before !== Object.keys(object).length; ) {
    before = Object.keys(object).length
    for (const field of fields) {
      const needed = field.required || wanted.includes(field.name) || (field.required_if || []).some((condition) => holds(condition, scope))
      if (needed && field.fill === undefined && !(field.name in object)) object[field.name] = valueOf(field, scope)
    }
  }
  return object
}

function holds(condition, scope) {
  const [name, test, values = ''] = condition.split(/ (present|absent|=) ?/)
  const found = scope.find(({ fields }) => fields.some((field) => field.name === name))
  const value = found && found.object[name]
  if (test === 'present') return value !== undefined
  if (test === 'absent') return value === undefined
  return values.split('|').includes(String(value))
}

const TEXTS = { scene: 'a', page: 'pages/index/index', no_query: 'pages/index/index', url: 'https://example.com/a', https: 'https://example.com/a', date: '2026-07-31', ymd: '20260731', digits: '1' }

function valueOf(field, around) {
  const [value] = field.values ? field.values[0] : []
  const count = Math.max(field.min || 1, 1)
  switch (field.kind) {
    case 'text':
    case undefined:
      return value !== undefined ? value : (TEXTS[field.rule] || 'x').padEnd(field.rule ? 0 : count, 'x')
    case 'number':
    case 'seconds':
      return value !== undefined ? Number(value) : field.min !== undefined ? field.min : 1
    case 'boolean':
      return true
    case 'object':
      return objectOf(field.fields || [], around)
    case 'json':
      return objectOf(field.fields || [], around)
    case 'list':
      return Array.from({ length: count }, () => (field.fields ? objectOf(field.fields, around) : 'x'))
    case 'texts':
      return Array.from({ length: count }, () => (value !== undefined ? value : 'x'))
    case 'numbers':
      return Array.from({ length: count }, () => (value !== undefined ? Number(value) : 1))
    case 'template':
      return { thing1: { value: 'x' } }
    case 'file':
      return Buffer.from('iVBORw0KGgo=', 'base64')
    default:
      return 'x'
  }
}
