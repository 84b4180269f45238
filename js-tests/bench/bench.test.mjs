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
const start = (first) => ({ load: first / 2, first, rss: first })
const part = { raw: 50 * 1024, gzip: 20 * 1024, brotli: 18 * 1024 }

/** As a run gives them, made up. */
const sample = (ours = 100) => ({
  quick: false,
  names: ['ours', 'fetch', 'twin', 'node-easywechat'],
  effort: { rounds: 10, count: 500 },
  machine: { cpu: 'CPU | of a test', cores: 2, memory: '1 GB', system: 'test', node: 'v20.0.0', others: ['v18.0.0'], pinned: true, date: '2026-01-01' },
  cold: { 18: { missing: '没有 Node.js 18' }, 20: { ours: start(ours), fetch: start(90), twin: start(95), 'node-easywechat': { missing: '没有安装' } } },
  calls: [1, 100].map((atOnce) => ({ call: 'send', atOnce, results: { ours: figures(ours), fetch: figures(100), twin: figures(110), 'node-easywechat': { missing: '没有安装' } } })),
  capacity: { perSecond: 43210 },
  garbage: { send: { ours: { heap: 1024, buffers: 10 }, fetch: { heap: 900, buffers: 10 }, twin: { heap: 2048, buffers: 10 }, 'node-easywechat': { missing: '没有安装' } } },
  files: [{ call: 'code', size: 102400, results: { ours: figures(ours), fetch: figures(100), twin: figures(110), 'node-easywechat': { missing: '没有安装' } }, bytes: { ours: { buffers: 204800 } } }],
  crypto: { ours: figures(ours), 'node-crypto': figures(100) },
  workers: { missing: '没有 miniflare' },
  growth: { atOnce: [1, 10, 100].map((many) => [many, figures(50)]), accounts: [1, 10, 100].map((many) => [many, figures(50)]), catalogues: [] },
  sizes: { parts: { 'weixin.wasm': part }, runtimes: [{ title: 'Node.js', files: ['weixin.wasm'], ...part }] },
  loaded: { 'node-easywechat': { missing: '没有安装' } },
  seconds: 1,
})

test('the page says of each goal whether it is met, and by how much it is missed', () => {
  const goal = (results, what) => goalsOf(results).find((goal) => goal.what.startsWith(what))
  assert.equal(isMet(goal(sample(100), 'subscribeMessage.send，一个接一个：时间')), true)
  assert.equal(isMet(goal(sample(104), 'subscribeMessage.send，一个接一个：时间')), false)
  assert.equal(isMet(goal(sample(), '冷启动，Node.js 18')), undefined)

  const page = report(sample(150))
  assert.match(page, /\| subscribeMessage\.send，一个接一个：时间 \| 1\.03 × 裸 fetch \| 1\.50 × 裸 fetch \| \*\*差 0\.47 ×\*\* \|/)
  assert.match(page, /\| 冷启动，Node\.js 20：不超过孪生 \+ 3 ms \| 98\.0 ms \| 150 ms \| \*\*差 52\.0 ms（53 %）\*\* \|/)
  assert.match(page, /\| weixin\.wasm \| 48\.0 KB \| 50\.0 KB \| \*\*差 2\.00 KB（4\.2 %）\*\* \|/)
  assert.match(page, /冷启动，Node\.js 18：不超过孪生 \+ 3 ms \| — \| — \| 没有测量/)
})

test('what is missing has a dash and a reason, and breaks nothing', () => {
  const page = report(sample())
  assert.match(page, /\| node-easywechat \| — \| — \| — \| — \|/)
  assert.match(page, /—：node-easywechat，没有安装。/)
  assert.match(page, /没有测量：没有 miniflare。/)
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
