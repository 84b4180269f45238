'use strict'

const { fromUniCloud, has, lazily, prefixOf, redisStore, refuse, unicloudRedis } = require('./parts.cjs')

exports.unicloudRedisCache = function unicloudRedisCache(redis, options) {
  const connect = lazily(redis && commandsOf(redis), () => commandsOf(fromUniCloud.redis()))
  return redisStore(connect, prefixOf('unicloudRedisCache(redis, { prefix })', options))
}

function commandsOf(redis) {
  if (!has(redis, ['get', 'set', 'del', 'eval'])) refuse('unicloudRedisCache(redis)：需要 uniCloud.redis() 得到的对象', redis)
  return unicloudRedis(redis)
}
