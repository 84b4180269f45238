// Whether Node.js's own fetch would have to be loaded first. It is undici, which takes longer to load than all the rest of a first call, so where
// nothing else wants it, requests leave by http.
//
// Somebody wants it where `fetch` is not Node.js's own (a stub, a patch of a framework), or where undici is there already: then it costs nothing
// more, and whoever has given it another dispatcher (a proxy, a mock) means these requests too.

export const isUndiciAsleep = () => isNodes(globalThis.fetch) && !hasDispatcher()

// Its own source says so; that of others says something else. Where a later Node.js words it otherwise, fetch is used as before.
const ITS_SOURCE = /^(async )?function fetch\(input, init = undefined\) \{[^]*undici/i

let known // looked at once for each function: its source is made anew each time

function isNodes(fetch) {
  if (typeof fetch !== 'function') return false
  if (!known || known.fetch !== fetch) known = { fetch, isNodes: ITS_SOURCE.test(Function.prototype.toString.call(fetch)) }
  return known.isNodes
}

// undici leaves it on the global object when it is loaded; Node.js itself does so for the proxies of the environment.
const hasDispatcher = () => DISPATCHERS.some((symbol) => globalThis[symbol] !== undefined)

const DISPATCHERS = [1, 2].map((version) => Symbol.for(`undici.globalDispatcher.${version}`))
