// A project of a user's: the package in node_modules, sources beside it, settings of his choice.

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const packageFolder = fileURLToPath(new URL('../../pkg', import.meta.url))

export const ts = createRequire(new URL('../../xtask/package.json', import.meta.url))('typescript')

/** The folder of a new project with these files (name to text), gone when the test is. */
export function project(test, files) {
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-types-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(packageFolder, join(folder, 'node_modules/weixin-openapi'), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** A project with this folder's own sources. */
export function projectOfTests(test) {
  const folder = project(test, {})
  for (const name of sources()) copyFileSync(join(here, name), join(folder, name))
  return folder
}

export const sources = () => readdirSync(here).filter((name) => /\.[cm]?ts$/.test(name))

/** Strict, without DOM and without @types/node: whoever has more has an easier time. */
export const strict = { noEmit: true, strict: true, target: 'es2020', lib: ['es2020'], types: [], module: 'nodenext' }

/** What the compiler finds wrong, as text. */
export function problems(folder, names, settings) {
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...strict, ...settings }, folder)
  const program = ts.createProgram(names.map((name) => join(folder, name)), options)
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => folder, getNewLine: () => '\n' }
  return ts.formatDiagnostics([...errors, ...ts.getPreEmitDiagnostics(program)], host)
}
