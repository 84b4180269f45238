// Bun.

import { existsSync } from 'node:fs'
import { PRINTS, program, tool } from '../project.mjs'
import { ended, reportOf } from './process.mjs'

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

/** `bun build` into one file, which runs where there is no package. */
const bundle = {
  runtime: 'Bun',
  how: 'bun build, one file',
  missing,
  async run({ project, facts, name }) {
    const script = written(project, name, 'import', 'weixin-openapi', facts)
    const folder = project.newFolder(`${name}-built`)
    await ended(binary, ['build', '--target=bun', `--outfile=${folder}/app.js`, script], { cwd: project.folder })
    return reportOf(binary, [`${folder}/app.js`], { cwd: folder })
  },
}

export const bunRows = [
  row("require 'weixin-openapi'", 'require', 'weixin-openapi'),
  row("import 'weixin-openapi'", 'import', 'weixin-openapi'),
  row('import of the file bundled.mjs', 'import', './node_modules/weixin-openapi/bundled.mjs'),
  bundle,
]
