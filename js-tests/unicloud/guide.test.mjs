// docs/guide/unicloud.md, tried out as it is printed: each block is a file of a project that has imported the folder of uni_modules.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { blocks } from '../readme/markdown.mjs'
import { nameOf } from '../readme/printed.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { alice, miniProgram } from '../support/weixin.mjs'
import { call, imported, json, linked, moduleFolder, newProject, replyOf, uploaded } from './imported.mjs'

const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
const guide = read('../../docs/guide/unicloud.md')
const source = (name) => blocks(guide, 'js').find(({ code }) => nameOf(code) === name).code
const printed = blocks(guide, 'json').map(({ heading, code }) => [heading, JSON.parse(code)])
const login = (wechat) => ({ code: wechat.issueLoginCode(miniProgram.appid, { openid: alice }) })

/** What each file is for, seen from outside. */
const uses = {
  async 'login/index.js'(t, project, wechat) {
    const [, manifest] = printed.find(([heading]) => heading === '在云函数里')
    const folder = linked(project.add('login', source('login/index.js'), manifest.dependencies))
    assert.deepEqual(await call(folder, wechat, login(wechat)), { code: 0, openid: alice })
    assert.equal((await call(folder, wechat, { code: 'unknown' })).code, 40029)
  },
  async 'common/wechat/index.js'(t, project, wechat) {
    project.add('common/wechat', source('common/wechat/index.js'), ['weixin-openapi'])
    const folder = uploaded(t, project.add('share-code', source('share-code/index.js'), ['wechat']))
    assert.equal((await call(folder, wechat, { scene: 'id=1' })).code, 0)
    assert.deepEqual(wechat.calls.map(({ headers }) => headers['x-way']), ['eip', 'fetch'])
    await assert.rejects(call(folder, wechat, { scene: 'x'.repeat(40) }), /wxacode\.getUnlimited 没有成功 -1/)
  },
  async 'router/index.js'(t, project, wechat) {
    project.add('common/vk-unicloud', read('../readme/vk-unicloud.cjs'), [])
    const folder = uploaded(t, project.add('router', source('router/index.js'), ['vk-unicloud', 'weixin-openapi']))
    assert.deepEqual(await call(folder, wechat, { js_code: login(wechat).code }), { code: 0, openid: alice })
  },
  async 'notify/index.js'(t, project, wechat) {
    const redis = `
      const values = new Map()
      uniCloud.redis = () => ({
        get: async (key) => values.get(key) || null,
        set: async (key, value) => (values.set(key, value), 'OK'),
        del: async (key) => Number(values.delete(key)),
        eval: async () => 1,
      })`
    const folder = uploaded(t, project.add('notify', `${source('notify/index.js')}\n${redis}`, ['weixin-openapi']))
    const message = { openid: alice, templateId: 'simulator-template-that-takes-any-keyword-0', goods: '苹果' }
    assert.deepEqual(await call(folder, wechat, message), { code: 0, msg: 'ok' })
  },
  async 'wechat-push/index.js'(t, project, wechat) {
    const folder = uploaded(t, project.add('wechat-push', source('wechat-push/index.js'), ['weixin-openapi', 'uni-config-center']))
    assert.match(await replyOf(t, folder, wechat), /收到：你好/)
  },
}
uses['share-code/index.js'] = uses['common/wechat/index.js']

for (const { line, code } of blocks(guide, 'js')) {
  test(`${nameOf(code)}, line ${line}, does what it is there for`, async (t) => {
    const use = uses[nameOf(code)]
    assert.ok(use, 'the first line of a block names its file, and a test here uses it')
    const wechat = await startSimulator()
    t.after(() => wechat.stop())
    await use(t, newProject(t), wechat)
  })
}

test('the configuration has the shape that the package reads', async (t) => {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const [, config] = printed.find(([heading]) => heading === '配置')
  const { appid, appsecret } = miniProgram
  const filled = { ...config, 'mp-weixin': JSON.parse(JSON.stringify(config['mp-weixin']).replace('wx……', appid).replace('……', appsecret)) }
  const folder = uploaded(t, newProject(t).add('login', source('login/index.js'), ['weixin-openapi']))
  writeFileSync(join(folder, 'node_modules/weixin-openapi/node_modules/uni-config-center/uni-id/config.json'), JSON.stringify(filled))
  assert.deepEqual(await call(folder, wechat, login(wechat)), { code: 0, openid: alice })
})

test('the readme of the folder shows a function that logs in', async (t) => {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const readme = readFileSync(join(imported, 'readme.md'), 'utf8')
  const [{ code }] = blocks(readme.replace(/^ {3}/gm, ''), 'js')
  const folder = uploaded(t, newProject(t).add('login', code, ['weixin-openapi']))
  assert.deepEqual(await call(folder, wechat, login(wechat)), { code: 0, msg: 'ok', openid: alice })
})

test('the sizes are those that the page names', () => {
  const files = readdirSync(moduleFolder, { recursive: true }).map((name) => [name, statSync(join(moduleFolder, name))]).filter(([, stat]) => stat.isFile())
  const sizeOf = (kept) => files.filter(([name]) => kept(name)).reduce((sum, [, { size }]) => sum + size, 0)
  const [all, declarations] = [sizeOf(() => true), sizeOf((name) => name.endsWith('.d.ts'))]
  assert.match(guide, /约 2 MB，其中一半多是编辑器读的类型/)
  assert.ok(all > 1.5e6 && all < 2.5e6 && declarations > all / 2, `${all}, ${declarations}`)
})

test('a module without its declarations works, as the page says', async (t) => {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  assert.equal(json(join(moduleFolder, 'package.json')).types, 'index.d.ts')
  const folder = uploaded(t, newProject(t).add('login', source('login/index.js'), ['weixin-openapi']), (name) => !/\.d\.ts$|[\\/]types$/.test(name))
  assert.deepEqual(await call(folder, wechat, login(wechat)), { code: 0, openid: alice })
})
