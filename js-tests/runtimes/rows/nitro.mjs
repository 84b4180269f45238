// Nitro 2, the server of Nuxt 3 and others: on Node.js with the packages that it copies, and for Cloudflare. Its output runs where there is no project.

import { cpSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { program, tool } from '../project.mjs'
import { ended } from './process.mjs'
import { modulesIn, withWorker } from './workers.mjs'

const DATE = '2026-07-01'

const row = (how, { preset, name: specifier = 'weixin-openapi', settings = {}, plugin, ask }) => ({
  runtime: 'Nitro 2',
  how,
  async run({ project, facts, name }) {
    const apart = project.apart(name)
    apart.write('package.json', '{ "private": true, "type": "module" }')
    apart.write('nitro.config.mjs', `export default ${JSON.stringify({ compatibilityDate: DATE, ...settings })}`)
    const route = `import { keyvCache } from 'weixin-openapi/cache/keyv'\n${program('import', specifier, facts).replace('./suite.', '../suite.')}`
    apart.write('routes/index.mjs', `${route}\nexport default () => (typeof keyvCache === 'function' ? run() : undefined)\n`)
    if (plugin) apart.write('plugins/weixin.mjs', plugin)
    const env = { ...process.env, NITRO_TELEMETRY_DISABLED: '1', CI: '1' }
    const { code, output } = await ended(process.execPath, [tool('nitropack/dist/cli/index.mjs'), 'build', '--preset', preset], { cwd: apart.folder, env })
    const folder = join(project.newFolder(name), 'server')
    if (code !== 0) throw new Error(output)
    cpSync(apart.at('.output/server'), folder, { recursive: true, verbatimSymlinks: true })
    apart.remove()
    return ask(folder)
  },
})

/** Over a socket with a name, so that no port is taken. */
async function onNode(folder) {
  const socket = join(folder, '..', 'socket')
  const env = { ...process.env, NITRO_UNIX_SOCKET: socket }
  const server = spawn(process.execPath, [join(folder, 'index.mjs')], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const isListening = new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text).includes('Listening') && resolve())
    server.on('close', () => reject(new Error(said)))
  })
  try {
    await isListening
    return JSON.parse(await bodyOf(socket))
  } catch (error) {
    throw new Error(`${error.message}\n${said}`)
  } finally {
    server.kill()
  }
}

async function bodyOf(socketPath) {
  const [response] = await once(request({ socketPath, path: '/' }).end(), 'response')
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) body += chunk
  return body
}

const onCloudflare = (folder) =>
  withWorker({ ...modulesIn(folder, 'index.mjs'), compatibilityDate: DATE }, async (worker) => {
    const response = await worker.dispatchFetch('http://worker/')
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  })

export const nitroRows = [
  row('node-server, as it comes', { preset: 'node-server', ask: onNode }),
  row('node-server, /inline', { preset: 'node-server', name: 'weixin-openapi/inline', ask: onNode }),
  row('cloudflare-module, experimental.wasm', { preset: 'cloudflare_module', settings: { experimental: { wasm: true } }, ask: onCloudflare }),
  row('cloudflare-module, /inline in a plugin', {
    preset: 'cloudflare_module',
    name: 'weixin-openapi/inline',
    plugin: "import { weixin } from 'weixin-openapi/inline'\nimport { createPush } from 'weixin-openapi/push/inline'\nexport default () => void [weixin, createPush]\n",
    ask: onCloudflare,
  }),
]
