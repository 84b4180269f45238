// Jest and Vitest as they come, each with a test of the user's.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { program, tool } from '../project.mjs'
import { ended } from './process.mjs'

const row = (runtime, how, { file, script, args, before = '' }) => ({
  runtime,
  how: `${how} 'weixin-openapi'`,
  async run({ project, facts, name }) {
    const folder = project.at(name)
    project.write(`${name}/package.json`, '{}')
    const written = join(folder, 'report.json')
    const test = `\ntest('the suite', async () => {\n  const report = await run()\n  write(${JSON.stringify(written)}, JSON.stringify(report))\n  expect(report.failures).toEqual([])\n}, 60000)\n`
    const suite = program(how, 'weixin-openapi', facts).replace('./suite.', '../suite.')
    project.write(`${name}/${file}`, before + suite + test)
    const { code, output } = await ended(process.execPath, [tool(script), ...args(folder)], { cwd: folder })
    if (code !== 0) throw new Error(output)
    return JSON.parse(readFileSync(written, 'utf8'))
  },
})

const jest = {
  file: 'weixin.test.js',
  script: 'jest/bin/jest.js',
  args: (folder) => ['--rootDir', folder, '--no-cache'],
  before: "const { writeFileSync: write } = require('node:fs')\n",
}
const vitest = {
  file: 'weixin.test.mjs',
  script: 'vitest/vitest.mjs',
  args: (folder) => ['run', '--root', folder],
  before: "import { expect, test } from 'vitest'\nimport { writeFileSync as write } from 'node:fs'\n",
}

export const testRunnerRows = [row('Jest', 'require', jest), row('Vitest', 'import', vitest)]
