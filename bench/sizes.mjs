// What runtimes load, in bytes: raw, gzip, brotli.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { here } from './processes.mjs'

// A module cannot put off its words; require() reads them at the first failure.
const words = (folder) => ['words', 'functions', 'general', 'sentences'].map((name) => `${folder}/${name}.js`)

const RUNTIMES = [
  ['Node.js（require）', ['index.cjs', 'requirement.cjs', 'cjs/weixin.js', 'weixin.wasm']],
  ['Node.js（import）', ['node.mjs', 'index.cjs', 'requirement.cjs', 'cjs/weixin.js', 'weixin.wasm']],
  ['Workers', ['workerd.mjs', 'esm/weixin.js', ...words('esm'), 'weixin.wasm']],
  ['浏览器、打包工具', ['browser.mjs', 'esm/weixin.js', ...words('esm'), 'esm/bytes.js', 'esm/text-1.js', 'esm/text-2.js', 'esm/text-3.js']],
  ['第一次失败时另读', words('cjs')],
  ['遇到少见的错误码时另读', ['errcodes.cjs', 'cjs/explain.js', 'cjs/low.js', 'cjs/high.js']],
]

export function sizesOf(folder) {
  const parts = {}
  const weigh = (name) => (parts[name] ??= weightOf(readFileSync(join(folder, name))))
  const runtimes = RUNTIMES.map(([title, names]) => {
    const files = names.filter((name) => existsSync(join(folder, name)))
    return { title, files, ...sum(files.map(weigh)) }
  })
  return { parts, runtimes }
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
