import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editor } from './project.mjs'

/** What an editor shows over the place marked by ‸ (which is not part of the text). */
function hover(t, text) {
  const { hoverAt, marks } = editor(t, text)
  return hoverAt(marks[0])
}

const edit = (code) => `import { createWeixin, weixin } from 'weixin-openapi'\n${code}\n`

test('a function is explained in Chinese, with quota, codes and an example', (t) => {
  const { text, tags } = hover(t, edit(`weixin.wxacode.‸getUnlimited({ scene: 'a' })`))
  assert.match(text, /获取小程序码/)
  assert.match(text, /频率限制：5000 次\/分钟/)
  assert.match(text, /- `41030` 小程序页面不存在/)
  assert.match(tags.example, /await weixin\.wxacode\.getUnlimited\(\{ scene/)
  assert.match(tags.see, /^https:\/\/developers\.weixin\.qq\.com\//)
})

test('so is one of an instance of its own', (t) => {
  const { text, shown } = hover(t, edit(`const shop = createWeixin()\nshop.subscribeMessage.‸send({ touser: '', template_id: '', data: {} })`))
  assert.match(text, /发送订阅消息/)
  assert.match(text, /- `43101` 用户拒绝接受消息/)
  assert.match(shown, /params: SubscribeMessageSendParams/)
})

test('one that takes either of two names is explained, and so are the names', (t) => {
  assert.match(hover(t, edit(`weixin.auth.‸code2Session({ js_code: 'a' })`)).text, /小程序登录/)
  assert.match(hover(t, edit(`weixin.auth.code2Session({ ‸js_code: 'a' })`)).text, /登录时获取的 code/)
})

test('what WeChat has withdrawn is struck out', (t) => {
  const { tags } = hover(t, edit(`weixin.uniformMessage.‸send({ touser: '', template_id: '', data: {} })`))
  assert.match(tags.deprecated, /45109.*h5\.templateMessage\.send/)
})

test('a parameter tells whether it is required, and its limits', (t) => {
  assert.match(hover(t, edit(`weixin.wxacode.getUnlimited({ ‸scene: 'a' })`)).text, /^必填。.*最多 32 个/)
  assert.match(hover(t, edit(`weixin.wxacode.getUnlimited({ scene: 'a', ‸width: 430 })`)).text, /280 到 1280/)
})

test('a parameter within a parameter is explained too', (t) => {
  assert.match(hover(t, edit(`weixin.urlscheme.generate({ jump_wxa: { ‸query: 'a=1' } })`)).text, /打开页面时的 query.*最多 1024 个字符/)
})

test('what controls a call is explained in each of them', (t) => {
  assert.match(hover(t, edit(`weixin.order.isTradeManaged({ ‸timeout: 1 })`)).text, /多少毫秒/)
})

test('a field of a result is explained', (t) => {
  assert.match(hover(t, edit(`const res = await weixin.auth.code2Session({ code: 'a' })\nif (res.code === 0) res.‸unionid`)).text, /开放平台/)
})
