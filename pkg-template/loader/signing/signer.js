// What an exchange asks before its request leaves, and when the answer is there.

import { fileOf, jsonOf } from '../answer.js'
import { decode } from '../bytes-of.js'
import { badParameter, faultOf, forged, unsigned, wordOf } from '../faults.js'
import { JSON_ANSWER, TEXT_ANSWER } from '../numbers.js'
import { isNothing } from '../values.js'
import { engineOf } from './engine.js'
import { open, withoutAdded } from './open.js'
import { keysOf } from './options.js'
import { paymentOf } from './payment.js'
import { cleanerOf } from './secrets.js'
import { addressOf, noObject, seal } from './seal.js'

/** The number comes from a header that is not signed. */
const MOST_TOLD = 16

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
    if (replaced === undefined || told.has(replaced) || told.size >= MOST_TOLD) return
    told.add(replaced)
    onReplaced({ appid, sn: replaced, used })
  }

  async function signed(url, init, { appid, path, seal, signs = [], sessionKey }) {
    if (seal && !isNothing(signing) && !appid) throw unsigned(NO_APPID)
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
    const twice = query.find(([name], index) => query.findIndex(([other]) => other === name) < index)
    if (twice) throw badParameter(`参数 ${twice[0].replace(/[^\x21-\x7e]/g, ' ').slice(0, 40)} 在网址里写了两次：加密时每个参数只能有一个值`)
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

// A whole number, as WeChat has them: a part of one, or one beyond them all, would be nought for the core, and so a success.
const isError = (value) => {
  const { errcode } = Object(value)
  return Number.isInteger(errcode) && errcode !== 0 && Math.abs(errcode) < 2 ** 31
}

const PLAIN =
  '微信的应答没有通过验证，没有采用：请求加密了，应答却是明文，也没有签名。请检查 baseURL 或代理是否指向微信的接口，代理或自己的 fetch 有没有去掉 Wechatmp- 开头的响应头'

const NO_APPID = '配置了选项 signing，而不知道这次调用是哪个帐号的：自己传入 access_token 时请同时传入 appid；确实不要加密时加上 signing: false'

const notConfigured = (appid) =>
  `这个接口要求签名和加密，而帐号 ${appid} 没有配置：请用选项 signing 传入 symmetricKey、asymmetricKey 和 platformCertificates，` +
  '它们在微信公众平台「开发管理 → 开发设置 → API 安全」里'

/** The token stays in the address, the other pairs go into what is encrypted. */
function splitQuery(url) {
  const at = url.indexOf('?')
  const [address, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
  const pairs = Array.from(new URLSearchParams(query))
  const isToken = ([name]) => name === 'access_token'
  return { bare: withPairs(address, pairs.filter(isToken)), query: pairs.filter((pair) => !isToken(pair)) }
}

const withPairs = (url, pairs) =>
  pairs.reduce((whole, [name, value]) => `${whole}${whole.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`, url)
