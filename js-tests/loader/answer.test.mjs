// What is made of an answer, taken from the loader's source: what is quoted of it, what counts as a file, and numbers beyond 2^53 - 1.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, jsonOf } from '../../pkg-template/loader/answer.js'
import { parse } from '../../pkg-template/loader/json.js'

const JSON_VALUE = 0, FILE = 1, TEXT = 2, EMPTY = 3
const bytes = (text) => new TextEncoder().encode(text)
const quoted = (text, status = 200) => {
  const { sort, value } = jsonOf(status, text)
  assert.equal(sort, TEXT, text)
  return value
}

// ---- excerpts

const KEY = 'tiihtNczf5v6AKRyjwEUhQ=='

for (const [what, text] of [
  ['JSON that is cut', `{"session_key":"${KEY}","openid":"oGZ`],
  ['JSON that is cut within a secret', '{"access_token":"71_a'],
  ['JSON behind a byte order mark', '\ufeff \n{"phoneNumber":"13800138000"'],
  ['the end of JSON', 'number":"13800138000"}}'],
  ['a list that is cut', '[1,2'],
  ['a text of JSON that is cut', '"13800138000'],
  ['JSON within a page', '<html><body><pre>{"phone":"13800138000"</pre>'],
  ['JSON in entities within a page', '<html><body><pre>&quot;phone&quot;:&quot;13800138000&quot;</pre>'],
  ['JSON in numbers within a page', '<html><body><pre>&#123;&#x22;phone&#34;: 13800138000</pre>'],
  ['JSON as a title', '<!doctype html><title>{"openid":"oA"}</title>'],
  ['XML', '<xml><openid>oGZ</openid></xml>'],
  ['XML with a title', '<?xml version="1.0"?><rss><title>oGZ</title></rss>'],
  ['XML behind words', 'answer: <openid>oGZ</openid>'],
]) {
  test(`${what} is never quoted`, () => assert.equal(quoted(text), ''))
}

for (const [text, said] of [
  ['upstream timed out', 'upstream timed out'],
  [' Bad\r\n\tGateway\u0000 ', 'Bad Gateway'],
  ['\u0001 12\u0002 \u0003 words', '12 words'],
  ['<html><head><title>502 Bad Gateway</title></head><body>nginx/1.18</body>', '502 Bad Gateway'],
  ['<!DOCTYPE html>\n<HTML lang="en"><TITLE >登录 &amp; 注册</TITLE>', '登录 & 注册'],
  ['<?xml version="1.0"?>\n<!-- a page -->\n<!DOCTYPE html><html><head><title>Sign in', 'Sign in'],
  ['<html><title> </title><style>p { color: red }</style><script>const a = "b"</script><h1>Not&nbsp;found</h1><!-- {"a":1} --><p class="x">here', 'Not found here'],
  ["<body><a title='more > less' href=\"?token=a\">Go on</a>", 'Go on'],
  ['<html><body>cut off in <a href="https://example.com/?code=0123', 'cut off in'],
  ['<html>', ''],
  ['invalid appsecret 0123456789abcdef0123456789abcdef of wx0123456789abcdef', 'invalid appsecret *** of ***'],
  ['https://api.weixin.qq.com/sns/jscode2session?appid=wx01&secret=0123456789abcdef', 'https:***?appid=wx01&***'],
  [KEY, '***'],
  ['x'.repeat(15), 'x'.repeat(15)],
  ['x'.repeat(16), '***'],
]) {
  test(`${JSON.stringify(text)} is quoted as ${JSON.stringify(said)}`, () => assert.equal(quoted(text), said))
}

test('prose is quoted up to 80 letters', () => {
  assert.equal(quoted('中'.repeat(80)), '中'.repeat(80))
  assert.equal(quoted('中'.repeat(81)), '中'.repeat(80) + '…')
})

test('a secret is not shown in part, wherever a long text is cut', () => {
  for (let shift = 9_900; shift <= 10_000; shift++) {
    for (const text of [`${' '.repeat(shift)}${KEY}${KEY}`, `<html>${'<p>'.repeat(shift / 3)}${KEY}${KEY}`]) {
      const said = quoted(text)
      assert.ok(['***', '…', '***…', ''].includes(said), said)
    }
  }
})

test('what is built to take long to look through is quoted like any other', () => {
  for (const text of ['a'.repeat(1e6) + ' ', '<html>' + '<"'.repeat(1e6), '<html>' + '&#'.repeat(1e6), '<!--'.repeat(1e6), '<html><script>'.repeat(1e5)]) {
    assert.ok(quoted(text).length <= 81)
  }
})

test('an answer of nothing but spaces is empty', () => {
  for (const text of ['', ' \r\n', '\ufeff']) assert.deepEqual(jsonOf(200, text), { status: 200, sort: EMPTY })
})

