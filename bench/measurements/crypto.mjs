// Decryption of what a mini program hands over.

import { inTurns, workersFor } from '../measure.mjs'

/** { [name]: figures } */
export async function crypto({ warm, server, effort, say }) {
  say('decryption')
  const able = ['ours', 'node-crypto', ...warm.filter((name) => ['twin', 'node-easywechat'].includes(name))]
  const { workers, stop } = await workersFor(able, server.base)
  const row = await inTurns(workers, { call: 'phone', count: effort.crypto }, { ...effort, floor: 'node-crypto' })
  stop()
  return row
}
