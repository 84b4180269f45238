// What is not accepted, and what is said of it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { encrypt, signatureOf } from '../simulator/push/protocol.mjs'
import { account, createPush, everyWay, optionsFor, otherKey, pushed, text } from './support.mjs'

const SECRETS = [account.token, account.encodingAESKey, '你好']

async function refused(push, given, code, status, ...saying) {
  const failure = await push.open(given)
  assert.deepEqual(failure, { code, msg: failure.msg, errcode: code, errmsg: failure.msg, status }, JSON.stringify(failure))
  for (const part of saying) assert.ok(failure.msg.includes(part), `${failure.msg} does not say ${part}`)
  for (const secret of SECRETS) assert.ok(!failure.msg.includes(secret), failure.msg)
}

describe('signatures', () => {
  for (const way of everyWay) {
    test(`${way.mode}, ${way.format}: one letter changed anywhere is noticed`, async () => {
      const push = createPush(optionsFor(way))
      const { query, body } = pushed(way)
      const name = way.mode === 'plain' ? 'signature' : 'msg_signature'
      for (const field of [name, 'timestamp', 'nonce']) {
        for (const value of [`${query[field]}0`, query[field].slice(1), query[field].replace(/^./, (letter) => (letter === '1' ? '2' : '1'))]) {
          if (value !== query[field]) await refused(push, { query: { ...query, [field]: value }, body }, -40001, 403, name)
        }
      }
      await refused(push, { query: { ...query, [name]: query[name].toUpperCase() }, body }, -40001, 403)
      for (const field of [name, 'timestamp', 'nonce']) await refused(push, { query: { ...query, [field]: undefined }, body }, -40001, 403, `没有 ${field}`)
    })
  }

  test('the cipher text is covered: signature alone opens nothing', async () => {
    const { query, body } = pushed({})
    const push = createPush(account)
    await refused(push, { query: { ...query, msg_signature: query.signature }, body }, -40001, 403, '密文在途中被改过')
    const other = encrypt(account.encodingAESKey, account.appid, '{"MsgType":"text"}')
    await refused(push, { query, body: JSON.stringify({ Encrypt: other }) }, -40001, 403, 'msg_signature 不正确，signature 却正确')
  })

  test('a wrong token says so', () => refused(createPush({ ...account, token: 'another' }), pushed({}), -40001, 403, 'token 与后台'))

  test('what is no text in the query is no signature', async () => {
    const { query, body } = pushed({ mode: 'plain' })
    for (const signature of [[query.signature], { toString: () => query.signature }, null, true]) await refused(createPush({ token: account.token }), { query: { ...query, signature }, body }, -40001, 403)
  })
})

describe('keys and receivers', () => {
  test('a wrong key says so, and asks for another try', () => refused(createPush({ ...account, encodingAESKey: otherKey }), pushed({}), -40007, 500, 'encodingAESKey'))
  test('another account is named', () => refused(createPush({ ...account, appid: 'wx2' }), pushed({}), -40005, 403, account.appid))
  test('no key at all', () => refused(createPush({ token: account.token }), pushed({}), -40004, 500, 'encodingAESKey'))
  test('a cipher text that is cut off', async () => {
    const { query, body } = pushed({})
    const Encrypt = JSON.parse(body).Encrypt.slice(0, -8)
    const cut = { ...query, msg_signature: signatureOf(account.token, query.timestamp, query.nonce, Encrypt) }
    await refused(createPush(account), { query: cut, body: JSON.stringify({ Encrypt }) }, -40008, 400, '截断')
    await refused(createPush(account), { query, body: '{"ToUserName":"gh"}' }, -40008, 400, '没有 Encrypt')
  })
})

describe('plain pushes where a key is set', () => {
  test('are refused: their bodies are not signed', () => refused(createPush(account), pushed({ mode: 'plain' }), -40101, 403, '安全模式', 'plain: true'))
  test('are taken where that was asked for', async () => assert.equal((await createPush({ ...account, plain: true }).open(pushed({ mode: 'plain' }))).code, 0))
  test('the plain copy of compatible mode is not what is read', async () => {
    const { query, body } = pushed({ mode: 'compatible' })
    const opened = await createPush(account).open({ query, body: body.replaceAll('你好', '改过') })
    assert.equal(opened.message.Content, text.Content)
  })
})

