'use strict'

// cold.cjs <contestant> <base>: from an empty process to the first answer, in milliseconds, and what memory the process has by then.

const begun = performance.now()
const [name, base] = process.argv.slice(2)

async function run() {
  if (name === 'empty') return { rss: process.memoryUsage().rss }
  const { contestant } = require('./contestants/index.cjs')
  const { file } = contestant(name)
  require('./calls.cjs')
  const before = performance.now()
  const { open } = require(`./contestants/${file}`)
  const loaded = performance.now()
  await open(base).send()
  const answered = performance.now()
  return { load: loaded - before, first: answered - before, rss: process.memoryUsage().rss }
}

run().then(
  (result) => end({ ...result, begun }),
  (error) => end({ error: String((error && error.message) || error) }),
)

function end(result) {
  require('fs').writeSync(1, JSON.stringify(result))
  process.exit()
}
