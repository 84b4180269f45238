// The package weixin-openapi-simulator as its users install it.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { launch, skip } from '../docs/site.mjs'
import { blocks } from '../readme/markdown.mjs'
import { contents, ended, manifest, newProject, source, tarball, tool } from './project.mjs'

/** A test of a user's: the first example of the README, and what goes wrong easily. */
const uses = `
  const [{ appid, appsecret }] = defaultAccounts
  const wechat = await startSimulator()
  const weixin = createWeixin({ appid, appsecret, baseURL: wechat.url })
  wechat.inject({ path: '/wxa/msg_sec_check', errcode: -1, times: 2 })
  const check = await weixin.security.msgSecCheck({ content: '你好' })
  const { code } = wechat.acts.login({ appid })
  const session = await weixin.auth.code2Session({ js_code: code })
  const picture = await weixin.wxacode.getUnlimited({ scene: 'a=1', page: 'pages/my/my' })
  const image = await weixin.security.imgSecCheck({ base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==' })
  const security = wechat.apiSecurity(appid, { required: true })
  const sealing = createWeixin({ appid, appsecret, baseURL: wechat.url, signing: security.signing })
  const sealed = await sealing.security.msgSecCheck({ content: '你好' })
  const plain = await weixin.security.msgSecCheck({ content: '你好' })
  const state = await (await fetch(wechat.page + 'api/state')).json()
  const seen = [check.code, wechat.count('/wxa/msg_sec_check'), session.openid, picture.length > 5000, image.code, state.codes.length, (await fetch(wechat.page)).status, sealed.code, plain.code]
  await wechat.stop()
`
const expected = [0, 5, 'oSimulatorAlice0000000000001', true, 0, 1, 200, 0, 40230]
const names = ['startSimulator', 'defaultAccounts']
const required = `const { ${names} } = require('weixin-openapi-simulator')\nconst { createWeixin } = require('weixin-openapi')\n`
const imported = `import { ${names} } from 'weixin-openapi-simulator'\nimport { createWeixin } from 'weixin-openapi'\n`

