'use strict'

// Whose calls these are. The accounts are in the environment or in a file, and nothing of a secret is ever printed.

const { existsSync, readFileSync } = require('fs')
const { Unready } = require('./terminal.cjs')

/** The variables, and the option of createWeixin that each pair of them is. */
const PAIRS = [
  ['miniProgram', 'WEIXIN_', '小程序'],
  ['officialAccount', 'WEIXIN_OFFICIAL_ACCOUNT_', '公众号'],
  ['app', 'WEIXIN_APP_', 'App'],
  ['website', 'WEIXIN_WEBSITE_', '网站'],
]
/** As the simulator prints it: where requests go, if not to WeChat. */
const BASE = 'WEIXIN_BASE_URL'
const PARTS = [['appid', 'APPID'], ['appsecret', 'APPSECRET']]
const VARIABLES = PAIRS.reduce((all, [, prefix]) => all.concat(PARTS.map(([, part]) => prefix + part)), [])

/**
 * What there is: options of createWeixin, in words where they are from, the variables that may be misspelt, and the values that must not be shown.
 * @returns {{ options: object, from: string, misspelt: [string, string | undefined][], secrets: string[] }}
 */
exports.found = (file, environment = process.env) => {
  if (file !== undefined) return withSecrets(inFile(file))
  const given = inVariables(environment, '环境变量')
  const isWhole = given.names.length > 0 && PAIRS.every(([, prefix]) => partsIn(environment, prefix) !== 1)
  if (isWhole || !existsSync('.env')) return withSecrets(given)
  const lines = linesOf(read('.env'))
  if (given.names.length > 0) return withSecrets(inVariables(completed(environment, lines), '环境变量和当前文件夹的 .env '))
  const inDotEnv = inVariables(lines, '当前文件夹的 .env ')
  return withSecrets(Object.assign(inDotEnv, { misspelt: inDotEnv.misspelt.concat(given.misspelt) }))
}

const namesOf = (prefix) => PARTS.map(([, part]) => prefix + part)
const partsIn = (variables, prefix) => namesOf(prefix).filter((name) => variables[name] !== undefined).length

/** Variables, where half of an account has its other half in the file: unless the file has that half for another one. */
function completed(environment, lines) {
  const variables = Object.assign({}, environment)
  for (const [, prefix] of PAIRS) {
    const isSame = namesOf(prefix).every((name) => environment[name] === undefined || lines[name] === undefined || environment[name] === lines[name])
    if (partsIn(environment, prefix) === 1 && isSame) for (const name of namesOf(prefix)) if (lines[name] !== undefined) variables[name] = lines[name]
  }
  return variables
}

/** The options for a call, for who has none: an error that says what to do. */
exports.needed = (file) => {
  const accounts = exports.found(file)
  if (Object.keys(accounts.options).length > 0) return accounts
  const [hint] = accounts.misspelt.map(([name, right]) => `（有一个 ${name}${right ? `，是不是 ${right}？` : ''}）`)
  throw new Unready(`没有帐号${hint || ''}：请设置环境变量 WEIXIN_APPID 和 WEIXIN_APPSECRET（或写在当前文件夹的 .env 里），或用 --accounts <文件>。仍然不行时运行 weixin-openapi doctor`)
}

/** A text without the secrets in it. */
exports.hidden = (text, secrets) => secrets.reduce((text, secret) => text.split(secret).join('***'), text)

// ---- variables

function inVariables(variables, from) {
  const options = {}
  for (const [option, prefix] of PAIRS) {
    const pair = {}
    for (const [part, name] of PARTS) if (variables[prefix + name] !== undefined) pair[part] = variables[prefix + name]
    if (Object.keys(pair).length > 0) options[option] = Object.assign({ appid: '', appsecret: '' }, pair)
  }
  if (Object.keys(options).length > 0 && variables[BASE]) options.baseURL = variables[BASE]
  return { options, from, names: VARIABLES.filter((name) => variables[name] !== undefined), misspelt: misspeltOf(variables) }
}

/** Names that look like one of ours. */
function misspeltOf(variables) {
  const { bare, meant } = require('../cjs/near.js')
  const synonyms = { wxappid: 'WEIXIN_APPID', wxappsecret: 'WEIXIN_APPSECRET', wxsecret: 'WEIXIN_APPSECRET', wechatappid: 'WEIXIN_APPID', wechatappsecret: 'WEIXIN_APPSECRET', wechatsecret: 'WEIXIN_APPSECRET', weixinsecret: 'WEIXIN_APPSECRET', appid: 'WEIXIN_APPID', appsecret: 'WEIXIN_APPSECRET' }
  return Object.keys(variables)
    .filter((name) => !VARIABLES.includes(name) && /app_?id|secret/i.test(name) && (/^(weixin|wx|wechat|we_chat|wei_xin)/i.test(name) || synonyms[bare(name)] || /^w.{3,7}app_?(id|secret)$/i.test(name)))
    .map((name) => [name, meant(name, VARIABLES, synonyms)])
}

// ---- a file

function inFile(file) {
  const text = read(file)
  if (!/^[\s\ufeff]*[{[]/.test(text)) {
    const given = inVariables(linesOf(text), `${file} `)
    if (Object.keys(given.options).length === 0 && given.misspelt.length === 0) throw new Unready(`${file} 里没有帐号：应有 WEIXIN_APPID=… 和 WEIXIN_APPSECRET=… 两行，或是 JSON`)
    return given
  }
  let value
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new Unready(`${file} 不是完整的 JSON：请检查逗号、引号和括号`) // the engine's own words would show a part of the file
  }
  const isUniId = Array.isArray(value) || ['mp-weixin', 'h5-weixin', 'web-weixin', 'app-plus', 'uni', 'vk'].some((name) => name in value)
  return { options: isUniId ? { config: value } : value, from: `${file} `, names: [], misspelt: [] }
}

/** `NAME=value` a line, as --env-file of Node.js reads them. */
function linesOf(text) {
  const variables = {}
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) || []
    if (name) variables[name] = /^(['"`]).*\1$/.test(value) ? value.slice(1, -1) : value.replace(/\s+#.*$/, '')
  }
  return variables
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Unready(`无法读取 ${file}（${error.code === 'ENOENT' ? '没有这个文件' : error.code}）`)
  }
}

// ---- secrets

const SECRET = /secret|key|token|password|private/i

/** Whatever in the options has the name of a secret, at any depth. */
function withSecrets(accounts) {
  const secrets = []
  const look = (value, name) => {
    if (typeof value === 'string') {
      if (SECRET.test(name) && value.length >= 6) secrets.push(value, value.trim())
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) look(value[key], Array.isArray(value) ? name : key)
    }
  }
  look(accounts.options, '')
  return Object.assign(accounts, { secrets })
}