// ---- gateways

for (const [given, said] of [
  [{ message: 'upstream timed out' }, 'upstream timed out'],
  [{ code: 500, msg: 'upstream connect error' }, 'upstream connect error'],
  [{ error: 'invalid_token', error_description: 'it is old' }, 'it is old'],
  [{ error: 'Bad Gateway', status: 502 }, 'Bad Gateway'],
  [{ error: { message: 'no route' } }, 'no route'],
  [{ type: 'about:blank', title: 'Not Found', detail: 'no such path' }, 'no such path'],
  [{ title: 'Not Found' }, 'Not Found'],
  [{ message: '', msg: 7, error: 'words' }, 'words'],
  [{ errcode: null, message: 'words' }, 'words'],
  [{ message: 'said {"openid":"oGZ"}' }, ''],
  [{ message: `the key ${KEY} is known` }, 'the key *** is known'],
]) {
  test(`a gateway that says ${JSON.stringify(given)} is quoted as ${JSON.stringify(said)}`, () => {
    assert.equal(quoted(JSON.stringify(given), 502), said)
    assert.equal(jsonOf(200, JSON.stringify(given)).sort, JSON_VALUE, 'WeChat answers 200')
  })
}

test('what has a code of WeChats is an answer, whatever the status', () => {
  for (const code of [{ errcode: 40097 }, { errCode: 0 }, { ret: -1 }, { base_resp: { ret: 1 } }]) {
    const value = { ...code, message: 'words' }
    assert.deepEqual(jsonOf(500, JSON.stringify(value)), { status: 500, sort: JSON_VALUE, value })
  }
})

test('an object without words, or what is no object, stays as it is', () => {
  for (const value of [{}, { a: 1 }, { message: {} }, ['message'], 'message', 7, null]) {
    assert.deepEqual(jsonOf(404, JSON.stringify(value)), { status: 404, sort: JSON_VALUE, value })
  }
})

// ---- files

const magic = {
  jpg: [0xff, 0xd8, 0xff], png: [0x89, 0x50, 0x4e, 0x47], gif: bytes('GIF89a'), bmp: [...bytes('BM6789'), 0, 0, 0, 0], webp: bytes('RIFF....WEBP'),
  mp3: bytes('ID3\x03'), 'mp3 without a tag': [0xff, 0xfb], amr: bytes('#!AMR\n'), mp4: [0, 0, 0, 0x18, ...bytes('ftypmp42')], wav: bytes('RIFF....WAVE'), pdf: bytes('%PDF-1.7'),
}
for (const [what, first] of Object.entries(magic)) {
  test(`a ${what} is a file`, () => {
    const { sort, value } = fileOf(200, Uint8Array.from(first))
    assert.equal(sort, FILE)
    assert.deepEqual([...value], [...first])
  })
}

for (const [what, given, disposition] of [
  ['bytes of zero', bytes('a\0b')],
  ['what is no UTF-8', Uint8Array.of(0x41, 0xc3, 0x28)],
  ['what no text has in it', bytes('a\u0002b')],
  ['a text with a name', bytes('a,b\n1,2'), 'attachment; filename="bill.csv"'],
  ['a text that is to be kept', bytes('a,b'), 'Attachment'],
  ['a text with a name that is shown', bytes('a,b'), 'inline; filename*=UTF-8\'\'a.csv'],
  ['a bill without a name', bytes('\ufeff日期,金额\r\n20240131,1\r\n')],
  ['a table of tabs', bytes('a\tb\n1\t2')],
  ['JSON with a name', bytes('{"a":1}'), 'attachment; filename=a.json'],
  ['JSON in half with a name', bytes('{"a":'), 'attachment; filename=a.json'],
]) {
  test(`${what} is a file`, () => assert.equal(fileOf(200, given, disposition).sort, FILE))
}

for (const [what, text, sort, disposition] of [
  ['a page', '<html><title>x</title>', TEXT],
  ['a plain text', 'BM is no bitmap, ID3 no song and ftyp no film', TEXT],
  ['a Chinese text', '系统维护中', TEXT],
  ['one line with a comma', 'sorry, try later\nthe gateway', TEXT],
  ['a page of lines with commas', '<html>a,b\nc,d</html>', TEXT],
  ['JSON that is cut, on lines', '{"a":1,\n"b":2,', TEXT],
  ['JSON', '{"errcode":41030}', JSON_VALUE],
  ['JSON behind a byte order mark', '\ufeff{"errcode":41030}', JSON_VALUE],
  ['JSON with raw control characters', '{"errcode":0,"a":"\u0002\0"}', JSON_VALUE],
  ['a failure with a name', '{"errcode":40007,"errmsg":"x"}', JSON_VALUE, 'attachment; filename=a.jpg'],
  ['JSON that is inline', '{"a":1}', JSON_VALUE, 'inline'],
  ['nothing', '', EMPTY],
  ['nothing with a name', '', EMPTY, 'attachment'],
]) {
  test(`${what} is no file`, () => assert.equal(fileOf(200, bytes(text), disposition).sort, sort))
}

