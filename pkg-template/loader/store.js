// The cache of an instance: any object with get(key), set(key, value, ttlSeconds) and delete(key), each of them plain or
// async. Without one, a Map of the instance's own.

export function storeOf(cache) {
  if (cache === undefined || cache === null) return expiring(new Map())
  return cache instanceof Map ? expiring(cache) : cache
}

// A Map forgets nothing by itself, so the time to do so is kept beside the value.
function expiring(map) {
  return {
    atOnce: true, // get() gives a value, not a promise of one
    get(key) {
      const entry = map.get(key)
      if (!isEntry(entry)) return entry // someone else put it there
      if (Date.now() < entry.expiresAt) return entry.value
      map.delete(key)
      return undefined
    },
    set(key, value, ttlSeconds) {
      map.set(key, { value, expiresAt: Date.now() + ttlSeconds * 1000 })
    },
    delete(key) {
      map.delete(key)
    },
  }
}

const isEntry = (entry) => typeof entry === 'object' && entry !== null && 'expiresAt' in entry
