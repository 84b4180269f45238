// A project of a user's: the simulator's tarball as `npm install` puts it there, in a folder that nothing else is found from.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, packed, packedSimulator } from '../support/packed.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const installed = at('../node_modules')

/** As `cargo xtask simulator` leaves it. */
export const tarball = packedSimulator()

/** A file of a package that is installed for the tests of runtimes. */
export const tool = (path) => join(at('../runtimes/node_modules'), path)

export function newProject() {
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-simulator-'))
  const { dependencies } = manifest()
  // Without a network: what it depends on comes from where it is installed already, as copies.
  install(folder, tarball, packed(), ...Object.keys(dependencies).map((name) => join(installed, name)))
  return {
    folder,
    /** Writes a file and says where. */
    write(name, text) {
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      return file
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const manifest = () => JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }))
export const contents = () => execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n').map((name) => name.replace(/^package\//, '')).sort()

/** What a program has said, and with what it has ended. */
export async function ended(args, { cwd, program = process.execPath, env = {} }) {
  const child = spawn(program, args, { cwd, env: { ...process.env, NODE_TEST_CONTEXT: undefined, NODE_OPTIONS: undefined, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const [code] = await once(child, 'close')
  return { code, output }
}

export const source = (path) => readFileSync(at(path), 'utf8')
