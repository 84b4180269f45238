// An account that a call names is looked at like one of the configuration: what the eye does not see is taken away or said, before WeChat says
// that the secret was reset.

import assert from 'node:assert/strict'
import test from 'node:test'
import { createWeixin, functionNames, functionOf, miniProgram, open } from '../support/weixin.mjs'

const { appid, appsecret } = miniProgram
const [front, back] = [appsecret.slice(0, 7), appsecret.slice(7)]

const around = { 'a line break': (text) => `${text}\n`, spaces: (text) => `  ${text} `, quotes: (text) => `"${text}"`, 'a byte order mark': (text) => `\ufeff${text}`, 'a wide space': (text) => `\u3000${text}` }

for (const [what, dressed] of Object.entries(around)) {
  test(`${what} around an account of a call is taken away`, async (t) => {
    const { wechat } = await open(t)
    const weixin = createWeixin({ baseURL: wechat.url })
    const result = await weixin.urllink.generate({ appid: dressed(appid), appsecret: dressed(appsecret), expire_type: 1, expire_interval: 30 })
    assert.equal(result.code, 0, result.msg)
    const [token] = wechat.calls
    assert.deepEqual([token.json.appid, token.json.secret], [appid, appsecret])
  })
}

const wrong = {
  'a space within the secret': [{ appid, appsecret: `${front} ${back}` }, '参数 appsecret', '第 8 个字符', '空格'],
  'a zero-width space within the appid': [{ appid: `${appid.slice(0, 4)}\u200b${appid.slice(4)}`, appsecret }, '参数 appid', '第 5 个字符', '看不见'],
  'a wide letter': [{ appid, appsecret: `${front}Ａ${back}` }, '参数 appsecret', '全角字符'],
  'both swapped': [{ appid: appsecret, appsecret: appid }, '参数 appid 和 参数 appsecret 填反了'],
  'a secret for the appid': [{ appid: appsecret, appsecret }, '参数 appid 填的是 appsecret'],
  'an appid for the secret': [{ appid, appsecret: appid }, '参数 appsecret 填的是 appid'],
  'the original id of the account': [{ appid: 'gh_0123456789ab', appsecret }, '参数 appid 填的是帐号的原始 ID'],
  "DCloud's id of the app": [{ appid: '__UNI__0ABCDEF', appsecret }, '参数 appid 填的是 DCloud 的应用标识'],
  'a merchant number': [{ appid: '1900000109', appsecret }, '参数 appid 填的是商户号'],
  'a variable that was not read': [{ appid, appsecret: 'undefined' }, '参数 appsecret', '环境变量没有读到'],
  'a template': [{ appid: '${APPID}', appsecret }, '参数 appid', '没有替换的模板'],
  'an example': [{ appid: 'wx1234567890abcdef', appsecret }, '参数 appid', '示例'],
}

for (const [what, [account, ...saying]] of Object.entries(wrong)) {
  test(`${what} is refused by every function, before anything is sent`, async (t) => {
    const { wechat, weixin } = await open(t)
    for (const name of functionNames(weixin)) {
      const result = await functionOf(weixin, name)({ ...account }).catch((error) => error)
      assert.equal(result.code, -1, `${name}: ${result.msg}`)
      for (const part of saying) assert.ok(result.msg.includes(part), `${name}: ${result.msg}`)
      for (const secret of [appsecret, back]) assert.ok(!result.msg.includes(secret), `${name} shows the secret`)
    }
    assert.deepEqual(wechat.calls, [])
  })
}
