// What holds for every command: the words, the exit codes, and that only its own code is loaded.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { folder } from '../support/weixin.mjs'
import { project, run } from './run.mjs'

test('explain says what a code means and what to do', async () => {
  const { status, stdout } = await run(['explain', '40163', 'auth.code2Session'])
  assert.equal(status, 0)
  assert.match(stdout, /^40163 {2}该code已被使用[^]*怎么办：.*wx\.login/)
  assert.equal(JSON.parse((await run(['explain', '40163', '--json'])).stdout).code, 40163)
  assert.equal((await run(['explain', '123456789'])).status, 1)
  assert.equal((await run(['explain', '40163', 'code2Session'])).stdout, stdout, 'by the name that WeChat has for it')
  assert.match((await run(['explain', '40163', 'auth.code2Sesion'])).stderr, /是不是 auth\.code2Session？/)
})

for (const word of ['获取小程序码', 'getUnlimitedQRCode', 'wxacode.getUnlimited', '41030']) {
  test(`functions finds wxacode.getUnlimited by ${word}`, async () => {
    const { status, stdout } = await run(['functions', word])
    assert.equal(status, 0)
    assert.match(stdout, /^wxacode\.getUnlimited {2}/m)
    assert.ok(JSON.parse((await run(['functions', word, '--json'])).stdout).some(({ name }) => name === 'wxacode.getUnlimited'))
  })
}

test('what is not there ends with 1, and what is no command with 2 and the usage', async () => {
  assert.equal((await run(['functions', 'nothing-like-it'])).status, 1)
  const wrong = [[], ['explan'], ['explain'], ['explain', 'x'], ['functions', '--jsn'], ['call'], ['doctor', 'me'], ['completion'], ['completion', 'tcsh'], ['constructor']]
  for (const args of wrong) {
    const { status, stdout, stderr } = await run(args)
    assert.deepEqual([status, stdout], [2, ''], args.join(' '))
    assert.match(stderr, /用法：/)
  }
})

test('a command and an option that are misspelt are told which was meant', async () => {
  assert.match((await run(['explan', '40163'])).stderr, /是不是 explain？/)
  assert.match((await run(['docter'])).stderr, /是不是 doctor？/)
  assert.match((await run(['functions', '--jsn'])).stderr, /是不是 --json？/)
})

test('each command has its help, which ends with 0', async () => {
  for (const name of ['call', 'doctor', 'explain', 'functions', 'completion']) {
    for (const args of [['help', name], [name, '--help'], [name, '-h']]) {
      const { status, stdout } = await run(args)
      assert.equal(status, 0)
      assert.ok(stdout.startsWith(`用法：weixin-openapi ${name}`), stdout)
    }
  }
  for (const args of [['help'], ['--help'], ['-h']]) assert.match((await run(args)).stdout, /doctor.*[^]*退出码/)
  assert.match((await run(['--version'])).stdout, /^weixin-openapi \d+\.\d+\.\d+/)
})

test('a reader that is gone before the end is no error', async () => {
  const child = spawn(process.execPath, [`${folder}/cli.cjs`, 'functions', '--json'])
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  await new Promise((resolve) => child.on('close', resolve))
  assert.equal(said, '')
})

// The files of the package that were loaded, told at the process's end.
const TOLD = `process.on('exit', () => { const list = Object.keys(require.cache).map((file) => file.split(/[\\\\/]/).slice(-2).join('/')); require('fs').writeFileSync(process.env.TOLD, JSON.stringify(list)) })`

test('only the code of the command is loaded', async (t) => {
  const { readFileSync } = await import('node:fs')
  const cwd = project(t, { 'told.cjs': TOLD })
  const loaded = async (args) => {
    await run(args, { cwd, env: { TOLD: `${cwd}/told.json` }, node: ['--require', `${cwd}/told.cjs`] })
    return JSON.parse(readFileSync(`${cwd}/told.json`, 'utf8'))
  }
  const core = (files) => files.filter((file) => /weixin\.js$|index\.cjs$|node-transport|signing/.test(file))
  const explained = await loaded(['explain', '40163'])
  assert.deepEqual(explained.filter((file) => file.startsWith('cli/')).sort(), ['cli/commands.cjs', 'cli/arguments.cjs', 'cli/explain.cjs', 'cli/run.cjs', 'cli/terminal.cjs'].sort())
  assert.deepEqual(core(explained), [])
  assert.ok(!explained.some((file) => file.endsWith('endpoints.json')))
  assert.deepEqual(core(await loaded(['functions', 'wxacode'])), [])
  assert.deepEqual(core(await loaded(['call', 'wxacode.getUnlimited', '--help'])), [])
  assert.ok((await loaded(['doctor'])).every((file) => !file.endsWith('endpoints.json')))
})
