// bundle.mjs <entry> <outfile>: one file out of the loader's parts, in syntax that Node.js 12 reads; a module or CommonJS as its folder says.
// Not minified: it is handed a secret, so who installs it must be able to read it, and short names would save 0.3 ms of a first answer's 25 to 30.
// The parts stand in the repository under pkg-template/loader; what they import by name is in xtask/node_modules.

import { buildSync } from 'esbuild'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const [entry, outfile] = process.argv.slice(2)
const isModule = basename(dirname(outfile)) === 'esm'

buildSync({
  entryPoints: [entry],
  outfile,
  absWorkingDir: dirname(entry),
  nodePaths: [fileURLToPath(new URL('../node_modules', import.meta.url))],
  bundle: true,
  format: isModule ? 'esm' : 'cjs',
  target: 'node12',
  external: ['./text-*.js', './push-text-*.js', './catalogue/*'], // the cores and the catalogue, which are there already
  charset: 'utf8', // Chinese messages stay Chinese
  banner: { js: isModule ? '' : "'use strict';" },
  logLevel: 'warning',
})
