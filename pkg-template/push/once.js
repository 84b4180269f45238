// Pushes that come again are known by an id: WeChat repeats what it thinks was not received, and anybody may repeat what he has seen.

import { isPromise } from '../loader/promised.js'

const DAY = 24 * 60 * 60
/** A cache that does not answer must not hold up the answer to WeChat. */
const PATIENCE = 1000

/** A user's message by its number; anything else by all that it says, since two events of one second may differ in nothing but a field. */
export function idOf(core, { message, text }) {
  const number = message.MsgId
  const from = message.FromUserName
  return typeof number === 'string' && number && typeof from === 'string' && !message.Event ? `${from}-${number}` : core.digest(text)
}

export function onceOf(store, emit) {
  const here = new Set() // under way in this process

  /** What the cache gives; undefined where it fails. One that answers at once is not timed. */
  async function attempt(operation, key, work) {
    try {
      const given = work()
      return isPromise(given) ? await inTime(given) : given
    } catch (error) {
      emit({ type: 'cache-error', operation, key, reason: String((Object(error).code || Object(error).message || error)) })
    }
  }

  return {
    /** Whether this one has been here before; from now on it has. */
    async seen(key) {
      if (!store) return false
      if (here.has(key)) return true
      here.add(key)
      try {
        const value = await attempt('get', key, () => store.get(key))
        if (value !== undefined && value !== null) return true
        await attempt('set', key, () => store.set(key, '1', DAY))
        return false
      } finally {
        here.delete(key)
      }
    },
    /** It was not dealt with: the next one is the first. */
    async forget(key) {
      if (store) await attempt('delete', key, () => store.delete(key))
    },
  }
}

async function inTime(promise) {
  let timer
  const patience = new Promise((resolve, reject) => (timer = setTimeout(() => reject(new Error('timeout')), PATIENCE)))
  try {
    return await Promise.race([promise, patience])
  } finally {
    clearTimeout(timer)
  }
}
