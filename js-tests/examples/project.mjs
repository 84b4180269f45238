// An example as whoever reads it has it: a copy of its folder, the package installed from its tarball, and the frameworks that it names.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeOf } from '../runtimes/nodes.mjs'
import { install, packed } from '../support/packed.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export const examples = here('../../examples')

/** What the examples depend on comes from where it is installed for other tests. */
export const frameworks = here('../node_modules')

let installed
/** The package as npm unpacks it, once for all tests of a file. */
export function thePackage() {
  if (installed) return installed
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-examples-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  install(folder, packed())
  return (installed = join(folder, 'node_modules/weixin-openapi'))
}

/**
 * A copy of an example with what it says that it depends on, gone when the test ends.
 * @param {import('node:test').TestContext} t
 * @param {string} name
 */
export function copyOf(t, name) {
  const folder = mkdtempSync(join(tmpdir(), `weixin-openapi-${name}-`))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(examples, name), folder, { recursive: true })
  const { dependencies, scripts } = described(folder)
  for (const dependency of dependencies) provide(folder, dependency)
  return { folder, at: (path) => join(folder, path), scripts }
}

/** What a project says about itself, in the file of Node.js or in that of Deno. */
function described(folder) {
  const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  if (existsSync(join(folder, 'deno.json'))) {
    const { imports, tasks } = read('deno.json')
    return { dependencies: Object.keys(imports), scripts: tasks }
  }
  const { dependencies, devDependencies, scripts } = read('package.json')
  return { dependencies: Object.keys({ ...dependencies, ...devDependencies }), scripts }
}

/** Puts a package where a project finds it. */
function provide(folder, name) {
  const to = join(folder, 'node_modules', name)
  mkdirSync(dirname(to), { recursive: true })
  if (name === 'weixin-openapi') return cpSync(thePackage(), to, { recursive: true })
  const from = [frameworks, here('../../xtask/node_modules')].map((modules) => join(modules, name)).find(existsSync)
  // A framework finds what it depends on beside where it really is.
  if (from) symlinkSync(from, to, 'junction')
}

/** Fills in `.env` or its like: the lines of the example's own sample with these values, in which each of them has to occur. */
export function fillIn({ at }, sample, values) {
  const missing = new Set(Object.keys(values))
  const filled = readFileSync(at(sample), 'utf8').replace(/^(?:# )?([A-Z_]+)=.*$/gm, (line, name) => (missing.delete(name) ? `${name}=${values[name]}` : line))
  if (missing.size > 0) throw new Error(`${sample} has no ${[...missing]}`)
  writeFileSync(at(sample.replace('.example', '')), filled)
}

// `node --env-file` is of Node.js 20.
const node = () => (Number(process.versions.node.split('.')[0]) >= 20 ? process.execPath : nodeOf(22).path)

/**
 * Starts it as `npm start` does, and waits for the address that it prints. The programs of a script may be named.
 * @param {import('node:test').TestContext} t
 * @returns {Promise<{ url: string, post: (path: string, body: unknown, headers?: object) => Promise<{ status: number, json: any }>, stop: () => Promise<void> }>}
 */
export async function start(t, { folder, scripts }, programs = { node: node() }) {
  const [program, ...args] = scripts.start.split(' ')
  const env = { PATH: process.env.PATH, HOME: folder }
  const child = spawn(programs[program], args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const stop = async () => {
    child.kill()
    await ended
  }
  t.after(stop)
  const url = await address(child)
  const post = async (path, body, headers) => {
    const answer = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
    return { status: answer.status, json: await answer.json() }
  }
  return { url, post, stop }
}

/** The first that it prints. */
function address(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (text) => {
      said += text
      const found = /http:\/\/[^\s/]+:(\d+)/.exec(said)
      if (found) resolve(`http://127.0.0.1:${found[1]}`)
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen)
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`it ended with ${code}: ${said}`)))
  })
}
