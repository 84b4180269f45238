// What was aimed at, and whether it was met. Each goal reads one number out of the results: { id, what, limit, value, unit }, where less is
// better; `value` is undefined where it was not measured.

import { line } from './stats.mjs'

const KB = 1024
const NAMES = { send: 'subscribeMessage.send', link: 'urllink.generate' }

export function goalsOf(results) {
  return [
    ...coldGoals(results),
    ...memoryGoals(results),
    ...callGoals(results),
    ...garbageGoals(results),
    ...fileGoals(results),
    ...cryptoGoals(results),
    ...signingGoals(results),
    ...pushGoals(results),
    ...growthGoals(results),
  ]
}

export const isMet = ({ value, limit }) => (value === undefined || limit === undefined ? undefined : value <= limit)

/** What a first answer may take of the processor, in ms. */
const mostOf = (version) => (version < 16 ? 40 : 25)

function coldGoals({ cold }) {
  return Object.entries(cold).flatMap(([version, row]) => {
    const { ours, fetch, 'ours-fetch': oursByFetch, 'ours-57': small, 'co-wechat-api': co } = row
    const title = (what) => `第一个应答的 CPU，Node.js ${version}：${what}`
    return [
      { id: 'cold', what: title(`不超过 ${mostOf(Number(version))} ms`), unit: 'ms', limit: mostOf(Number(version)), value: ours?.all },
      { id: 'cold', what: title('不超过 co-wechat-api 的 0.6 倍'), unit: 'ms', limit: times(co?.all, 0.6), value: ours?.all },
      ...(fetch?.all === undefined
        ? []
        : [
            { id: 'cold-fetch', what: title('不超过裸 fetch + 5 ms'), unit: 'ms', limit: sum(fetch.all, 5), value: ours?.all },
            { id: 'cold-fetch', what: title("transport: 'fetch' 不超过裸 fetch + 5 ms"), unit: 'ms', limit: sum(fetch.all, 5), value: oursByFetch?.all },
          ]),
      { id: 'cold-growth', what: title('不超过 57 个函数时 + 1 ms'), unit: 'ms', limit: sum(small?.all, 1), value: ours?.all },
    ]
  })
}

function callGoals({ calls }) {
  return calls.flatMap(({ call, atOnce, results }) => {
    const title = (what) => `${NAMES[call]}，${atOnce === 1 ? '一个接一个' : `${atOnce} 个同时`}：${what}`
    return [
      { id: 'call', what: title('CPU'), unit: '× 裸 fetch', limit: 1.05, value: results.ours?.cpuRatio },
      { id: 'call-fetch', what: title("transport: 'fetch' 的 CPU"), unit: '× 裸 fetch', limit: 1.05, value: results['ours-fetch']?.cpuRatio },
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

const signingGoals = ({ signing }) => [{ id: 'signing', what: 'API 签名：加密并签名一个请求的 CPU（RSA-2048）', unit: '× node:crypto', limit: 1.5, value: signing.signing?.cpuRatio }]

const pushGoals = ({ push }) => [{ id: 'push', what: '消息推送：打开并回复一条的 CPU', unit: '× node:crypto', limit: 1.5, value: push.many?.push?.cpuRatio }]

const memoryGoals = ({ cold }) =>
  Object.entries(cold).map(([version, { ours, http }]) => ({
    id: 'memory', what: `第一次调用后的 RSS，Node.js ${version}：不超过手写的 http + 2 MB`, unit: 'MB', limit: sum(http?.rss, 2), value: ours?.rss,
  }))

/** Growth is straight where no point is further from the line through all of them than 15 % of the largest. */
function growthGoals({ growth: { atOnce, accounts, catalogues } }) {
  const bend = (points) => (points.length < 3 || points.some(([, y]) => y === undefined) ? undefined : line(points).bend * 100)
  const total = (rows) => rows.map(([many, row]) => [many, times(row.cpu, many)])
  const flat = (rows) => rows.map(([many, row]) => [many, row.cpu])
  return [
    { id: 'straight', what: '同时的调用（全部完成的 CPU）离直线', unit: '%', limit: 15, value: bend(total(atOnce)) },
    { id: 'straight', what: '帐号个数（每次调用的 CPU）离直线', unit: '%', limit: 15, value: bend(flat(accounts)) },
    { id: 'straight', what: '目录条数（.wasm 的大小）离直线', unit: '%', limit: 15, value: bend(catalogues.map(({ entries, wasm }) => [entries, wasm.raw])) },
    { id: 'straight', what: '目录条数（第一个应答的 CPU）离直线', unit: '%', limit: 15, value: bend(catalogues.map(({ entries, all }) => [entries, all])) },
  ]
}

const sum = (a, b) => (a === undefined ? undefined : a + b)
const times = (a, b) => (a === undefined ? undefined : a * b)
