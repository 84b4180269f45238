// What an exchange asks before its request leaves, and when the answer is there.

import { fileOf, jsonOf } from '../answer.js'
import { decode } from '../bytes-of.js'
import { faultOf, forged, unsigned, wordOf } from '../faults.js'
import { JSON_ANSWER, TEXT_ANSWER } from '../numbers.js'
import { isNothing } from '../values.js'
import { engineOf } from './engine.js'
import { open, withoutAdded } from './open.js'
import { keysOf } from './options.js'
import { paymentOf } from './payment.js'
import { cleanerOf } from './secrets.js'
import { addressOf, noObject, seal } from './seal.js'

/**
 * For the options `signing` and `payment`. `onReplaced({ appid, sn, used })` hears of a certificate that WeChat replaces, once each.
 * `now()` is in milliseconds.
 */
export function signerOf(platform, { signing, payment }, { now = Date.now, onReplaced = () => {} } = {}) {
  const engine = engineOf(platform)
  const keys = isNothing(signing) ? () => undefined : keysOf(signing)
  const payments = paymentOf(payment, engine)
  const told = new Set()

  function tellReplaced(appid, { replaced, used }) {
    if (replaced === undefined || told.has(replaced)) return
    told.add(replaced)
    onReplaced({ appid, sn: replaced, used })
  }

  async function signed(url, init, { appid, path, seal, signs = [], sessionKey }) {
    const own = seal && keys(appid)
    if (own) return sealed(url, init, appid, path, own)
    if (seal === 'must') throw unsigned(notConfigured(appid))
    if (signs.length === 0) return { url, init }
    return { url: withPairs(url, await payments.signatures({ signs, appid, path, text: init.body, sessionKey })), init }
  }

  async function sealed(url, init, appid, path, own) {
    if (init.body !== undefined && typeof init.body !== 'string') throw noObject()
    const address = addressOf(path)
    const { bare, query } = splitQuery(url)
    const made = await seal({ engine, keys: own, appid, address, body: init.body, query, now: now() })
    const headers = Object.assign({}, init.headers, { 'content-type': 'application/json' }, made.headers)
    delete headers['content-length'] // of the body that is not sent
    const opened = async (status, body, header, mayBeFile) => {
      const text = typeof body === 'string' ? body : decode(body)
      const found = await open({ engine, keys: own, appid, address, header, body: text, now: now() })
      if (found.plain) return plainOutcome(status, text)
      if (found.refused) return forged(found.refused)
      tellReplaced(appid, found)
      const outcome = mayBeFile ? fileOf(status, found.bytes) : jsonOf(status, decode(found.bytes))
      if (outcome.sort === JSON_ANSWER) withoutAdded(outcome.value)
      return outcome
    }
    return {
      url: bare,
      init: Object.assign({}, init, { method: 'POST', headers, body: made.body }),
      opened: (...answer) => opened(...answer).catch((error) => forged(`微信的应答没有通过验证，没有采用：打开时出错（${wordOf(error)}）`)),
    }
  }

  return {
    payments,
    cleaned: cleanerOf([signing, payment]),

    /**
     * { url, init, opened } of a request, or { ended } with the outcome where it cannot be made: `opened(status, body, header, mayBeFile)` gives a
     * promise of the answer's outcome, and is missing where the answer is not sealed. `wish` is { appid, path, seal, signs, sessionKey }, where
     * `seal` is 'may' or 'must', or nothing.
     */
    signed: (url, init, wish) => signed(url, init, wish).catch((error) => ({ ended: faultOf(error) })),
  }
}

/** WeChat answers with a plain error where it could not read the request. A plain success is nobody's. */
function plainOutcome(status, text) {
  const outcome = jsonOf(status, text)
  const isFine = status >= 200 && status < 300
  if (outcome.sort === JSON_ANSWER) return isError(outcome.value) ? outcome : forged(PLAIN)
  return outcome.sort === TEXT_ANSWER && isFine ? forged(PLAIN) : outcome
}

const isError = (value) => {
  const { errcode } = Object(value)
  return typeof errcode === 'number' && errcode !== 0
}

const PLAIN =
  '微信的应答没有通过验证，没有采用：请求加密了，应答却是明文，也没有签名。请检查 baseURL 或代理是否指向微信的接口；这个接口若不支持加密，请加上 signing: false'

const notConfigured = (appid) =>
  `这个接口要求签名和加密，而帐号 ${appid} 没有配置：请用选项 signing 传入 symmetricKey、asymmetricKey 和 platformCertificates，` +
  '它们在微信公众平台「开发管理 → 开发设置 → API 安全」里'

/** The token stays in the address, the other pairs go into what is encrypted. */
function splitQuery(url) {
  const [address, query = ''] = url.split('?')
  const pairs = Array.from(new URLSearchParams(query))
  const isToken = ([name]) => name === 'access_token'
  return { bare: withPairs(address, pairs.filter(isToken)), query: pairs.filter((pair) => !isToken(pair)) }
}

const withPairs = (url, pairs) =>
  pairs.reduce((whole, [name, value]) => `${whole}${whole.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`, url)
