import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import test from 'node:test'

const cli = fileURLToPath(new URL('../cli.mjs', import.meta.url))
const account = { appid: 'wxabcdef0123456789', secret: 'a-secret-nobody-may-see' }

function start(t, ...args) {
  const child = spawn(process.execPath, [cli, ...args])
  t.after(() => child.kill('SIGKILL'))
  const out = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (out[name] += text))
  const until = async (pattern) => {
    while (!pattern.test(out.stdout)) await once(child.stdout, 'data')
    return pattern.exec(out.stdout)
  }
  return { child, out, until, exit: once(child, 'exit') }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`the_command_serves_reports_without_given_secrets_and_stops_on_${signal}`, async (t) => {
    const { child, out, until, exit } = start(t, '--port', '0', '--account', `${account.appid}:${account.secret}:official-account`)
    const [, url] = await until(/(http:\/\/127\.0\.0\.1:\d+)/)
    const body = JSON.stringify({ grant_type: 'client_credential', appid: account.appid, secret: account.secret })
    const { access_token } = await (await fetch(`${url}/cgi-bin/stable_token`, { method: 'POST', body })).json()
    await fetch(`${url}/wxa/msg_sec_check?access_token=${access_token}`, { method: 'POST', body: '{}' })
    await until(/POST \/wxa\/msg_sec_check 200 48001 api unauthorized/)
    assert.match(out.stdout, /POST \/cgi-bin\/stable_token 200\n/)
    assert.match(out.stdout, /^# 公众号\nWEIXIN_OFFICIAL_ACCOUNT_APPID=wxabcdef0123456789\n# WEIXIN_OFFICIAL_ACCOUNT_APPSECRET 与启动时写的相同$/m)
    assert.ok(!out.stdout.includes(account.secret) && !out.stdout.includes(access_token))
    child.kill(signal)
    assert.deepEqual(await exit, [0, null])
  })
}

const mistakes = [
  ['--nope'], ['--port'], ['--quotas=yes'], ['--port', 'x'], ['--port', '70000'], ['more'],
  ['--account', account.appid], ['--account', `nonsense:${account.secret}`], ['--account', `${account.appid}:s:game`],
]
for (const args of mistakes) {
  test(`bad_flags_are_explained: ${args[0]} ${args[1]?.slice(0, 8) ?? ''}`, async (t) => {
    const { out, exit } = start(t, ...args)
    assert.deepEqual(await exit, [2, null])
    assert.match(out.stderr, /用法：npx weixin-openapi-simulator/)
    assert.ok(!out.stderr.includes(account.secret))
    assert.equal(out.stdout, '')
  })
}

test('the_accounts_can_be_copied_into_a_dotenv_file_and_work', async (t) => {
  const { out, until } = start(t, '--port', '0')
  await until(/Ctrl\+C/)
  const environment = Object.fromEntries([...out.stdout.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  assert.deepEqual(Object.keys(environment), ['WEIXIN_BASE_URL', ...['WEIXIN', 'WEIXIN_OFFICIAL_ACCOUNT', 'WEIXIN_APP', 'WEIXIN_WEBSITE'].flatMap((kind) => [`${kind}_APPID`, `${kind}_APPSECRET`])])
  for (const kind of ['WEIXIN', 'WEIXIN_OFFICIAL_ACCOUNT']) {
    const { [`${kind}_APPID`]: appid, [`${kind}_APPSECRET`]: secret } = environment
    const answer = await (await fetch(`${environment.WEIXIN_BASE_URL}/cgi-bin/token?${new URLSearchParams({ grant_type: 'client_credential', appid, secret })}`)).json()
    assert.equal(answer.expires_in, 7200)
  }
})

test('a_port_in_use_is_named_and_the_command_ends_with_1', async (t) => {
  const first = start(t, '--port', '0')
  const [, port] = await first.until(/127\.0\.0\.1:(\d+)/)
  const { out, exit } = start(t, '--port', port)
  assert.deepEqual(await exit, [1, null])
  assert.equal(out.stderr, `端口 ${port} 已被占用：换一个端口，或先结束占用它的程序\n`)
  assert.equal(out.stdout, '')
})

test('an_address_that_is_not_of_this_machine_is_named', async (t) => {
  const { out, exit } = start(t, '--port', '0', '--host', '203.0.113.1')
  assert.deepEqual(await exit, [1, null])
  assert.equal(out.stderr, '203.0.113.1 不是本机的地址\n')
})
