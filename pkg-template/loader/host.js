// What a core asks of the world around it. It gets this object and nothing else.

import { cutoff } from './cutoff.js'
import { begin } from './exchange.js'
import { storeOf } from './store.js'

export function hostOf(platform, options) {
  const { fetch, cache, onEvent } = Object(options)
  const store = storeOf(cache)

  function send(url, init) {
    const now = fetch || globalThis.fetch // not earlier: a polyfill may have come since
    if (typeof now !== 'function') throw noTransport()
    return now(url, init)
  }

  // The words are read at the first failure: most processes never need them.
  function meaning(place, code) {
    const { token, given, functions, general } = platform.errcodes()
    const [name, isGiven] = place.startsWith('given:') ? [place.slice(6), true] : [place, false]
    const own = name === 'token' ? token : functions[name]
    return (own && own[code]) || (isGiven && given[code]) || general[code]
  }

  return {
    begin: (...request) => begin(send, ...request),
    cutoff,
    config: () => (platform.config ? platform.config() : undefined),
    callingApp: () => (platform.callingApp ? platform.callingApp() : undefined),
    meaning,
    cacheGet: (key) => store.get(key),
    cacheSet: (key, value, ttlSeconds) => store.set(key, value, ttlSeconds),
    cacheDelete: (key) => store.delete(key),
    // undefined: the store has no locks; anything else but a text: somebody holds it.
    cacheLock: (key, ms) => (store.lock ? held(store.lock(key, ms)) : undefined),
    cacheUnlock: (key, proof) => store.unlock(key, proof),
    listens: () => typeof onEvent === 'function',
    emit(event) {
      tell(onEvent, event)
    },
  }
}

// A lock that was not won may come as null or undefined, which would read as a store without locks.
const held = (lock) => (lock && typeof lock.then === 'function' ? lock.then(held) : lock || '')

// A listener is no part of the call: whatever it does, the call goes on.
function tell(onEvent, event) {
  if (typeof onEvent !== 'function') return
  try {
    Promise.resolve(onEvent(event)).catch(() => {})
  } catch {
    // It threw at once instead of rejecting.
  }
}

function noTransport() {
  const error = new Error('当前环境没有 fetch（Node.js 18 起自带），请用 createWeixin({ fetch }) 传入一个')
  error.noTransport = true
  return error
}
