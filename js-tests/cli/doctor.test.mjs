// doctor: what is wrong is found, with its cure, and nothing of a secret is shown.

import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import { test } from 'node:test'
import { miniProgram } from '../support/weixin.mjs'
import { ENV, local, project, run, SECRETS } from './run.mjs'

const { appid, appsecret } = miniProgram
const MINI = { WEIXIN_APPID: appid, WEIXIN_APPSECRET: appsecret }

/** Ended with 1, and said all of these; nothing of a secret. */
function finds({ status, stdout, stderr }, ...said) {
  assert.equal(status, 1, stdout + stderr)
  for (const words of said) assert.match(stdout, words)
  for (const secret of SECRETS) assert.ok(!`${stdout}${stderr}`.includes(secret))
}

test('where all is well, each thing that was looked at is named, and it ends with 0', async (t) => {
  const { wechat, go } = await local(t)
  const { status, stdout } = await go(['doctor'])
  assert.equal(status, 0, stdout)
  for (const what of [/✓ 环境：Node\.js/, /✓ 网络/, /✓ 时钟：与服务器的一致/, /✓ 帐号：从环境变量读到：小程序、公众号/, /✓ 小程序：取到了 access_token/, /✓ 小程序：可以调用接口/, /✓ 公众号：取到了/, /没有发现问题/]) assert.match(stdout, what)
  assert.ok(!stdout.includes('✗'))
  assert.deepEqual(wechat.calls.map(({ path }) => path).filter((path) => path !== '/').sort(), ['/cgi-bin/openapi/quota/get', '/cgi-bin/openapi/quota/get', '/cgi-bin/stable_token', '/cgi-bin/stable_token'])
})

test('for programs there is JSON', async (t) => {
  const { wechat, go } = await local(t)
  const fine = JSON.parse((await go(['doctor', '--json'])).stdout)
  assert.equal(fine.ok, true)
  assert.ok(fine.findings.every(({ ok, what, says }) => ok && what && says))
  wechat.inject({ path: '/cgi-bin/stable_token', errcode: 40164, errmsg: 'invalid ip 203.0.113.7, not in whitelist', times: 2 })
  const { status, stdout } = await go(['doctor', '--json'])
  assert.equal(status, 1)
  const wrong = JSON.parse(stdout).findings.filter(({ ok }) => !ok)
  assert.match(wrong[0].cure, /203\.0\.113\.7/)
})

test('no configuration at all', async (t) => {
  const { wechat } = await local(t)
  finds(await run(['doctor', '--base-url', wechat.url], { cwd: project(t) }), /✗ 配置：没有帐号\n {2}怎么办：.*WEIXIN_APPID.*\.env/, /✓ 网络/)
})

test('a variable that is misspelt', async (t) => {
  const { wechat } = await local(t)
  const doctor = (env) => run(['doctor', '--base-url', wechat.url], { cwd: project(t), env })
  finds(await doctor({ WEIXIN_APP_ID: appid, WEIXIN_APPSECRET: appsecret }), /✗ 配置：WEIXIN_APP_ID 不是认识的名字\n {2}怎么办：是不是 WEIXIN_APPID？/)
  finds(await doctor({ WX_APPID: appid, WX_APPSECRET: appsecret }), /WX_APPID 不是认识的名字[^]*WEIXIN_APPID[^]*WX_APPSECRET 不是认识的名字[^]*WEIXIN_APPSECRET/)
  finds(await doctor({ ...MINI, WEIXIN_OFFICAL_ACCOUNT_APPID: 'wx0000000000000000' }), /是不是 WEIXIN_OFFICIAL_ACCOUNT_APPID？/, /✓ 小程序：取到了/)
})

test('with an account, names that are somebody else\'s are no fault', async (t) => {
  const { go } = await local(t)
  const { status, stdout } = await go(['doctor'], { env: { ...MINI, WECHAT_WORK_SECRET: 'x', WX_APPID: 'x', APPID: 'x' } })
  assert.equal(status, 0, stdout)
})

