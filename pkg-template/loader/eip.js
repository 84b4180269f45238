// Requests by way of uniCloud.httpProxyForEip, whose addresses are fixed: WeChat gives the tokens of an official account only to addresses that
// the account's owner has listed. It reaches *.weixin.qq.com, takes no multipart, and gives the answer as a text.

import { noWay } from './faults.js'

/** Paths of tokens, and of what WeChat answers with a file. */
const TOKENS = /\/cgi-bin\/(stable_)?token\b/
const FILES = /\/(wxa\/getwxacode(unlimit)?|cgi-bin\/wxaapp\/createwxaqrcode|cgi-bin\/media\/get|cgi-bin\/media\/get\/jssdk)\?/
const FILE = /^(image|audio|video)\/|octet-stream/i
const SAVED = /attachment|filename/i
/** What bytes become that are read as text. */
const SPOILT = /[\0\ufffd]/

/** Whether a request goes that way; files and forms go by the ordinary one, and need no fixed address. */
export function mayTakeEip(eip, url, { body }) {
  if (eip === 'token') return TOKENS.test(url)
  return !FILES.test(url) && (body === undefined || typeof body === 'string')
}

export function overEip() {
  const proxy = typeof uniCloud === 'object' && uniCloud && uniCloud.httpProxyForEip
  if (!proxy) throw noWay('选项 eip 需要 uniCloud.httpProxyForEip，它只在阿里云的云函数里有（HBuilderX 3.5.5 起）：请去掉 eip，或换到阿里云')
  return { send: (url, init, settle) => send(proxy, url, init, settle) }
}

function send(proxy, url, { method, headers, body }, settle) {
  const taken = (given) => {
    const { statusCodeValue, headers, body } = typeof given === 'string' ? JSON.parse(given) : given
    const status = Number(statusCodeValue) || 200
    const text = typeof body === 'string' ? body : body === undefined || body === null ? '' : JSON.stringify(body)
    if (status < 300 && isFile(headers, text)) throw noWay('这次的应答是文件，经过固定 IP（选项 eip）收不到它：请用没有 eip 的实例调用')
    settle(undefined, status, text, lowerCased(headers))
  }
  const asked = method === 'GET' ? get(proxy, url, headers) : post(proxy, url, body, headers)
  Promise.resolve(asked).then(taken).catch(settle)
  return () => {}
}

function get(proxy, url, headers) {
  const [address, query] = url.split('?')
  return proxy.get(address, Object.fromEntries(new URLSearchParams(query)), headers)
}

// JSON is handed over as an object, which is written anew: only what comes out of that as it was.
function post(proxy, url, body = '', headers) {
  const value = parse(body)
  if (value !== undefined && JSON.stringify(value) === body) return proxy.postJson(url, value, headers)
  return proxy.post(url, body, headers)
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    return undefined
  }
}

// A failure of WeChat's is told from a file by what it is, whatever type it came under.
function isFile(headers, text) {
  if (text === '' || /^\s*[{<]/.test(text)) return false
  return FILE.test(headerOf(headers, 'content-type')) || SAVED.test(headerOf(headers, 'content-disposition')) || SPOILT.test(text)
}

function headerOf(headers, wanted) {
  const value = lowerCased(headers)[wanted]
  return value === undefined ? '' : String(value)
}

function lowerCased(headers) {
  const lower = {}
  for (const name of Object.keys(headers || {})) lower[name.toLowerCase()] = headers[name]
  return lower
}
