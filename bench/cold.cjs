'use strict'

// cold.cjs <contestant> <base>: from an empty process to the first answer, and to the second: what it takes of the processor and of the clock (ms),
// and of memory. Whatever V8 does on other threads counts.

const { performance } = require('perf_hooks')
const { contestant } = require('./contestants/index.cjs')
const calls = require('./calls.cjs')

const [name, base] = process.argv.slice(2)

function now() {
  const { user, system } = process.cpuUsage()
  return { time: performance.now(), cpu: (user + system) / 1000 }
}
const since = (start, end) => ({ time: end.time - start.time, cpu: end.cpu - start.cpu })

async function run() {
  const start = now()
  if (name === 'empty') return { all: start, rss: process.memoryUsage().rss }
  const { file } = contestant(name) || { file: `./${name}.cjs` }
  const { open } = require(`./contestants/${file}`)
  const loaded = now()
  const api = open(base)
  const call = api.send || (() => api.push(calls.push()))
  await call()
  const answered = now()
  const { rss } = process.memoryUsage()
  const again = now()
  await call()
  return { load: since(start, loaded), first: since(start, answered), second: since(again, now()), all: answered, rss }
}

run().then(end, (error) => end({ error: String((error && error.message) || error) }))

function end(result) {
  require('fs').writeSync(1, `\n${JSON.stringify(result)}`) // on a line of its own: some peers print advertisements
  process.exit()
}
