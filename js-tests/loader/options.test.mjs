// The options of createWeixin, taken from the loader's source: what is nearly right is told, what is harmless is mended, and no secret is shown.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNTS } from '../../pkg-template/loader/accounts.js'
import { configOf } from '../../pkg-template/loader/config.js'
import { KNOWN, normalised, optionsOf } from '../../pkg-template/loader/options.js'

const appid = 'wx51a00000000000b2'
const appsecret = '51a0b1c2d3e4f5061728394a5b6c7d8e'
const pair = { appid, appsecret }
const node = (pair) => ({ oauth: { weixin: pair } })
const cut = (letter) => appsecret.slice(0, 9) + letter + appsecret.slice(9)

/** Refused, in words that have all of these and nothing secret, by what the core gets its options from and by the host. */
function refused(options, ...saying) {
  for (const read of [normalised, optionsOf]) {
    assert.throws(() => read(options), (error) => {
      assert.deepEqual([error.code, error.errcode, error.message, error.errmsg], [-1, -1, error.msg, error.msg])
      assert.match(error.msg, /\p{Script=Han}/u)
      for (const part of saying) assert.ok(error.msg.includes(part), `${error.msg} — does not say ${part}`)
      assert.ok(!error.msg.includes(appsecret.slice(0, 6)), 'the secret is shown')
      return true
    })
  }
}

// ---- names

for (const [given, right] of [
  ['baseUrl', 'baseURL'], ['base_url', 'baseURL'], ['url', 'baseURL'], ['endpoint', 'baseURL'], ['basURL', 'baseURL'],
  ['appId', 'appid'], ['app_id', 'appid'], ['AppID', 'appid'], ['apid', 'appid'],
  ['secret', 'appsecret'], ['appSecret', 'appsecret'], ['app_secret', 'appsecret'], ['appsercet', 'appsecret'], ['appsecert', 'appsecret'],
  ['onevent', 'onEvent'], ['onEvents', 'onEvent'], ['logger', 'onEvent'],
  ['retry', 'retries'], ['maxRetries', 'retries'], ['timeOut', 'timeout'], ['timout', 'timeout'], ['Fetch', 'fetch'], ['transports', 'transport'], ['httpclient', 'transport'],
  ['caches', 'cache'], ['store', 'cache'], ['redis', 'cache'], ['configs', 'config'], ['mp-weixin', 'config'], ['EIP', 'eip'],
]) {
  test(`the option ${given} is refused: ${right} is meant`, () => refused({ [given]: undefined }, `没有选项 ${given}：是不是 ${right}？`))
}

test('an option that is like no other is refused with those that there are', () => {
  for (const name of ['somethingElse', 'x', '__proto__x', 'constructor', 'toString', 'a'.repeat(10_000)]) refused({ [name]: 1 }, '没有选项 ', KNOWN.join('、'))
})

test('all options that there are are taken as they are', () => {
  const options = { ...pair, config: { 'mp-weixin': node(pair) }, baseURL: 'https://api.weixin.qq.com', timeout: 1, retries: 0, fetch() {}, transport: 'fetch', eip: false, cache: new Map(), signing: {}, payment: {}, onEvent() {} }
  assert.deepEqual([...Object.keys(options), ...ACCOUNTS].sort(), KNOWN.slice().sort())
  const copy = normalised(options)
  assert.deepEqual(copy, options)
  assert.notEqual(copy, options)
  for (const name of Object.keys(options)) assert.equal(copy[name], options[name], name)
  assert.deepEqual(normalised(copy), copy)
})

// ---- accounts by their names

