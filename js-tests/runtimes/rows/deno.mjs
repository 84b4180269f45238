// Deno, allowed nothing but the network.

import { existsSync } from 'node:fs'
import { PRINTS, program, tool } from '../project.mjs'
import { reportOf } from './process.mjs'

const binary = tool('@deno/linux-x64-glibc/deno')

// A script of CommonJS is read with the permission to read it; a module is not.
const REQUIRE = `import { createRequire } from 'node:module'
import * as suites from './suite.mjs'
const requirePackage = createRequire(import.meta.url)
const require = (name) => (name === './suite.cjs' ? suites : requirePackage(name))
`

const row = (how, kind, specifier) => ({
  runtime: 'Deno 2',
  how,
  missing: !existsSync(binary),
  run({ project, facts, name }) {
    const script = project.write(`${name}.mjs`, (kind === 'require' ? REQUIRE : '') + program(kind, specifier, facts) + PRINTS)
    return reportOf(binary, ['run', '--no-prompt', '--allow-net', '--node-modules-dir=manual', script], { cwd: project.folder })
  },
})

export const denoRows = [
  row("import 'npm:weixin-openapi'", 'import', 'npm:weixin-openapi'),
  row("import 'weixin-openapi'", 'import', 'weixin-openapi'),
  row("require 'weixin-openapi'", 'require', 'weixin-openapi'),
  row("import 'npm:weixin-openapi/inline'", 'import', 'npm:weixin-openapi/inline'),
  row('import of the file bundled.mjs', 'import', './node_modules/weixin-openapi/bundled.mjs'),
]
