// Pushes that are WeChat's: every published one, and every mode and format.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { replyIn, signatureOf } from '../simulator/push/protocol.mjs'
import { folder } from '../support/weixin.mjs'
import { account, createPush, everyWay, optionsFor, otherKey, pushed, read, replies, text } from './support.mjs'

const { groups } = JSON.parse(readFileSync(new URL('../vectors-push.json', import.meta.url), 'utf8'))
const vectors = groups.flatMap(({ id, vectors }) => vectors.map((vector) => ({ ...vector, name: `${id}, ${vector.id}` })))

describe('published pushes are opened', () => {
  for (const { name, kind, token, encodingAESKey, receiveId, query, encrypt, body, expect, format } of vectors) {
    if (kind === 'url-check') {
      test(name, async () => assert.equal((await createPush({ token }).open({ query })).echo, expect.responseBody))
    }
    if (kind !== 'decrypt' || !token || format === 'text') continue
    test(name, async () => {
      const push = createPush({ token, encodingAESKey, appid: receiveId })
      const whole = body ?? `<xml><ToUserName><![CDATA[gh]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
      const opened = await push.open({ query, body: whole })
      assert.equal(opened.code, 0, opened.msg)
      assert.equal(opened.text, expect.plaintext)
      assert.equal(opened.appid, receiveId)
    })
  }

  test('the encrypted echo of WeCom', async () => {
    const { token, encodingAESKey, receiveId, query, encrypt, expect } = vectors.find(({ name }) => name === 'wechatpy, echostr-encrypted')
    const push = createPush({ token, encodingAESKey, appid: receiveId })
    assert.equal((await push.open({ query: { ...query, echostr: encrypt } })).echo, expect.plaintext)
    assert.equal((await push.open({ query: { ...query, echostr: encrypt.replace('a', 'b') } })).code, -40001)
  })
})

describe('every mode and format', () => {
  for (const way of everyWay) {
    test(`${way.mode}, ${way.format}: the message comes whole, with its types`, async () => {
      const push = createPush(optionsFor(way))
      const opened = await push.open(pushed(way))
      assert.deepEqual(opened.message, read)
      const { mode, format } = way
      assert.deepEqual([opened.format, opened.encrypted, opened.appid, opened.repeated], [format, mode !== 'plain', account.appid, false])
    })

    test(`${way.mode}, ${way.format}: every reply is written as WeChat reads it`, async () => {
      const push = createPush(optionsFor(way))
      const { message } = await push.open(pushed(way))
      const written = (reply) => {
        const { text, wrong } = replyIn({ ...account, ...way }, push.reply(message, reply))
        assert.equal(wrong, undefined)
        return text.replace(/(CreateTime"?[>:])\d{10}/, '$11')
      }
      const common = { xml: '<xml><ToUserName><![CDATA[oAlice]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName><CreateTime>1</CreateTime>', json: '{"ToUserName":"oAlice","FromUserName":"gh_1","CreateTime":1,' }[way.format]
      const expected = way.format === 'xml' ? inXml : inJson
      for (const [reply, own] of expected) assert.equal(written(reply), common + own)
      assert.equal(written({ ErrCode: 0, ErrMsg: 'success' }), way.format === 'xml' ? '<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>' : '{"ErrCode":0,"ErrMsg":"success"}')
      const raw = { xml: '<as><it/></as>', json: '{"as": "it"}' }[way.format]
      assert.equal(written(replies.raw(raw)), raw)
      for (const nothing of [undefined, null, '', 'success', replies.none()]) assert.equal(push.reply(message, nothing), 'success')
    })
  }
})

const inXml = [
  ['你好]]>', '<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]]]><![CDATA[>]]></Content></xml>'],
  [replies.image('m'), '<MsgType><![CDATA[image]]></MsgType><Image><MediaId><![CDATA[m]]></MediaId></Image></xml>'],
  [replies.voice('m'), '<MsgType><![CDATA[voice]]></MsgType><Voice><MediaId><![CDATA[m]]></MediaId></Voice></xml>'],
  [replies.video('m', { title: 't' }), '<MsgType><![CDATA[video]]></MsgType><Video><MediaId><![CDATA[m]]></MediaId><Title><![CDATA[t]]></Title></Video></xml>'],
  [replies.music({ thumbMediaId: 'm', musicUrl: 'u' }), '<MsgType><![CDATA[music]]></MsgType><Music><MusicUrl><![CDATA[u]]></MusicUrl><ThumbMediaId><![CDATA[m]]></ThumbMediaId></Music></xml>'],
  [replies.news({ title: 't', url: 'u' }), '<MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item><Title><![CDATA[t]]></Title><Description><![CDATA[]]></Description><PicUrl><![CDATA[]]></PicUrl><Url><![CDATA[u]]></Url></item></Articles></xml>'],
  [replies.transfer(), '<MsgType><![CDATA[transfer_customer_service]]></MsgType></xml>'],
  [replies.transfer('kf@1'), '<MsgType><![CDATA[transfer_customer_service]]></MsgType><TransInfo><KfAccount><![CDATA[kf@1]]></KfAccount></TransInfo></xml>'],
]
const inJson = [
  ['你好', '"MsgType":"text","Content":"你好"}'],
  [replies.image('m'), '"MsgType":"image","Image":{"MediaId":"m"}}'],
  [replies.news([{ title: 't' }]), '"MsgType":"news","ArticleCount":1,"Articles":{"item":[{"Title":"t","Description":"","PicUrl":"","Url":""}]}}'],
  [replies.transfer(), '"MsgType":"transfer_customer_service"}'],
]

describe('accounts and keys', () => {
  test('while keys and tokens are changed, both are taken, and the answer is closed by the one that opened', async () => {
    const push = createPush({ token: ['new', account.token], encodingAESKey: [otherKey, account.encodingAESKey], appid: account.appid })
    const { message } = await push.open(pushed({}))
    assert.deepEqual(replyIn({ ...account, mode: 'safe', format: 'json' }, push.reply(message, { ok: 1 })), { text: '{"ok":1}' })
  })

  const second = { token: 'simulator', encodingAESKey: otherKey, appid: 'wx51a0000000000002' }
  for (const [how, accounts] of [['a list', [account, second]], ['a function', ({ toUserName }) => [account, second].find(({ appid }) => `gh_${appid}` === toUserName)]]) {
    test(`several accounts behind one address, by ${how}`, async () => {
      const push = createPush({ accounts })
      for (const one of [account, second]) {
        const opened = await push.open(pushed(one, { ...text, ToUserName: `gh_${one.appid}` }))
        assert.equal(opened.appid, one.appid, opened.msg)
      }
    })
  }

  test('accounts that share a token in plain mode are told by their names', async () => {
    const accounts = [1, 2].map((number) => ({ token: 't', appid: `wx${number}`, username: `gh_${number}` }))
    const opened = await createPush({ accounts }).open(pushed({ token: 't', mode: 'plain' }, { ...text, ToUserName: 'gh_2' }))
    assert.equal(opened.appid, 'wx2')
  })

  test('a third-party platform is addressed by its own appid and tells its pushes by InfoType', async () => {
    const push = createPush({ ...account, appid: 'wxcomponent' })
    const ticket = { AppId: 'wxcomponent', CreateTime: 1700000000, InfoType: 'component_verify_ticket', ComponentVerifyTicket: 'ticket' }
    const opened = await push.open(pushed({ appid: 'wxcomponent', format: 'xml' }, ticket))
    assert.deepEqual(opened.message, ticket)
  })
})

describe('types', () => {
  const opened = async (format, message) => (await createPush(account).open(pushed({ format }, message))).message
  const event = (fields) => ({ ToUserName: 'gh', FromUserName: 'o', CreateTime: 1, MsgType: 'event', ...fields })
  const List = [{ TemplateId: 't', MsgID: '3000000000000000001', ErrorCode: 0, ErrorStatus: 'success' }]

  test('a list of one is a list, and the wrapper of XML is gone', async () => {
    const expected = event({ Event: 'subscribe_msg_sent_event', List })
    assert.deepEqual(await opened('xml', event({ Event: 'subscribe_msg_sent_event', SubscribeMsgSentEvent: { List } })), expected)
    assert.deepEqual(await opened('json', event({ Event: 'subscribe_msg_sent_event', List: { ...List[0], MsgID: 3000000000000000001n, ErrorCode: '0' } })), expected)
  })

  test('the verdict of a check is the same in both formats', async () => {
    const verdict = event({ Event: 'wxa_media_check', appid: 'wx', trace_id: 't', version: 2, detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20002, prob: 90 }], errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20002 } })
    for (const format of ['xml', 'json']) assert.deepEqual(await opened(format, verdict), verdict)
  })

  test('another spelling of an event is mended, an unknown one stays as it is', async () => {
    assert.equal((await opened('json', event({ Event: 'Scan' }))).Event, 'SCAN')
    assert.equal((await opened('json', event({ Event: 'FREEPUBLISHJOBFINISH' }))).Event, 'PUBLISHJOBFINISH')
    const unknown = event({ Event: 'tomorrow', status: '1', label: 7, deep: { list: ['1', { a: null }] }, big: 12345678901234567890n })
    assert.deepEqual(await opened('json', unknown), { ...unknown, big: '12345678901234567890' })
  })

  test('names of JavaScript own are fields like others', async () => {
    const message = await opened('json', '{"MsgType":"event","Event":"x","__proto__":{"a":1},"constructor":2}')
    assert.deepEqual(Object.keys(message), ['MsgType', 'Event', '__proto__', 'constructor'])
    assert.equal({}.a, undefined)
  })
})

test('the query may be an address, URLSearchParams or an object, and the body bytes', async () => {
  const push = createPush(account)
  const { query, body } = pushed({})
  const params = new URLSearchParams(query)
  for (const given of [query, params, `?${params}`, `/push?${params}`, `https://example.com/push?a=b&${params}#x`]) assert.equal((await push.open({ query: given, body })).code, 0)
  for (const bytes of [Buffer.from(body), new TextEncoder().encode(body), new TextEncoder().encode(body).buffer, `\ufeff ${body}`]) assert.equal((await push.open({ query, body: bytes })).code, 0)
})

test('a plus in the query is a plus', async () => {
  const push = createPush({ token: 't' })
  const query = `signature=${signatureOf('t', '1', 'a+b')}&timestamp=1&nonce=a+b&echostr=1+2`
  assert.equal((await push.open({ query })).echo, '1+2')
})

test('an answer is made only for what was opened', async () => {
  const push = createPush(account)
  const { message } = await push.open(pushed({}))
  assert.throws(() => push.reply({ ...message }, 'x'), /原样传来它/)
  assert.throws(() => push.reply(message, { MsgType: 'text', Content: '' }), /Content 是空的/)
  assert.throws(() => push.reply(message, { MsgType: 'txet' }), /没有 MsgType 为 txet/)
})

test('where the host has no AES of its own, the core does the same', () => {
  const script = `
    const crypto = require('crypto')
    let used = 0
    for (const name of ['createCipheriv', 'createDecipheriv']) {
      const own = crypto[name]
      crypto[name] = (...args) => { used++; if (process.argv[1] === 'without') throw new Error('disabled'); return own(...args) }
    }
    const { createPush } = require(${JSON.stringify(join(folder, 'push.cjs'))})
    const push = createPush(${JSON.stringify(account)})
    const { query, body } = ${JSON.stringify(pushed({}, { ...text, MsgId: '1' }))}
    push.open({ query, body }).then(async ({ message }) => {
      const { Encrypt, Nonce, TimeStamp, MsgSignature } = JSON.parse(push.reply(message, { ok: message.Content }))
      const again = await push.open({ query: { timestamp: String(TimeStamp), nonce: Nonce, msg_signature: MsgSignature }, body: { Encrypt } })
      console.log(used, again.text)
    })`
  for (const how of ['with', 'without']) assert.equal(execFileSync(process.execPath, ['-e', script, how], { encoding: 'utf8' }), `3 ${JSON.stringify({ ok: text.Content })}\n`)
})
