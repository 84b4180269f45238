// Vercel's Edge runtime, which compiles no bytes either: what Next.js makes of an app puts each `….wasm?module` into a variable that
// the runtime fills with the module.

import { EdgeRuntime } from 'edge-runtime'
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { program } from '../project.mjs'

const wasmModules = {
  name: 'wasm?module',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({ path, namespace: 'wasm' }))
    onLoad({ filter: /.*/, namespace: 'wasm' }, ({ path }) => ({ contents: `export default wasm_${nameOf(path)}` }))
  },
}

const nameOf = (file) => basename(file, '.wasm?module')

/** What the bundle asks for, each under its name. */
const modulesOf = (folder) =>
  Object.fromEntries(['weixin', 'signing', 'push'].map((name) => [`wasm_${name}`, new WebAssembly.Module(readFileSync(join(folder, `${name}.wasm`)))]))

export const edgeRows = [
  {
    runtime: 'Vercel Edge',
    how: "import 'weixin-openapi'",
    async run({ project, facts, name }) {
      const handler = "\naddEventListener('fetch', (event) => event.respondWith(run().then((report) => new Response(JSON.stringify(report)))))\n"
      const entry = project.write(`${name}.mjs`, program('import', 'weixin-openapi', facts) + handler)
      const settings = { bundle: true, write: false, format: 'iife', conditions: ['edge-light', 'worker', 'browser', 'module'], plugins: [wasmModules], logLevel: 'error' }
      const { outputFiles } = await build({ entryPoints: [entry], ...settings })
      const runtime = new EdgeRuntime({
        initialCode: outputFiles[0].text,
        codeGeneration: { strings: false, wasm: false },
        extend: (context) => Object.assign(context, modulesOf(project.at('node_modules/weixin-openapi'))),
      })
      return (await runtime.dispatchFetch('http://edge/')).json()
    },
  },
]
