// Cloudflare Workers: workerd itself, by way of miniflare, with what Wrangler makes of an app.

import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { program } from '../project.mjs'

/** As Wrangler does: one module, beside it the .wasm as a module that workerd compiles, whatever stands after its name. */
export async function modulesOf(entry, folder) {
  const conditions = ['workerd', 'worker', 'browser']
  await build({ entryPoints: [entry], outfile: join(folder, 'worker.mjs'), bundle: true, format: 'esm', target: 'es2024', conditions, external: ['cloudflare:*'], plugins: [compiledWasm(folder)], logLevel: 'error' })
  return modulesIn(folder, 'worker.mjs')
}

const compiledWasm = (folder) => ({
  name: 'compiled wasm',
  setup({ onResolve }) {
    onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path, resolveDir }) => {
      const [file] = path.split('?')
      mkdirSync(folder, { recursive: true })
      copyFileSync(join(resolveDir, file), join(folder, basename(file)))
      return { path: `./${basename(file)}`, external: true }
    })
  },
})

/** All modules of a folder, for Miniflare: the main one goes first. */
export function modulesIn(folder, main) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(m?js|wasm)$/.test(name))
  names.sort((one, other) => (other === main) - (one === main))
  const type = (name) => (name.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule')
  return { modulesRoot: folder, modules: names.map((name) => ({ type: type(name), path: join(folder, name) })) }
}

export async function withWorker(settings, use) {
  const worker = new Miniflare(settings)
  try {
    return await use(worker)
  } finally {
    await worker.dispose()
  }
}

/** Of the dates that turn features on: before bytes could be compiled at all, and now. */
const row = (compatibilityDate, specifier = 'weixin-openapi') => ({
  runtime: 'Cloudflare Workers',
  how: `import '${specifier}', compatibility date ${compatibilityDate}`,
  async run({ project, facts, name }) {
    const handler = '\nexport default { fetch: async () => Response.json(await run()) }\n'
    const entry = project.write(`${name}.mjs`, program('import', specifier, facts) + handler)
    const modules = await modulesOf(entry, project.newFolder(name))
    return withWorker({ ...modules, compatibilityDate }, async (worker) => (await worker.dispatchFetch('http://worker/')).json())
  },
})

/** Where bytes are never compiled, /inline says what to take instead. */
const tooLate = (specifier) => ({
  runtime: 'Cloudflare Workers',
  how: `'${specifier}/inline' where nothing is compiled`,
  scenario: true,
  async run({ project, name }) {
    const handler = `export default { fetch: () => import('${specifier}/inline').then(() => new Response(''), ({ message }) => new Response(message)) }`
    const modules = await modulesOf(project.write(`${name}.mjs`, handler), project.newFolder(name))
    return withWorker({ ...modules, compatibilityDate: '2024-01-01' }, async (worker) => {
      const said = await (await worker.dispatchFetch('http://worker/')).text()
      const right = said.startsWith(`${specifier}/inline `) && /只能在启动时加载.*compatibility_date/.test(said) && said.includes(`改用 '${specifier}'`)
      return right ? { passed: 1, failures: [] } : { failures: [said] }
    })
  },
})

const scenario = {
  runtime: 'Cloudflare Workers',
  how: 'login and a message, tokens in KV',
  scenario: true,
  async run({ project, wechat, facts: { miniProgram }, name }) {
    copyFileSync(fileURLToPath(new URL('../worker.mjs', import.meta.url)), project.at(`${name}.mjs`))
    const folder = project.newFolder(name)
    const settings = {
      ...(await modulesOf(project.at(`${name}.mjs`), folder)),
      compatibilityDate: '2026-07-01',
      bindings: { WEIXIN_APPID: miniProgram.appid, WEIXIN_APPSECRET: miniProgram.appsecret, WEIXIN_BASE_URL: wechat.url },
      kvNamespaces: ['TOKENS'],
      kvPersist: join(folder, 'kv'),
    }
    const failures = []
    const holds = (truth, otherwise) => truth || failures.push(JSON.stringify(otherwise))
    const post = async (worker, path, params) => (await worker.dispatchFetch(`http://worker/${path}`, { method: 'POST', body: JSON.stringify(params) })).json()

    await withWorker(settings, async (worker) => {
      const user = await post(worker, 'login', { code: wechat.issueLoginCode(miniProgram.appid) })
      holds(user.code === 0 && user.openid, user)
      const sent = await post(worker, 'notify', user)
      holds(sent.code === 0, sent)
      const refused = await post(worker, 'login', { code: 'used-code' })
      holds(refused.code === 40163 && refused.msg.startsWith('该code已被使用，请重新获取'), refused)
      const kv = await worker.getKVNamespace('TOKENS')
      const token = await kv.get(`mp-weixin-${miniProgram.appid}`)
      holds(wechat.calls.some(({ query }) => query.access_token === token), 'the token in KV is the one that was used')
    })
    // Another Worker, started later: the token is still there.
    await withWorker(settings, async (worker) => {
      const sent = await post(worker, 'notify', { openid: 'oSimulatorAlice0000000000001' })
      holds(sent.code === 0, sent)
    })
    holds(wechat.count('/cgi-bin/stable_token') === 1, 'one token for both')
    return { passed: 6 - failures.length, failures }
  },
}

/** One instance for all requests, which are kept apart by workerd: whoever waits for a token that another request asks for goes on in his own. */
const shared = {
  runtime: 'Cloudflare Workers',
  how: 'one instance for requests at once',
  scenario: true,
  async run({ project, wechat, facts: { miniProgram }, name }) {
    const { appid, appsecret } = miniProgram
    const entry = project.write(`${name}.mjs`, `import { createWeixin } from 'weixin-openapi'
      const weixin = createWeixin(${JSON.stringify({ appid, appsecret, baseURL: wechat.url, timeout: 1000 })})
      export default {
        async fetch() {
          const result = await weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })
          return Response.json({ code: result.code, msg: result.msg })
        },
      }`)
    const settings = { ...(await modulesOf(entry, project.newFolder(name))), compatibilityDate: '2024-10-14' }
    const failures = []
    const holds = (truth, otherwise) => truth || failures.push(JSON.stringify(otherwise))
    const token = '/cgi-bin/stable_token'
    await withWorker(settings, async (worker) => {
      const get = async (init) => (await worker.dispatchFetch('http://worker/', init)).json()
      const before = wechat.count(token)
      const all = await Promise.all(Array.from({ length: 8 }, () => get()))
      holds(all.every(({ code }) => code === 0), all)
      holds(wechat.count(token) === before + 1, 'one token for the eight')
    })
    // Who asks for the token goes away before it comes, and with the request all that it does: those who wait for it end in time, later ones ask anew.
    await withWorker(settings, async (worker) => {
      const get = async (init) => (await worker.dispatchFetch('http://worker/', init)).json()
      wechat.inject({ path: token, delay: 600 })
      const gone = new AbortController()
      const first = get({ signal: gone.signal }).catch(() => 'gone')
      const asked = wechat.count(token)
      while (wechat.count(token) === asked) await sleep(10)
      gone.abort()
      await first
      const waiting = await get()
      holds([0, -20].includes(waiting.code), waiting)
      await sleep(2000)
      const later = await Promise.all([get(), get()])
      holds(later.every(({ code }) => code === 0), later)
    })
    return { passed: 4 - failures.length, failures }
  },
}

export const workerRows = [row('2024-01-01'), row('2026-07-01'), row('2026-07-01', 'weixin-openapi/inline'), tooLate('weixin-openapi'), tooLate('weixin-openapi/push'), scenario, shared]
