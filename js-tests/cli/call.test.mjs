// call: any function by its name, with parameters as they are typed, against the local WeChat.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { miniProgram, officialAccount, require } from '../support/weixin.mjs'
import { ENV, local, project, run, SECRETS } from './run.mjs'

const silent = ({ stdout, stderr }) => {
  for (const secret of SECRETS) assert.ok(!`${stdout}${stderr}`.includes(secret), 'a secret is shown')
}

const sent = (wechat, path) => JSON.parse(wechat.calls.filter((call) => call.path === path).at(-1).body)

test('an image is written to the file that is named', async (t) => {
  const { wechat, cwd, go } = await local(t)
  const { status, stdout, stderr } = await go(['call', 'wxacode.getUnlimited', '--scene', 'a=1', '--check-path', 'false', '-o', 'code.jpg'])
  assert.deepEqual([status, stdout], [0, ''])
  assert.match(stderr, /已写入 code\.jpg（\d+ 字节）/)
  assert.deepEqual([...readFileSync(join(cwd, 'code.jpg')).subarray(0, 2)], [0xff, 0xd8])
  assert.deepEqual(sent(wechat, '/wxa/getwxacodeunlimit'), { scene: 'a=1', check_path: false })
  const { status: again, stdout: told } = await go(['call', 'wxacode.getUnlimited', '--scene', 'a=1', '--no-check', '-o', 'code.jpg'])
  assert.deepEqual([again, told], [2, ''])
})

test('bytes go through a pipe where no file is named, whole', async (t) => {
  const { go } = await local(t)
  const { status, bytes } = await go(['call', 'wxacode.getUnlimited', '--scene', 'a=1', '--check_path=false'])
  assert.equal(status, 0)
  assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xd8])
  assert.deepEqual([...bytes.subarray(-2)], [0xff, 0xd9])
})

test('parameters are found in every spelling, with the type that they have', async (t) => {
  const { wechat, go } = await local(t)
  for (const option of ['--expire-interval', '--expire_interval', '--expireInterval']) {
    const result = await go(['call', 'urllink.generate', '--path', 'pages/index/index', '--expire_type', '1', option, '30', '--json'])
    assert.equal(result.status, 0, result.stderr)
    assert.deepEqual(sent(wechat, '/wxa/generate_urllink'), { path: 'pages/index/index', expire_type: 1, expire_interval: 30 })
    assert.match(JSON.parse(result.stdout).url_link, /^https:/)
  }
  await go(['call', 'urlscheme.generate', '--jump_wxa.path', '/pages/index/index', '--jump_wxa.query', 'a=1'])
  assert.deepEqual(sent(wechat, '/wxa/generatescheme').jump_wxa, { path: '/pages/index/index', query: 'a=1' })
  await go(['call', 'subscribeMessage.addMessageTemplate', '--tid', '401', '--kidList', '1', '--kidList', '2', '--sceneDesc', '测试'])
  assert.deepEqual(sent(wechat, '/wxaapi/newtmpl/addtemplate').kidList, [1, 2])
})

test('parameters come as JSON, from the command line, a file or standard input', async (t) => {
  const { wechat, cwd, go } = await local(t)
  const params = { path: 'pages/index/index', expire_type: 1, expire_interval: 3 }
  const json = JSON.stringify(params)
  assert.equal((await go(['call', 'urllink.generate', json])).status, 0)
  assert.deepEqual(sent(wechat, '/wxa/generate_urllink'), params)
  assert.equal((await go(['call', 'urllink.generate', '-', '--query', 'a=2'], { input: json })).status, 0)
  assert.deepEqual(sent(wechat, '/wxa/generate_urllink'), { ...params, query: 'a=2' })
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(cwd, 'jump.json'), '{"path":"/pages/index/index"}')
  assert.equal((await go(['call', 'urlscheme.generate', '--jump_wxa', '@jump.json', '--expire_type', '1', '--expire_interval', '1'])).status, 0)
  for (const wrong of [['{"path"'], ['[1]'], ['a=1']]) {
    const { status, stderr } = await go(['call', 'urllink.generate', ...wrong])
    assert.equal(status, 2)
    assert.match(stderr, /JSON/)
  }
})

test('a file is sent by its path', async (t) => {
  const { wechat, cwd, go } = await local(t)
  const { writeFileSync } = await import('node:fs')
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
  writeFileSync(join(cwd, 'logo.png'), png)
  const { status, stdout, stderr } = await go(['call', 'media.upload', '--type', 'image', '--media', 'logo.png'])
  assert.equal(status, 0, stderr)
  assert.ok(JSON.parse(stdout).media_id)
  assert.ok(wechat.count('/cgi-bin/media/upload') === 1)
  const { stderr: said, status: ended } = await go(['call', 'media.upload', '--type', 'image', '--media', 'none.png'])
  assert.equal(ended, 2)
  assert.match(said, /^--media：无法读取文件 none\.png（没有这个文件）\n$/)
})