describe('bodies', () => {
  const open = (body, way = { mode: 'plain' }) => [createPush(optionsFor(way)), { query: pushed(way).query, body }]
  test('over the limit are refused unread', async () => {
    const big = JSON.stringify({ Content: 'x'.repeat(1024 * 1024) })
    await refused(...open(big), -40103, 413, '1048576')
    await refused(...open(Buffer.from(big)), -40103, 413)
  })
  test('that a parser has eaten name the setting', async () => {
    for (const body of ['', ' ', {}, undefined, Buffer.alloc(0)]) await refused(...open(body), -40102, 500, 'express.text', 'Koa', 'Fastify', 'rawBody')
  })
  test('that are neither format', async () => {
    for (const body of ['hello', '<xml>', '{"a":', '[1]', '<html><body>502</body></html><p>']) await refused(...open(body), -40002, 400)
  })
  test('with entities, external or internal', async () => {
    for (const body of ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>', '<xml><A>&a;</A></xml>']) await refused(...open(body), -40002, 400, '实体')
  })
  test('nested too deeply', async () => {
    await refused(...open('<a>'.repeat(300_000)), -40002, 400, '嵌套')
    await refused(...open(`{"a":${'['.repeat(300_000)}`), -40002, 400, '嵌套')
  })
  test('numbers that a parser has rounded', () => refused(...open({ MsgType: 'text', MsgId: 6547320585371747546 }), -40102, 500, '舍入了 MsgId'))
  test('that a parser of XML has made an object of are taken', async () => {
    const { query, body } = pushed({ format: 'xml' })
    const Encrypt = /CDATA\[([^\]]{100,})\]/.exec(body)[1]
    for (const parsed of [{ xml: { Encrypt: [Encrypt] } }, { xml: { encrypt: [Encrypt] } }, { xml: { Encrypt } }]) assert.equal((await createPush(account).open({ query, body: parsed })).message.Content, text.Content)
  })
})

describe('the clock', () => {
  const seconds = Math.floor(Date.now() / 1000)
  const at = (timestamp) => pushed({}, text, { timestamp: String(timestamp), nonce: '1' })
  test('is not looked at unless asked', async () => assert.equal((await createPush(account).open(at(1))).code, 0))
  test('a push from another time is refused', async () => {
    const push = createPush({ ...account, maxAge: 300 })
    assert.equal((await push.open(at(seconds))).code, 0)
    await refused(push, at(seconds - 1000), -40104, 403, '时钟')
    await refused(push, at(seconds + 1000), -40104, 403, '时钟')
  })
})

describe('accounts', () => {
  test('a function that finds none, or throws', async () => {
    await refused(createPush({ accounts: () => undefined }), pushed({}), -40105, 500)
    await refused(createPush({ accounts: () => { throw new Error(account.encodingAESKey) } }), pushed({}), -40105, 500, '抛出了异常')
    await refused(createPush({ accounts: () => ({ appid: 'wx' }) }), pushed({}), -1, 500, 'token')
  })
})

test('options that mean nothing are refused at once', () => {
  const wrong = [
    [undefined, '应为对象'], [{}, '缺少选项 token'], [{ ...account, aesKey: 'x' }, '是不是 encodingAESKey'], [{ ...account, encodingAESKey: 'x'.repeat(42) }, '43'],
    [{ ...account, encodingAESKey: '-'.repeat(43) }, '字母和数字'], [{ ...account, appid: undefined }, 'appid'], [{ ...account, token: 'a\nb' }, '换行'], [{ ...account, limit: 0 }, 'limit'],
    [{ ...account, cache: {} }, 'cache'], [{ ...account, onEvent: 1 }, 'onEvent'], [{ accounts: [] }, '空的'], [{ ...account, accounts: [account] }, 'accounts'], [{ ...account, token: 7 }, '字符串'],
  ]
  for (const [options, saying] of wrong) assert.throws(() => createPush(options), (error) => error.code === -1 && error.message.includes(saying), saying)
  assert.throws(() => createPush(account).node(), /处理函数/)
})

test('blanks around what was copied do no harm', async () => {
  const push = createPush({ token: ` ${account.token}\n`, encodingAESKey: `${account.encodingAESKey}\u200b`, appid: ` ${account.appid}` })
  assert.equal((await push.open(pushed({}))).code, 0)
})
