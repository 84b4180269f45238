// A cold Deno: from the start of the process to the first answer, on the clock, beyond one that does nothing.

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { here, onClient } from '../processes.mjs'
import { median } from '../stats.mjs'

const BINARY = here('../js-tests/runtimes/node_modules/@deno/linux-x64-glibc/deno')
const { account, message } = createRequire(import.meta.url)('../calls.cjs')

const scriptsOf = (pkg, base) => ({
  empty: '',
  fetch: `
    const post = async (path, body) => (await fetch('${base}' + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()
    const { access_token } = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: '${account.appid}', secret: '${account.appsecret}' })
    const { errcode } = await post('/cgi-bin/message/subscribe/send?access_token=' + access_token, ${JSON.stringify(message)})
    if (errcode !== 0) throw new Error(errcode)`,
  ours: `
    import { createWeixin } from '${pathToFileURL(join(pkg, 'bundled.mjs'))}'
    const weixin = createWeixin(${JSON.stringify({ ...account, baseURL: base })})
    const { code, msg } = await weixin.subscribeMessage.send(${JSON.stringify(message)})
    if (code !== 0) throw new Error(msg)`,
})

/** { ours, fetch } in ms, or { missing }. */
export async function deno({ pkg, server, effort }) {
  if (!existsSync(BINARY)) return { missing: 'js-tests/runtimes 里没有 Deno' }
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-deno-'))
  const series = {}
  try {
    const scripts = Object.entries(scriptsOf(pkg, server.base))
    for (const [name, text] of scripts) writeFileSync(join(folder, `${name}.mjs`), text)
    for (let round = -1; round < effort.cold; round++) {
      for (const [name] of scripts) {
        const begun = performance.now()
        await promisify(execFile)(...onClient(BINARY, ['run', '--no-prompt', '--no-config', '--allow-net', join(folder, `${name}.mjs`)]))
        if (round >= 0) (series[name] ??= []).push(performance.now() - begun) // the first of each fills Deno's own cache
      }
    }
  } catch (error) {
    return { missing: String(error.stderr || error.message).trim().split('\n')[0] }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const beyond = (name) => median(series[name].map((time, round) => time - series.empty[round]))
  return { ours: beyond('ours'), fetch: beyond('fetch') }
}