test('a refusal of WeChat and one before the network end with 1 and say what to do', async (t) => {
  const { wechat, go } = await local(t)
  wechat.inject({ path: '/wxa/generate_urllink', errcode: 45009 })
  const refused = await go(['call', 'urllink.generate', '--path', 'pages/index/index', '--expire_type', '1', '--expire_interval', '1'])
  assert.deepEqual([refused.status, refused.stdout], [1, ''])
  assert.match(refused.stderr, /^45009 {2}.+\n微信的编号：/)
  const missing = await go(['call', 'wxacode.getUnlimited', '-o', 'code.jpg'])
  assert.equal(missing.status, 1)
  assert.match(missing.stderr, /^-1 {2}缺少参数 scene/)
  const json = await go(['call', 'wxacode.getUnlimited', '-o', 'code.jpg', '--json'])
  assert.deepEqual([json.status, JSON.parse(json.stdout).code], [1, -1])
})

test('with --json whatever is refused is JSON on standard output too', async (t) => {
  const { wechat, cwd } = await local(t)
  for (const [args, says] of [
    [['call', 'wxacode.getUnlimted', '--json'], /是不是 wxacode\.getUnlimited？/],
    [['call', 'wxacode.getUnlimited', '--scene', 'a', '--json'], /写不成 JSON：请用 -o 文件/],
    [['call', 'openApi.getApiDomainIp', '--json'], /没有帐号/],
    [['call', 'openApi.getApiDomainIp', '--accounts', 'none.json', '--json'], /无法读取 none\.json/],
    [['explain', 'soon', '--json'], /explain 后面应是错误码/],
  ]) {
    const { status, stdout, stderr } = await run(args, { cwd })
    const { code, msg } = JSON.parse(stdout)
    assert.deepEqual([status, code, stderr], [2, -1, ''])
    assert.match(msg, says)
  }
  assert.equal(wechat.calls.length, 0)
})

test('a function that there is not, and a parameter that it has not, are told which was meant', async (t) => {
  const { go } = await local(t)
  const said = async (...args) => {
    const { status, stderr } = await go(['call', ...args])
    assert.equal(status, 2)
    return stderr
  }
  assert.match(await said('wxacode.getUnlimted'), /是不是 wxacode\.getUnlimited？/)
  assert.match(await said('getUnlimited'), /是不是 wxacode\.getUnlimited？/)
  assert.match(await said('getApiQuota'), /有 2 个，请写全名：openApi\.getApiQuota、h5\.openApi\.getApiQuota/)
  assert.match(await said('wxacode.getUnlimited', '--sceen', 'a'), /没有参数 sceen：是不是 --scene？/)
  assert.match(await said('wxacode.getUnlimited', '--ouput', 'a.jpg'), /是不是 --output？/)
  assert.match(await said('wxacode.getUnlimited', '--line_color.gren', '1'), /没有参数 line_color\.gren/)
  assert.match(await said('wxacode.getUnlimited', '--width', 'big'), /--width 应为数字/)
  assert.match(await said('wxacode.getUnlimited', '--check_path', 'maybe'), /--check_path 应为 true 或 false/)
  assert.match(await said('wxacode.getUnlimited', '--scene', '-a=1'), /值以 - 开头时写成 --参数=值/)
  assert.match(await said('wxacode.getUnlimited', 'a', 'b'), /不知道 b 是什么/)
  assert.equal((await go(['call', 'getUnlimitedQRCode', '--scene', 'a=1', '--check_path', 'false', '-o', 'code.jpg'])).status, 0)
})

