// A project of a user's: the package as `npm install` puts it there from its tarball, and beside it the suite.

import { buildSync } from 'esbuild'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, packed } from '../support/packed.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

export function newProject() {
  const [folder, outside] = ['project', 'outside'].map((what) => mkdtempSync(join(tmpdir(), `weixin-openapi-${what}-`)))
  const at = (name) => join(folder, name)
  install(folder, packed())
  for (const [name, format] of [['suite.cjs', 'cjs'], ['suite.mjs', 'esm']]) {
    const entryPoints = [join(here, 'suite.mjs')]
    buildSync({ entryPoints, outfile: at(name), bundle: true, format, target: 'node12', charset: 'utf8', logLevel: 'warning' })
  }
  return {
    folder,
    at,
    /** Writes a file and says where. */
    write: (name, text) => written(at(name), text),
    /** A project with a package of its own, which is gone by the time that what was built there runs: a tool may have written down where it was. */
    apart(name) {
      const own = join(outside, `${name}-project`)
      for (const each of ['node_modules/weixin-openapi', 'suite.cjs', 'suite.mjs']) cpSync(at(each), join(own, each), { recursive: true })
      writeFileSync(join(own, 'package.json'), '{ "private": true }')
      return { folder: own, at: (name) => join(own, name), write: (name, text) => written(join(own, name), text), remove: () => rmSync(own, { recursive: true, force: true }) }
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

function written(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** A file of a package that is installed here. */
export const tool = (path) => join(here, 'node_modules', path)

/**
 * A program that has `run()`: the suite with the package by one of its names, and on a server with the entries that stand beside it.
 * @param {'require' | 'import'} how
 * @param {string} name
 * @param {object} facts
 */
export function program(how, name, facts, { server = true } = {}) {
  const isWhole = server && !name.startsWith('.')
  const beside = isWhole ? entriesBeside(name) : []
  const load = {
    require: () => [`const loaded = require('${name}')`, ...beside.map(([its, entry]) => `const { ${its} } = require('${entry}')`), `const { suite } = require('./suite.cjs')`],
    import: () => [
      `import ready, { createWeixin, weixin } from '${name}'`,
      ...beside.map(([its, entry]) => `import { ${its} } from '${entry}'`),
      `import { suite } from './suite.mjs'`,
      'const loaded = { createWeixin, weixin, default: ready }',
    ],
  }
  const third = isWhole ? `, { ${beside.map(([its]) => its).join(', ')} }` : ''
  return `${load[how]().join('\n')}\n\nconst run = () => suite(loaded, ${JSON.stringify(facts)}${third})\n`
}

/** What is taken from each entry, and its name. */
function entriesBeside(name) {
  const [, whole, inline = ''] = /^(.*?)(\/inline)?$/.exec(name)
  return [['createPush', `${whole}/push${inline}`], ['items', `${whole}/paging`], ['uploadMedia', `${whole}/upload`]]
}

/** How such a program ends where there is a console. */
export const PRINTS = '\nrun().then((report) => console.log(JSON.stringify(report)))\n'
