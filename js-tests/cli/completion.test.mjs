// Completion: what may stand next, and the script of bash as bash runs it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { run } from './run.mjs'

const next = async (...words) => (await run(['__complete', ...words])).stdout.split('\n').filter(Boolean)

test('commands, functions, parameters and values are completed', async () => {
  assert.deepEqual(await next('ex'), ['explain'])
  assert.deepEqual(await next('call', 'wxacode.get'), ['wxacode.getUnlimited', 'wxacode.get'].filter((name) => name.startsWith('wxacode.get')))
  assert.ok((await next('call', '')).length > 565)
  assert.deepEqual(await next('call', 'wxacode.getUnlimited', '--sc'), ['--scene'])
  assert.ok((await next('call', 'wxacode.getUnlimited', '--')).includes('--output'))
  assert.deepEqual(await next('call', 'wxacode.getUnlimited', '--env_version', 't'), ['trial'])
  assert.deepEqual(await next('call', 'wxacode.getUnlimited', '--check_path', ''), ['true', 'false'])
  assert.deepEqual(await next('call', 'getUnlimitedQ'), ['getUnlimitedQRCode'])
  assert.deepEqual(await next('call', 'getApiQ'), [], 'two functions have that name')
  assert.deepEqual(await next('call', 'getUnlimitedQRCode', '--env_version', 't'), ['trial'])
  assert.deepEqual(await next('call', 'wxacode.getUnlimited', '--line_color.'), ['--line_color.r', '--line_color.g', '--line_color.b'])
  assert.deepEqual(await next('explain', '40163', 'auth.getPaid'), ['auth.getPaidUnionId'])
  assert.deepEqual(await next('doctor', '--acc'), ['--accounts'])
  assert.deepEqual(await next('completion', ''), ['bash', 'zsh', 'fish'])
  assert.deepEqual(await next('nothing', ''), [])
})

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`there is a script for ${shell}`, async () => {
    const { status, stdout } = await run(['completion', shell])
    assert.equal(status, 0)
    assert.match(stdout, /__complete/)
  })
}

const bash = spawnSync('bash', ['-c', 'exit 0']).status === 0

test('in bash a name is completed', { skip: !bash && 'there is no bash' }, async () => {
  const { stdout: script } = await run(['completion', 'bash'])
  const typed = `COMP_WORDS=(weixin-openapi call urllink.gen); COMP_CWORD=2; _weixin_openapi; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${typed}`], { encoding: 'utf8' })
  assert.equal(stdout, 'urllink.generate\n', stderr)
})
