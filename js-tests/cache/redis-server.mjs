// A real redis-server on loopback, with a folder of its own, for as long as the tests of a file run.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** `{ port, url, stop() }`, or undefined where there is no redis-server. In CI there has to be one. */
export async function startRedis() {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort())
    } catch (error) {
      if (error.code === 'ENOENT' && !process.env.CI) return undefined
      if (error.code === 'ENOENT' || attempt === 3) throw error // a port that was free may be taken by now
    }
  }
}

/** The same, stopped when the file's tests are over. */
export async function redisForTests() {
  const server = await startRedis()
  if (server) after(() => server.stop())
  return server
}

/** The option `skip` of tests that need the server. */
export const without = (server) => (server ? false : 'redis-server is not installed: apt-get install redis-server')

async function start(port) {
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-redis-'))
  const settings = ['--bind', '127.0.0.1', '--port', port, '--save', '', '--appendonly', 'no', '--dir', dir]
  const child = spawn('redis-server', settings.map(String), { stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').catch(() => {})

  const stop = async () => {
    process.removeListener('exit', kill)
    child.kill()
    await ended
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await ready(child)
  } catch (error) {
    rmSync(dir, { recursive: true, force: true })
    process.removeListener('exit', kill)
    throw error
  }
  return { port, url: `redis://127.0.0.1:${port}`, stop }
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}: ${said}`)))
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      if (said.includes('Ready to accept connections')) resolve()
    })
  })
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((closed) => server.close(closed))
  return port
}
