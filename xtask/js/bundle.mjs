// bundle.mjs <entry> <outfile>: one file out of the loader's parts, in syntax that Node.js 12 reads. Minified: most of it is the glue that
// wasm-bindgen wrote, and it is read at every start. The parts stand in the repository under pkg-template/loader.

import { buildSync } from 'esbuild'
import { dirname } from 'node:path'

const [entry, outfile] = process.argv.slice(2)

buildSync({
  entryPoints: [entry],
  outfile,
  absWorkingDir: dirname(entry),
  bundle: true,
  minify: true,
  format: 'cjs',
  target: 'node12',
  charset: 'utf8', // Chinese messages stay Chinese
  banner: { js: "'use strict';" },
  logLevel: 'warning',
})
