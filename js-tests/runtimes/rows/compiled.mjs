// Tools that make one file of a server, code, package and sometimes Node.js included. What they make runs where there is no package.

import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { nodeOf } from '../nodes.mjs'
import { PRINTS, program, tool } from '../project.mjs'
import { ended, reportOf } from './process.mjs'

const bun = tool('@oven/bun-linux-x64-baseline/bin/bun')

async function made(binary, args, options) {
  const { code, output } = await ended(binary, args, options)
  if (code !== 0) throw new Error(output)
  return output
}

/** `make(entry, folder)` puts something in a folder and says how it is run. */
const row = (runtime, how, { missing = false, format = 'mjs', kind = 'import', name: specifier = 'weixin-openapi', manifest, make }) => ({
  runtime,
  how,
  missing,
  async run({ project, facts, name }) {
    const apart = project.apart(name)
    if (manifest) apart.write('package.json', manifest)
    const entry = apart.write(`main.${format}`, program(kind, specifier, facts) + PRINTS)
    const folder = project.newFolder(name)
    const [binary, ...args] = await make(entry, folder)
    apart.remove()
    return reportOf(binary, args, { cwd: folder })
  },
})

// ---- ncc

/** Writes modules where the project's package.json says so. */
const ncc = (format) => ({
  format,
  kind: format === 'mjs' ? 'import' : 'require',
  async make(entry, folder) {
    await made(process.execPath, [tool('@vercel/ncc/dist/ncc/cli.js'), 'build', entry, '--out', folder, '--no-cache'], { cwd: dirname(entry) })
    const file = ['index.mjs', 'index.cjs', 'index.js'].map((name) => join(folder, name)).find(existsSync)
    return [process.execPath, file]
  },
})

// ---- Bun

const bunBuild = (...flags) => ({
  missing: !existsSync(bun),
  async make(entry, folder) {
    const outfile = join(folder, 'app.js')
    await made(bun, ['build', ...flags, `--outfile=${outfile}`, entry], { cwd: dirname(entry) })
    return flags.includes('--compile') ? [outfile] : [bun, outfile]
  },
})

// ---- Node.js' single executable applications: a bundle in a copy of Node.js

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const sea = (node) => ({
  missing: node.missing,
  async make(entry, folder) {
    const at = (name) => join(folder, name)
    await esbuild({ entryPoints: [entry], outfile: at('app.cjs'), bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' })
    writeFileSync(at('sea.json'), JSON.stringify({ main: at('app.cjs'), output: at('app.blob'), disableExperimentalSEAWarning: true }))
    await made(node.path, ['--experimental-sea-config', at('sea.json')], { cwd: folder })
    copyFileSync(node.path, at('app'))
    await made(process.execPath, [tool('postject/dist/cli.js'), at('app'), 'NODE_SEA_BLOB', at('app.blob'), '--sentinel-fuse', FUSE], { cwd: folder })
    return [at('app')]
  },
})

export const compiledRows = [
  row('ncc', 'one file', ncc('cjs')),
  row('ncc', 'one module', { ...ncc('mjs'), manifest: '{ "private": true, "type": "module" }' }),
  row('ncc', 'one module of /inline', { ...ncc('mjs'), name: 'weixin-openapi/inline', manifest: '{ "private": true, "type": "module" }' }),
  row('Bun', 'bun build --target=bun', bunBuild('--target=bun')),
  row('Bun', 'bun build --target=node', { ...bunBuild('--target=node') }),
  row('Bun', 'bun build --compile', bunBuild('--compile')),
  row('Bun', 'bun build --compile, require', { ...bunBuild('--compile'), format: 'cjs', kind: 'require' }),
  row('Node.js 22', 'single executable application', sea(nodeOf(22))),
]