test('an account that cannot be one', async (t) => {
  const { wechat } = await local(t)
  const doctor = (env) => run(['doctor', '--base-url', wechat.url], { cwd: project(t), env })
  finds(await doctor({ WEIXIN_APPID: appsecret, WEIXIN_APPSECRET: appid }), /✗ 帐号：.*填反了/)
  finds(await doctor({ WEIXIN_APPID: appid }), /✗ 帐号：.*appsecret.*空的/)
  finds(await doctor({ WEIXIN_APPID: 'gh_0123456789ab', WEIXIN_APPSECRET: appsecret }), /✗ 帐号：.*原始 ID/)
  finds(await run(['doctor', '--base-url', wechat.url, '--accounts', 'account.json'], { cwd: project(t, { 'account.json': JSON.stringify({ appId: appid, appsecret }) }) }), /✗ 帐号：没有选项 appId：是不是 appid？/)
  assert.equal(wechat.count('/cgi-bin/stable_token'), 0)
})

test('a wrong secret, and an appid that WeChat does not know', async (t) => {
  const { wechat } = await local(t)
  const doctor = (env) => run(['doctor', '--base-url', wechat.url], { cwd: project(t), env })
  finds(await doctor({ ...MINI, WEIXIN_APPSECRET: '0123456789abcdef0123456789abcdef' }), /✗ 小程序：取不到 access_token（(40125|40001)）\n {2}怎么办：.*appsecret/)
  finds(await doctor({ ...MINI, WEIXIN_APPID: 'wx00000000000000ff' }), /✗ 小程序：取不到 access_token（40013）/)
})

test('an address that is not in the list of those allowed is named', async (t) => {
  const { wechat, go } = await local(t)
  wechat.inject({ path: '/cgi-bin/stable_token', errcode: 40164, errmsg: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist', times: Infinity })
  finds(await go(['doctor'], { env: MINI }), /✗ 小程序：IP 不在白名单里（40164）：这台机器的出口 IP 是 203\.0\.113\.7\n {2}怎么办：.*IP 白名单.*加上 203\.0\.113\.7/)
})

test('an account without the right to call', async (t) => {
  const { wechat, go } = await local(t)
  wechat.inject({ path: '/cgi-bin/openapi/quota/get', errcode: 48001 })
  finds(await go(['doctor'], { env: MINI }), /✓ 小程序：取到了/, /✗ 小程序：没有调用接口的权限（48001）/)
})

test('a clock that is an hour off', async (t) => {
  const { wechat } = await local(t)
  const to = new URL(wechat.url)
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    incoming.pipe(
      request({ host: to.hostname, port: to.port, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode, { ...answer.headers, date: new Date(Date.now() - 3_600_000).toUTCString() })
        answer.pipe(outgoing)
      }),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  finds(await run(['doctor', '--base-url', `http://127.0.0.1:${server.address().port}`], { cwd: project(t), env: MINI }), /✗ 时钟：本机比服务器快 3(599|600|601) 秒\n {2}怎么办：.*NTP/)
})

test('no network: the host refuses, or has no address', async (t) => {
  const cwd = project(t)
  finds(await run(['doctor', '--base-url', 'http://127.0.0.1:9'], { cwd, env: MINI }), /✗ 网络：连接不上 http:\/\/127\.0\.0\.1:9（连接被拒绝，ECONNREFUSED）\n {2}怎么办/)
  finds(await run(['doctor', '--base-url', 'http://127.0.0.1:9'], { cwd, env: { ...MINI, HTTPS_PROXY: 'http://10.0.0.1:3128' } }), /transport: 'node'/)
  finds(await run(['doctor', '--base-url', 'nowhere'], { cwd, env: MINI }), /✗ 帐号[^]*✗ 网络.*网址不正确/)
  finds(await run(['doctor', '--base-url', 'http://127.0.0.1:9'], { cwd, env: { ...MINI, WEIXIN_APPSECRET: 'your_secret' } }), /✗ 帐号[^]*✗ 网络/)
})

test('the local WeChat that .env names is the one that is looked at', async (t) => {
  const { wechat } = await local(t)
  const lines = Object.entries({ ...ENV, WEIXIN_BASE_URL: wechat.url }).map(([name, value]) => `${name}=${value}`)
  const { status, stdout } = await run(['doctor'], { cwd: project(t, { '.env': lines.join('\n') }) })
  assert.equal(status, 0, stdout)
  assert.match(stdout, /✓ 帐号：从当前文件夹的 \.env 读到/)
})
