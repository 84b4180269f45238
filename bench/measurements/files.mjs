// Pictures, to and fro.

import { allocated, inTurns, workersFor } from '../measure.mjs'

const KB = 1024

/** [{ call, size, results, bytes }] */
export async function files({ warm, server, effort, quick, say }) {
  const { workers, stop } = await workersFor(warm, server.base)
  const rows = []
  for (const [call, size, count] of [['code', 100 * KB, effort.files], ['code', 1024 * KB, effort.files / 2], ['image', 1024 * KB, effort.files / 2]]) {
    say(`${call}, ${size / KB} KB`)
    const results = await inTurns(workers, { call, argument: size, count }, { ...effort, warmUp: count, floor: 'fetch' })
    const bytes = await allocated(warm, server.base, { call, argument: size }, { rounds: quick ? 1 : 7, count: 1 })
    rows.push({ call, size, results, bytes })
  }
  stop()
  return rows
}
