// matrix.mjs [--light] [words…]: the suite in every runtime, one row each; with words, only in those whose row has one of them; with --light, without
// those of frameworks that take long to install. The last lines say how many passed and failed, as node:test does.

import { availableParallelism } from 'node:os'
import { newProject } from './project.mjs'
import { complaints, factsOf, startWechat } from './wechat.mjs'
import { bunRows } from './rows/bun.mjs'
import { browserRows } from './rows/browser.mjs'
import { bundlerRows } from './rows/bundlers.mjs'
import { compiledRows } from './rows/compiled.mjs'
import { edgeRows } from './rows/edge.mjs'
import { denoRows } from './rows/deno.mjs'
import { nextRows } from './rows/next.mjs'
import { nitroRows } from './rows/nitro.mjs'
import { nodeRows } from './rows/node.mjs'
import { nuxtRows } from './rows/nuxt.mjs'
import { testRunnerRows } from './rows/test-runners.mjs'
import { workerRows } from './rows/workers.mjs'

const rows = [...nodeRows, ...denoRows, ...bunRows, ...workerRows, ...edgeRows, ...bundlerRows, ...compiledRows, ...nitroRows, ...nextRows, ...nuxtRows, ...browserRows, ...testRunnerRows]

const light = process.argv[2] === '--light'
const words = process.argv.slice(light ? 3 : 2).map((word) => word.toLowerCase())
const wanted = rows.filter((row) => !(light && row.heavy)).filter((row) => words.length === 0 || words.some((word) => titleOf(row).toLowerCase().includes(word)))
const project = newProject()
const results = await eachOf(wanted, availableParallelism() + 1, outcomeOf).finally(project.remove)
process.exitCode = print(results) > 0 ? 1 : 0

function titleOf({ runtime, how }) {
  return `${runtime}, ${how}`
}

/** @returns {Promise<{ passed?: number, failures: string[], missing?: boolean, ms: number }>} */
async function outcomeOf(row, number) {
  const started = performance.now()
  const ended = (outcome) => ({ row, ms: performance.now() - started, ...outcome })
  if (row.missing) return ended({ missing: true, failures: process.env.CI ? ['it is not installed'] : [] })
  const wechat = await startWechat()
  try {
    const report = await row.run({ project, wechat, facts: factsOf(wechat, row.facts), name: `row-${number}` })
    return ended({ ...report, failures: [...report.failures, ...(row.scenario ? [] : complaints(wechat))] })
  } catch (error) {
    return ended({ failures: [error.stack] })
  } finally {
    await wechat.stop()
  }
}

/** Maps, so many at a time. */
async function eachOf(list, atATime, map) {
  const results = []
  const waiting = list.entries()
  const worker = async () => {
    for (const [number, item] of waiting) results[number] = await map(item, number)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return results
}

/** The table; says how many rows failed. */
function print(results) {
  const width = (column) => Math.max(...results.map(({ row }) => row[column].length))
  const cells = (row) => `${row.runtime.padEnd(width('runtime'))}  ${row.how.padEnd(width('how'))}`
  for (const { row, passed, missing, failures, note, ms } of results) {
    const verdict = failures.length > 0 ? 'FAILED ' : missing ? 'missing' : 'ok     '
    const checks = missing ? '' : `${String(passed ?? 0).padStart(3)} checks  ${(ms / 1000).toFixed(1).padStart(5)} s  ${note ?? ''}`
    console.log(`${verdict}  ${cells(row)}  ${checks}`)
    for (const failure of failures) console.log(`         ${failure.replaceAll('\n', '\n         ')}`)
  }
  const failed = results.filter(({ failures }) => failures.length > 0).length
  const missing = results.filter((result) => result.missing && result.failures.length === 0).length
  console.log(`\nℹ pass ${results.length - failed - missing}\nℹ fail ${failed}`)
  return failed
}
