// A project of a user's: the package in node_modules, sources beside it, settings of his choice.

import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

/** An editor with a file open, as TypeScript serves all of them. The places marked by ‸ (which is not part of the text) are `marks`. */
export function editor(test, text) {
  const [first, ...rest] = text.split('‸')
  let end = first.length
  const marks = rest.map((part) => (end += part.length) - part.length)
  const folder = project(test, { 'edited.ts': first + rest.join('') })
  const file = join(folder, 'edited.ts')
  const service = serviceOf(folder, file)
  const told = (parts) => ts.displayPartsToString(parts)
  const texts = ({ displayParts, documentation, tags }) => ({
    shown: told(displayParts),
    text: told(documentation),
    tags: Object.fromEntries((tags || []).map((tag) => [tag.name, told(tag.text)])),
  })

  return {
    marks,
    hoverAt(at) {
      const info = service.getQuickInfoAtPosition(file, at)
      assert.ok(info, `nothing is shown at ${text.slice(Math.max(0, at - 40), at)}`)
      return texts(info)
    },
    /** What is offered, best first: names, and what is shown beside one of them. */
    offeredAt(at) {
      const { entries } = service.getCompletionsAtPosition(file, at, {}) || { entries: [] }
      return {
        names: entries.map(({ name }) => name),
        about: (name) => texts(service.getCompletionEntryDetails(file, at, name, {}, undefined, {}, undefined)),
      }
    },
    /** What is underlined: where, and why. */
    mistakes: () => service.getSemanticDiagnostics(file).map(({ start, messageText }) => ({ start, why: ts.flattenDiagnosticMessageText(messageText, ' ') })),
  }
}

function serviceOf(folder, file) {
  const { options } = ts.convertCompilerOptionsFromJson(strict, folder)
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined),
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  })
}
