// Two cloud functions as users write them, run as they are on the Node.js versions of uniCloud: one has the package among its own modules, the
// other finds it in a common module. The configuration comes from uni-config-center; nothing is passed to the package but what they pass.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { needs, nodeOf } from '../runtimes/nodes.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { alice, config, folder as pkg, miniProgram } from '../support/weixin.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const TOKEN = '/cgi-bin/stable_token'

/** What uploading makes of a function: its folder, with the modules that it names. A common module brings modules of its own. */
function uploaded(t, name) {
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-unicloud-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const modules = join(dir, 'node_modules')
  cpSync(here(`project/cloudfunctions/${name}`), dir, { recursive: true })
  cpSync(here('project/common/uni-config-center'), join(modules, 'uni-config-center'), { recursive: true })
  mkdirSync(join(modules, 'uni-config-center/uni-id'), { recursive: true })
  writeFileSync(join(modules, 'uni-config-center/uni-id/config.json'), JSON.stringify(config))
  cpSync(here('project/common/wechat'), join(modules, 'wechat'), { recursive: true })
  const home = name === 'share-code' ? join(modules, 'wechat/node_modules') : modules
  cpSync(pkg, join(home, 'weixin-openapi'), { recursive: true })
  return dir
}

async function called(t, node, name, event) {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const args = [here('run.cjs'), uploaded(t, name), wechat.url, JSON.stringify(event(wechat))]
  const { stdout, stderr } = await promisify(execFile)(node.path, args, { timeout: 120_000 })
  assert.equal(stderr, '')
  return { result: JSON.parse(stdout), ways: wechat.calls.map(({ path, headers }) => [path, headers['x-way']]) }
}

for (const node of [12, 14, 16, 18, 20].map(nodeOf)) {
  const ordinary = node.version < 18 ? 'httpclient' : 'fetch'

  test(`a function that has the package logs in and notifies, on Node.js ${node.version}`, needs(node), async (t) => {
    const { result, ways } = await called(t, node, 'login-and-notify', (wechat) => ({
      code: wechat.issueLoginCode(miniProgram.appid, { openid: alice }),
      templateId: 'simulator-template-that-takes-any-keyword-0',
    }))
    assert.deepEqual({ ...result, node: parseInt(result.node) }, { code: 0, msg: 'ok', openid: alice, node: node.version })
    assert.deepEqual(ways, ['/sns/jscode2session', TOKEN, '/cgi-bin/message/subscribe/send'].map((path) => [path, ordinary]))
  })

  test(`a function that finds it in a common module makes and checks an image, on Node.js ${node.version}`, needs(node), async (t) => {
    const { result, ways } = await called(t, node, 'share-code', () => ({ scene: 'id=1' }))
    assert.equal(result.code, 0, result.msg)
    const image = Buffer.from(result.base64, 'base64')
    assert.deepEqual([...image.subarray(0, 3)], [0xff, 0xd8, 0xff])
    assert.deepEqual(ways, [[TOKEN, 'eip'], ['/wxa/getwxacodeunlimit', ordinary], ['/wxa/img_sec_check', ordinary]])
  })
}
