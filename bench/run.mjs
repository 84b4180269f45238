// node run.mjs [--quick] [--only <contestants>] [--measure <measurements>] [--out <folder>] [--built <folder>]
//
// Everything side by side in one run, written to <folder>/benchmarks.md and benchmarks.svg. `cargo xtask bench` builds the package and starts
// this; `--built` is where it leaves what only it can make: the core taken apart, and packages with smaller catalogues. A peer, a Node.js or a
// part of the build that is missing is shown as missing. `--measure` shows what some measurements find, and writes nothing.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chart } from './chart.mjs'
import { contestants } from './contestants/index.cjs'
import { historyWith } from './history.mjs'
import { calls, capacity } from './measurements/calls.mjs'
import { cold } from './measurements/cold.mjs'
import { crypto } from './measurements/crypto.mjs'
import { deno } from './measurements/deno.mjs'
import { files } from './measurements/files.mjs'
import { garbage } from './measurements/garbage.mjs'
import { growth } from './measurements/growth.mjs'
import { push } from './measurements/push.mjs'
import { quarter } from './measurements/quarter.mjs'
import { signing } from './measurements/signing.mjs'
import { workers } from './measurements/workers.mjs'
import { nodeOf, VERSIONS } from './nodes.mjs'
import { here, pinned, startServer } from './processes.mjs'
import { report } from './report.mjs'
import { loadedBy, sizesOf } from './sizes.mjs'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: here('../docs') },
    built: { type: 'string' },
    only: { type: 'string' },
    measure: { type: 'string' },
  },
})

/** What is measured, in this order; each gives one field of the results. */
const MEASUREMENTS = { cold, quarter, deno, workers, calls, capacity, garbage, files, crypto, signing, push, growth }

// `count` calls a round: 5,000 in a full run.
const EFFORT = options.quick
  ? { versions: [12, 20], rounds: 2, count: 100, warmUp: 50, cold: 1, quarter: 1, crypto: 500, signing: 50, push: 500, files: 10, garbage: 100, isolates: 1 }
  : { versions: VERSIONS, rounds: 10, count: 500, warmUp: 1000, cold: 9, quarter: 5, crypto: 5000, signing: 300, push: 2000, files: 60, garbage: 300, isolates: 5 }

const begun = performance.now()
const pkg = resolve(process.env.WEIXIN_PKG ?? here('../pkg'))
process.env.WEIXIN_PKG = pkg

const measured = contestants.filter(({ name }) => !options.only || options.only.split(',').includes(name))
const names = measured.map(({ name }) => name)
const context = {
  names,
  warm: measured.filter(({ isColdOnly }) => !isColdOnly).map(({ name }) => name),
  pkg,
  packages: packagesIn(options.built && resolve(options.built)),
  effort: EFFORT,
  quick: options.quick,
  server: await startServer(),
  say: (what) => process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}\n`),
}

const results = { quick: options.quick, names, effort: EFFORT, machine: machine() }
const wanted = options.measure ? options.measure.split(',') : Object.keys(MEASUREMENTS)
for (const name of wanted) {
  try {
    results[name] = await MEASUREMENTS[name](context)
  } catch (error) {
    context.say(`${name} failed: ${error.stack}`)
    process.exitCode = 1
    break
  }
}
context.server.stop()
if (options.measure) console.log(JSON.stringify(results, null, 2))
else if (!process.exitCode) write()
process.exit()

function write() {
  results.sizes = sizesOf(pkg)
  results.tarball = readBuilt('tarball.json')
  results.breakdown = readBuilt('breakdown.json')
  results.loaded = Object.fromEntries(names.map((name) => [name, loadedBy(name)]))
  results.history = historyWith(results, { isKept: !options.quick && resolve(options.out) === here('../docs') })
  results.seconds = Math.round((performance.now() - begun) / 1000)

  const out = resolve(options.out)
  mkdirSync(out, { recursive: true })
  if (options.built) writeFileSync(join(options.built, 'results.json'), JSON.stringify(results, null, 2)) // first: what was measured is not lost
  writeFileSync(join(out, 'benchmarks.md'), report(results))
  writeFileSync(join(out, 'benchmarks.svg'), chart(results))
  context.say(`written: ${join(out, 'benchmarks.md')}`)
}

// ---- what is there

function readBuilt(name) {
  const file = options.built && join(options.built, name)
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Our package with catalogues of other sizes: { [functions]: folder }. */
function packagesIn(folder) {
  if (!folder || !existsSync(folder)) return {}
  const found = readdirSync(folder).flatMap((name) => {
    const [, entries] = /^catalogue-(\d+)$/.exec(name) ?? []
    return entries && existsSync(join(folder, name, 'index.cjs')) ? [[entries, join(folder, name)]] : []
  })
  return Object.fromEntries(found)
}

function machine() {
  const version = (node) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  return {
    cpu: cpus()[0]?.model.trim() ?? '未知',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    others: VERSIONS.map(nodeOf).filter(Boolean).map(version),
    pinned,
    date: new Date().toISOString().slice(0, 10),
    built: statSync(join(pkg, 'weixin.wasm')).size,
  }
}