for (const [name, platform] of [['miniProgram', 'mp-weixin'], ['officialAccount', 'h5-weixin'], ['app', 'app-plus'], ['website', 'h5']]) {
  test(`the account ${name} becomes config's node ${platform}, without what surrounds it`, () => {
    assert.deepEqual(normalised({ [name]: { appid: ` ${appid}\n`, appsecret: `"${appsecret}"` }, retries: 1 }), { retries: 1, config: { [platform]: node(pair) } })
    assert.deepEqual(normalised({ [name]: undefined, config: { x: 1 } }), { config: { x: 1 } })
  })

  test(`the account ${name} is refused where it is misspelt, empty, an example, swapped, or given twice`, () => {
    refused({ [name]: { appId: appid, appsecret } }, `选项 ${name} 里没有 appId：是不是 appid？`)
    refused({ [name]: { appid, secret: appsecret } }, `选项 ${name} 里没有 secret：是不是 appsecret？`)
    refused({ [name]: { ...pair, token: 'x' } }, `选项 ${name} 里没有 token`)
    refused({ [name]: { appid: undefined, appsecret: '' } }, `选项 ${name}.appid 和 ${name}.appsecret 两个都是空的：环境变量读到了吗？`)
    refused({ [name]: { appid } }, `选项 ${name}.appsecret 是空的`)
    refused({ [name]: { appid: 7, appsecret } }, `选项 ${name}.appid 应为字符串，传入的是数字`)
    refused({ [name]: { appid, appsecret: 'your-secret' } }, `选项 ${name}.appsecret 还是示例里的占位文字`)
    refused({ [name]: { appid: appsecret, appsecret: appid } }, '填反了')
    refused({ [name]: { appid, appsecret: cut('\u200b') } }, `选项 ${name}.appsecret 的第 10 个字符`)
    refused({ [name]: node(pair) }, `选项 ${name} 直接写成 { appid, appsecret }`, platform)
    refused({ [name]: appid }, `选项 ${name} 应为 { appid, appsecret }，传入的是字符串`)
    refused({ [name]: [pair] }, '传入的是数组')
    refused({ [name]: pair, config: {} }, `选项 ${name} 与 config 只能选一个`)
    refused({ [name]: { get appid() { throw new Error('x') } } }, '无法读取')
  })
}

test('the mini program is given once, the other accounts beside it', () => {
  refused({ ...pair, miniProgram: pair }, '与 miniProgram 只能选一个')
  assert.deepEqual(normalised({ ...pair, officialAccount: pair, website: pair }), { ...pair, config: { 'h5-weixin': node(pair), h5: node(pair) } })
})

for (const [given, right] of [['officialaccount', 'officialAccount'], ['offcialAccount', 'officialAccount'], ['gzh', 'officialAccount'], ['miniprogram', 'miniProgram'], ['mini_program', 'miniProgram'], ['web', 'website'], ['App', 'app'], ['mobileApp', 'app']]) {
  test(`the account ${given} is refused: ${right} is meant`, () => refused({ [given]: pair }, `没有选项 ${given}：是不是 ${right}？`))
}

test('what is no object is left for the core to refuse', () => {
  for (const options of [undefined, null, 'text', 7, []]) assert.equal(normalised(options), options)
})

test('options that throw are refused, whatever they throw', () => {
  refused({ get appid() { throw new Error('x') } }, '选项无法读取')
  refused({ config: { get uni() { throw new Error('x') } } }, 'config 无法读取')
  refused(new Proxy({}, { ownKeys() { throw new Error('x') } }), '选项无法读取')
})

// ---- what the eye does not see

for (const around of [' ', '\n', '\t', '\u200b', '\ufeff', '\u00a0', '\u3000', '"', "'", '“', '` ', '\r\n"', '\u202a']) {
  test(`${JSON.stringify(around)} around appid and appsecret is taken off`, () => {
    const given = { appid: around + appid + around, appsecret: around + appsecret + around }
    assert.deepEqual(normalised(given), pair)
    assert.deepEqual(configOf({ 'mp-weixin': node(given), 'h5-weixin': { x: 1, oauth: { y: 2, weixin: { ...given, z: 3 } } } }), { 'mp-weixin': node(pair), 'h5-weixin': { x: 1, oauth: { y: 2, weixin: { ...pair, z: 3 } } } })
    assert.deepEqual(configOf({ vk: { oauth: { weixin: { list: [given, null, 7, { a: 1 }] } } } }).vk.oauth.weixin.list.slice(0, 3), [pair, null, 7])
  })
}

