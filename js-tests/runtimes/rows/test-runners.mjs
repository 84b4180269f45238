// Jest and Vitest as they come, each with tests of the user's.

import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { program, tool } from '../project.mjs'
import { ended } from './process.mjs'

/** A user's test that hands over a report, as a test runner runs it. */
async function reportOf({ project, name }, { files, script, args, vitest }) {
  const folder = project.at(name)
  for (const [file, text] of Object.entries({ 'package.json': '{}', ...files(join(folder, 'report.json')) })) project.write(`${name}/${file}`, text)
  if (vitest) link(tool(vitest), join(folder, 'node_modules/vitest'))
  const { code, output } = await ended(process.execPath, [tool(script), ...args(folder)], { cwd: folder })
  if (code !== 0 || !existsSync(join(folder, 'report.json'))) throw new Error(output)
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
}

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path, 'junction')
}

const jest = (environment = 'node') => ({
  file: 'weixin.test.js',
  script: 'jest/bin/jest.js',
  args: (folder) => ['--rootDir', folder, '--no-cache', '--env', tool(`jest-environment-${environment}`)],
  before: "const { writeFileSync: write } = require('node:fs')\n",
})

const vitest = (folder = 'vitest') => ({
  file: 'weixin.test.mjs',
  script: `${folder}/vitest.mjs`,
  args: (root) => ['run', '--root', root],
  before: "import { expect, test, vi } from 'vitest'\nimport { writeFileSync as write } from 'node:fs'\n",
  vitest: folder,
})

const suite = (runtime, how, runner, where = '') => ({
  runtime,
  how: `${how} 'weixin-openapi'${where}`,
  run({ project, facts, name }) {
    const test = (report) => `
test('the suite', async () => {
  const report = await run()
  write(${JSON.stringify(report)}, JSON.stringify(report))
  expect(report.failures).toEqual([])
}, 60000)
`
    const text = runner.before + program(how, 'weixin-openapi', facts).replace('./suite.', '../suite.')
    return reportOf({ project, name }, { ...runner, files: (report) => ({ [runner.file]: text + test(report) }) })
  },
})

/** Tests of a user's whose object is not that of his code, if the package is loaded twice. */
const scenario = (runtime, how, runner, { tests, count, ...more }) => ({
  runtime,
  how,
  scenario: true,
  run: ({ project, name }) => {
    const written = (report) => `\n;(globalThis.afterAll || after)(() => write(${JSON.stringify(report)}, '{ "passed": ${count}, "failures": [] }'))\n`
    return reportOf({ project, name }, { ...runner, files: (report) => ({ 'code.cjs': CODE, [runner.file]: runner.before + tests + written(report), ...more }) })
  },
})

const CODE = `
const { weixin } = require('weixin-openapi')
exports.weixin = weixin
exports.openidOf = async (code) => (await weixin.auth.code2Session({ js_code: code })).openid
`

const spies = {
  count: 2,
  tests: `import { createRequire } from 'node:module'
import { afterAll as after } from 'vitest'
import { weixin } from 'weixin-openapi'
import inline from 'weixin-openapi/inline'

const code = createRequire(import.meta.url)('./code.cjs')

test('a spy of the test is seen by the code', async () => {
  expect(code.weixin).toBe(weixin)
  const spy = vi.spyOn(weixin.auth, 'code2Session').mockResolvedValue({ code: 0, msg: 'ok', openid: 'oSpied' })
  expect(await code.openidOf('code')).toBe('oSpied')
  expect(spy).toHaveBeenCalledWith({ js_code: 'code' })
  spy.mockRestore()
})

test('so is it by who takes /inline', () => {
  expect(inline).toBe(weixin)
})
`,
}

const fresh = {
  count: 3,
  tests: `
test('a spy of the test is seen by the code', async () => {
  const { weixin } = require('weixin-openapi')
  jest.spyOn(weixin.auth, 'code2Session').mockResolvedValue({ code: 0, msg: 'ok', openid: 'oSpied' })
  expect(await require('./code.cjs').openidOf('code')).toBe('oSpied')
})

test('after jest.resetModules() test and code begin anew, with one object', () => {
  const { weixin: before } = require('weixin-openapi')
  before.init({ config: { 'mp-weixin': { oauth: { weixin: { appid: 'wx1234567890abcdef', appsecret: '0123456789abcdef0123456789abcdef' } } } } })
  jest.resetModules()
  const { weixin } = require('weixin-openapi')
  expect(weixin).not.toBe(before)
  expect(weixin.getConfig()).toBe(undefined)
  expect(jest.isMockFunction(weixin.auth.code2Session)).toBe(false)
  expect(require('./code.cjs').weixin).toBe(weixin)
  expect(require('weixin-openapi/inline').weixin).toBe(weixin)
})

test('in jest.isolateModules() too', () => {
  const { weixin: outside } = require('weixin-openapi')
  jest.isolateModules(() => {
    const { weixin } = require('weixin-openapi')
    expect(weixin).not.toBe(outside)
    expect(require('./code.cjs').weixin).toBe(weixin)
  })
  expect(require('weixin-openapi').weixin).toBe(outside)
})
`,
}

const older = [1, 2, 3, 4]

export const testRunnerRows = [
  suite('Jest', 'require', jest()),
  suite('Jest', 'require', jest('jsdom'), ', jsdom'),
  scenario('Jest', 'a spy, and fresh modules', jest(), fresh),
  suite('Vitest', 'import', vitest()),
  scenario('Vitest', 'import in the test, require in the code', vitest(), spies),
  ...older.map((version) => scenario(`Vitest ${version}`, 'import in the test, require in the code', vitest(`vitest-${version}`), spies)),
]
