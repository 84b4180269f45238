// The README is run: each of its blocks of JavaScript as the file that it says it is, its tables against the package.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { needs, nodeOf } from '../runtimes/nodes.mjs'
import { miniProgram } from '../support/weixin.mjs'
import { declarations, rows } from './functions.mjs'
import { blocks, tables } from './markdown.mjs'
import { nameOf, output, project, served, used } from './printed.mjs'

const require = createRequire(import.meta.url)
const papers = ['README.md', 'README.en.md'].map((name) => [name, readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')])
const [[, readme]] = papers
const openid = 'oSimulatorAlice0000000000001'
const login = (wechat) => wechat.issueLoginCode(miniProgram.appid, { openid })

/** What each file of the README is for, seen from outside: what its reader would try. */
const uses = {
  async 'first.mjs'({ made }) {
    assert.equal(await output(made), '')
    assert.deepEqual([...readFileSync(join(made.folder, 'wxacode.jpg')).subarray(0, 3)], [0xff, 0xd8, 0xff])
    made.wechat.inject({ path: '/wxa/getwxacodeunlimit', errcode: 41030 })
    assert.match(await output(made), /^没有成功： 41030 .*page/)
  },
  async 'router/index.js'({ made }) {
    const given = await used(made, (router, js_code) => router.main({ js_code }, {}), login(made.wechat))
    assert.deepEqual(given, { code: 0, openid })
  },
  async 'common/wechat/index.js'({ made }) {
    made.environment.LOCAL_EIP = '1'
    const { code } = await used(made, ({ weixin }) => weixin.order.isTradeManaged(), null)
    assert.equal(code, 0)
    assert.deepEqual(made.wechat.calls.map(({ headers }) => headers['x-way']), ['eip', undefined])
  },
  async 'login.mjs'({ made, test }) {
    const url = await served(test, made)
    const post = async (code) => {
      const answer = await fetch(`${url}/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
      return [answer.status, await answer.json()]
    }
    const code = login(made.wechat)
    assert.deepEqual(await post(code), [200, { code: 0, openid }])
    const [status, failure] = await post(code)
    assert.deepEqual([status, failure.code], [400, 40163])
    assert.match(failure.msg, /重新 wx\.login/)
  },
  async 'notify.cjs'({ made }) {
    const send = (exported, message) => exported.notifyShipped(message)
    const message = { openid, templateId: 'simulator-template-that-takes-any-keyword-0', goods: '苹果' }
    assert.equal(await used(made, send, message), true)
    made.wechat.inject({ path: '/cgi-bin/message/subscribe/send', errcode: 43101 })
    assert.equal(await used(made, send, message), false)
  },
  async 'qrcode.cjs'({ made }) {
    const { code, src } = await used(made, (exported, event) => exported.main(event), { id: '7' })
    assert.equal(code, 0)
    assert.match(src, /^data:image\/jpeg;base64,\/9j\//)
    assert.deepEqual(JSON.parse(made.wechat.calls.at(-1).body).scene, 'id=7')
  },
  async 'check.cjs'({ made }) {
    const check = (content) => used(made, (exported, event) => exported.main(event), { content, openid })
    assert.equal(await check('今天天气真好'), '发布')
    assert.equal(await check('全场违规广告'), '拒绝')
  },
}

for (const [name, text] of papers) {
  describe(`${name}: every block of JavaScript does what it is there for, as it is printed`, () => {
    for (const { line, code } of blocks(text, 'js')) {
      test(`${nameOf(code)}, line ${line}`, async (test) => {
        const use = uses[nameOf(code)]
        assert.ok(use, 'the first line of a block names its file, and a test here uses it')
        await use({ made: await project(test, code), test })
      })
    }
  })
}

test('the first call runs with the command that is printed above it', needs(nodeOf(22)), async (test) => {
  assert.ok(readme.includes('`node --env-file=.env first.mjs`'))
  const made = await project(test, blocks(readme, 'js').find(({ code }) => nameOf(code) === 'first.mjs').code)
  delete made.environment.WEIXIN_APPID
  delete made.environment.WEIXIN_APPSECRET
  assert.equal(await output(made, { node: nodeOf(22).path, options: ['--env-file=.env'] }), '')
  assert.ok(existsSync(join(made.folder, 'wxacode.jpg')))
})

test('what explain says is what the README says', () => {
  const { explain } = require('../../pkg/errcodes.cjs')
  const { meaning, advice } = explain(40163, 'auth.code2Session')
  assert.ok(readme.includes(`${meaning}：${advice}`))
})

test('the table of namespaces is the catalogue', () => {
  const [table] = tables(readme).filter(({ head }) => head[1] === '命名空间')
  assert.deepEqual(table.rows.map((cells) => `| ${cells.join(' | ')} |`), rows(), 'node js-tests/readme/update.mjs puts it right')
})

test('the tables of options and of what controls a call are those of the declarations', () => {
  const members = (name) => declarations.match(new RegExp(`interface ${name} \\{\n([^]*?)\n\\}`))[1].match(/^ {2}\w+(?=\?:)/gm).map((member) => member.trim())
  const listed = (head) => tables(readme).find((table) => table.head[0] === head).rows.flatMap(([names]) => names.replaceAll('`', '').split('、'))
  assert.deepEqual(listed('选项'), members('WeixinOptions'))
  assert.deepEqual(listed('参数'), members('CallOptions'))
})

test('links lead somewhere', () => {
  for (const [name, text] of papers) {
    for (const [, target] of text.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
      const [path, anchor] = target.split('#')
      const file = new URL(`../../${path || name}`, import.meta.url)
      assert.ok(existsSync(file), target)
      if (anchor) assert.ok(anchorsOf(readFileSync(file, 'utf8')).includes(decodeURI(anchor)), target)
    }
  }
})

const anchorsOf = (text) => [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-'))
