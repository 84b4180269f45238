// Cloudflare Workers: from nothing to the first answer of a fresh isolate, in the real runtime (workerd, by way of miniflare).

import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { here } from '../processes.mjs'
import { imported } from '../sizes.mjs'
import { median } from '../stats.mjs'

const require = createRequire(import.meta.url)
const RUNTIMES = here('../js-tests/runtimes/')

const EMPTY = `export default { fetch: () => new Response('{}') }`

const FLOOR = `
export default {
  async fetch(request, { BASE }) {
    const post = async (path, body) => (await fetch(BASE + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()
    const { access_token } = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef' })
    return Response.json(await post('/cgi-bin/message/subscribe/send?access_token=' + access_token, MESSAGE))
  },
}`

const OURS = `
import { createWeixin } from './workerd.mjs'
export default {
  async fetch(request, { BASE }) {
    const weixin = createWeixin({ appid: 'wx0123456789abcdef', appsecret: '0123456789abcdef0123456789abcdef', baseURL: BASE })
    return Response.json(await weixin.subscribeMessage.send(MESSAGE))
  },
}`

/** A cold Worker, in ms beyond one that does nothing: { ours, fetch }, each { request, total } (with the start of the runtime), or { missing }. */
export async function workers({ pkg, server: { base }, effort }) {
  const rounds = effort.isolates
  let Miniflare
  try {
    const entry = createRequire(join(RUNTIMES, 'package.json')).resolve('miniflare')
    Miniflare = (await import(pathToFileURL(entry))).Miniflare ?? require(entry).Miniflare
  } catch (error) {
    return { missing: 'js-tests/runtimes 里没有 miniflare' }
  }
  const message = `const MESSAGE = ${JSON.stringify(require('../calls.cjs').message)}\n`
  const files = imported(pkg, 'workerd.mjs')
  const modules = files.map((name) => moduleOf(name, readFileSync(join(pkg, name))))
  const scripts = { empty: [EMPTY, []], fetch: [message + FLOOR, []], ours: [message + OURS, modules] }

  const series = { empty: [], fetch: [], ours: [] }
  try {
    await firstAnswer(Miniflare, EMPTY, [], base) // miniflare's own first time
    for (let round = 0; round < rounds; round++) {
      for (const [name, [script, more]] of Object.entries(scripts)) series[name].push(await firstAnswer(Miniflare, script, more, base))
    }
  } catch (error) {
    return { missing: String(error.message).split('\n')[0] }
  }
  const beyond = (name, what) => median(series[name].map((taken, round) => taken[what] - series.empty[round][what]))
  const both = (name) => ({ request: beyond(name, 'request'), total: beyond(name, 'total') })
  return { fetch: both('fetch'), ours: both('ours') }
}

/** As Wrangler hands it over: what an entry asks for by `?module` is the file. */
const moduleOf = (path, contents) =>
  path.endsWith('.wasm') ? { type: 'CompiledWasm', path, contents } : { type: 'ESModule', path, contents: contents.toString('utf8').replaceAll('.wasm?module', '.wasm') }

async function firstAnswer(Miniflare, script, modules, base) {
  const begun = performance.now()
  const worker = new Miniflare({ modules: [{ type: 'ESModule', path: 'main.mjs', contents: script }, ...modules], bindings: { BASE: base }, compatibilityDate: '2025-06-01' })
  try {
    const url = await worker.ready
    const start = performance.now()
    const response = await fetch(url)
    const text = await response.text()
    if (response.status !== 200 || !text.startsWith('{')) throw new Error(text)
    const end = performance.now()
    return { request: end - start, total: end - begun }
  } finally {
    await worker.dispose()
  }
}
