import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { needs, nodes, tooOld } from './nodes.mjs'

for (const node of [...tooOld, ...nodes]) {
  test(`Node.js ${node.version} is what it says it is`, needs(node), () => {
    assert.match(execFileSync(node.path, ['--version'], { encoding: 'utf8' }), new RegExp(`^v${node.version}\\.`))
  })
}
