// What was aimed at, and whether it was met. Each goal reads one number out of the results: { id, what, limit, value, unit }, where less is
// better; `value` is undefined where it was not measured.

import { line } from './stats.mjs'

const KB = 1024
const NAMES = { send: 'subscribeMessage.send', link: 'urllink.generate' }

export function goalsOf(results) {
  return [...coldGoals(results), ...callGoals(results), ...garbageGoals(results), ...fileGoals(results), ...cryptoGoals(results), ...memoryGoals(results), ...sizeGoals(results), ...growthGoals(results)]
}

export const isMet = ({ value, limit }) => (value === undefined || limit === undefined ? undefined : value <= limit)

function coldGoals({ cold }) {
  return Object.entries(cold).flatMap(([version, { ours, twin, 'node-easywechat': easywechat }]) => [
    { id: 'cold-twin', what: `冷启动，Node.js ${version}：不超过孪生 + 3 ms`, unit: 'ms', limit: sum(twin?.first, 3), value: ours?.first },
    { id: 'cold-easywechat', what: `冷启动，Node.js ${version}：不超过 node-easywechat 的四分之一`, unit: 'ms', limit: times(easywechat?.first, 0.25), value: ours?.first },
    ...(version === '20' ? [{ id: 'require', what: '只 require，Node.js 20', unit: 'ms', limit: 8, value: ours?.load }] : []),
  ])
}

function callGoals({ calls }) {
  return calls.flatMap(({ call, atOnce, results }) => {
    const title = (what) => `${NAMES[call]}，${atOnce === 1 ? '一个接一个' : `${atOnce} 个同时`}：${what}`
    return [
      { id: 'call-time', what: title('时间'), unit: '× 裸 fetch', limit: 1.03, value: results.ours?.timeRatio },
      { id: 'call-cpu', what: title('CPU'), unit: '× 裸 fetch', limit: 1.1, value: results.ours?.cpuRatio },
      { id: 'node-time', what: title("transport: 'node' 的时间"), unit: '× 裸 fetch', limit: 0.5, value: results['ours-node']?.timeRatio },
      { id: 'node-cpu', what: title("transport: 'node' 的 CPU"), unit: '× 裸 fetch', limit: 0.5, value: results['ours-node']?.cpuRatio },
    ]
  })
}

function garbageGoals({ garbage }) {
  return Object.entries(garbage).map(([call, { ours, twin }]) => ({
    id: 'garbage', what: `${NAMES[call]} 的垃圾：不多于孪生`, unit: 'KB', limit: times(twin?.heap, 1 / KB), value: times(ours?.heap, 1 / KB),
  }))
}

function fileGoals({ files }) {
  return files.flatMap(({ call, size, results, bytes }) => {
    const title = call === 'code' ? `getUnlimited，${size / KB} KB` : `imgSecCheck，${size / KB} KB 的 base64`
    return [
      { id: 'files', what: `${title}：时间`, unit: '× 裸 fetch', limit: 1.05, value: results.ours?.timeRatio },
      ...(call === 'code' ? [{ id: 'copies', what: `${title}：从套接字到调用者的拷贝`, unit: '次', limit: 1.1, value: copies(bytes.ours, size) }] : []),
    ]
  })
}

/** What a call allocates in buffers beyond the bytes that the socket brought: so many times they were copied. */
export const copies = (bytes, size) => (bytes?.buffers === undefined ? undefined : bytes.buffers / size - 1)

const cryptoGoals = ({ crypto }) => [{ id: 'crypto', what: '解密手机号：时间', unit: '× node:crypto', limit: 1, value: crypto.ours?.timeRatio }]

const memoryGoals = ({ cold }) =>
  Object.entries(cold).map(([version, { ours, twin }]) => ({ id: 'memory', what: `第一次调用后的 RSS，Node.js ${version}：不超过孪生 + 3 MB`, unit: 'MB', limit: sum(twin?.rss, 3), value: ours?.rss }))

function sizeGoals({ sizes, tarball }) {
  const wasm = sizes.parts['weixin.wasm']
  return [
    { id: 'wasm', what: 'weixin.wasm', unit: 'KB', limit: 48, value: times(wasm?.raw, 1 / KB) },
    { id: 'wasm', what: 'weixin.wasm，gzip', unit: 'KB', limit: 22, value: times(wasm?.gzip, 1 / KB) },
    { id: 'tarball', what: 'npm 包', unit: 'KB', limit: 60, value: times(tarball?.bytes, 1 / KB) },
  ]
}

/** Growth is straight where no point is further from the line through all of them than 15 % of the largest. */
function growthGoals({ growth: { atOnce, accounts, catalogues } }) {
  const bend = (points) => (points.length < 3 || points.some(([, y]) => y === undefined) ? undefined : line(points).bend * 100)
  const total = (rows) => rows.map(([many, row]) => [many, times(row.cpu, many)])
  const flat = (rows) => rows.map(([many, row]) => [many, row.cpu])
  return [
    { id: 'straight', what: '同时的调用（全部完成的 CPU）离直线', unit: '%', limit: 15, value: bend(total(atOnce)) },
    { id: 'straight', what: '帐号个数（每次调用的 CPU）离直线', unit: '%', limit: 15, value: bend(flat(accounts)) },
    { id: 'straight', what: '目录条数（.wasm 的大小）离直线', unit: '%', limit: 15, value: bend(catalogues.map(({ entries, wasm }) => [entries, wasm.raw])) },
    { id: 'straight', what: '目录条数（到第一个应答的时间）离直线', unit: '%', limit: 15, value: bend(catalogues.map(({ entries, first }) => [entries, first])) },
  ]
}

const sum = (a, b) => (a === undefined ? undefined : a + b)
const times = (a, b) => (a === undefined ? undefined : a * b)
