// What runtimes load, as it was in earlier runs: history.json beside this, a line a version of the package and day.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { here } from './processes.mjs'

const FILE = here('history.json')

/** All lines, this run's at the end; written down where `isKept`. */
export function historyWith({ sizes, tarball, machine }, { isKept }) {
  const { version } = JSON.parse(readFileSync(join(process.env.WEIXIN_PKG, 'package.json'), 'utf8'))
  const runtimes = Object.fromEntries(sizes.runtimes.map(({ title, raw, gzip }) => [title, { raw, gzip }]))
  const line = { date: machine.date, version, tarball: tarball?.bytes, runtimes }
  const isSame = (other) => other.date === line.date && other.version === line.version
  const lines = [...JSON.parse(readFileSync(FILE, 'utf8')).filter((other) => !isSame(other)), line]
  if (isKept) writeFileSync(FILE, `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`)
  return lines
}
