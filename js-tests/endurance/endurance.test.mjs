// Calls without end: what an instance holds does not grow.
//
//   ENDURANCE_CALLS=200000 node --test js-tests/endurance/

import assert from 'node:assert/strict'
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const calls = Number(process.env.ENDURANCE_CALLS ?? 60_000)
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

test('memory_is_flat_however_many_calls_an_instance_makes', async (t) => {
  const server = fork(here('server.mjs'))
  t.after(() => server.kill())
  const [baseURL] = await once(server, 'message')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', here('load.mjs'), baseURL, String(calls)], { maxBuffer: 1 << 24 })
  const { marks, wrong, cores, events } = JSON.parse(stdout)
  for (const mark of marks) t.diagnostic(JSON.stringify(mark))

  assert.deepEqual(wrong, [], 'every call ends as it always does')
  assert.equal(cores, 1, 'on one core, which never traps')
  assert.ok(events > calls)
  const [warm, ...later] = marks
  const last = later.at(-1)
  assert.ok(last.calls >= calls)
  assert.equal(last.wasm, warm.wasm, 'the core keeps to the memory that it had')
  assert.ok(last.heap < warm.heap * 1.1, `heap: ${warm.heap} became ${last.heap}`)
  // What the system lends comes and goes in pieces: the least of the later marks tells a leak from a wave.
  const least = Math.min(...later.slice(-3).map(({ rss }) => rss))
  assert.ok(least < warm.rss * 1.1, `RSS: ${warm.rss} became ${least}`)
})
