// Why a push is not passed on, with the status that its sender gets. WeChat pushes again what was not answered by 200, so 500 is for what may
// have been mended by then, and the others are for what will be the same.

import { wordOf } from '../loader/faults.js'

export const SIGNATURE = -40001, UNREADABLE = -40002, NO_KEY = -40004, RECEIVER = -40005, KEY = -40007, GARBLED = -40008
export const PLAIN = -40101, EATEN = -40102, TOO_LARGE = -40103, CLOCK = -40104, NO_ACCOUNT = -40105, METHOD = -40106, REPLY = -40107, RECEIVE = -40108, LATE = -40109
export const OPTION = -1
const INTERNAL = -500

const STATUS = {
  [SIGNATURE]: 403, [UNREADABLE]: 400, [NO_KEY]: 500, [RECEIVER]: 403, [KEY]: 500, [GARBLED]: 400,
  [OPTION]: 500, [PLAIN]: 403, [EATEN]: 500, [TOO_LARGE]: 413, [CLOCK]: 403, [NO_ACCOUNT]: 500, [METHOD]: 405, [RECEIVE]: 500, [INTERNAL]: 500,
}

/** As every failure of the package, with the status. */
export const failure = (code, msg) => ({ code, msg, errcode: code, errmsg: msg, status: STATUS[code] || 200 })

/** A trap: the next push meets a fresh core. */
export const internal = (error) =>
  failure(INTERNAL, `内部错误：${wordOf(error)}。这是 weixin-openapi 的缺陷，请附上此消息反馈给我们；下一次推送会在全新的实例上处理。`)

/** An error of ours on its way to where it becomes a failure. */
export class Refusal extends Error {
  constructor(code, msg) {
    super(msg)
    this.failure = failure(code, msg)
    refusals.add(this)
  }
}
const refusals = new WeakSet()

/** What a caller hands in may throw wherever it is touched: then it is refused in these words. */
export function readable(read, code, msg) {
  try {
    return read()
  } catch (error) {
    throw isRefusal(error) ? error : new Refusal(code, msg)
  }
}

/** Without touching it: what is thrown may be a proxy. */
export const isRefusal = (error) => refusals.has(error)
