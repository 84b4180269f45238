// Eight real processes that start cold at the same moment and share one Redis.

import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { redisForTests, without } from '../cache/redis-server.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { miniProgram } from '../support/weixin.mjs'

const PROCESSES = 8
const CALLS = 1000
const TOKEN = '/cgi-bin/stable_token'
const LINK = '/wxa/generate_urllink'
const { appid } = miniProgram
const server = await redisForTests()
const skip = without(server)
const script = fileURLToPath(new URL('./worker.mjs', import.meta.url))

async function open(t, { locks = true, calls = CALLS } = {}) {
  const wechat = await startSimulator({ keepCalls: false })
  t.after(() => wechat.stop())
  await emptyRedis()
  const workers = await Promise.all(Array.from({ length: PROCESSES }, () => start(t, { baseURL: wechat.url, locks, calls })))
  return { wechat, workers, calls }
}

async function emptyRedis() {
  const { Redis } = await import('ioredis-5')
  const client = new Redis({ port: server.port, host: '127.0.0.1' })
  await client.flushall()
  client.disconnect()
}

/** A process that is loaded and connected, and waits. */
async function start(t, { baseURL, locks, calls }) {
  const settings = { baseURL, port: server.port, calls, abreast: 50, locks }
  const child = fork(script, [JSON.stringify(settings)])
  t.after(() => child.kill('SIGKILL'))
  const worker = { child, asked: once(child, 'asks'), result: once(child, 'result').then(([result]) => result), ended: once(child, 'exit') }
  const ready = once(child, 'ready')
  child.on('message', (message) => {
    if (typeof message === 'string') return child.emit(message)
    child.emit('result', message)
    child.disconnect()
  })
  child.once('exit', (code, signal) => child.emit('result', { codes: { [signal || `exit ${code}`]: calls }, events: {} }))
  await ready
  return worker
}

const go = (workers) => workers.forEach(({ child }) => child.send('go'))

async function everyCallSucceeds(workers, calls = CALLS) {
  for (const { codes, events } of await Promise.all(workers.map(({ result }) => result))) {
    assert.deepEqual(codes, { 0: calls })
    assert.deepEqual(Object.keys(events).filter((name) => name.startsWith('cache-error')), [])
  }
}

test('eight processes, a thousand calls each: WeChat is asked for two tokens at the most', { skip }, async (t) => {
  const { wechat, workers } = await open(t)
  go(workers)
  await everyCallSucceeds(workers)
  t.diagnostic(`${wechat.count(LINK)} calls, ${wechat.count(TOKEN)} token requests`)
  assert.equal(wechat.count(LINK), PROCESSES * CALLS)
  assert.ok(wechat.count(TOKEN) <= 2, `${wechat.count(TOKEN)} token requests`)
})

test('the one whose turn it is is killed: the others go on, with two token requests in all', { skip }, async (t) => {
  const { wechat, workers } = await open(t)
  const arrived = new Promise((arrive) => wechat.inject({ path: TOKEN, delay: 2000, when: () => (arrive(), true) }))
  const first = Promise.race(workers.map((worker) => worker.asked.then(() => worker)))
  go(workers)
  await arrived
  const killed = await first
  killed.child.kill('SIGKILL')
  const began = Date.now()
  assert.deepEqual(await killed.ended, [null, 'SIGKILL'])
  await everyCallSucceeds(workers.filter((worker) => worker !== killed))
  t.diagnostic(`${wechat.count(LINK)} calls, ${wechat.count(TOKEN)} token requests, done ${Date.now() - began} ms after the kill`)
  assert.equal(wechat.count(TOKEN), 2)
})

test('a store without locks: a token request of each process at the most, and no call fails', { skip }, async (t) => {
  const { wechat, workers } = await open(t, { locks: false })
  wechat.inject({ path: TOKEN, delay: 200, times: Infinity }) // so that all of them find the cache empty
  go(workers)
  await everyCallSucceeds(workers)
  t.diagnostic(`${wechat.count(LINK)} calls, ${wechat.count(TOKEN)} token requests`)
  assert.equal(wechat.count(LINK), PROCESSES * CALLS)
  assert.ok(wechat.count(TOKEN) <= PROCESSES, `${wechat.count(TOKEN)} token requests`)
})

// Without locks one process may take a new token out of the store that another has just put there, and asks once more: WeChat answers with
// the same one, so how often is no matter of right and wrong.
for (const { name, locks, most } of [{ name: 'with locks', locks: true, most: 2 }, { name: 'without locks', locks: false, most: Infinity }]) {
  test(`the token dies while all eight are at work, ${name}: no call fails`, { skip }, async (t) => {
    const { wechat, workers, calls } = await open(t, { locks, calls: 300 })
    go(workers)
    while (wechat.count(LINK) < calls) await sleep(5)
    const before = wechat.count(TOKEN)
    wechat.revokeTokens(appid)
    await everyCallSucceeds(workers, calls)
    const after = wechat.count(TOKEN) - before
    t.diagnostic(`${wechat.count(LINK)} calls, ${before} token requests before, ${after} after`)
    assert.ok(wechat.count(LINK) > PROCESSES * calls, 'it died in the middle')
    assert.ok(after >= 1 && after <= most, `${after} token requests`)
  })
}
