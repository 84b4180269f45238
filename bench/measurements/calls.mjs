// A call of a process that runs: time and processor time, one after another and 100 at once; and what a client could not be faster than.

import { inTurns, workersFor } from '../measure.mjs'

/** [{ call, atOnce, results }] */
export async function calls({ warm, server, effort, say }) {
  const { workers, stop } = await workersFor(warm, server.base)
  const rows = []
  for (const call of ['send', 'link']) {
    for (const atOnce of [1, 100]) {
      say(`${call}, ${atOnce} at once`)
      rows.push({ call, atOnce, results: await inTurns(workers, { call, atOnce, count: effort.count }, { ...effort, floor: 'fetch' }) })
    }
  }
  stop()
  return rows
}

/** What the server answers when nearly nothing is asked of the client, in requests a second. */
export async function capacity({ server, effort, say }) {
  say("the server's capacity")
  const { workers, stop } = await workersFor(['raw'], server.base)
  const { raw } = await inTurns(workers, { call: 'send', atOnce: 100, count: effort.count * 4 }, { ...effort, rounds: 3 })
  stop()
  return raw.missing ? raw : { perSecond: 1e6 / raw.time }
}