test('help on a function lists its parameters and its page at WeChat', async () => {
  const { status, stdout } = await run(['call', 'wxacode.getUnlimited', '--help'])
  assert.equal(status, 0)
  assert.match(stdout, /^wxacode\.getUnlimited {2}获取小程序码/)
  assert.match(stdout, /--scene +（必填）/)
  assert.match(stdout, /--env_version.*release 正式版/)
  assert.match(stdout, /--scene .*最多 32 个可见字符/)
  assert.match(stdout, /--line_color\.r +红/)
  assert.match(stdout, /微信的文档：https:\/\/developers\.weixin\.qq\.com\//)
})

test('help on a function says limits, defaults, what is needed when, and what is within a list', async () => {
  const { stdout } = await run(['call', 'logistics.addOrder', '--help'])
  assert.match(stdout, /--order_id +（必填） {2}订单 id，不能重复 {2}最多 512 字节/)
  assert.match(stdout, /--openid +（add_source 为 0 时必填）/)
  assert.match(stdout, /--sender\.tel +（没有填 mobile 时必填） {2}座机/)
  assert.match(stdout, /--cargo\.count +数字 {2}包裹的个数 {2}默认 1/)
  assert.match(stdout, /\n {2}cargo\.detail_list\[\]\.name +（必填）/)
})

// ---- secrets

test('a secret is never shown, though the function itself gives it', async (t) => {
  const { go } = await local(t)
  const info = await go(['call', 'auth.getAppidInfo'])
  assert.equal(info.status, 0)
  assert.equal(JSON.parse(info.stdout).appid, miniProgram.appid)
  assert.match(info.stdout, /\*\*\*/)
  silent(info)
  silent(await go(['call', 'auth.getAppidInfo', '--json', '-o', '/dev/stdout']))
  silent(await go(['call', 'request', '--url', 'nowhere', '--data', '{}']))
})

test('a secret on the command line is refused, with the reason', async (t) => {
  const { wechat, go } = await local(t)
  for (const name of ['appsecret', 'access_token', 'accessToken', 'session_key', 'sessionKey']) {
    const { status, stderr, stdout } = await go(['call', 'auth.code2Session', '--js_code', 'c', `--${name}`, 'not-to-be-seen'])
    assert.equal(status, 2)
    assert.match(stderr, /是秘密，不能写在命令行里/)
    assert.ok(!`${stdout}${stderr}`.includes('not-to-be-seen'))
  }
  for (const args of [['{"access_token":"not-to-be-seen"}'], ['--extra', '{"a":[{"appsecret":"not-to-be-seen"}]}']]) {
    const { status, stderr } = await go(['call', 'auth.code2Session', '--js_code', 'c', ...args])
    assert.equal(status, 2)
    assert.match(stderr, /(access_token|appsecret) 是秘密/)
    assert.ok(!stderr.includes('not-to-be-seen'))
  }
  assert.equal(wechat.calls.length, 0)
})

// ---- accounts

test('accounts come from the environment, .env, a file of lines, of JSON, or of uni-id', async (t) => {
  const { wechat } = await local(t)
  const { appid, appsecret } = miniProgram
  const lines = `# mini program\nexport WEIXIN_APPID="${appid}"\r\nWEIXIN_APPSECRET=${appsecret} # its secret\n`
  const cwd = project(t, {
    '.env': lines,
    'lines.txt': `\ufeff${lines}`,
    'account.json': JSON.stringify({ appid, appsecret }),
    'uni-id.json': JSON.stringify({ 'mp-weixin': { oauth: { weixin: { appid, appsecret } } } }),
  })
  const call = (more, env = {}) => run(['call', 'openApi.getApiDomainIp', '--base-url', wechat.url, ...more], { cwd, env })
  for (const more of [[], ['--accounts', 'lines.txt'], ['--accounts', 'account.json'], ['--accounts', 'uni-id.json']]) {
    const result = await call(more)
    assert.equal(result.status, 0, result.stderr)
  }
  const other = await call([], { WEIXIN_APPID: appid, WEIXIN_APPSECRET: '0123456789abcdef0123456789abcdef' })
  assert.equal(other.status, 1, 'the environment counts before .env')
  const half = await call([], { WEIXIN_APPID: appid })
  assert.equal(half.status, 0, half.stderr)
  const foreign = await call([], { WEIXIN_APPID: officialAccount.appid })
  assert.equal(foreign.status, 2, 'the secret in .env is another account\'s')
})

test('no account, half of one, and a file that is none end with 2 and say what to do', async (t) => {
  const cwd = project(t, { 'broken.json': '{"appid": "x",', 'empty.txt': 'A=1\n' })
  const said = async (args, env = {}) => {
    const { status, stderr } = await run(['call', 'openApi.getApiDomainIp', ...args], { cwd, env })
    assert.equal(status, 2, stderr)
    return stderr
  }
  assert.match(await said([]), /^没有帐号：请设置环境变量 WEIXIN_APPID 和 WEIXIN_APPSECRET[^\n]*doctor\n$/)
  assert.match(await said([], { WX_APPID: 'x' }), /有一个 WX_APPID，是不是 WEIXIN_APPID？/)
  assert.match(await said([], { WEIXIN_APPID: miniProgram.appid }), /环境变量里的帐号不能用：.*appsecret/)
  assert.match(await said(['--accounts', 'none.json']), /无法读取 none\.json（没有这个文件）/)
  assert.match(await said(['--accounts', 'broken.json']), /不是完整的 JSON/)
  assert.match(await said(['--accounts', 'empty.txt']), /empty\.txt 里没有帐号/)
  assert.match(await said(['--timeout', 'soon'], ENV), /--timeout 应为毫秒数/)
  assert.match(await said(['--accounts'], ENV), /--accounts 后面应是文件/)
})

test('the package needs nothing else for it', () => {
  assert.equal(require(`${process.env.WEIXIN_PKG ?? '../../pkg'}/package.json`).dependencies, undefined)
})
