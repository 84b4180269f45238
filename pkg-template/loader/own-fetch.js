// The caller's own fetch (option `fetch`). A slip in it is told from a network that fails: trying again helps the one and hides the other.

import { ownFetch, read } from './faults.js'
import { CHINESE, isNothing } from './values.js'

const WANTED = '它应像全局的 fetch 那样返回 Promise<Response>（至少有 status、headers、text()，收文件时还有 arrayBuffer()）'

/** The end of an exchange in which it threw what no network does, or undefined. The message is not passed on: it may hold the address. */
export function slipOf(error) {
  const name = read(error, 'name')
  if (!SLIPS.includes(name) || (name === 'TypeError' && isNetworks(error))) return undefined
  return ownFetch(`选项 fetch 抛出了 ${name}，这是它的代码出错，不是网络故障（错误本身在 cause 里）：请检查它；${WANTED}`, error)
}

const SLIPS = ['ReferenceError', 'SyntaxError', 'RangeError', 'EvalError', 'URIError', 'TypeError']

// Every runtime throws a TypeError where the network fails, in its own words; most put the reason into `cause`. Headers are the call's.
const NETWORK = /fetch|network|load failed|terminated|connect|socket|request|response body|time|abort|dns|getaddrinfo|certificate|tls|ssl|header/i
const PROGRAM = /is not |cannot |can't|undefined|null|invalid url|parse url/i

function isNetworks(error) {
  const [message, cause] = [read(error, 'message'), read(error, 'cause')]
  if (typeof message !== 'string' || PROGRAM.test(message)) return false
  return NETWORK.test(message) || Boolean(cause)
}

/** The end of an exchange in which it gave what is no response, or undefined. */
export function noResponse(response) {
  const got = gotInstead(response)
  return got && ownFetch(`选项 fetch 返回的不是 Response，而是${got}：${WANTED}`)
}

function gotInstead(response) {
  if (isNothing(response)) return String(response)
  if (typeof response !== 'object') return CHINESE[typeof response] || String(response)
  if (canBeRead(response) && !Number.isNaN(Number(response.status))) return undefined
  if ('data' in response && 'status' in response) return ' axios 的应答（有 data，没有 text()）'
  if (canBeRead(response)) return '没有 status 的对象'
  return typeof response.json === 'function' ? '只有 json() 的对象' : '没有 text() 和 arrayBuffer() 的对象'
}

const canBeRead = (response) => ['text', 'arrayBuffer'].some((name) => typeof response[name] === 'function') || isStream(response.body)

const isStream = (body) => typeof Object(body).getReader === 'function'

/** Whether a response gives bytes, and not text alone. */
export const givesBytes = (response) => typeof response.arrayBuffer === 'function' || isStream(response.body)

/** The end of an exchange whose answer is a file, where only text can be read of it. */
export const noBytes = () => ownFetch('选项 fetch 返回的对象没有 arrayBuffer()，而这次的应答不是 JSON，收不到文件：请让它返回真正的 Response')
