// A stand-in for a namespace of Workers KV, no wider than its documents. Time is its own.

export function namespace() {
  const entries = new Map()
  let now = 0
  return {
    pass(ms) {
      now += ms
    },
    async get(key) {
      const entry = entries.get(key)
      return entry && now < entry.endsAt ? entry.value : null
    },
    async put(key, value, { expirationTtl } = {}) {
      if (typeof value !== 'string') throw new TypeError('KV put() accepts only strings, ArrayBuffers, ArrayBufferViews, and ReadableStreams as values.')
      if (expirationTtl !== undefined && !(Number.isInteger(expirationTtl) && expirationTtl >= 60)) {
        throw new Error(`KV PUT failed: 400 Invalid expiration_ttl of ${expirationTtl}. Expiration TTL must be at least 60.`)
      }
      entries.set(key, { value, endsAt: expirationTtl === undefined ? Infinity : now + expirationTtl * 1000 })
    },
    async delete(key) {
      entries.delete(key)
    },
  }
}
