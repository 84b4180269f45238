// Message push: a push in safe mode opened and answered, beside the same by hand with node:crypto; the first of a process, and one of many.

import { coldStarts, inTurns, workersFor } from '../measure.mjs'
import { nodeOf } from '../nodes.mjs'

export const PUSHES = ['push', 'push-crypto']

/** { many: { [name]: figures }, cold: { [version]: … } } */
export async function push({ server, effort, say }) {
  say('message push')
  const { workers, stop } = await workersFor(PUSHES, server.base)
  const many = await inTurns(workers, { call: 'push', count: effort.push }, { ...effort, floor: 'push-crypto' })
  stop()
  const cold = {}
  for (const version of effort.versions.filter((version) => [16, 20, 24].includes(version))) {
    const node = nodeOf(version)
    if (node) cold[version] = await coldStarts(node, PUSHES, server.base, { rounds: effort.cold })
  }
  return { many, cold }
}
