// Bundlers, each with an app that uses the package and no setting for its sake. What they make runs where there is no package.

import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild } from 'esbuild'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'
import { sealed as seal } from '../../simulator/push/protocol.mjs'
import { nodeOf } from '../nodes.mjs'
import { PRINTS, program } from '../project.mjs'
import { reportOf } from './process.mjs'

/** Each makes one file out of another. The names end in .mjs where modules are made, else in .cjs. */
export const bundlers = {
  async esbuild(entry, outfile, settings) {
    const format = outfile.endsWith('.mjs') ? 'esm' : 'cjs'
    const { warnings } = await esbuild({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format, logLevel: 'silent', ...settings })
    warnings.forEach(({ text }) => refuse(text))
  },

  async Rollup(entry, file) {
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()], onwarn: ({ message }) => refuse(message) })
    await bundle.write({ file, format: file.endsWith('.mjs') ? 'es' : 'cjs' })
    await bundle.close()
  },

  'webpack 5': (entry, file) =>
    webpacked({ entry, target: 'node', mode: 'production', context: dirname(entry), output: { path: dirname(file), filename: basename(file) } }),

  async Vite(entry, file) {
    const formats = [file.endsWith('.mjs') ? 'es' : 'cjs']
    const lib = { entry, formats, fileName: 'app' }
    await vite({ root: dirname(entry), configFile: false, logLevel: 'error', build: { outDir: dirname(file), lib } })
    renameSync(join(dirname(file), formats[0] === 'es' ? 'app.mjs' : 'app.js'), file)
  },

  // Packages stay outside of a server's build unless it is told otherwise; then there is nothing to test.
  async 'Vite SSR'(entry, file) {
    const output = { format: file.endsWith('.mjs') ? 'es' : 'cjs', entryFileNames: basename(file) }
    const build = { ssr: entry, outDir: dirname(file), emptyOutDir: false, rollupOptions: { output } }
    await vite({ root: dirname(entry), configFile: false, logLevel: 'error', ssr: { noExternal: true }, build })
  },
}

/** What a bundler warns of is what its user sees. */
function refuse(warning) {
  throw new Error(`warns: ${warning}`)
}

async function webpacked(settings) {
  const stats = await new Promise((resolve, reject) => webpack(settings, (error, stats) => (error ? reject(error) : resolve(stats))))
  if (stats.hasErrors() || stats.hasWarnings()) refuse(stats.toString('errors-warnings'))
}

// ---- rows

const runs = (bundler, format, how, { version = 20, facts, settings, server } = {}) => ({
  runtime: bundler,
  how: `${how} → Node.js ${version}${facts ? `, ${Object.entries(facts).map(([key, value]) => `${key}: '${value}'`)}` : ''}`,
  facts,
  missing: nodeOf(version).missing,
  async run({ project, facts, name }) {
    const apart = project.apart(name)
    const entry = apart.write('main.mjs', program('import', 'weixin-openapi', facts, { server }) + PRINTS)
    const folder = project.newFolder(name)
    const outfile = join(folder, `app.${format}`)
    await bundlers[bundler](entry, outfile, settings)
    apart.remove()
    const report = await reportOf(nodeOf(version).path, [outfile], { cwd: folder })
    return { ...report, note: sizeOf(outfile) }
  },
})

/** A bundle in a cloud function still finds uniCloud's configuration, which is there at run time only. */
const configured = (bundler) => ({
  runtime: bundler,
  how: 'finds uni-config-center',
  scenario: true,
  async run({ project, name }) {
    const app = "import { weixin } from 'weixin-openapi'\nconst { uni, vk } = weixin.getConfig()\nconsole.log(JSON.stringify({ passed: uni.is + vk.is, failures: [] }))\n"
    const apart = project.apart(name)
    const entry = apart.write('main.mjs', app)
    const folder = project.newFolder(name)
    const center = project.newFolder(`${name}/node_modules/uni-config-center`)
    writeFileSync(join(center, 'index.js'), 'module.exports = () => ({ config: () => ({ is: 1 }), requireFile: () => ({ vk: { is: 1 } }) })')
    const outfile = join(folder, 'app.cjs')
    await bundlers[bundler](entry, outfile)
    apart.remove()
    return reportOf(process.execPath, [outfile], { cwd: folder })
  },
})

