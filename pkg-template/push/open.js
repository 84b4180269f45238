// A push opened: verified, decrypted, read. What comes out is WeChat's and for this account, or a failure that says why not.

import { bodyOf, isObject } from './body.js'
import { CLOCK, GARBLED, KEY, NO_ACCOUNT, NO_KEY, PLAIN, RECEIVER, Refusal, SIGNATURE, UNREADABLE, readable } from './failures.js'
import { typed } from './message.js'
import { queryOf } from './query.js'

/** @returns {Promise<{ echo: string, account } | { message, text, account, format, encrypted, token, key, receiver, nonce }>} or throws a Refusal */
export async function opened(settings, core, given) {
  const query = readable(() => queryOf(given.query), SIGNATURE, 'query 无法读取：它的 getter 或 Proxy 抛出了异常')
  if (query.echostr && (given.body === undefined || given.body === null || given.body === '')) return echo(settings, core, query, given)

  const body = bodyOf(given.body, settings.limit)
  const outer = body.object || envelopeIn(body.text) || read(core, body.text)
  const encrypt = [outer.Encrypt, outer.encrypt].find((value) => typeof value === 'string' && value) || ''
  const accounts = await accountsFor(settings, query, given, outer)
  const encrypted = encrypt !== '' || query.encrypt_type === 'aes'
  const format = formatOf(body)
  const found = encrypted ? decrypted(core, accounts, query, encrypt) : verified(core, accounts, query)
  checkClock(settings, query)
  const text = encrypted ? found.text : body.text === undefined ? JSON.stringify(outer) : body.text
  const message = typed(encrypted ? parsed(found.json) : outer)
  return Object.assign(found, { message, text, format, encrypted, nonce: query.nonce })
}

// By the first letter: JSON is pushed as text/xml.
const formatOf = ({ text, format }) => format || (/^[\s\ufeff]*</.test(text) ? 'xml' : 'json')

