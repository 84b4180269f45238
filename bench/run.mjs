// node run.mjs [--quick] [--only <contestants>] [--out <folder>] [--built <folder>]
//
// Everything side by side in one run, written to <folder>/benchmarks.md and benchmarks.svg. `cargo xtask bench` builds the package and starts
// this; `--built` is where it leaves what only it can make: the core taken apart, and packages with larger catalogues. A peer, a Node.js or a
// part of the build that is missing is shown as missing.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chart } from './chart.mjs'
import { contestants } from './contestants/index.cjs'
import { allocated, coldStarts, inTurns, workersFor } from './measure.mjs'
import { here, pinned, startServer } from './processes.mjs'
import { report } from './report.mjs'
import { loadedBy, sizesOf } from './sizes.mjs'
import { workers as workersRuntime } from './workers.mjs'

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, out: { type: 'string', default: here('../docs') }, built: { type: 'string' }, only: { type: 'string' } },
})

// `count` calls a round: 5,000 in a full run.
const EFFORT = options.quick
  ? { rounds: 2, count: 100, warmUp: 50, cold: 1, crypto: 500, files: 10, garbage: 100, isolates: 1 }
  : { rounds: 10, count: 500, warmUp: 1000, cold: 11, crypto: 5000, files: 60, garbage: 300, isolates: 5 }

const pkg = resolve(process.env.WEIXIN_PKG ?? here('../pkg'))
process.env.WEIXIN_PKG = pkg
const names = contestants.map(({ name }) => name).filter((name) => !options.only || options.only.split(',').includes(name))
const KB = 1024

