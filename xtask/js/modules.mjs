// modules.mjs <folder>: beside each script of CommonJS in a folder a module that exports the same, for bundlers that read nothing else. Only
// those that have a declaration: the others are parts of them, and end up in one more module, `shared.mjs`.

import { buildSync } from 'esbuild'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2])
const require = createRequire(import.meta.url)

const entries = mkdtempSync(join(tmpdir(), 'weixin-openapi-modules-'))
for (const name of readdirSync(folder).filter((name) => name.endsWith('.cjs'))) {
  const script = join(folder, name)
  if (!existsSync(script.replace('.cjs', '.d.cts'))) continue
  writeFileSync(join(entries, name.replace('.cjs', '.js')), `export { ${Object.keys(require(script))} } from ${JSON.stringify(script)}`)
}

buildSync({
  entryPoints: readdirSync(entries).map((name) => join(entries, name)),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: 'shared',
  minifyWhitespace: true,
  format: 'esm',
  target: 'node12',
  charset: 'utf8', // Chinese messages stay Chinese
  logLevel: 'warning',
})
rmSync(entries, { recursive: true })
