// The built package, for the tests in this folder.

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const folder = fileURLToPath(new URL('../../pkg/', import.meta.url))
export const require = createRequire(import.meta.url)
export const { weixin, createWeixin } = require(folder)

/** A folder of the test's own, gone when the test is. */
export function emptyFolder(test) {
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-'))
  test.after(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export function copyOfPackage(test) {
  const copy = join(emptyFolder(test), 'weixin-openapi')
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Runs a script in a Node.js of its own: what it printed, all of it. */
export function run(script, options) {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', ...options })
  return stdout + stderr
}

export function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** An answer of WeChat's, as `fetch` gives it. */
export const answer = (fields) => new Response(JSON.stringify({ errcode: 0, errmsg: 'ok', ...fields }), { headers: { 'content-type': 'application/json' } })

/** Options of an instance whose requests go to `respond(url)` instead of the network; tokens are seen to. */
export function offline(respond = () => answer({}), options = {}) {
  const urls = []
  const fetch = async (url) => {
    urls.push(String(url))
    return String(url).includes('stable_token') ? answer({ access_token: `TOKEN-${urls.length}`, expires_in: 7200 }) : respond(String(url))
  }
  return { urls, options: { appid: 'wx0000000000000001', appsecret: '0123456789abcdef0123456789abcdef', fetch, ...options } }
}
