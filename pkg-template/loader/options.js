// The options of createWeixin: their names, and those that are functions and objects of JavaScript. The core checks the others.

import { ACCOUNTS, withAccounts } from './accounts.js'
import { configOf } from './config.js'
import { pairOf } from './credentials.js'
import { meant } from './near.js'
import { faultOfCache, storeOf } from './store.js'
import { CHINESE, isNothing, readOptions, refused } from './values.js'

/** All that there are. */
export const KNOWN = ['appid', 'appsecret', ...ACCOUNTS, 'config', 'baseURL', 'timeout', 'retries', 'fetch', 'transport', 'eip', 'cache', 'signing', 'payment', 'onEvent']

const SYNONYMS = {
  secret: 'appsecret', appkey: 'appsecret', clientid: 'appid', id: 'appid',
  url: 'baseURL', base: 'baseURL', endpoint: 'baseURL', host: 'baseURL', domain: 'baseURL', origin: 'baseURL', apiurl: 'baseURL', gateway: 'baseURL',
  logger: 'onEvent', log: 'onEvent', debug: 'onEvent', onlog: 'onEvent', events: 'onEvent', listener: 'onEvent', onerror: 'onEvent',
  retry: 'retries', maxretries: 'retries', retrycount: 'retries', attempts: 'retries',
  store: 'cache', storage: 'cache', redis: 'cache', tokencache: 'cache', tokenstore: 'cache',
  request: 'fetch', axios: 'fetch', httpclient: 'transport', http: 'transport', agent: 'transport', proxy: 'eip', timeoutms: 'timeout', requesttimeout: 'timeout',
  sign: 'signing', signature: 'signing', apisecurity: 'signing', apisign: 'signing', encryption: 'signing',
  pay: 'payment', xpay: 'payment', b2b: 'payment', sandboxappkey: 'payment',
  uni: 'config', vk: 'config', uniid: 'config', mpweixin: 'config', h5weixin: 'config', webweixin: 'config', appplus: 'config', accounts: 'config',
  mp: 'miniProgram', miniapp: 'miniProgram', weapp: 'miniProgram', xcx: 'miniProgram', mini: 'miniProgram',
  official: 'officialAccount', gzh: 'officialAccount', oa: 'officialAccount', offiaccount: 'officialAccount', serviceaccount: 'officialAccount', publicaccount: 'officialAccount', h5: 'officialAccount',
  mobile: 'app', mobileapp: 'app', native: 'app', web: 'website', site: 'website', webapp: 'website', pc: 'website',
}

const TRANSPORTS = ['fetch', 'node', 'unicloud']
const WEIXIN = /^https:\/\/([\w-]+\.)*weixin\.qq\.com(\/|$)/i

/**
 * A checked copy, for the core: appid, appsecret and config without what surrounds them by accident. What is no object is given back as it is,
 * for the core to refuse.
 */
export function normalised(options) {
  if (typeof options !== 'object' || options === null || readOptions(() => Array.isArray(options))) return options
  const given = readOptions(() => Object.assign({}, options))
  checkNames(given)
  const copy = readOptions(() => withAccounts(given), '帐号')
  if ('appid' in copy || 'appsecret' in copy) Object.assign(copy, ownPair(copy))
  if (isGiven(copy.config)) copy.config = configOf(copy.config)
  return copy
}

function checkNames(options) {
  for (const name of Object.keys(options)) {
    if (KNOWN.includes(name)) continue
    const right = meant(name, KNOWN, SYNONYMS)
    const shown = name.replace(/[^\x21-\x7e\u4e00-\u9fff]/g, ' ').slice(0, 40)
    throw refused(right ? `没有选项 ${shown}：是不是 ${right}？` : `没有选项 ${shown}：可用的有 ${KNOWN.join('、')}`)
  }
}

function ownPair(options) {
  const given = pairOf(options, { appid: '选项 appid', appsecret: '选项 appsecret' })
  const isEmpty = (name) => name in options && !isGiven(given[name] || undefined)
  if (isEmpty('appid') && isEmpty('appsecret') && !isGiven(options.config)) {
    throw refused('选项 appid 和 appsecret 两个都是空的：环境变量读到了吗？（在 uniCloud 里要用 uni-config-center 的配置时，请不要写这两个选项）')
  }
  const pair = {}
  for (const name of ['appid', 'appsecret']) if (name in options) pair[name] = given[name]
  return pair
}

/** `checked` for the core, and those that are for the host. They are read once: what the caller does to his object later changes nothing. */
export function optionsOf(given) {
  const checked = normalised(given)
  const { fetch, transport, eip, cache, onEvent, baseURL, timeout, signing, payment } = readOptions(() => Object.assign({}, Object(checked)))
  mustBe('fetch', fetch, 'function')
  mustBe('onEvent', onEvent, 'function')
  if (isGiven(transport) && !TRANSPORTS.includes(transport)) {
    throw refused(`选项 transport 应为 'fetch'、'node' 或 'unicloud'，传入的是 ${shown(transport)}`)
  }
  if (isGiven(fetch) && isGiven(transport) && transport !== 'fetch') {
    throw refused(`选项 fetch 与 transport: '${transport}' 只能选一个：传入了 fetch，请求就由它发送`)
  }
  if (isGiven(eip) && ![true, false, 'token'].includes(eip)) throw refused(`选项 eip 应为 true 或 'token'，传入的是 ${shown(eip)}`)
  if (eip && typeof baseURL === 'string' && baseURL && !WEIXIN.test(baseURL)) {
    throw refused('选项 eip 只能访问 weixin.qq.com 下的域名，与指向别处的 baseURL 不能同时使用：请去掉其中一个')
  }
  const fault = readOptions(() => faultOfCache(cache))
  if (fault) throw refused(fault)
  const store = readOptions(() => storeOf(cache))
  const keys = isGiven(signing) || isGiven(payment) ? { signing, payment } : undefined
  if (keys) for (const name of Object.keys(keys)) delete checked[name] // no key goes where it has nothing to do
  return { checked, keys, fetch, transport, eip, store, onEvent, timeout: typeof timeout === 'number' ? timeout : 0 }
}

function mustBe(name, value, type) {
  if (isGiven(value) && typeof value !== type) throw refused(`选项 ${name} 应为函数，传入的是 ${shown(value)}`)
}

const isGiven = (value) => !isNothing(value)

// A short text may be a slip of the pen; anything else is told by its sort.
const shown = (value) => (typeof value === 'string' && /^[\w-]{1,20}$/.test(value) ? `'${value}'` : CHINESE[typeof value] || typeof value)
