// The built site (cargo xtask docs) on loopback, and a Chromium to look at it with.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../target/docs', import.meta.url))
const chromium = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))

/** The option `skip` of tests that need a browser. In CI there has to be one. */
export const skip = !chromium && !process.env.CI && 'Chromium is not installed: apt-get install chromium'

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' }

/** Serves the site as any server of files does: `{ url, stop() }`. */
export async function serve() {
  if (!existsSync(join(root, 'index.html'))) throw new Error('target/docs is not there: cargo xtask docs')
  const server = createServer((request, response) => {
    const file = fileOf(decodeURIComponent(new URL(request.url, 'http://site').pathname))
    response.writeHead(file ? 200 : 404, { 'content-type': types[extname(file || '.html')] || 'application/octet-stream' })
    response.end(file && readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}

/** The file of an address, or undefined. A folder's is its index.html; names are what they are, whatever the file system thinks of case. */
function fileOf(path) {
  const names = path.split('/').filter(Boolean)
  let found = root
  for (const name of names) {
    if (!statSync(found).isDirectory() || !readdirSync(found).includes(name)) return undefined
    found = join(found, name)
  }
  if (statSync(found).isDirectory()) found = join(found, 'index.html')
  return existsSync(found) ? found : undefined
}

/** The addresses of all pages, from the root: `/guide/start.html`. */
export function pages(folder = root, prefix = '/') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pages(join(folder, entry.name), `${prefix}${entry.name}/`)
    return entry.name.endsWith('.html') && entry.name !== '404.html' ? [prefix + entry.name.replace(/^index\.html$/, '')] : []
  })
}

/** A browser that talks to nobody but the pages it is shown. */
export function launch() {
  const { chromium: browser } = createRequire(new URL('../../docs/package.json', import.meta.url))('playwright-core')
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return browser.launch({ executablePath: chromium, args: quiet })
}

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 800 }
