// The processes of a run: the server on one core, clients on another, where the machine has two and `taskset` to say so.

import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const here = (name) => fileURLToPath(new URL(name, import.meta.url))

export const pinned = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0
const on = (core, file, args) => (pinned ? ['taskset', ['-c', String(core), file, ...args]] : [file, args])
const CLIENT = 0, SERVER = 1

/** A program on the core of clients: [file, args]. */
export const onClient = (file, args) => on(CLIENT, file, args)

/** @returns {Promise<{ base: string, stop(): void }>} */
export async function startServer() {
  const child = spawn(...on(SERVER, process.execPath, [here('server.mjs')]), { stdio: ['pipe', 'pipe', 'inherit'] })
  const [port] = await once(child.stdout, 'data')
  return { base: `http://127.0.0.1:${String(port).trim()}`, stop: () => child.stdin.end() }
}

/** A contestant that waits for tasks, or the reason why there is none. */
export async function startWorker(name, base, { flags = [] } = {}) {
  const child = spawn(...on(CLIENT, process.execPath, [...flags, here('worker.cjs'), name, base]), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('exit', () => resolve([{ error: reasonIn(said) }])))
  const [first] = await Promise.race([once(child, 'message'), ended])
  if (!first.ready) return { name, missing: first.error }

  let tasks = 0
  return {
    name,
    async ask(task) {
      const id = ++tasks
      child.send({ id, ...task })
      const [{ result, error }] = await Promise.race([once(child, 'message'), ended])
      if (error) throw new Error(error)
      return result
    },
    stop: () => child.kill(),
  }
}

/** What a fresh process of this Node.js takes to the first answer, or { error }; `group` is the file by which it joins a cgroup. */
export async function cold(node, name, base, { env = {}, group } = {}) {
  const [file, args] = onClient(node, [here('cold.cjs'), name, base])
  const command = group ? ['sh', ['-c', 'echo $$ > "$0" && exec "$@"', group, file, ...args]] : [file, args]
  try {
    const { stdout } = await promisify(execFile)(...command, { env: { ...process.env, ...env }, timeout: 60_000 })
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')))
  } catch (error) {
    return { error: reasonIn(String(error.stderr || error.message)) }
  }
}

const reasonIn = (text) => /(?:Cannot find module '[^']+'|Error: [^\n]+)/.exec(text)?.[0] ?? (text.trim().split('\n').at(-1) || 'no reason given')