for (const [letter, ...saying] of [
  [' ', '空格', 'U+0020'], ['\n', '换行符', 'U+000A'], ['\t', '制表符'], ['\u200b', '看不见的字符', 'U+200B'], ['\ufeff', '看不见的字符', 'U+FEFF'], ['\u00ad', '看不见的字符'], ['\u3000', '全角空格'], ['"', '引号'], ['’', '引号'], ['ａ', '全角字符', 'U+FF41'],
]) {
  test(`${JSON.stringify(letter)} within a secret is refused with its place`, () => {
    refused({ appid, appsecret: cut(letter) }, '选项 appsecret 的第 10 个字符是', ...saying)
    refused({ appid, appsecret: `  ${cut(letter)}` }, '第 12 个字符')
    refused({ config: { 'h5-weixin': node({ appid, appsecret: cut(letter) }) } }, 'config 的 h5-weixin.oauth.weixin.appsecret 的第 10 个字符')
  })
}

test('a letter that cannot be within an appid is refused', () => refused({ appid: 'wx51a0 0000000000b2', appsecret }, '选项 appid 的第 7 个字符是空格'))

test('appid and secret in the place of each other are refused', () => {
  refused({ appid: appsecret, appsecret: appid }, '选项 appid 和 选项 appsecret 填反了')
  refused({ config: { web: { oauth: { 'weixin-h5': { appid: appsecret, appsecret: appid } } } } }, 'config 的 web.oauth.weixin-h5.appid', '填反了')
})

test('something else of the account for its appid is refused by its name', () => {
  for (const [other, name] of [['gh_0123456789ab', '帐号的原始 ID'], ['__UNI__0ABCDEF', 'DCloud 的应用标识'], ['1900000109', '商户号'], [appsecret, 'appsecret']]) {
    refused({ appid: other, appsecret }, `选项 appid 填的是`, name)
    refused({ config: { 'h5-weixin': node({ appid: other, appsecret }) } }, 'config 的 h5-weixin.oauth.weixin.appid 填的是', name)
  }
  refused({ appid, appsecret: appid }, '选项 appsecret 填的是 appid')
})

for (const example of ['your-appid', 'YOUR_APP_ID', 'yourAppId', 'xxx', 'wxxxxxxxxxxxxxxxxx', '小程序appid', '你的appid', 'wx1234567890', 'wx1234567890abcdef', '<appid>', '${APPID}', '{{appid}}', 'appid', 'APP_ID', '***', '...', 'wx…', 'weixin appid', 'undefined', 'null']) {
  test(`${example} for an appid is an example that was left in its place`, () => {
    refused({ appid: example, appsecret }, '选项 appid ', '真正的 appid')
    assert.deepEqual(configOf({ 'mp-weixin': node({ appid: example, appsecret }) }), { 'mp-weixin': node({ appid: '', appsecret }) }, 'in a file that others read too it counts as not filled in')
  })
}

test('so it is for a secret', () => {
  for (const example of ['your-secret', 'xxxxxxxxxxxxxxxx', '小程序appsecret', 'appsecret', 'undefined']) refused({ appid, appsecret: example }, '选项 appsecret ', '真正的 appsecret')
})

test('what a pair of one’s own may look like in a test is taken', () => {
  for (const given of [{ appid: 'wx1', appsecret: 's' }, { appid: 'wx-of-nobody', appsecret: 'secret-of-the-second' }, { appid: 'wx0123456789abcdef', appsecret: 'x' }, { appid: 7, appsecret: {} }]) assert.deepEqual(normalised(given), given)
})

