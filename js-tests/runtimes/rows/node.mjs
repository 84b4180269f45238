// Node.js, from the oldest that the package is for to the newest.

import { nodeOf, nodes } from '../nodes.mjs'
import { PRINTS, program } from '../project.mjs'
import { reportOf } from './process.mjs'

const EXTENSION = { require: 'cjs', import: 'mjs' }

/** A row for a Node.js that loads the package in one way. */
const row = ({ version, path, missing }, how, name = 'weixin-openapi', facts = {}) => ({
  runtime: `Node.js ${version}`,
  how: [`${how} '${name}'`, ...Object.entries(facts).map(([key, value]) => `${key}: '${value}'`)].join(', '),
  missing,
  facts,
  run({ project, facts, name: file }) {
    const script = project.write(`${file}.${EXTENSION[how]}`, program(how, name, facts) + PRINTS)
    return reportOf(path, [script], { cwd: project.folder })
  },
})

export const nodeRows = [
  ...nodes.flatMap((node) => [row(node, 'require'), row(node, 'import')]),
  row(nodeOf(20), 'require', 'weixin-openapi', { transport: 'node' }),
  ...[12, 20].flatMap((version) => [row(nodeOf(version), 'require', 'weixin-openapi/inline'), row(nodeOf(version), 'import', 'weixin-openapi/inline')]),
]
