// What the rows of Next.js and Nuxt share: an app among the frameworks that are installed, and a server of what was built.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { tool } from '../project.mjs'
import { ended } from './process.mjs'

/** Installed for `cargo xtask test --runtimes` alone: it takes longer than all else here. */
export const missing = (name) => !existsSync(tool(`../frameworks/node_modules/${name}`))

/** What a framework prints about itself and asks of its maker's servers is left out. */
const quiet = { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', NITRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }

/**
 * Builds an app. Of what was built a copy stays, in a `folder` where there is neither app nor package; `app` is where the app was among the frameworks.
 * @param {Record<string, string>} files
 */
export async function builtApp({ project, name }, files, { binary = process.execPath, command, output }) {
  // Tools follow no symbolic link out of the folder with the lock file; so the app lies beside the installed packages.
  const app = tool(`../frameworks/apps/${process.pid}-${name}`)
  try {
    for (const each of ['node_modules/weixin-openapi', 'suite.mjs', 'suite.cjs']) cpSync(project.at(each), join(app, each), { recursive: true })
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(app, file)), { recursive: true })
      writeFileSync(join(app, file), text)
    }
    const [script, ...args] = command
    const { code, output: said } = await ended(binary, [tool(`../frameworks/node_modules/${script}`), ...args], { cwd: app, env: quiet, timeout: 300_000 })
    if (code !== 0) throw new Error(said)
    const folder = join(project.newFolder(name), 'built')
    cpSync(join(app, output), folder, { recursive: true, verbatimSymlinks: true })
    return { folder, app: `apps/${process.pid}-${name}` }
  } finally {
    rmSync(app, { recursive: true, force: true })
  }
}

/** Serves while `use(origin)` runs. */
export async function withServer(folder, script, use) {
  const port = await freePort()
  const env = { ...quiet, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1' }
  const server = spawn(process.execPath, [script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text))
  const origin = `http://127.0.0.1:${port}`
  try {
    while (!(await answers(origin))) if (server.exitCode !== null) throw new Error('it does not listen')
    return await use(origin)
  } catch (error) {
    throw new Error(`${error.stack}\n${said}`)
  } finally {
    server.kill()
  }
}

const answers = (origin) =>
  fetch(`${origin}/nothing`).then(
    () => true,
    () => new Promise((resolve) => setTimeout(resolve, 50, false))
  )

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** One report of several, each by a name. */
export function joined(reports) {
  const failures = Object.entries(reports).flatMap(([name, { failures }]) => failures.map((failure) => `${name}: ${failure}`))
  return { passed: Object.values(reports).reduce((sum, { passed }) => sum + passed, 0), failures }
}