// ---- none at all

test('two values that are empty though they are given are asked for at once', () => {
  for (const empty of [undefined, null, '', ' \n', '""']) refused({ appid: empty, appsecret: empty }, '两个都是空的', '环境变量读到了吗？')
})

test('with a configuration beside them, or without being named, they are not', () => {
  normalised({ appid: undefined, appsecret: undefined, config: {} })
  normalised({ appid: undefined })
  normalised({})
})

// ---- the configuration

for (const [given, right] of [['mp-weixn', 'mp-weixin'], ['mpweixin', 'mp-weixin'], ['mp_weixin', 'mp-weixin'], ['MP-WEIXIN', 'mp-weixin'], ['mp-wexin', 'mp-weixin'], ['mp-weixin ', 'mp-weixin'], ['h5-weixn', 'h5-weixin'], ['web-wexin', 'web-weixin'], ['app-pluss', 'app-plus'], ['H5', 'h5'], ['App', 'app']]) {
  test(`the node ${given} is refused: ${right} is meant`, () => {
    for (const config of [{ [given]: node(pair) }, [{ [given]: node(pair) }], { uni: { [given]: node(pair) } }]) refused({ config }, given, `是不是 ${right}？`)
  })
}

test('the names that uni-id has beside them, a spare node, and one that was put out of use are left alone', () => {
  const other = Object.fromEntries(['mp-alipay', 'mp-qq', 'mp-baidu', 'mp-toutiao', 'mp-lark', 'mp-xhs', 'quickapp', 'app-ios', 'app-android', 'app-harmony', 'ios', 'android', 'sms', 'service', 'univerify', '_mp-weixin', '//mp-weixin'].map((name) => [name, node({})]))
  const config = { ...other, passwordSecret: [], tokenExpiresIn: 1 }
  assert.equal(configOf(config), config)
  const spare = { 'mp-weixin': node(pair), 'mp-weixin2': node(pair) }
  assert.equal(configOf(spare), spare)
})

test('names within an account that are nearly right are told', () => {
  refused({ config: { 'mp-weixin': node({ appId: appid, appsecret }) } }, 'mp-weixin.oauth.weixin', 'appId', '是不是 appid？')
  refused({ config: { 'mp-weixin': node({ appid, appSecret: appsecret }) } }, 'appSecret', '是不是 appsecret？')
  refused({ config: { 'mp-weixin': node({ appid, secret: appsecret }) } }, 'secret', '是不是 appsecret？')
  refused({ config: pair }, 'createWeixin({ appid, appsecret })')
})

test('a configuration with nothing to mend is the one that was given', () => {
  for (const config of [undefined, null, 'x', 7, [], {}, { 'mp-weixin': null }, { 'mp-weixin': { oauth: { weixin: 'wx1' } } }, { 'mp-weixin': node(pair) }, [{ 'mp-weixin': node(pair) }], { uni: { 'mp-weixin': node(pair) }, vk: { oauth: { weixin: { list: [pair] } } } }]) assert.equal(configOf(config), config)
})

test('the given configuration is not changed where it is mended', () => {
  const config = { 'mp-weixin': node({ appid: ` ${appid}`, appsecret }) }
  assert.notEqual(configOf(config), config)
  assert.equal(config['mp-weixin'].oauth.weixin.appid, ` ${appid}`)
})

test('a list that was merged into an object is the list that it was', () => {
  const apps = [{ isDefaultConfig: true, 'mp-weixin': node(pair) }, { dcloudAppid: 'x' }]
  assert.deepEqual(configOf({ ...apps }), apps)
  assert.deepEqual(configOf({ uni: { ...apps }, vk: { oauth: { weixin: { list: { ...[pair, pair] } } } } }), { uni: apps, vk: { oauth: { weixin: { list: [pair, pair] } } } })
  assert.deepEqual(normalised({ config: { ...apps } }).config, apps)
})
