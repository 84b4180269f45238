// A request encrypted (AES256_GCM) and signed (RSA-2048), beside the same by hand with node:crypto.

import { inTurns, workersFor } from '../measure.mjs'

export const SIGNERS = ['signing', 'signing-crypto']

/** { [name]: figures } */
export async function signing({ server, effort, say }) {
  say('API signing')
  const { workers, stop } = await workersFor(SIGNERS, server.base)
  const row = await inTurns(workers, { call: 'sign', count: effort.signing }, { ...effort, warmUp: effort.signing, floor: 'signing-crypto' })
  stop()
  return row
}
