// A project of a user's: the package as `npm install` puts it there from its tarball, and beside it the suite.

import { buildSync } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))

export function newProject() {
  const [folder, outside] = ['project', 'outside'].map((what) => mkdtempSync(join(tmpdir(), `weixin-openapi-${what}-`)))
  const at = (name) => join(folder, name)
  writeFileSync(at('package.json'), '{ "private": true }')
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--no-package-lock', tarball()], { cwd: folder, stdio: 'pipe' })
  for (const [name, format] of [['suite.cjs', 'cjs'], ['suite.mjs', 'esm']]) {
    const entryPoints = [join(here, 'suite.mjs')]
    buildSync({ entryPoints, outfile: at(name), bundle: true, format, target: 'node12', charset: 'utf8', logLevel: 'warning' })
  }
  symlinkSync(tool('vitest'), at('node_modules/vitest'), 'junction') // its users' tests import it
  return {
    folder,
    at,
    /** Writes a file and says where. */
    write(name, text) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), text)
      return at(name)
    },
    /** An empty folder outside of the project: nothing is found from there. */
    newFolder(name) {
      const folder = join(outside, name)
      mkdirSync(folder, { recursive: true })
      return folder
    },
    remove() {
      for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true })
    },
  }
}

/** A file of a package that is installed here. */
export const tool = (path) => join(here, 'node_modules', path)

/** As `cargo xtask build` leaves it. */
function tarball() {
  const folder = fileURLToPath(new URL('../../target/xtask/pack/', import.meta.url))
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')))
}

/**
 * A program that has `run()`: the suite with the package by one of its names.
 * @param {'require' | 'import'} how
 * @param {string} name
 * @param {object} facts
 */
export function program(how, name, facts) {
  const load = {
    require: `const loaded = require('${name}')\nconst { suite } = require('./suite.cjs')`,
    import: `import ready, { createWeixin, weixin } from '${name}'\nimport { suite } from './suite.mjs'\nconst loaded = { createWeixin, weixin, default: ready }`,
  }
  return `${load[how]}\n\nconst run = () => suite(loaded, ${JSON.stringify(facts)})\n`
}

/** How such a program ends where there is a console. */
export const PRINTS = '\nrun().then((report) => console.log(JSON.stringify(report)))\n'
