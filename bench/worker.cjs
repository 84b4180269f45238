'use strict'

// worker.cjs <contestant> <base>: one contestant in a process of its own. Over IPC it is told what to do and says what it took.

const { PerformanceObserver } = require('perf_hooks')
const calls = require('./calls.cjs')
const { contestant } = require('./contestants/index.cjs')

const [name, base] = process.argv.slice(2)
const { file = `./${name}.cjs` } = contestant(name) || {}
const api = require(`./contestants/${file}`).open(base)
const samples = { image: calls.image, phone: calls.phone, push: calls.push }

let collections = 0
new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ['gc'] })

process.on('message', async ({ id, task, ...what }) => {
  try {
    process.send({ id, result: await tasks[task](what) })
  } catch (error) {
    process.send({ id, error: String((error && error.message) || error) })
  }
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })

const tasks = {
  /** Time and processor time for each of so many calls, so many of them at once (µs). */
  async run({ count, atOnce = 1, ...what }) {
    const call = callOf(what)
    const [cpu, start] = [process.cpuUsage(), process.hrtime.bigint()]
    await repeat(call, count, atOnce)
    const time = Number(process.hrtime.bigint() - start) / 1000
    const { user, system } = process.cpuUsage(cpu)
    return { time: time / count, cpu: (user + system) / count }
  },

  /** Bytes that a call takes from the heap, and in buffers outside of it. What is freed meanwhile would not be seen, so a collection spoils it. */
  async allocate({ count, ...what }) {
    const call = callOf(what)
    await repeat(call, count, 1)
    global.gc()
    await pause() // the observer is told later
    collections = 0
    const before = process.memoryUsage()
    await repeat(call, count, 1)
    const after = process.memoryUsage()
    await pause()
    if (collections > 0) throw new Error('a collection came in between')
    return { heap: (after.heapUsed - before.heapUsed) / count, buffers: (after.arrayBuffers - before.arrayBuffers) / count }
  },
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

function callOf({ call, argument }) {
  const start = api[call]
  if (!start) throw new Error(`${name} has no ${call}`)
  const sample = samples[call] ? samples[call]() : argument
  return () => start(sample)
}

async function repeat(call, count, atOnce) {
  let left = count
  const line = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, line))
}
