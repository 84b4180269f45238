// What runtimes load, in bytes: raw, gzip, brotli.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { here } from './processes.mjs'

// A module cannot put off its words; require() reads them at the first failure.
const words = (folder) => ['words', 'functions', 'general', 'sentences'].map((name) => `${folder}/${name}.js`)

export function sizesOf(folder) {
  const parts = {}
  const weigh = (name) => (parts[name] ??= weightOf(readFileSync(join(folder, name))))
  const { loaded, later } = required(folder)
  const groups = [
    ['Node.js（require）', [...loaded, 'weixin.wasm']],
    ['Node.js（import）', ['node.mjs', ...loaded, 'weixin.wasm']],
    ['Workers', imported(folder, 'workerd.mjs')],
    ['浏览器、打包工具', imported(folder, 'browser.mjs')],
    ['Node.js，第一次失败时另读', later],
  ]
  const runtimes = groups.map(([title, files]) => ({ title, files, ...sum(files.map(weigh)) }))
  return { parts, runtimes, loader: sum(loaded.map(weigh)) }
}

/** What Node.js reads at require(), and what more at the first failure: scripts, without the core. */
function required(folder) {
  const script = `
    const { join, relative, sep } = require('path')
    const read = () => Object.keys(require.cache).filter((file) => file.startsWith(process.argv[1] + sep)).map((file) => relative(process.argv[1], file).split(sep).join('/'))
    const { weixin } = require(join(process.argv[1], 'index.cjs'))
    const loaded = read()
    weixin.urllink.generate('none').then(() => console.log(JSON.stringify({ loaded, later: read().filter((file) => !loaded.includes(file)) })))`
  return JSON.parse(execFileSync(process.execPath, ['-e', script, realpathSync(folder)], { encoding: 'utf8' }))
}

/** A module and all that it imports by name. */
export function imported(folder, name, found = new Set()) {
  if (found.has(name) || !existsSync(join(folder, name))) return [...found]
  found.add(name)
  if (name.endsWith('.wasm')) return [...found]
  const text = readFileSync(join(folder, name), 'utf8')
  for (const [, path] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) imported(folder, posix.join(posix.dirname(name), path.split('?')[0]), found)
  return [...found]
}

const weightOf = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
})

const sum = (weights) => weights.reduce((all, { raw, gzip, brotli }) => ({ raw: all.raw + raw, gzip: all.gzip + gzip, brotli: all.brotli + brotli }), { raw: 0, gzip: 0, brotli: 0 })

/** The files that require() of a contestant reads: how many, and their bytes. */
export function loadedBy(name) {
  const script = `
    const { contestant } = require('./contestants/index.cjs')
    const before = Object.keys(require.cache)
    require('./contestants/' + contestant(process.argv[1]).file)
    const files = Object.keys(require.cache).filter((file) => !before.includes(file) && file.includes('node_modules'))
    require('fs').writeSync(1, '\\n' + JSON.stringify({ files: files.length, bytes: files.reduce((sum, file) => sum + require('fs').statSync(file).size, 0) }))
    process.exit()`
  try {
    const said = execFileSync(process.execPath, ['-e', script, name], { cwd: here('.'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return JSON.parse(said.trim().split('\n').at(-1))
  } catch (error) {
    return { missing: '没有安装' }
  }
}
