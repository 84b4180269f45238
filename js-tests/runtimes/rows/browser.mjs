// Chromium without a window. The page's own server passes on to WeChat what is no file of the page, as the proxy of an admin tool does.

import { build as esbuild } from 'esbuild'
import { createReadStream, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request as send } from 'node:http'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { build as vite, createServer as createVite } from 'vite'
import webpack from 'webpack'
import { program } from '../project.mjs'

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' }
const PAGE = '<!doctype html><meta charset="utf-8"><title>suite</title><script type="module" src="./app.mjs"></script>'

/** The suite with the page's own server in the place of WeChat. */
const app = (facts) => `${program('import', 'weixin-openapi', facts, { server: false }).replace(JSON.stringify(facts), `{ ...${JSON.stringify(facts)}, baseURL: location.origin }`)}
window.report = run()
`

/** Builds into a folder and says what the page is made of. */
const builds = {
  async esbuild(project, name, facts) {
    const folder = project.newFolder(name)
    const entry = project.write(`${name}.mjs`, app(facts))
    await esbuild({ entryPoints: [entry], outfile: join(folder, 'app.mjs'), bundle: true, format: 'esm', minify: true, logLevel: 'error' })
    writeFileSync(join(folder, 'index.html'), PAGE)
    return folder
  },

  async Vite(project, name, facts) {
    const root = rootOf(project, name, facts)
    await vite({ root, configFile: false, logLevel: 'error' })
    return join(root, 'dist')
  },

  async 'webpack 5'(project, name, facts) {
    const folder = project.newFolder(name)
    const entry = project.write(`${name}.mjs`, app(facts))
    const settings = { entry, mode: 'production', context: project.folder, output: { path: folder, filename: 'app.mjs' } }
    await new Promise((resolve, reject) => webpack(settings, (error, stats) => (error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve())))
    writeFileSync(join(folder, 'index.html'), PAGE)
    return folder
  },
}

/** A folder with a page and its script, inside the project. */
function rootOf(project, name, facts) {
  const root = project.at(name)
  project.write(`${name}/index.html`, PAGE)
  project.write(`${name}/app.mjs`, app(facts).replace('./suite.mjs', '../suite.mjs'))
  return root
}

// ---- rows

const missing = !existsSync(executablePath)

const built = (bundler) => ({
  runtime: 'Chromium',
  how: `built by ${bundler}`,
  missing,
  async run({ project, wechat, facts, name }) {
    const folder = await builds[bundler](project, name, facts)
    const server = await serve(folder, wechat.url)
    try {
      return { ...(await reportOf(`http://127.0.0.1:${server.address().port}/`)), note: sizeOf(folder) }
    } finally {
      server.close()
      server.closeAllConnections()
    }
  },
})

/** Vite's own server, while an app is being written: it makes modules of packages beforehand. */
const developed = {
  runtime: 'Chromium',
  how: 'served by vite dev',
  missing,
  async run({ project, wechat, facts, name }) {
    const root = rootOf(project, name, facts)
    const proxy = Object.fromEntries(['/cgi-bin', '/sns', '/wxa'].map((path) => [path, { target: wechat.url }]))
    const server = await createVite({ root, configFile: false, logLevel: 'error', server: { host: '127.0.0.1', port: 0, proxy } })
    try {
      await server.listen()
      return await reportOf(`http://127.0.0.1:${server.httpServer.address().port}/`)
    } finally {
      await server.close()
    }
  },
}

async function reportOf(url) {
  const { page, close } = await newPage()
  const said = []
  page.on('pageerror', (error) => said.push(error.stack))
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  try {
    await page.goto(url)
    await page.waitForFunction('window.report', undefined, { timeout: 30_000 })
    return await page.evaluate('window.report')
  } catch (error) {
    throw new Error([error.message, ...said].join('\n'))
  } finally {
    await close()
  }
}

async function newPage() {
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  return { page: await browser.newPage(), close: () => browser.close() }
}

async function serve(folder, wechat) {
  const server = createServer((request, response) => {
    const file = join(folder, request.url === '/' ? 'index.html' : new URL(request.url, 'http://page/').pathname)
    if (existsSync(file)) {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] })
      return createReadStream(file).pipe(response)
    }
    const { method, headers } = request
    const passed = send(wechat + request.url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    request.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const sizeOf = (folder) => {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.m?js$/.test(name))
  return `${(files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024).toFixed(1)} KB`
}

export const browserRows = [...Object.keys(builds).map(built), developed]