/** A ready-made cache in a bundle holds a token as it does elsewhere. */
const caching = (bundler) => ({
  runtime: bundler,
  how: "bundles 'weixin-openapi/cache/keyv'",
  scenario: true,
  async run({ project, name }) {
    const apart = project.apart(name)
    const entry = apart.write('main.mjs', CACHING)
    const folder = project.newFolder(name)
    const outfile = join(folder, 'app.mjs')
    await bundlers[bundler](entry, outfile)
    apart.remove()
    return reportOf(process.execPath, [outfile], { cwd: folder })
  },
})

const CACHING = `import { keyvCache } from 'weixin-openapi/cache/keyv'
const kept = new Map()
const keyv = { on() {}, get: async (key) => kept.get(key), set: async (key, value) => kept.set(key, value), delete: async (key) => kept.delete(key) }
const cache = keyvCache(keyv)
Promise.resolve(cache.set('key', 'token', 60)).then(() => cache.get('key')).then((token) =>
  console.log(JSON.stringify({ passed: 1, failures: token === 'token' ? [] : [String(token)] })))
`

/** Message push in a bundle opens and answers as it does elsewhere. */
const pushing = (bundler) => ({
  runtime: bundler,
  how: "bundles 'weixin-openapi/push'",
  scenario: true,
  async run({ project, name }) {
    const apart = project.apart(name)
    const entry = apart.write('main.mjs', pushed({ query: sealed.query, body: sealed.body }))
    const folder = project.newFolder(name)
    const outfile = join(folder, 'app.mjs')
    await bundlers[bundler](entry, outfile)
    apart.remove()
    const report = await reportOf(process.execPath, [outfile], { cwd: folder })
    return { ...report, note: sizeOf(outfile) }
  },
})

const account = { token: 'simulator', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appid: 'wx51a0000000000001' }
const sealed = seal({ ...account, format: 'xml' }, { ToUserName: 'gh', FromUserName: 'o', CreateTime: 1, MsgType: 'text', Content: '你好' })
const pushed = (request) => `import { createPush } from 'weixin-openapi/push'
const push = createPush(${JSON.stringify(account)})
push.open(${JSON.stringify(request)}).then(({ message, msg }) => {
  const right = message && message.Content === '你好' && push.reply(message, '好').includes('<MsgSignature>')
  console.log(JSON.stringify({ passed: 1, failures: right ? [] : [msg] }))
})
`

/** An app that imports the package and does not use it: nothing of it is left. */
const shaken = (bundler) => ({
  runtime: bundler,
  how: 'unused import leaves nothing',
  scenario: true,
  async run({ project, name }) {
    const entry = project.write(`${name}.mjs`, "import { weixin } from 'weixin-openapi'\nconsole.log('app')\n")
    const outfile = join(project.newFolder(name), 'app.mjs')
    await bundlers[bundler](entry, outfile)
    const left = readFileSync(outfile, 'utf8')
    return left.includes('app') && left.length < 200 ? { passed: 1, failures: [], note: sizeOf(outfile) } : { failures: [`${left.length} bytes are left`] }
  },
})

const sizeOf = (file) => `${(statSync(file).size / 1024).toFixed(1)} KB`

export const bundlerRows = [
  runs('esbuild', 'cjs', 'one file for Node.js'),
  runs('esbuild', 'mjs', 'one module for Node.js'),
  runs('esbuild', 'cjs', 'one file for Node.js', { version: 16 }),
  runs('esbuild', 'mjs', 'one module for Node.js', { version: 22, facts: { transport: 'node' } }),
  runs('esbuild', 'cjs', 'one file by `main`', { settings: { conditions: [], mainFields: ['main'] } }),
  runs('Rollup', 'cjs', 'one file'),
  runs('Rollup', 'mjs', 'one module'),
  runs('webpack 5', 'cjs', 'one file for Node.js'),
  runs('Vite', 'mjs', 'library, one module', { server: false }), // for pages, as Vite sees it
  runs('Vite SSR', 'mjs', 'one module'),
  ...['esbuild', 'Rollup', 'webpack 5', 'Vite SSR'].map(configured),
  ...Object.keys(bundlers).flatMap((bundler) => [caching(bundler), pushing(bundler), shaken(bundler)]),
]
