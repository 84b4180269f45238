// api.mjs <package> <folder>: the public interface of a package as a report: its declarations without their documentation, and what its entries export.
// A difference between two versions is a change that users can notice.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

const [from, to] = process.argv.slice(2)
const require = createRequire(resolve(from, 'package.json'))

rmSync(to, { recursive: true, force: true })
write('entries.md', entries())
for (const folder of ['.', 'types', 'cache']) {
  for (const name of readdirSync(join(from, folder)).filter((name) => name.endsWith('.d.cts'))) {
    write(join(folder, name.replace('.d.cts', '.d.ts')), bare(join(from, folder, name)))
  }
}

function write(name, text) {
  mkdirSync(dirname(join(to, name)), { recursive: true })
  writeFileSync(join(to, name), text)
}

function bare(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed }).printFile(source)
}

/** What each entry gives to who requires it; of the object, all functions stand in the declarations. */
function entries() {
  const { name, exports } = require('./package.json')
  const paths = Object.keys(exports).sort()
  const rows = paths.map((path) => `| \`${name}${path.slice(1)}\` | ${exported(path, exports[path])} |`)
  return `# What is exported\n\nMade by \`cargo xtask api\`.\n\n| entry | names at run time |\n|---|---|\n${rows.join('\n')}\n`
}

function exported(path, target) {
  const file = typeof target === 'string' ? target : fileOf(target)
  if (file.endsWith('.json')) return 'JSON'
  return Object.keys(require(file)).sort().map((name) => `\`${name}\``).join('、')
}

/** What Node.js takes for require(). */
function fileOf(target) {
  const next = target.node || target.require || target.default
  return typeof next === 'string' ? next : fileOf(next)
}
