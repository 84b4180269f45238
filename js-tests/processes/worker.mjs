// One process of several: waits for the word, makes its calls, tells what came of them.

import { createRequire } from 'node:module'
import { entry } from '../cache/entry.mjs'
import { config, createWeixin } from '../support/weixin.mjs'

const { redisCache } = entry('redis')
const { Redis } = createRequire(import.meta.url)('ioredis-5')
const { baseURL, port, calls, abreast, locks } = JSON.parse(process.argv[2])

const client = new Redis({ port, host: '127.0.0.1' })
const { lock, unlock, ...plain } = redisCache(client)
const cache = locks ? { lock, unlock, ...plain } : plain
const events = {}
const weixin = createWeixin({ config, baseURL, cache, onEvent: count, timeout: 120_000 }) // a thousand at once, on a slow machine

await client.ping()
process.send('ready')
process.on('message', work)

function count({ type, path, operation, reason }) {
  const name = operation ? `${type} ${operation} ${reason}` : type
  events[name] = (events[name] || 0) + 1
  if (type === 'request' && path === 'cgi-bin/stable_token') process.send('asks')
}

async function work() {
  const codes = {}
  let left = calls
  async function oneAfterAnother() {
    while (left-- > 0) {
      const { code, msg } = await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })
      const outcome = code === 0 ? 0 : `${code} ${msg}`
      codes[outcome] = (codes[outcome] || 0) + 1
    }
  }
  await Promise.all(Array.from({ length: abreast }, oneAfterAnother))
  client.disconnect()
  process.send({ codes, events }) // whoever started this process hangs up, and then it ends: an end might overtake the message
}
