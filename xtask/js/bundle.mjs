// bundle.mjs <entry> <outfile>: one readable file out of the loader's parts, in syntax that Node.js 12 reads.

import { buildSync } from 'esbuild'
import { dirname } from 'node:path'

const [entry, outfile] = process.argv.slice(2)

buildSync({
  entryPoints: [entry],
  outfile,
  absWorkingDir: dirname(entry), // its comments name each part by its place in here
  bundle: true,
  format: 'cjs',
  target: 'node12',
  charset: 'utf8', // Chinese messages stay Chinese
  banner: { js: "'use strict';" },
  logLevel: 'warning',
})
