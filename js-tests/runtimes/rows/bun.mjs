// Bun.

import { existsSync } from 'node:fs'
import { PRINTS, program, tool } from '../project.mjs'
import { reportOf } from './process.mjs'

const binary = tool('@oven/bun-linux-x64-baseline/bin/bun')
const missing = !existsSync(binary)

const row = (how, kind, specifier) => ({
  runtime: 'Bun',
  how,
  missing,
  run: ({ project, facts, name }) => reportOf(binary, [written(project, name, kind, specifier, facts)], { cwd: project.folder }),
})

const written = (project, name, kind, specifier, facts) =>
  project.write(`${name}.${kind === 'require' ? 'cjs' : 'mjs'}`, program(kind, specifier, facts) + PRINTS)

export const bunRows = [
  row("require 'weixin-openapi'", 'require', 'weixin-openapi'),
  row("import 'weixin-openapi'", 'import', 'weixin-openapi'),
  row('import of the file bundled.mjs', 'import', './node_modules/weixin-openapi/bundled.mjs'),
]
