'use strict'

const { has, refuse } = require('./parts.cjs')

// KV takes no shorter life (seconds).
const SHORTEST = 60

exports.kvCache = function kvCache(namespace) {
  if (!has(namespace, ['get', 'put', 'delete'])) refuse('kvCache(namespace)：需要 Workers KV 的命名空间（env 里绑定的那个）', namespace)
  return {
    get: (key) => namespace.get(key),
    // What ends sooner is not worth keeping; nor is what it replaces.
    set: (key, value, ttlSeconds) =>
      ttlSeconds < SHORTEST ? namespace.delete(key) : namespace.put(key, value, { expirationTtl: Math.floor(ttlSeconds) }),
    delete: (key) => namespace.delete(key),
  }
}
