// A cold start on a quarter of a core, as a small cloud function has it: the clock is what its user waits for. Linux gives a group of processes a
// part of a core (cgroup), to who may make one.

import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { coldStarts } from '../measure.mjs'
import { nodeOf } from '../nodes.mjs'

const PERIOD = 20_000, SHARE = 0.25 // µs
const NAMES = ['ours', 'http', 'fetch', 'co-wechat-api']

export async function quarter({ names, server, effort, packages, say }) {
  const group = groupOf()
  if (group.missing) return group
  const rows = {}
  try {
    for (const version of effort.versions.filter((version) => [16, 20].includes(version))) {
      const node = nodeOf(version)
      if (!node) continue
      say(`cold starts on a quarter of a core, Node.js ${version}`)
      rows[version] = await coldStarts(node, NAMES.filter((name) => names.includes(name)), server.base, { rounds: effort.quarter, packages, group: group.tasks })
    }
  } finally {
    rmdirSync(group.folder)
  }
  return rows
}

/** A group of either make, or why there is none. */
function groupOf() {
  const makes = [
    ['/sys/fs/cgroup/cpu/weixin-openapi-bench', 'tasks', (write) => (write('cpu.cfs_period_us', PERIOD), write('cpu.cfs_quota_us', PERIOD * SHARE))],
    ['/sys/fs/cgroup/weixin-openapi-bench', 'cgroup.procs', (write) => write('cpu.max', `${PERIOD * SHARE} ${PERIOD}`)],
  ]
  let missing
  for (const [folder, tasks, limit] of makes) {
    try {
      mkdirSync(folder, { recursive: false })
      limit((file, value) => writeFileSync(`${folder}/${file}`, String(value)))
      return { folder, tasks: `${folder}/${tasks}` }
    } catch (error) {
      missing = `不能建立 cgroup（${error.code || error.message}）`
    }
  }
  return { missing }
}
