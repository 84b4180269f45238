// strip.mjs <folder>: takes comments and spaces out of the scripts of a folder, in place. Names stay, for stack traces.

import { buildSync } from 'esbuild'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const [folder] = process.argv.slice(2)

buildSync({
  entryPoints: readdirSync(folder).filter((name) => name.endsWith('.cjs')).map((name) => join(folder, name)),
  outdir: folder,
  outExtension: { '.js': '.cjs' },
  allowOverwrite: true,
  minifyWhitespace: true,
  target: 'node12',
  charset: 'utf8', // Chinese messages stay Chinese
  logLevel: 'warning',
})
