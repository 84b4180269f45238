// The catalogue as the product has it, read natively. The simulator and its facts never read this.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All functions, in the shape that `reader/src/index.rs` describes. */
export function readCatalogue() {
  const dump = ['run', '--quiet', '--package', 'weixin-reader', '--example', 'dump']
  return JSON.parse(execFileSync(process.env.CARGO || 'cargo', dump, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }))
}
