// The benchmarks: that their arithmetic is right, that a page says what was measured, and that a run ends. No timing decides anything here.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chart } from '../../bench/chart.mjs'
import { copies, goalsOf, isMet } from '../../bench/goals.mjs'
import { number, report } from '../../bench/report.mjs'
import { line, median, ratio } from '../../bench/stats.mjs'

test('a median is the middle, or half-way between the two in the middle', () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 3, 2]), 2.5)
  assert.equal(median([10, 9]), 9.5)
  assert.equal(median([]), undefined)
})

test('a ratio is taken round by round, so that a slow spell which meets both changes nothing', () => {
  assert.equal(ratio([2, 200, 2], [1, 100, 1]), 2)
  assert.equal(ratio([2, , 8], [1, 5, 2]), 3, 'a round that one of them lacks is left out')
  assert.equal(ratio([], []), undefined)
})

test('a line goes through points that are on one, and tells how far off others are', () => {
  assert.deepEqual(line([[1, 5], [2, 7], [4, 11]]), { slope: 2, intercept: 3, bend: 0 })
  const { bend } = line([[1, 1], [2, 1], [3, 10]])
  assert.ok(bend > 0.2, String(bend))
  assert.equal(line([[1, 7], [1, 7]]).slope, 0)
})

test('numbers have three digits that count', () => {
  assert.deepEqual([12345.6, 99.94, 9.876, -9.876, undefined].map(number), ['12,346', '99.9', '9.88', '-9.88', '—'])
})

test('copies are what is allocated beyond the bytes that came', () => {
  assert.equal(copies({ buffers: 300 }, 100), 2)
  assert.equal(copies({ missing: 'no' }, 100), undefined)
})

const figures = (time) => ({ time, cpu: time, timeRatio: time / 100, cpuRatio: time / 100 })
const both = (value) => ({ time: value, cpu: value })
const start = (first) => ({ load: both(first / 2), first: both(first), second: both(1), all: first, rss: first })
const part = { raw: 50 * 1024, gzip: 20 * 1024, brotli: 18 * 1024 }

/** As a run gives them, made up. */
const sample = (ours = 100) => ({
  quick: false,
  names: ['ours', 'ours-fetch', 'http', 'fetch', 'twin', 'node-easywechat'],
  effort: { rounds: 10, count: 500 },
  machine: { cpu: 'CPU | of a test', cores: 2, memory: '1 GB', system: 'test', node: 'v20.0.0', others: ['v18.0.0'], pinned: true, date: '2026-01-01' },
  cold: {
    18: { missing: '没有 Node.js 18' },
    20: { empty: { cpu: 50, rss: 40 }, ours: start(ours), 'ours-fetch': start(99), http: start(12), fetch: start(90), twin: start(95), 'node-easywechat': { missing: '没有安装' } },
  },
  quarter: { missing: '不能建立 cgroup（EROFS）' },
  deno: { ours: 20, fetch: 10 },
  push: { many: { push: figures(300), 'push-crypto': figures(100) }, cold: { 20: { push: start(20), 'push-crypto': start(5) } } },
  calls: [1, 100].map((atOnce) => ({ call: 'send', atOnce, results: { ours: figures(ours), 'ours-fetch': figures(ours), http: figures(30), fetch: figures(100), twin: figures(110), 'node-easywechat': { missing: '没有安装' } } })),
  capacity: { perSecond: 43210 },
  garbage: { send: { ours: { heap: 1024, buffers: 10 }, fetch: { heap: 900, buffers: 10 }, twin: { heap: 2048, buffers: 10 }, 'node-easywechat': { missing: '没有安装' } } },
  files: [{ call: 'code', size: 102400, results: { ours: figures(ours), 'ours-fetch': figures(ours), http: figures(30), fetch: figures(100), twin: figures(110), 'node-easywechat': { missing: '没有安装' } }, bytes: { ours: { buffers: 204800 } } }],
  signing: { signing: figures(ours), 'signing-crypto': figures(100) },
  crypto: { ours: figures(ours), 'node-crypto': figures(100) },
  workers: { missing: '没有 miniflare' },
  growth: { atOnce: [1, 10, 100].map((many) => [many, figures(50)]), accounts: [1, 10, 100].map((many) => [many, figures(50)]), catalogues: [] },
  sizes: { parts: { 'weixin.wasm': part }, runtimes: [{ title: 'Node.js', files: ['weixin.wasm'], ...part }] },
  history: [{ date: '2025-12-31', version: '0.0.9', tarball: 102400, runtimes: { 'Node.js': part } }, { date: '2026-01-01', version: '0.1.0', runtimes: { Worker: part } }],
  loaded: { 'node-easywechat': { missing: '没有安装' } },
  seconds: 1,
})

