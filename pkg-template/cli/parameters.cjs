'use strict'

// The parameters of a function, from what was typed to what the function takes. The function itself checks them; here they only get their types.

const { readFileSync } = require('fs')
const { basename } = require('path')
const { COMMANDS } = require('./commands.cjs')
const { Unready, Usage } = require('./terminal.cjs')

/** Of every call, beside those of the function. */
const CONTROL = [{ name: 'cache', kind: 'boolean' }, { name: 'signing', kind: 'boolean' }, { name: 'extra', kind: 'object' }]

/** What must not stand on a command line, which a shell remembers and other users of the machine see. */
const SECRETS = ['appsecret', 'secret', 'accesstoken', 'refreshtoken', 'sessionkey', 'appkey', 'token']

/** `typed` are pairs of a name and a value, `json` an object that they are put into. */
exports.paramsOf = (endpoint, typed, json) => {
  const params = Object.assign({}, json)
  for (const [written, value] of typed) put(params, endpoint, written, value)
  return params
}

/** The object that JSON says, given on the command line or on standard input. */
exports.objectIn = (text, where) => {
  const value = parsed(text, where)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Usage(`${where}应为 JSON 对象，例如 '{"scene":"a=1"}'`, 'call')
  return value
}

/** Refuses what has the name of a secret, at any depth of what was typed. */
exports.refuseSecrets = (typed, endpoint) => {
  if (typeof typed !== 'object' || typed === null) return
  for (const name of Object.keys(typed)) {
    if (!Array.isArray(typed) && SECRETS.includes(bare(name))) throw secret(name, endpoint)
    exports.refuseSecrets(typed[name], endpoint)
  }
}

const secret = (name, endpoint) =>
  new Usage(`${name} 是秘密，不能写在命令行里（终端会记录它）：请从标准输入用 JSON 传入，如 cat params.json | weixin-openapi call ${endpoint.name} -`, 'call')

function put(params, endpoint, written, value) {
  if (SECRETS.includes(bare(written))) throw secret(`--${written}`, endpoint)
  const names = written.split('.')
  let fields = endpoint.params.concat(CONTROL)
  let object = params
  names.forEach((name, depth) => {
    const field = fields.find((field) => isCalled(field, name))
    if (!field) throw unknown(endpoint, fields, written, name)
    if (depth < names.length - 1) {
      if (field.kind === 'list') throw new Usage(`--${written}：${field.name} 是数组，请写成 JSON：--${names.slice(0, depth + 1).join('.')} '[{…}]'`, 'call')
      object = object[field.name] = Object.assign({}, object[field.name])
      fields = field.fields || []
    } else {
      const given = valueOf(field, value, `--${written}`)
      if (!Buffer.isBuffer(Object(given).value) && !/^@/.test(value || '')) exports.refuseSecrets(given, endpoint)
      object[field.name] = together(field, object[field.name], given)
    }
  })
}

const bare = (name) => name.toLowerCase().replace(/[^0-9a-z]/g, '')
const isCalled = ({ name, aliases = [] }, written) => [name, ...aliases].some((one) => one === written || bare(one) === bare(written))

function unknown(endpoint, fields, written, name) {
  const { meant } = require('../cjs/near.js')
  const ofCommand = written === name ? COMMANDS.call.options.map((option) => option.name) : []
  const known = fields.map((field) => field.name).concat(ofCommand)
  const right = known.length > 0 && meant(name, known)
  return new Usage(`${endpoint.name} 没有参数 ${written}${right ? `：是不是 --${written.split('.').slice(0, -1).concat(right).join('.')}？` : `：用 weixin-openapi call ${endpoint.name} --help 看它的参数`}`, 'call')
}

/** A list's items may come one by one. */
const together = ({ kind }, before, value) => (['list', 'texts', 'numbers'].includes(kind) && Array.isArray(before) ? before.concat(value) : value)

// ---- values

const READERS = {
  number: (value, what) => numberIn(value, what),
  seconds: (value, what) => numberIn(value, what),
  boolean: booleanIn,
  texts: (value, what) => (/^\s*\[/.test(value) ? parsed(value, what) : [value]),
  numbers: (value, what) => (/^\s*\[/.test(value) ? parsed(value, what) : [numberIn(value, what)]),
  file: fileAt,
  object: jsonIn,
  list: listIn,
  template: jsonIn,
  json: jsonIn,
  any: anyIn,
}

function valueOf({ kind }, value, what) {
  if (value === undefined) {
    if (kind === 'boolean') return true
    throw new Usage(`${what} 后面没有值`, 'call')
  }
  return READERS[kind] ? READERS[kind](value, what) : value
}

// One that is too long to be exact stays the text that it is; functions take either.
function numberIn(value, what) {
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Usage(`${what} 应为数字`, 'call')
  const number = Number(value)
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? value : number
}

function booleanIn(value, what) {
  if (!/^(true|false|1|0)$/.test(value)) throw new Usage(`${what} 应为 true 或 false`, 'call')
  return value === 'true' || value === '1'
}

function anyIn(value, what) {
  return /^(-?\d+(\.\d+)?|true|false|null|[[{"].*)$/.test(value) ? parsed(value, what) : value
}

function listIn(value, what) {
  const items = value.charAt(0) === '@' ? jsonIn(value, what) : anyIn(value, what)
  return Array.isArray(items) ? items : [items]
}

function jsonIn(value, what) {
  return value.charAt(0) === '@' ? parsed(String(read(value.slice(1), what)), `${what} 的文件`) : parsed(value, what)
}

function parsed(text, what) {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Usage(`${what}不是 JSON：它可能在命令行里被拆开了，请用单引号括起来，或写进文件用 @文件 传入`, 'call')
  }
}

function fileAt(path, what) {
  const plain = path.replace(/^@/, '')
  return { value: read(plain, what), filename: basename(plain) }
}

function read(path, what) {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Unready(`${what}：无法读取文件 ${path}（${error.code === 'ENOENT' ? '没有这个文件' : error.code}）`)
  }
}
