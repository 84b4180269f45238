// What a call leaves for the collector.

import { allocated } from '../measure.mjs'

/** { [call]: { [name]: { heap, buffers } } } in bytes */
export async function garbage({ warm, server, effort, quick, say }) {
  const rows = {}
  for (const call of ['send', 'link']) {
    say(`garbage of ${call}`)
    rows[call] = await allocated(warm, server.base, { call }, { rounds: quick ? 1 : 5, count: effort.garbage })
  }
  return rows
}