// Around a cipher text there is nothing that the host would round or mistake, and it is quicker. What is written otherwise is the core's to read.
function envelopeIn(text) {
  const xml = XML_ENVELOPE.exec(text)
  if (xml) return { ToUserName: xml[1], Encrypt: xml[2] }
  if (!/^[\s\ufeff]*\{/.test(text)) return undefined
  try {
    const outer = JSON.parse(text)
    return typeof outer.Encrypt === 'string' || typeof outer.encrypt === 'string' ? outer : undefined
  } catch (error) {
    return undefined // control characters, most of all: the core reads them
  }
}

const XML_ENVELOPE = /^<xml>\s*(?:<ToUserName><!\[CDATA\[(\w+)\]\]><\/ToUserName>\s*)?<Encrypt><!\[CDATA\[([\w+/=]+)\]\]><\/Encrypt>\s*<\/xml>\s*$/

const WRONG = {
  depth: '嵌套过深或字段过多',
  entity: '含有 DOCTYPE 或自定义的实体，这样的 XML 一律拒绝',
}

const read = (core, text) => parsed(core.read(text))

/** What the core has read: JSON, or a word for what is wrong. */
function parsed(json) {
  if (json.charAt(0) === '{') return JSON.parse(json)
  throw new Refusal(UNREADABLE, `推送的内容不是完整的 XML 或 JSON${WRONG[json] ? `：${WRONG[json]}` : '：请求体可能被截断或改写'}`)
}

async function accountsFor(settings, query, given, outer) {
  const toUserName = [outer.ToUserName, outer.tousername].find((name) => typeof name === 'string')
  const accounts = await settings.accountsFor({ query, toUserName, args: given.args, path: given.path })
  if (accounts.length === 0) throw new Refusal(NO_ACCOUNT, '选项 accounts 没有给出这个推送的帐号')
  const named = accounts.filter(({ username }) => username.includes(toUserName))
  return named.length > 0 ? named : accounts
}

// ---- the check of an address

async function echo(settings, core, query, given) {
  const accounts = await accountsFor(settings, query, given, {})
  if (query.msg_signature && !query.signature) {
    // WeCom encrypts what it wants to hear.
    const { text, account } = decrypted(core, accounts, query, query.echostr)
    return { echo: text, account }
  }
  const account = accounts.find((account) => signs(core, account, query))
  if (!account) throw wrongSignature(query, 'signature', false)
  checkClock(settings, query)
  return { echo: query.echostr, account }
}

const signs = (core, { tokens }, { signature, timestamp, nonce }) => core.signer(tokens.join('\n'), signature, timestamp, nonce, '') >= 0

// ---- signatures

function verified(core, accounts, query) {
  const signed = accounts.filter((account) => signs(core, account, query))
  if (signed.length === 0) throw wrongSignature(query, 'signature', false)
  const account = signed.find(({ keys, plain }) => keys.length === 0 || plain)
  if (!account) {
    throw new Refusal(
      PLAIN,
      '配置了 encodingAESKey，收到的却是明文的推送，没有接受：明文的内容没有签名，谁都可以改。请在后台把消息加密方式设为「安全模式」；确实要用明文模式时，去掉 encodingAESKey 或加上 plain: true',
    )
  }
  return { account, receiver: signed.length === 1 ? account.ids[0] : undefined }
}

const OPENED = 6 // lines of a push that the core has opened
const ORDER = ['signature', 'garbled', 'key', 'receiver']

function decrypted(core, accounts, query, encrypt) {
  if (!encrypt) throw new Refusal(GARBLED, 'query 里写着 encrypt_type=aes，请求体里却没有 Encrypt：请求体可能被改写过')
  const keyed = accounts.filter(({ keys }) => keys.length > 0)
  if (keyed.length === 0) throw new Refusal(NO_KEY, '收到的是加密的推送，却没有配置 encodingAESKey：请填写后台「消息推送」里的 EncodingAESKey')
  let worst = ['signature']
  for (const account of keyed) {
    const opened = core.open(account.packed, query.msg_signature, query.timestamp, query.nonce, encrypt)
    const [word, ...parts] = linesOf(opened, OPENED)
    if (word === 'opened') {
      const [token, key, receiver, json, text] = parts
      return { account, receiver, token: account.tokens[parseInt(token, 36)], key: account.keys[parseInt(key, 36)], json, text }
    }
    if (ORDER.indexOf(word) >= ORDER.indexOf(worst[0])) worst = [word, parts[0]]
  }
  throw refusal(worst, query, () => keyed.some((account) => signs(core, account, query)))
}

/** As many lines, of which the last is all the rest. */
function linesOf(text, count) {
  const lines = []
  let from = 0
  for (let end; lines.length < count - 1 && (end = text.indexOf('\n', from)) >= 0; from = end + 1) lines.push(text.slice(from, end))
  return lines.concat(text.slice(from))
}

function refusal([word, found], query, otherSigns) {
  if (word === 'signature') return wrongSignature(query, 'msg_signature', query.msg_signature && query.signature && otherSigns())
  if (word === 'garbled') return new Refusal(GARBLED, '签名正确，但密文不完整或不是 base64：它可能在途中被截断')
  if (word === 'receiver') return new Refusal(RECEIVER, `这是给 ${found || '（空）'} 的推送，不是选项 appid 里的帐号：一个地址服务多个帐号时用选项 accounts，第三方平台填平台自己的 appid`)
  return new Refusal(KEY, '签名正确，但无法解密：encodingAESKey 与后台的不一致。更换它时，请把新旧两个写成数组：encodingAESKey: [新, 旧]')
}

function wrongSignature(query, name, other) {
  const missing = ['timestamp', 'nonce', name].filter((name) => !query[name])
  if (missing.length > 0) {
    return new Refusal(SIGNATURE, `没有 ${missing.join('、')}：这不是微信的推送，或网关丢掉了地址里 ? 后面的部分`)
  }
  return new Refusal(
    SIGNATURE,
    other ? `${name} 不正确，signature 却正确：token 没有问题，密文在途中被改过，或与另一次推送的混在一起` : `${name} 不正确：token 与后台「消息推送」里填写的不一致，或这不是微信的推送`,
  )
}

// ---- the clock

function checkClock({ maxAge }, { timestamp }) {
  if (maxAge === undefined) return
  const seconds = Math.round(Date.now() / 1000 - Number(timestamp))
  if (Math.abs(seconds) <= maxAge) return
  throw new Refusal(CLOCK, `推送的时间与本机相差 ${Number.isFinite(seconds) ? seconds : '未知'} 秒，超过了选项 maxAge（${maxAge} 秒）：它是旧的推送，或本机的时钟不准`)
}

/** What the message is by. */
export const nameOf = (message) => (isObject(message) && [message.InfoType, message.Event, message.MsgType].find((name) => typeof name === 'string' && /^\w{1,64}$/.test(name))) || ''
