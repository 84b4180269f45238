// How the requests of an instance leave: fetch, Node.js's own modules, or what uniCloud has.

import { noWay } from './faults.js'
import { overEip, mayTakeEip } from './eip.js'
import { overHttpclient } from './httpclient.js'
import { isForm } from './request.js'
import { isUndiciAsleep } from './undici.js'

/** Gives the `wayOf` of exchange.js. What is there is looked at with each request: a polyfill may have come since. */
export function transportOf(platform, { fetch, transport, eip, timeout }) {
  const own = fetch && { fetch, isOwn: true }
  let node // opened at the first need: most processes have none

  const ways = {
    fetch: () => typeof globalThis.fetch === 'function' && { fetch: globalThis.fetch },
    unicloud: () => overHttpclient(timeout),
    node: () => node || (node = ofNode(platform)),
  }

  // What only fetch knows how to write, fetch sends.
  const usual = (init) => (isUndiciAsleep() && !isForm(init.body) && ways.node()) || ways.fetch() || ways.unicloud() || ways.node()

  function ordinary(init) {
    if (own) return own
    const way = transport ? ways[transport]() : usual(init)
    if (!way) throw noWay(transport ? MISSING[transport] : NONE)
    return way
  }

  return (url, init) => (eip && mayTakeEip(eip, url, init) ? overEip() : ordinary(init))
}

// What a bundler put there for `require` may throw.
function ofNode(platform) {
  try {
    return platform.transport && { send: platform.transport() }
  } catch (error) {
    return undefined
  }
}

const NONE = '当前环境没有可以发送请求的 fetch，也不是 Node.js 或 uniCloud：请用 createWeixin({ fetch }) 传入一个'
const MISSING = {
  fetch: "选项 transport 为 'fetch'，但当前环境没有全局的 fetch：请去掉它，或用选项 fetch 传入一个",
  unicloud: "选项 transport 为 'unicloud'，但这里没有 uniCloud.httpclient：请去掉它，或用选项 fetch 传入一个",
  node: "选项 transport 为 'node'，但当前环境没有 Node.js 的 http 模块：请去掉它，或用选项 fetch 传入一个",
}