describe('installed from its tarball', { timeout: 300_000 }, () => {
  let project
  before(() => void (project = newProject()))
  after(() => project?.remove())

  const run = (file, options = {}) => ended([file], { cwd: project.folder, ...options })
  /** Runs a test file as the runner does by itself; gives what it says of a success. */
  const runner = (script, file, args) => async (name, code) => {
    const folder = join(project.folder, name)
    project.write(`${name}/package.json`, '{}')
    project.write(`${name}/${file}`, code)
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(tool('vitest'), join(folder, 'node_modules/vitest'), 'junction') // its users' tests import it
    const { code: status, output } = await ended([tool(script), ...args(folder)], { cwd: folder, env: { NO_COLOR: '1' } })
    assert.equal(status, 0, output)
    return output
  }
  const jest = runner('jest/bin/jest.js', 'a.test.js', (folder) => ['--rootDir', folder, '--no-cache'])
  const vitest = runner('vitest/vitest.mjs', 'a.test.mjs', (folder) => ['run', '--root', folder])
  const nodes = Object.entries({ 'this Node.js': process.execPath, ...Object.fromEntries([18, 22, 24, 26].map((major) => [`Node.js ${major}`, tool(`node-${major}/bin/node`)])) })

  for (const [name, program] of nodes) {
    test(`require and import work on ${name}`, { skip: !existsSync(program) && !process.env.CI && 'not installed' }, async () => {
      const scripts = [project.write('a.cjs', `${required}async function main() {${uses}console.log(JSON.stringify(seen)) }\nmain()`), project.write('a.mjs', `${imported}${uses}console.log(JSON.stringify(seen))`)]
      for (const script of scripts) {
        const { code, output } = await run(script, { program })
        assert.deepEqual([code, output], [0, `${JSON.stringify(expected)}\n`])
      }
    })
  }

  test('require and import give the same', async () => {
    const script = project.write('same.mjs', "import * as one from 'weixin-openapi-simulator'\nimport { createRequire } from 'node:module'\nconst other = createRequire(import.meta.url)('weixin-openapi-simulator')\nconsole.log(JSON.stringify([Object.keys(one), Object.keys(other).sort(), Object.keys(other).every((name) => other[name] === one[name])]))")
    const { output } = await run(script)
    const [keys, others, same] = JSON.parse(output)
    assert.deepEqual(keys, others)
    assert.ok(same && keys.includes('startSimulator'))
  })

  test('Jest as it comes runs a test with it, by require and without flags', async () => {
    const output = await jest('jest', `${required}test('uses it', async () => {${uses}expect(seen).toEqual(${JSON.stringify(expected)}) })\n`)
    assert.match(output, /Tests: +1 passed/)
    assert.doesNotMatch(output, /did not exit|open handle/)
  })

  test('time that stands still in Jest stops nothing', async () => {
    const output = await jest('fake', `${required}
      test('time that stands still stops nothing', async () => {
        jest.useFakeTimers()
        const wechat = await startSimulator()
        const server = require('node:http').createServer((request, response) => response.end(new URL(request.url, 'http://x').searchParams.get('echostr') || 'success')).listen(0)
        await wechat.configurePush(defaultAccounts[0].appid, { url: 'http://127.0.0.1:' + server.address().port, token: 't', mode: 'plain' })
        expect((await wechat.acts.say({ appid: defaultAccounts[0].appid, content: 'x' })).pushed.taken).toBe(true)
        expect((await fetch(wechat.page + 'api/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"advance":1}' })).status).toBe(200)
        server.close()
        await wechat.stop()
      })\n`)
    assert.match(output, /Tests: +1 passed/)
  })

  for (const [page, language] of [['../simulator/README.md', 'js'], ['../../docs/guide/testing.md', 'javascript']]) {
    test(`tests in ${page.split('/').pop()} run as they are printed`, async () => {
      const tests = blocks(source(page), language).filter(({ code }) => code.includes('beforeAll('))
      assert.ok(tests.length > 0)
      for (const [index, { code }] of tests.entries()) assert.match(await (code.includes('require(') ? jest : vitest)(`printed-${language}-${index}`, code), /Tests:? +[12] passed/)
    })
  }

  test('Vitest as it comes runs a test with it, by import', async () => {
    const output = await vitest('vitest', `import { expect, test } from 'vitest'\n${imported}test('uses it', async () => {${uses}expect(seen).toEqual(${JSON.stringify(expected)}) })\n`)
    assert.match(output, /Tests +1 passed/)
  })

  test('TypeScript knows what it has, in either format', async () => {
    const code = `
      async function main() {
        const wechat: Simulator = await startSimulator({ port: 0, accounts: [...defaultAccounts] })
        const id: number = wechat.inject({ path: '/a', errcode: -1, times: Infinity }).id
        const { code } = wechat.acts.login({ appid: defaultAccounts[0].appid })
        const { opens } = await wechat.acts.tap({ id: wechat.messages[0].id })
        const page: string | undefined = opens?.page
        // @ts-expect-error a fault that there is not
        wechat.inject({ errcod: 1 })
        // @ts-expect-error an act that there is not
        wechat.acts.sleep()
        return [id, code.length, page, wechat.calls[0].answer?.errcode]
      }
      main()\n`
    const load = "import { defaultAccounts, startSimulator, type Simulator } from 'weixin-openapi-simulator'"
    const files = ['cts', 'mts'].map((format) => project.write(`types.${format}`, load + code))
    const tsc = new URL('../../xtask/node_modules/typescript/bin/tsc', import.meta.url).pathname
    const { code: status, output } = await ended([tsc, '--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', ...files], { cwd: project.folder })
    assert.deepEqual([status, output], [0, ''])
  })

  test('the declarations name what there is', async () => {
    const declared = source('../simulator/package/index.d.ts')
    const membersOf = (name) => declared.match(new RegExp(`interface ${name} \\{\n([^]*?)\n\\}`))[1].match(/^ {2}(?:readonly )?\w+(?=[?(:])/gm).map((member) => member.trim().replace('readonly ', '')).sort()
    const exported = [...declared.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name).sort()
    const script = project.write('members.cjs', "const all = require('weixin-openapi-simulator')\nall.startSimulator().then(async (wechat) => { await wechat.stop(); console.log(JSON.stringify([Object.keys(all).sort(), Object.keys(wechat).sort(), Object.keys(wechat.acts).sort()])) })")
    const { output } = await run(script)
    assert.deepEqual([exported, membersOf('Simulator'), membersOf('Acts')], JSON.parse(output))
  })

  describe('its command', () => {
    const bin = () => join(project.folder, 'node_modules/.bin/weixin-openapi-simulator')
    let child
    let said = ''
    before(() => {
      child = spawn(bin(), ['--port', '0'], { cwd: project.folder, shell: process.platform === 'win32' })
      child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
    })
    after(async () => {
      const exit = once(child, 'exit')
      child.kill()
      await exit
    })
    const until = async (pattern) => {
      while (!pattern.test(said)) await once(child.stdout, 'data')
      return pattern.exec(said)
    }

    test('is controlled by other programs, and prints calls', async () => {
      const [, url] = await until(/WEIXIN_BASE_URL=(http.*)\n[^]*Ctrl\+C/)
      const control = async (path, body) => (await fetch(`${url}/_simulator/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()
      await control('faults', { path: '/cgi-bin/token', errcode: -1 })
      assert.equal((await (await fetch(`${url}/cgi-bin/token`)).json()).errcode, -1)
      await until(/^\d\d:\d\d:\d\d GET {2}\/cgi-bin\/token 200 -1 system error$/m)
      assert.deepEqual(await control('clock', { advance: 'x' }), { error: 'advance 应当是数字，不是 "x"' })
    })

    test('says in words that a port is in use, and what an option is', async () => {
      const [, port] = await until(/127\.0\.0\.1:(\d+)/)
      assert.deepEqual(await ended(['--port', port], { program: bin(), cwd: project.folder }), { code: 1, output: `端口 ${port} 已被占用：换一个端口，或先结束占用它的程序\n` })
      const { code, output } = await ended(['--prot', '1'], { program: bin(), cwd: project.folder })
      assert.equal(code, 2)
      assert.match(output, /^没有选项 --prot\n\n用法：npx weixin-openapi-simulator/)
    })

    const has = (program) => spawnSync(program, ['--version']).status === 0
    for (const page of ['../simulator/README.md', '../../docs/guide/testing.md']) {
      test(`takes the commands of ${page.split('/').pop()} as they are printed`, { skip: !has('curl') && 'no curl' }, async () => {
        const [, url] = await until(/WEIXIN_BASE_URL=(http.*)/)
        const commands = blocks(source(page), 'sh').map(({ code }) => code).filter((code) => code.includes('curl '))
        assert.equal(commands.length, 1)
        for (const code of commands) {
          const { code: status, output } = await ended(['-ec', code.replaceAll('http://127.0.0.1:5188', url).replaceAll('curl ', 'curl -sSf ')], { program: 'bash' })
          assert.equal(status, 0, output)
          assert.match(output, /"code":"0[0-9a-f]{31}"/)
        }
      })
    }

    test('is controlled from Python as the README has it', { skip: !has('python3') && 'no python3' }, async () => {
      const [, url] = await until(/WEIXIN_BASE_URL=(http.*)/)
      const [{ code }] = blocks(source('../simulator/README.md'), 'python')
      const outcome = await ended(['-c', `${code.replace('http://127.0.0.1:5188', url)}\nprint(len(code))`], { program: 'python3' })
      assert.deepEqual(outcome, { code: 0, output: '32\n' })
    })

    test('has the page', { skip }, async () => {
      const [, url] = await until(/WEIXIN_BASE_URL=(http.*)/)
      const browser = await launch()
      try {
        const page = await browser.newPage()
        await page.goto(url)
        await page.getByText('WEIXIN_APPID=wx51a0000000000001').waitFor()
      } finally {
        await browser.close()
      }
    })
  })

  test('startSimulator says in words that a port is in use', async () => {
    const script = project.write('port.cjs', "const { startSimulator } = require('weixin-openapi-simulator')\nstartSimulator().then((one) => startSimulator({ port: Number(new URL(one.url).port) }).catch(({ message, code }) => console.log(message.replace(/\\d+/, 'N'), code)).then(() => one.stop()))")
    assert.deepEqual(await run(script), { code: 0, output: '端口 N 已被占用：换一个端口，或先结束占用它的程序 EADDRINUSE\n' })
  })

  test('nothing is installed but what it names', () => {
    const modules = readdirSync(join(project.folder, 'node_modules')).filter((name) => !name.startsWith('.')).sort()
    assert.deepEqual(modules, ['@fastify', '@hono', 'hono', 'jpeg-js', 'pngjs', 'uqr', 'weixin-openapi', 'weixin-openapi-simulator'])
  })
})

test('it ships what it needs and nothing else', () => {
  const page = ['api.js', 'dom.js', 'icon.svg', 'index.html', 'main.js', 'opened.js', 'page.css', 'panels.js', 'phone.js', 'screens.js'].map((name) => `page/${name}`)
  const dist = ['command.cjs', 'facts.json', 'index.cjs'].map((name) => `dist/${name}`)
  assert.deepEqual(contents(), ['CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', ...dist, 'index.d.cts', 'index.d.mts', 'index.mjs', 'package.json', ...page])
})

test('its dependencies are few, and have none of their own', () => {
  const { dependencies } = manifest()
  assert.ok(Object.keys(dependencies).length <= 6, tarball)
  for (const name of Object.keys(dependencies)) {
    const own = JSON.parse(source(`../node_modules/${name}/package.json`))
    assert.deepEqual(own.dependencies ?? {}, {}, name)
  }
})
