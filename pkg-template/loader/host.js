// What a core asks of the world around it. It gets this object and nothing else.

import { bell } from './bell.js'
import { entryOf } from './catalogue.js'
import { pairOf } from './credentials.js'
import { cutoff } from './cutoff.js'
import { begin } from './exchange.js'
import { parse } from './json.js'
import { makeForm } from './made-form.js'
import { paymentSignatureOf, signedOf } from './signed.js'
import { transportOf } from './transport.js'
import { wordsOf } from './words.js'

/** `options` are those of optionsOf(). */
export function hostOf(platform, options) {
  const { onEvent, store } = options
  const wayOf = transportOf(platform, options)
  const signed = signedOf(platform, options, (event) => tell(onEvent, event))

  return {
    begin: (url, post, payload, body, headers, mayBeFile, mayRepeat, signs, appid, path, sessionKey) =>
      begin(wayOf, url, post, payload, body, headers, mayBeFile, mayRepeat, signed.of(signs, appid, path, sessionKey)),
    entry: entryOf,
    credentials: (appid, appsecret) => pairOf({ appid, appsecret }, { appid: '参数 appid', appsecret: '参数 appsecret' }),
    parseJson: parse,
    makeForm,
    cleaned: signed.cleaned,
    signPayment: paymentSignatureOf(platform, options),
    cutoff,
    bell,
    config: () => (platform.config ? platform.config() : undefined),
    callingApp: () => (platform.callingApp ? platform.callingApp() : undefined),
    ...wordsOf(platform),
    // What is there without waiting for it: in a Map, as most instances have one.
    cacheNow: (key) => (store.atOnce === true ? store.get(key) : undefined),
    // Each gives a promise of ours: one of the caller's may throw where it is looked at.
    cacheGet: async (key) => store.get(key),
    cacheSet: async (key, value, ttlSeconds) => store.set(key, value, ttlSeconds),
    cacheDelete: async (key) => store.delete(key),
    // undefined: the store has no locks; anything else but a text: somebody holds it. One that was not won may come as null or undefined.
    cacheLock: async (key, ms) => (store.lock ? (await store.lock(key, ms)) || '' : undefined),
    cacheUnlock: async (key, proof) => store.unlock(key, proof),
    listens: () => typeof onEvent === 'function',
    emit(event) {
      tell(onEvent, event)
    },
  }
}

// A listener is no part of the call: whatever it does, throws or gives back, the call goes on.
function tell(onEvent, event) {
  if (typeof onEvent !== 'function') return
  const told = async () => void (await onEvent(event)) // a thenable may change its mind: nothing of it is passed on
  told().then(nothing, nothing)
}

const nothing = () => {}