test('JSON that is cut within a letter, and a page in another encoding, are no files', () => {
  const cut = bytes('{"errmsg":"无效')
  assert.deepEqual(fileOf(200, cut.subarray(0, cut.length - 1)), { status: 200, sort: TEXT, value: '' })
  const page = Uint8Array.from([...bytes('<html><title>'), 0xce, 0xde, ...bytes('</title>')])
  assert.equal(fileOf(200, page).sort, TEXT)
})

test('a nickname that is no UTF-8 makes no file of JSON', () => {
  const { sort, value } = fileOf(200, Uint8Array.from([...bytes('{"errcode":0,"nickname":"a'), 0xff, ...bytes('b"}')]))
  assert.deepEqual([sort, value], [JSON_VALUE, { errcode: 0, nickname: 'a\ufffdb' }])
})

// ---- JSON

test('JSON is read as it comes', () => {
  assert.deepEqual(parse('\ufeff{"a":1}'), { a: 1 })
  assert.deepEqual(parse('{"nickName":"\x14琦娅",\n"b":"\t"}'), { nickName: ' 琦娅', b: ' ' })
  assert.deepEqual(parse('{"a":1}\0'), { a: 1 })
  for (const text of ['', '{', 'a', '{"a":1}x', "{'a':1}"]) assert.equal(parse(text), undefined, text)
  for (const value of [null, true, 7, 'a']) assert.equal(parse(JSON.stringify(value)), value)
})

const LONG = '3041482842349666305'

test('a number that JavaScript cannot hold stays where it is and has its digits beside it', () => {
  const value = parse(`{"errcode":0,"msgid":${LONG},"low": -${LONG}}`)
  assert.deepEqual(value, { errcode: 0, msgid: Number(LONG), low: -Number(LONG), msgid_str: LONG, low_str: `-${LONG}` })
})

test('so it is in what is nested, and in lists', () => {
  assert.deepEqual(parse(`{"a":{"b":[{"id":${LONG}}]},"ids":[1,${LONG},null],"other":[1,2],"objects":[{"x":1}]}`), {
    a: { b: [{ id: Number(LONG), id_str: LONG }] }, ids: [1, Number(LONG), null], ids_str: ['1', LONG, null], other: [1, 2], objects: [{ x: 1 }],
  })
  assert.deepEqual(parse(`[${LONG},{"id":${LONG}}]`), [Number(LONG), { id: Number(LONG), id_str: LONG }])
})

test('2^53 - 1 is held, and the next is not', () => {
  assert.deepEqual(parse('{"a":9007199254740991,"b":9007199254740992}'), { a: 9007199254740991, b: 9007199254740992, b_str: '9007199254740992' })
})

test('what is no such number has none', () => {
  for (const text of [`{"a":"${LONG}","b":": ${LONG},"}`, `{"a":"\\": ${LONG}"}`, `{"a":1.${LONG},"b":0.5e22}`, `{"a":${LONG}.5}`, `{"a":${LONG}e2}`, `{"a":"\\\\","b":", ${LONG}"}`]) {
    assert.deepEqual(parse(text), JSON.parse(text), text)
  }
})

test('a field of WeChats own of that name is left alone', () => {
  for (const text of [`{"id":${LONG},"id_str":"its own"}`, `{"id_str":"its own","id":${LONG}}`, `{"id":${LONG},"id_str":null}`]) {
    assert.deepEqual(parse(text), JSON.parse(text))
  }
})

test('names that objects have by themselves are names like others', () => {
  const value = parse(`{"__proto__":{"id":${LONG}},"constructor":${LONG},"digits":1}`)
  assert.deepEqual(Object.keys(value), ['__proto__', 'constructor', 'digits', 'constructor_str'])
  assert.equal(Object.getPrototypeOf(value), Object.prototype)
  assert.equal(Object.getOwnPropertyDescriptor(value, '__proto__').value.id_str, LONG)
  assert.equal(value.constructor_str, LONG)
})

test('JSON that is nested deeply has them too', () => {
  let value = parse(`${'{"a":['.repeat(50_000)}${LONG}${']}'.repeat(50_000)}`)
  while (typeof value.a[0] === 'object') value = value.a[0]
  assert.deepEqual(value, { a: [Number(LONG)], a_str: [LONG] })
})

test('where there is none, nothing is read a second time', (t) => {
  const read = t.mock.method(JSON, 'parse')
  parse('{"errcode":0,"openid":"4200000000000000000000000005","expires_in":7200}')
  assert.equal(read.mock.callCount(), 1)
})