test('the page says of each goal whether it is met, and by how much it is missed', () => {
  const goal = (results, what) => goalsOf(results).find((goal) => goal.what.startsWith(what))
  assert.equal(isMet(goal(sample(100), 'subscribeMessage.send，一个接一个：CPU')), true)
  assert.equal(isMet(goal(sample(106), 'subscribeMessage.send，一个接一个：CPU')), false)
  assert.equal(isMet(goal(sample(25), '第一个应答的 CPU，Node.js 20：不超过 25 ms')), true)
  assert.equal(isMet(goal(sample(26), '第一个应答的 CPU，Node.js 20：不超过 25 ms')), false)
  assert.equal(isMet(goal(sample(96), '第一个应答的 CPU，Node.js 20：不超过裸 fetch + 5 ms')), false)
  assert.equal(isMet(goal(sample(), '第一个应答的 CPU，Node.js 18')), undefined)

  const page = report(sample(150))
  assert.match(page, /\| subscribeMessage\.send，一个接一个：CPU \| 1\.05 × 裸 fetch \| 1\.50 × 裸 fetch \| \*\*差 0\.45 ×\*\* \|/)
  assert.match(page, /\| 第一个应答的 CPU，Node\.js 20：不超过裸 fetch \+ 5 ms \| 95\.0 ms \| 150 ms \| \*\*差 55\.0 ms（58 %）\*\* \|/)
  assert.match(page, /\| 第一个应答的 CPU，Node\.js 18：不超过 25 ms \| 25\.0 ms \| — \| 没有测量/)
})

test('sizes of earlier runs stand beside those of today, with a dash for a runtime that was not there', () => {
  const page = report(sample())
  assert.match(page, /\|  \| Node\.js \| Worker \| npm 包 \|/)
  assert.match(page, /\| 2025-12-31，0\.0\.9 \| 20\.0 \| — \| 100 \|/)
  assert.match(page, /\| 2026-01-01，0\.1\.0 \| — \| 20\.0 \| — \|/)
})

test('a push is measured against the same by hand', () => {
  assert.match(report(sample()), /\| 本包（weixin-openapi\/push） \| 300 \| 300 \| 3\.00 \| 20\.0 \|/)
})

test('what is missing has a dash and a reason, and breaks nothing', () => {
  const page = report(sample())
  assert.match(page, /\| node-easywechat \| — \| — \|/)
  assert.match(page, /—：node-easywechat，没有安装。/)
  assert.match(page, /没有测量：没有 miniflare。/)
  assert.match(page, /没有测量：不能建立 cgroup（EROFS）。/)
  assert.doesNotMatch(page, /undefined|NaN|Infinity/)
  assert.match(page, /CPU \\\| of a test/, 'a bar in a cell is escaped')
})

test('the same results give the same page and the same picture', () => {
  assert.equal(report(sample()), report(sample()))
  assert.equal(chart(sample()), chart(sample()))
  assert.match(chart(sample()), /^<svg [^>]+>[^]+<\/svg>\n$/)
  assert.doesNotMatch(chart(sample()), /undefined|NaN/)
})

test('a short run ends with a page and a picture', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'weixin-openapi-'))
  t.after(() => rmSync(out, { recursive: true, force: true }))
  const script = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url))
  await promisify(execFile)(process.execPath, [script, '--quick', '--only', 'ours,fetch,twin', '--out', out])
  const page = readFileSync(join(out, 'benchmarks.md'), 'utf8')
  assert.doesNotMatch(page, /undefined|NaN/)
  for (const name of ['本包', '裸 fetch', '孪生']) assert.match(page, new RegExp(`\\| ${name}[^|]* \\| [\\d,.]+ \\| [\\d,.]+ \\| [\\d.]+ \\| [\\d.]+ \\|`), `${name} was measured`)
  assert.match(readFileSync(join(out, 'benchmarks.svg'), 'utf8'), /<rect /)
})
