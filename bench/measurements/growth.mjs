// How cost grows with calls at once, with accounts, and with the functions that there are.

import { coldStarts, inTurns, workersFor } from '../measure.mjs'
import { sizesOf } from '../sizes.mjs'

/** { atOnce: [[many, figures]], accounts: [[many, figures]], catalogues: [{ entries, load, first, all, … }] } */
export async function growth({ server, effort, quick, packages, say }) {
  const { workers, stop } = await workersFor(['ours'], server.base)
  const measure = async (task) => (await inTurns(workers, task, { rounds: quick ? 1 : 5, warmUp: 1000 })).ours
  const [atOnce, accounts] = [[], []]
  for (const many of [1, 10, 100, 1000]) {
    say(`${many} calls at once`)
    atOnce.push([many, await measure({ call: 'send', atOnce: many, count: Math.max(effort.count, many) })])
  }
  for (const many of [1, 10, 100]) {
    say(`${many} accounts`)
    accounts.push([many, await measure({ call: 'many', argument: many, atOnce: 10, count: effort.count })])
  }
  stop()

  const catalogues = []
  for (const [entries, folder] of Object.entries(packages)) {
    say(`a catalogue of ${entries} entries`)
    const { ours } = await coldStarts(process.execPath, ['ours'], server.base, { rounds: effort.cold, env: { WEIXIN_PKG: folder } })
    const { parts, loader } = sizesOf(folder)
    catalogues.push({ entries: Number(entries), ...ours, wasm: parts['weixin.wasm'], loader })
  }
  return { atOnce, accounts, catalogues }
}
