'use strict'

const { has, ioredis, nodeRedis, prefixOf, redisStore, refuse } = require('./parts.cjs')

exports.redisCache = function redisCache(client, options) {
  const commands = commandsOf(client)
  return redisStore(() => commands, prefixOf('redisCache(client, { prefix })', options))
}

function commandsOf(client) {
  if (!has(client, ['get', 'set', 'del', 'eval'])) fail(client)
  if (has(client, ['defineCommand'])) return ioredis(client)
  if (has(client, ['setEx'])) return nodeRedis(isOfCallbacks(client) ? client.v4 : client)
  return fail(client)
}

// node-redis 4 has a mode in which its commands give nothing back; the promises are elsewhere then.
const isOfCallbacks = (client) => Boolean(Object(client.options).legacyMode)

const fail = (client) => refuse('redisCache(client)：需要 node-redis（npm 上的 redis，4.0 或更高版本）或 ioredis 的客户端', client)
