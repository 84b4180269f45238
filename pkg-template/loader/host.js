// What a core asks of the world around it. It gets this object and nothing else.

import { storeOf } from './store.js'

export function hostOf(platform, settings) {
  let store, storedIn

  // settings.options is looked up at each use: init() may have replaced it.
  const option = (name) => Object(settings.options)[name]
  const cache = () => {
    if (!store || storedIn !== option('cache')) store = storeOf((storedIn = option('cache')))
    return store
  }

  return {
    fetch(url, init) {
      const fetch = option('fetch') || globalThis.fetch
      if (typeof fetch !== 'function') throw noTransport()
      return fetch(url, init)
    },
    config: () => (platform.config ? platform.config() : undefined),
    callingApp: () => (platform.callingApp ? platform.callingApp() : undefined),
    cacheGet: (key) => cache().get(key),
    cacheSet: (key, value, ttlSeconds) => cache().set(key, value, ttlSeconds),
    cacheDelete: (key) => cache().delete(key),
    bytes: (arrayBuffer) => (globalThis.Buffer ? globalThis.Buffer.from(arrayBuffer) : new Uint8Array(arrayBuffer)),
    listens: () => typeof option('onEvent') === 'function',
    emit(event) {
      tell(option('onEvent'), event)
    },
  }
}

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
  const error = new Error('当前环境没有 fetch（Node.js 18 起自带），请用 createWeixin({ fetch }) 或 weixin.init({ fetch }) 传入一个')
  error.noTransport = true
  return error
}
