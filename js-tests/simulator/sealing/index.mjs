// What WeChat does with requests and answers by its API security, by its guide (服务端 API 签名指南): check, decrypt, encrypt, sign.

import { randomBytes } from 'node:crypto'
import { isObject } from '../checks.mjs'
import { demand } from '../refusal.mjs'
import { ApiSecurity } from './api-security.mjs'
import { ciphers, signatures } from './families.mjs'
import { isIntracity, isSealable } from './paths.mjs'

/** Whatever way a request takes, it is signed for this address. */
const OFFICIAL = 'https://api.weixin.qq.com'
/** In the order in which they are missed. */
const HEADERS = { serial: 40230, timestamp: 40231, signature: 40232, appid: 40233 }
/** Seconds. WeChat publishes none for requests; its own sample takes this one for answers. */
const WINDOW = 300

export class Sealing {
  /** @type {Map<string, ApiSecurity>} */ #accounts = new Map()
  #drawn = { RSAwithSHA256: 0, SM2withSM3: 0 }
  /** What answers are sealed for: `{ security, address }`. @type {WeakMap<object, object>} */ #opened = new WeakMap()

  /** Undefined where it has none. @param {string} appid */
  find(appid) {
    return this.#accounts.get(appid)
  }

  /** That of an account: made at the first use, then changed. @param {string} appid @param {object} [options] */
  of(appid, options) {
    const security = this.find(appid) ?? new ApiSecurity(appid, this.#drawn)
    security.configure(options)
    this.#accounts.set(appid, security)
    return security
  }

  /** Whether a call claims to be sealed. */
  isSealed = (call) => Object.keys(HEADERS).some((name) => headerOf(call, name))

  /** The parameters of a sealed call; undefined of one that is not. Throws what WeChat refuses. */
  open(call, account) {
    const security = this.find(account?.appid)
    if (!this.isSealed(call)) {
      demand(!isIntracity(call.path), 934011)
      demand(!security?.required || !isSealable(call.path, account.kind), 40230)
      return undefined
    }
    for (const [name, errcode] of Object.entries(HEADERS)) demand(headerOf(call, name), errcode)
    const [appid, timestamp] = ['appid', 'timestamp'].map((name) => headerOf(call, name))
    demand(/^wx[0-9a-zA-Z]{16}$/.test(appid), 40236)
    demand(appid === account?.appid, 40237)
    demand(security?.asymmetric, 40239)
    demand(Math.abs(Date.now() / 1000 - Number(timestamp)) <= WINDOW, 40240)
    const address = OFFICIAL + call.path
    demand(isSigned(security, call, signedText(address, appid, timestamp, call.body)), 40234)
    demand(security.symmetric, 40238)
    const plain = decrypted(security, call.json, boundTo(security, address, timestamp))
    demand(plain?._appid === appid && String(plain._timestamp) === timestamp && plain._n?.length >= 16, 40235)
    this.#opened.set(call, { security, address })
    const { _n, _appid, _timestamp, ...parameters } = plain
    return parameters
  }

  /** An answer as it is sent: that to a sealed call is sealed. */
  seal(call, answer) {
    const opened = this.#opened.get(call)
    return opened ? { ...answer, ...sealed(opened, answer) } : answer
  }
}

const headerOf = ({ headers }, name) => headers[`wechatmp-${name}`]

const boundTo = ({ appid, symmetric }, address, timestamp) => Buffer.from(`${address}|${appid}|${timestamp}|${symmetric.sn}`)
const signedText = (address, appid, timestamp, body) => Buffer.concat([Buffer.from(`${address}\n${appid}\n${timestamp}\n`), Buffer.from(body)])

function isSigned({ signature, asymmetric }, call, text) {
  return headerOf(call, 'serial') === asymmetric.sn && signatures[signature].verify(asymmetric.pair, asymmetric.sn, text, Buffer.from(headerOf(call, 'signature'), 'base64'))
}

function decrypted({ cipher, symmetric }, body, aad) {
  if (!isObject(body)) return undefined
  const [iv, data, authtag] = [body.iv, body.data, body.authtag].map((text) => Buffer.from(String(text), 'base64'))
  if (iv.length !== 12 || authtag.length !== 16) return undefined
  const plain = ciphers[cipher].decrypt(symmetric.key, iv, aad, data, authtag)
  try {
    const value = JSON.parse(plain)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function sealed({ security, address }, { body, headers }) {
  const { appid, cipher, symmetric, signature, certificates } = security
  const timestamp = Math.floor(Date.now() / 1000)
  const iv = randomBytes(12)
  const plain = typeof body === 'string' ? withAdded(body, { _n: randomBytes(16).toString('base64'), _appid: appid, _timestamp: timestamp }) : body
  const { data, authtag } = ciphers[cipher].encrypt(symmetric.key, iv, boundTo(security, address, timestamp), Buffer.from(plain))
  const text = JSON.stringify({ iv: iv.toString('base64'), data: data.toString('base64'), authtag: authtag.toString('base64') })
  const proofOf = ({ sn, pair }) => signatures[signature].sign(pair, sn, signedText(address, appid, timestamp, text)).toString('base64')
  const [current, outgoing] = certificates
  return {
    type: 'application/json; encoding=utf-8',
    body: text,
    headers: {
      ...headers,
      'Wechatmp-Appid': appid, 'Wechatmp-TimeStamp': String(timestamp),
      'Wechatmp-Serial': current.sn, 'Wechatmp-Signature': proofOf(current),
      ...(outgoing && { 'Wechatmp-Serial-Deprecated': outgoing.sn, 'Wechatmp-Signature-Deprecated': proofOf(outgoing) }),
    },
  }
}

/** Numbers of many digits stay as they are written. */
function withAdded(text, added) {
  const inner = JSON.stringify(added).slice(1)
  return text === '{}' ? `{${inner}` : `${text.slice(0, -1)},${inner}`
}
