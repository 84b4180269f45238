// What is measured: each function gives plain data, which report.mjs writes down. Contestants take turns, round by round, so that a slow
// spell of the machine meets them all.

import { contestants } from './contestants/index.cjs'
import { cold, startWorker } from './processes.mjs'
import { median, ratio } from './stats.mjs'

const contestant = (name) => contestants.find((contestant) => contestant.name === name)
const lacks = (name, call) => contestant(name)?.lacks?.[call]
const share = (name, atOnce = 1) => (atOnce > 1 ? 1 : (contestant(name)?.part ?? 1))

/** Workers for contestants; one that does not start stays in the list, with the reason. */
export async function workersFor(names, base, options) {
  const workers = []
  for (const name of names) workers.push(await startWorker(name, base, options))
  return { workers, stop: () => workers.forEach((worker) => worker.stop?.()) }
}

/**
 * One call, in turns: medians in µs for each contestant, and ratios to `floor` round by round.
 * @returns {Promise<Record<string, { time, cpu, timeRatio, cpuRatio } | { missing: string }>>}
 */
export async function inTurns(workers, task, { rounds, warmUp, floor }) {
  const series = {}
  const missing = {}
  const here = workers.filter((worker) => {
    const reason = worker.missing ?? lacks(worker.name, task.call)
    if (reason) missing[worker.name] = { missing: reason }
    return !reason
  })
  for (const worker of here) series[worker.name] = { time: [], cpu: [] }

  const turn = async (worker, count) => {
    if (missing[worker.name]) return undefined
    try {
      return await worker.ask({ task: 'run', ...task, count: Math.max(1, Math.round(count * share(worker.name, task.atOnce))) })
    } catch (error) {
      missing[worker.name] = { missing: error.message }
    }
  }
  for (const worker of here) await turn(worker, warmUp)
  for (let round = 0; round < rounds; round++) {
    for (const worker of rotated(here, round)) {
      const taken = await turn(worker, task.count)
      if (!taken) continue
      series[worker.name].time[round] = taken.time
      series[worker.name].cpu[round] = taken.cpu
    }
  }
  return Object.fromEntries(
    workers.map(({ name }) => {
      if (missing[name]) return [name, missing[name]]
      const { time, cpu } = series[name]
      const against = series[floor] ?? { time: [], cpu: [] }
      return [name, { time: median(time), cpu: median(cpu), timeRatio: ratio(time, against.time), cpuRatio: ratio(cpu, against.cpu) }]
    }),
  )
}

/** Nobody is always first. */
const rotated = (list, by) => list.map((_, index) => list[(index + by) % list.length])

// So large that nothing is collected while a few hundred calls run: then what the heap grew by is what they took.
const NO_COLLECTION = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256']

/** Bytes that a call takes: { heap, buffers } for each contestant. */
export async function allocated(names, base, task, { rounds, count }) {
  const results = {}
  for (const name of names) {
    const reason = lacks(name, task.call)
    const worker = reason ? { missing: reason } : await startWorker(name, base, { flags: NO_COLLECTION })
    if (worker.missing) {
      results[name] = { missing: worker.missing }
      continue
    }
    const taken = []
    let failure = 'every round was spoilt'
    for (let round = 0; round < rounds; round++) {
      await worker.ask({ task: 'allocate', ...task, count: Math.max(1, Math.round(count * share(name))) }).then((one) => taken.push(one), (error) => (failure = error.message))
    }
    worker.stop()
    results[name] = taken.length === 0 ? { missing: failure } : { heap: median(taken.map(({ heap }) => heap)), buffers: median(taken.map(({ buffers }) => buffers)) }
  }
  return results
}

/**
 * Cold starts on one Node.js, in turns. For each contestant: { load, first, second }, each { time, cpu } in ms, { all } the processor time of the
 * first answer beyond an empty process, and { rss } in MB beyond it. `packages` has our packages with smaller catalogues by their size.
 */
export async function coldStarts(node, names, base, { rounds, packages = {}, group, env }) {
  const series = Object.fromEntries(['empty', ...names].map((name) => [name, []]))
  const missing = {}
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(['empty', ...names], round)) {
      if (missing[name]) continue
      const size = contestant(name)?.catalogue
      if (size && !packages[size]) {
        missing[name] = { missing: '由 cargo xtask bench 生成' }
        continue
      }
      const result = await cold(node, name, base, { env: size ? { WEIXIN_PKG: packages[size] } : env, group })
      if (result.error) missing[name] = { missing: result.error }
      else series[name].push(result)
    }
  }
  const middle = (name, read) => median(series[name].map(read))
  const both = (name, what) => ({ time: middle(name, (result) => result[what].time), cpu: middle(name, (result) => result[what].cpu) })
  const empty = { rss: middle('empty', ({ rss }) => rss), cpu: middle('empty', ({ all }) => all.cpu) }
  const results = names.map((name) => [
    name,
    missing[name] ?? {
      load: both(name, 'load'),
      first: both(name, 'first'),
      second: both(name, 'second'),
      all: middle(name, ({ all }) => all.cpu) - empty.cpu,
      rss: (middle(name, ({ rss }) => rss) - empty.rss) / 2 ** 20,
    },
  ])
  return { empty: { rss: empty.rss / 2 ** 20, cpu: empty.cpu }, ...Object.fromEntries(results) }
}