const say = (what) => process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}\n`)
const begun = performance.now()

const server = await startServer()
const results = { quick: options.quick, names, effort: EFFORT, machine: machine() }
try {
  results.cold = await coldRows()
  results.calls = await callRows()
  results.capacity = await capacity()
  results.garbage = await garbageRows()
  results.files = await fileRows()
  results.crypto = await cryptoRow()
  results.workers = await part('Workers', () => workersRuntime(pkg, server.base, { rounds: EFFORT.isolates }))
  results.growth = await growthRows()
  results.sizes = sizesOf(pkg)
  results.tarball = readBuilt('tarball.json')
  results.breakdown = readBuilt('breakdown.json')
  results.loaded = Object.fromEntries(names.map((name) => [name, loadedBy(name)]))
} finally {
  server.stop()
}
results.seconds = Math.round((performance.now() - begun) / 1000)

const out = resolve(options.out)
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'benchmarks.md'), report(results))
writeFileSync(join(out, 'benchmarks.svg'), chart(results))
if (options.built) writeFileSync(join(options.built, 'results.json'), JSON.stringify(results, null, 2))
say(`written: ${join(out, 'benchmarks.md')}`)
process.exit()

// ---- the rows

async function coldRows() {
  const rows = {}
  for (const version of [18, 20, 22]) {
    const node = nodeOf(version)
    say(`cold starts, Node.js ${version}`)
    rows[version] = node ? await coldStarts(node, names, server.base, { rounds: EFFORT.cold }) : { missing: `没有 Node.js ${version}（js-tests/runtimes）` }
  }
  return rows
}

async function callRows() {
  const { workers, stop } = await workersFor(names, server.base)
  const rows = []
  for (const call of ['send', 'link']) {
    for (const atOnce of [1, 100]) {
      say(`${call}, ${atOnce} at once`)
      rows.push({ call, atOnce, results: await inTurns(workers, { call, atOnce, count: EFFORT.count }, { ...EFFORT, floor: 'fetch' }) })
    }
  }
  stop()
  return rows
}

/** What the server answers when nearly nothing is asked of the client, in requests a second. */
async function capacity() {
  say("the server's capacity")
  const { workers, stop } = await workersFor(['raw'], server.base)
  const { raw } = await inTurns(workers, { call: 'send', atOnce: 100, count: EFFORT.count * 4 }, { ...EFFORT, rounds: 3 })
  stop()
  return raw.missing ? raw : { perSecond: 1e6 / raw.time }
}

async function garbageRows() {
  const rows = {}
  for (const call of ['send', 'link']) {
    say(`garbage of ${call}`)
    rows[call] = await allocated(names, server.base, { call }, { rounds: options.quick ? 1 : 5, count: EFFORT.garbage })
  }
  return rows
}

async function fileRows() {
  const { workers, stop } = await workersFor(names, server.base)
  const rows = []
  for (const [call, size, count] of [['code', 100 * KB, EFFORT.files], ['code', 1024 * KB, EFFORT.files / 2], ['image', 1024 * KB, EFFORT.files / 2]]) {
    say(`${call}, ${size / KB} KB`)
    const times = await inTurns(workers, { call, argument: size, count }, { ...EFFORT, warmUp: count, floor: 'fetch' })
    const bytes = await allocated(names, server.base, { call, argument: size }, { rounds: options.quick ? 1 : 7, count: 1 })
    rows.push({ call, size, results: times, bytes })
  }
  stop()
  return rows
}

async function cryptoRow() {
  say('decryption')
  const { workers, stop } = await workersFor(['ours', 'node-crypto', ...names.filter((name) => ['twin', 'node-easywechat'].includes(name))], server.base)
  const row = await inTurns(workers, { call: 'phone', count: EFFORT.crypto }, { ...EFFORT, floor: 'node-crypto' })
  stop()
  return row
}

async function growthRows() {
  const { workers, stop } = await workersFor(['ours'], server.base)
  const measure = async (task) => (await inTurns(workers, task, { rounds: options.quick ? 1 : 5, warmUp: 1000 })).ours
  const [atOnce, accounts] = [[], []]
  for (const many of [1, 10, 100, 1000]) {
    say(`${many} calls at once`)
    atOnce.push([many, await measure({ call: 'send', atOnce: many, count: Math.max(EFFORT.count, many) })])
  }
  for (const many of [1, 10, 100]) {
    say(`${many} accounts`)
    accounts.push([many, await measure({ call: 'many', argument: many, atOnce: 10, count: EFFORT.count })])
  }
  stop()

  const catalogues = []
  for (const { entries, folder } of cataloguesIn(options.built)) {
    say(`a catalogue of ${entries} entries`)
    const { ours } = await coldStarts(process.execPath, ['ours'], server.base, { rounds: EFFORT.cold, env: { WEIXIN_PKG: folder } })
    try {
      const { parts, loader } = sizesOf(folder)
      catalogues.push({ entries, ...ours, wasm: parts['weixin.wasm'], loader })
    } catch (error) {
      say(`not measured: ${error.message}`)
    }
  }
  return { atOnce, accounts, catalogues }
}

// ---- what is there

async function part(what, run) {
  say(what)
  try {
    return await run()
  } catch (error) {
    return { missing: error.message }
  }
}

function readBuilt(name) {
  const file = options.built && join(options.built, name)
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function cataloguesIn(folder) {
  if (!folder || !existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const [, entries] = /^catalogue-(\d+)$/.exec(name) ?? []
    return entries && existsSync(join(folder, name, 'index.cjs')) ? [{ entries: Number(entries), folder: join(folder, name) }] : []
  })
  return found.sort((a, b) => a.entries - b.entries)
}

/** The Node.js of a version: this one, or that of js-tests/runtimes. */
function nodeOf(version) {
  if (process.versions.node.startsWith(`${version}.`)) return process.execPath
  const path = here(`../js-tests/runtimes/node_modules/node-${version}/bin/node`)
  return existsSync(path) ? path : undefined
}

function machine() {
  const version = (node) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  return {
    cpu: cpus()[0]?.model.trim() ?? '未知',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    others: [18, 20, 22].map(nodeOf).filter(Boolean).map(version),
    pinned,
    date: new Date().toISOString().slice(0, 10),
    built: statSync(join(pkg, 'weixin.wasm')).size,
  }
}
