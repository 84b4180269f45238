// Payment signatures: of virtual payment (xpay), of the B2b shop assistant, and of immediate delivery.

import { badParameter, unsigned } from '../faults.js'
import { isNothing, refused } from '../values.js'
import { byAccount, checkNames, isObject } from './options.js'

/** Signs for the accounts of the option `payment`, which may be missing. */
export function paymentOf(given, engine) {
  const of = isNothing(given) ? () => undefined : byAccount(given, '选项 payment', accountOf)

  /** `uri` is the path with its slash, or the name of the client's call. */
  const paySig = (appKey, uri, text) => engine.hmac(appKey, `${uri}&${text}`)
  /** The session key is the text that it is, not the bytes that it stands for. */
  const signature = (sessionKey, text) => engine.hmac(sessionKey, text)

  async function client(uri, keyOf, { signData, sessionKey, appid }) {
    const text = isObject(signData) ? JSON.stringify(signData) : signData
    const value = typeof text === 'string' ? parsed(text) : undefined
    if (!isObject(value)) throw badParameter('参数 signData 应为对象，或它的 JSON 文本')
    if (![undefined, null, 0, 1].includes(value.env)) throw badParameter('参数 signData 的 env 应为数字 0（现网）或 1（沙箱）')
    demandSessionKey(sessionKey)
    const key = keyOf(of(appid), value)
    return { signData: text, paySig: await paySig(key, uri, text), signature: await signature(sessionKey, text) }
  }

  return {
    /** What wx.requestVirtualPayment takes: { signData, paySig, signature }. */
    xpaySign: async (given) => client('requestVirtualPayment', xpayKey, Object(given)),
    /** What wx.requestCommonPayment takes. */
    b2bSign: async (given) => client('requestCommonPayment', b2bKey, Object(given)),
    /** The `delivery_sign` of immediate delivery; `appSecret` is the one that the delivery company gave the shop. */
    async deliverySign(given) {
      const names = ['shopid', 'shop_order_id', 'appSecret']
      const missing = names.find((name) => typeof Object(given)[name] !== 'string' || given[name] === '')
      if (missing) throw badParameter(`缺少参数 ${missing}：计算 delivery_sign 要用到它`)
      return engine.sha1(names.map((name) => given[name]).join(''))
    },

    /** Pairs for the query of a request: `signs` are 'pay' and 'user', `path` is that of the request, `text` is what is sent. */
    async signatures({ signs, appid, path, text, sessionKey }) {
      if (typeof text !== 'string') throw badParameter('支付签名要对请求体的原文计算：这次的请求体不是 JSON，不能签名')
      const uri = `/${path.replace(/^\/+/, '')}`
      const pairs = []
      if (signs.includes('pay')) {
        const keyOf = /^\/retail\//i.test(uri) ? b2bServerKey : xpayKey
        pairs.push(['pay_sig', await paySig(keyOf(of(appid), Object(parsed(text))), uri, text)])
      }
      if (signs.includes('user')) {
        demandSessionKey(sessionKey)
        pairs.push(['signature', await signature(sessionKey, text)])
      }
      return pairs
    },
  }
}

function demandSessionKey(sessionKey) {
  if (typeof sessionKey === 'string' && sessionKey !== '') return
  throw badParameter('缺少参数 sessionKey：计算用户态签名 signature 要用到它，传 auth.code2Session 得到的原文，不要解码')
}

/** The environment that is named in what is signed chooses the key: 0 production, 1 sandbox. */
function xpayKey(keys, { env }) {
  const [name, which] = env === 1 ? ['sandboxAppKey', '沙箱（env 为 1）'] : ['appKey', '现网（env 为 0）']
  if (keys && keys[name]) return keys[name]
  throw unsigned(`要支付签名，而这个帐号没有配置${which}的 AppKey：请用选项 payment 的 ${name} 传入，它在公众平台「虚拟支付 → 基本配置」里`)
}

/** The client's call goes by the environment; the server's interfaces always take the key for production. */
function b2bKey(keys, { mchid, env }) {
  const all = (keys && keys.b2b) || {}
  const only = Object.keys(all).length === 1 ? Object.keys(all)[0] : undefined
  const own = all[isNothing(mchid) ? only : String(mchid)]
  const name = env === 1 ? 'sandboxAppKey' : 'appKey'
  if (own && own[name]) return own[name]
  const which = /^\d{1,20}$/.test(String(mchid)) ? `商户号 ${mchid} 的` : '这个商户号的'
  throw unsigned(`B2b 门店助手要支付签名，而没有配置${which} ${name}：请用选项 payment 的 b2b: { 商户号: { ${name} } } 传入，它由 b2b.getAppKey 得到`)
}

const b2bServerKey = (keys, { mchid }) => b2bKey(keys, { mchid })

// ---- the option

const KEYS = ['appKey', 'sandboxAppKey']
const SYNONYMS = {
  key: 'appKey', paykey: 'appKey', prodappkey: 'appKey', productionappkey: 'appKey', 现网: 'appKey', 现网appkey: 'appKey',
  sandbox: 'sandboxAppKey', sandboxkey: 'sandboxAppKey', testappkey: 'sandboxAppKey', 沙箱: 'sandboxAppKey', 沙箱appkey: 'sandboxAppKey',
}

/** { appKey, sandboxAppKey, b2b: { mchid: { appKey, sandboxAppKey } } } */
function accountOf(given, place) {
  checkNames(given, place, [...KEYS, 'b2b'], SYNONYMS)
  const keys = pairOf(given, place)
  if (isNothing(given.b2b)) return keys
  if (!isObject(given.b2b)) throw refused(`${place}.b2b 应为对象 { 商户号: { appKey, sandboxAppKey } }`)
  keys.b2b = {}
  for (const mchid of Object.keys(given.b2b)) {
    if (!/^\d{1,20}$/.test(mchid)) throw refused(`${place}.b2b 的每一项应写在商户号（数字）下面：{ 商户号: { appKey, sandboxAppKey } }`)
    checkNames(given.b2b[mchid], `${place}.b2b.${mchid}`, KEYS, SYNONYMS)
    keys.b2b[mchid] = pairOf(given.b2b[mchid], `${place}.b2b.${mchid}`)
  }
  return keys
}

function pairOf(given, place) {
  const pair = {}
  for (const name of KEYS) {
    if (isNothing(given[name])) continue
    const text = typeof given[name] === 'string' ? given[name].replace(/^[\s"']+|[\s"']+$/g, '') : ''
    if (text === '' || /[^\x21-\x7e]/.test(text)) throw refused(`${place}.${name} 应为公众平台里的 AppKey（没有空格和汉字的一段文字）`)
    pair[name] = text
  }
  return pair
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    return undefined
  }
}
