// simulator.mjs <outdir> <manifest>: the package weixin-openapi-simulator, out of js-tests/simulator. The manifest lacks what the scripts need. CommonJS for all, since test runners load that
// without flags; modules get the same instance from it. Not minified: it is read when a test fails.

import { build } from 'esbuild'
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [out, stamped] = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))
const source = join(root, 'js-tests/simulator')
const fromRoot = (path) => join(root, path)
const json = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** What is read from many files in the repository is one file here. */
const facts = {
  name: 'facts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]facts[\\/]index\.mjs$/ }, async ({ path }) => {
      const { facts } = await import(pathToFileURL(path))
      writeFileSync(join(out, 'dist/facts.json'), JSON.stringify(facts))
      return { contents: "import { readFileSync } from 'node:fs'\nexport const facts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'))" }
    })
  },
}

/** The command asks for the package beside it. */
const simulator = {
  name: 'simulator',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/index\.mjs$/ }, ({ importer }) => (importer.endsWith('cli.mjs') ? { path: './index.cjs', external: true } : undefined)),
}

async function bundle(entry, name) {
  const { metafile } = await build({
    entryPoints: [join(source, entry)],
    outfile: join(out, 'dist', name),
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node18',
    charset: 'utf8',
    define: { 'import.meta.url': 'urlOfThisFile' },
    banner: { js: "'use strict'\nconst urlOfThisFile = require('node:url').pathToFileURL(__filename).href" },
    plugins: [facts, simulator],
    metafile: true,
    logLevel: 'warning',
  })
  const strays = Object.keys(metafile.inputs).filter((input) => !relative(source, fromRoot(input)) || relative(source, fromRoot(input)).startsWith('..'))
  if (strays.length > 0) throw new Error(`${name} reads what is not the simulator's: ${strays}`)
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports).filter(({ external }) => external)
  return imported.map(({ path }) => path).filter((path) => !path.startsWith('node:') && !path.startsWith('.'))
}

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'dist'), { recursive: true })
const imported = [...(await bundle('index.mjs', 'index.cjs')), ...(await bundle('cli.mjs', 'command.cjs'))]
chmodSync(join(out, 'dist/command.cjs'), 0o755)

/** `@hono/node-server` of `@hono/node-server`, `hono` of `hono/streaming`. */
const packageOf = (path) => path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/')
const { devDependencies } = json(fromRoot('js-tests/package.json'))
const dependencies = [...new Set(imported.map(packageOf))].sort().map((name) => {
  if (!devDependencies[name]) throw new Error(`the simulator imports ${name}, which js-tests/package.json has not`)
  return [name, `^${devDependencies[name]}`]
})
const manifest = { ...json(stamped), dependencies: Object.fromEntries(dependencies) }
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)

const names = Object.keys(await import(pathToFileURL(join(source, 'index.mjs'))))
writeFileSync(join(out, 'index.mjs'), `// The same instance as for CommonJS.\n\nimport simulator from './dist/index.cjs'\n\nexport const { ${names.join(', ')} } = simulator\n`)
for (const format of ['cts', 'mts']) copyFileSync(join(source, 'package/index.d.ts'), join(out, `index.d.${format}`))
cpSync(join(source, 'page'), join(out, 'page'), { recursive: true })
copyFileSync(join(source, 'README.md'), join(out, 'README.md'))
for (const paper of ['CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT']) copyFileSync(fromRoot(paper), join(out, paper))
