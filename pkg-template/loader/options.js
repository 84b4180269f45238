// The options of createWeixin that are functions and objects of JavaScript; the core checks the others.

import { faultOfCache, storeOf } from './store.js'
import { readOptions, refused } from './values.js'

const TRANSPORTS = ['fetch', 'node', 'unicloud']
const WEIXIN = /^https:\/\/([\w-]+\.)*weixin\.qq\.com(\/|$)/i

/** Those, checked. They are read once: what the caller does to his object later changes nothing. */
export function optionsOf(given) {
  const { fetch, transport, eip, cache, onEvent, baseURL, timeout } = readOptions(() => Object.assign({}, Object(given)))
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
  return { fetch, transport, eip, store, onEvent, timeout: typeof timeout === 'number' ? timeout : 0 }
}

function mustBe(name, value, type) {
  if (isGiven(value) && typeof value !== type) throw refused(`选项 ${name} 应为函数，传入的是 ${shown(value)}`)
}

const isGiven = (value) => value !== undefined && value !== null

const NAMES = { string: '字符串', number: '数字', boolean: '布尔值', object: '对象', function: '函数' }

// A short text may be a slip of the pen; anything else is told by its sort.
const shown = (value) => (typeof value === 'string' && /^[\w-]{1,20}$/.test(value) ? `'${value}'` : NAMES[typeof value] || typeof value)
