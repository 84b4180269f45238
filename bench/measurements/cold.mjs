// From an empty process to the first answer, on every Node.js (in a quick run, on two).

import { coldStarts } from '../measure.mjs'
import { nodeOf } from '../nodes.mjs'

/** { [version]: what coldStarts gives, or { missing } }. */
export async function cold({ names, server, effort, packages, say }) {
  const rows = {}
  for (const version of effort.versions) {
    say(`cold starts, Node.js ${version}`)
    const node = nodeOf(version)
    rows[version] = node ? await coldStarts(node, names, server.base, { rounds: effort.cold, packages }) : { missing: `没有 Node.js ${version}（js-tests/runtimes）` }
  }
  return rows
}
