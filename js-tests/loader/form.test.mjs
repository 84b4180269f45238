// What is sent, taken from the loader's source: forms with files of every sort, and streams as the data of a request.

import assert from 'node:assert/strict'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Stream } from 'node:stream'
import { test } from 'node:test'
import { begin } from '../../pkg-template/loader/exchange.js'
import { transport } from '../../pkg-template/loader/node-transport.js'
import { makeForm } from '../../pkg-template/loader/made-form.js'
import { typeOf } from '../../pkg-template/loader/values.js'
import { httpServer } from '../faults/sockets.mjs'

const AS_JSON = 1, AS_IT_IS = 2, AS_FORM = 3
const JSON_VALUE = 0, BAD_PARAMETER = 18
const UPLOAD = 8, OBJECT = 6
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const require = createRequire(import.meta.url)

/** What a transport is given. */
async function sentOf(payload, body, headers) {
  const inits = []
  const send = (url, init, settle) => {
    inits.push(init)
    settle(undefined, 200, '{}')
    return () => {}
  }
  if (payload === AS_FORM) {
    const form = await makeForm(body).done
    if (form.sort !== JSON_VALUE) return { outcome: form, inits }
    body = form.value
  }
  const outcome = await begin(() => ({ send }), 'http://127.0.0.1/', true, payload, body, headers, false, false).done
  return { outcome, inits, init: inits[0] }
}

/** The parts of a form, as an independent reader of forms sees them. */
async function partsOf(parts) {
  const { outcome, init } = await sentOf(AS_FORM, parts)
  assert.deepEqual(outcome, { status: 200, sort: JSON_VALUE, value: {} }, outcome.value)
  const form = await new Response(init.body, { headers: init.headers }).formData()
  const read = async ([name, value]) => (typeof value === 'string' ? [name, value] : [name, { filename: value.name, type: value.type, data: Buffer.from(await value.arrayBuffer()) }])
  return Promise.all(Array.from(form, read))
}

async function refusedOf(payload, body, ...saying) {
  const { outcome, inits } = await sentOf(payload, body)
  assert.deepEqual([outcome.status, outcome.sort, inits], [0, BAD_PARAMETER, []], JSON.stringify(outcome))
  assert.match(outcome.value, /^参数 \S+ .*\p{Script=Han}/u)
  for (const part of saying) assert.ok(outcome.value.includes(part), `${outcome.value} — does not say ${part}`)
}

const file = (value, more) => ({ name: 'media', file: true, value, ...more })

/** The package form-data, as far as one sees of it: a stream of old with headers of its own. */
function formData(chunks, more = {}) {
  const stream = new Stream()
  return Object.assign(stream, {
    readable: true,
    getHeaders: () => ({ 'content-type': 'multipart/form-data; boundary=own', ...more }),
    resume: () => setImmediate(() => {
      for (const chunk of chunks) stream.emit('data', chunk)
      stream.emit('end')
    }),
  })
}

// ---- forms

test('a form has its parts in their order', async () => {
  const parts = [{ name: 'description', file: false, value: '{"title":"标题"}' }, file(png), { name: 'type', file: false, value: 'image' }]
  assert.deepEqual(await partsOf(parts), [['description', '{"title":"标题"}'], ['media', { filename: 'media.png', type: 'image/png', data: png }], ['type', 'image']])
})

test('a file goes by the name that WeChat has for it, and is refused by the name that the caller has', async () => {
  assert.deepEqual((await partsOf([{ ...file(png), name: 'base64', sentAs: 'media' }]))[0][0], 'media')
  await refusedOf(AS_FORM, [{ ...file('不是'), name: 'base64', sentAs: 'media' }], '参数 base64')
})

const own = (type, name) => ({ ...(name && { name }), type, data: png })
for (const [what, make, filename = 'media.png', type = 'image/png'] of [
  ['a Buffer', () => png],
  ['a Uint8Array that is part of more', () => new Uint8Array(Buffer.concat([Buffer.alloc(3), png])).subarray(3)],
  ['an ArrayBuffer', () => new Uint8Array(png).buffer],
  ['a DataView', () => new DataView(new Uint8Array(png).buffer)],
  ['a SharedArrayBuffer', () => { const shared = new SharedArrayBuffer(png.length); new Uint8Array(shared).set(png); return shared }],
  ['a Blob', () => new Blob([png])],
  ['a Blob with a type', () => new Blob([png], { type: 'image/x-own' }), 'media.png', 'image/x-own'],
  ['a File', () => new File([png], '图.jpeg', { type: 'image/jpeg' }), '图.jpeg', 'image/jpeg'],
  ['a File whose name has no ending', () => new File([png], '图'), '图.png'],
  ['a data URL', () => `data:image/webp;base64,${png.toString('base64')}`, 'media.png', 'image/webp'],
  ['base64', () => png.toString('base64')],
  ['base64 in lines', () => png.toString('base64').replace(/.{20}/g, '$&\r\n')],
  ['base64 of addresses, without padding', () => png.toString('base64url')],
  ['a Readable', () => Readable.from([png.subarray(0, 9), png.subarray(9)])],
  ['a Readable of texts that stand for bytes', () => Readable.from([png]).pipe(new PassThrough({ encoding: 'base64' }))],
  ['a stream of old', () => formData([png])],
  ['a web stream', () => new Blob([png]).stream()],
  ['what can be iterated over', () => (async function* () { yield png })()],
  ['an object around a Buffer', () => ({ data: png, filename: 'a.gif', type: 'image/gif' }), 'a.gif', 'image/gif'],
  ['an object in other words', () => ({ value: png, filename: 'a', contentType: 'image/gif' }), 'a.png', 'image/gif'],
  ['an object around a Blob', () => ({ data: new Blob([png], { type: 'image/x-own' }) }), 'media.png', 'image/x-own'],
  ['an object around a stream', () => ({ data: Readable.from([png]), filename: 'b.png' }), 'b.png'],
  ['an object around base64', () => ({ data: png.toString('base64') })],
  ['a Buffer that JSON has written', () => JSON.parse(JSON.stringify(png))],
  ['a type that would break the line', () => ({ data: png, type: 'image/png\r\nx: y' })],
]) {
  test(`a file may be ${what}`, async () => {
    assert.deepEqual(await partsOf([file(make())]), [['media', { filename, type, data: png }]])
  })
}

for (const [ending, type, first] of [
  ['jpg', 'image/jpeg', [0xff, 0xd8, 0xff]], ['gif', 'image/gif', Buffer.from('GIF89a')], ['bmp', 'image/bmp', Buffer.from('BM\x01\0\0\0\0\0\0\0')], ['webp', 'image/webp', Buffer.from('RIFF....WEBP')],
  ['mp3', 'audio/mpeg', Buffer.from('ID3\x03')], ['amr', 'audio/amr', Buffer.from('#!AMR\n')], ['mp4', 'video/mp4', Buffer.from('\0\0\0\x18ftypmp42')], ['wav', 'audio/wav', Buffer.from('RIFF....WAVE')], ['pdf', 'application/pdf', Buffer.from('%PDF-1.7')],
]) {
  test(`a ${ending} is named by its first bytes`, async () => {
    const data = Buffer.from(first)
    assert.deepEqual(await partsOf([file(data)]), [['media', { filename: `media.${ending}`, type, data }]])
  })
}

test('what nobody knows is called media, or by the type that it is given', async () => {
  const data = Buffer.from('words')
  assert.deepEqual(await partsOf([file(data), file({ data, type: 'audio/amr' })]), [['media', { filename: 'media', type: 'application/octet-stream', data }], ['media', { filename: 'media.amr', type: 'audio/amr', data }]])
})

test('a stream that reads a file has its name', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, '图 1.png'), png)
  assert.deepEqual(await partsOf([file(createReadStream(join(folder, '图 1.png')))]), [['media', { filename: '图 1.png', type: 'image/png', data: png }]])
  await refusedOf(AS_FORM, [file(createReadStream(join(folder, 'none.png')))], '参数 media', 'ENOENT')
})

test('no name ends its line or its quotes', async () => {
  const { init } = await sentOf(AS_FORM, [{ name: 'a"\r\nb', file: false, value: 'x\r\n--y' }, { name: 'c"', file: true, value: png, filename: 'd"\r\nX-Own: 1.png' }])
  const lines = Buffer.from(init.body).toString('latin1').split('\r\n')
  assert.equal(lines[1], 'Content-Disposition: form-data; name="a%22%0D%0Ab"')
  assert.ok(lines.includes('Content-Disposition: form-data; name="c%22"; filename="d%22%0D%0AX-Own: 1.png"'))
  assert.ok(!lines.some((line) => line.startsWith('X-Own')))
})

test('a form has a length on the wire, whatever its files come as', async (t) => {
  const lengths = []
  const server = await httpServer(t, async (request, response) => {
    let size = 0
    for await (const chunk of request) size += chunk.length
    lengths.push([Number(request.headers['content-length']) === size && size > png.length, request.headers['transfer-encoding']])
    response.end('{}')
  })
  for (const wayOf of [() => ({ send: transport(require) }), () => ({ fetch })]) {
    for (const value of [png, Readable.from([png]), new Blob([png])]) {
      const form = await makeForm([file(value)]).done
      assert.equal((await begin(wayOf, `${server.url}/x`, true, AS_FORM, form.value).done).sort, JSON_VALUE)
    }
  }
  assert.deepEqual(lengths, Array(6).fill([true, undefined]))
})

const over = { maxBytes: png.length - 1 }
for (const [what, value, more, ...saying] of [
  ['a number', 7, {}, '数字'],
  ['nothing', undefined, {}, 'undefined'],
  ['null', null, {}, 'null'],
  ['an object', { a: 1 }, {}, '对象', '{ data, filename, type }'],
  ['a list', [1], {}, '数组'],
  ['a path', './a.png', {}, 'base64', '路径'],
  ['an address', 'https://example.com/a.png', {}, 'base64', '网址'],
  ['base64 that is one letter too long', 'AAAAA', {}, 'base64'],
  ['a data URL that is no base64', 'data:text/plain,words', {}, 'base64'],
  ['no bytes', Buffer.alloc(0), {}, '空'],
  ['an empty text', '', {}, '空'],
  ['an empty data URL', 'data:image/png;base64,', {}, '空'],
  ['an empty Blob', new Blob([]), {}, '空'],
  ['an empty stream', Readable.from([]), {}, '0 字节'],
  ['a stream of objects', Readable.from([{ a: 1 }]), {}, '流', '对象'],
  ['a stream that fails', new Readable({ read() { this.destroy(Object.assign(new Error('of the stream'), { code: 'EIO' })) } }), {}, 'EIO'],
  ['a stream that closes early', new Readable({ read() { this.destroy() } }), {}, '无法读取'],
  ['a Blob that cannot be read', { size: 1, arrayBuffer: async () => { throw new TypeError('x') } }, {}, 'TypeError'],
  ['a getter that throws', { get data() { throw new Error('x') } }, {}, 'getter'],
  ['too many bytes', png, over, String(png.length), `${png.length - 1} 字节`],
  ['too much base64', png.toString('base64'), over, String(png.length)],
  ['a Blob that is too big', new Blob([png]), over, String(png.length)],
  ['a stream that is too long', Readable.from([png]), over, `${png.length - 1} 字节`],
  ['more than a megabyte', Buffer.alloc(1024 * 1024 + 1), { maxBytes: 1024 * 1024 }, '1 MB', '1048577 字节'],
  ['more than ten kilobytes', Buffer.alloc(10241), { maxBytes: 10240 }, '10 KB', '10241 字节'],
]) {
  test(`${what} for a file is refused before anything is sent`, () => refusedOf(AS_FORM, [{ name: 'other', file: false, value: 'x' }, file(value, more)], '参数 media', ...saying))
}

test('as many bytes as are allowed are taken', async () => {
  for (const value of [png, new Blob([png]), Readable.from([png])]) assert.equal((await partsOf([file(value, { maxBytes: png.length })])).length, 1)
})

test('a web stream that somebody else reads is refused', async () => {
  const stream = new Blob([png]).stream()
  stream.getReader()
  await refusedOf(AS_FORM, [file(stream)], '参数 media', '锁定')
})

test('of two files one of which cannot be sent, the other is read no further', async () => {
  const endless = () => new Readable({ read() { setImmediate(() => this.push('x')) } })
  for (const bad of [7, Readable.from([])]) {
    const stream = endless()
    await refusedOf(AS_FORM, [file(stream), { ...file(bad), name: 'other' }], '参数 other')
    assert.ok(stream.destroyed)
  }
})

test('a form that is given up is read no further', async () => {
  const streams = [new Readable({ read() { setImmediate(() => this.push('x')) } }), new PassThrough()]
  for (const stream of streams) {
    const making = makeForm([file(stream)])
    making.giveUp()
    await making.done
    assert.equal(stream.destroyed, true)
  }
})

test('a stream is there again when the call has to be sent again', async () => {
  const stream = Readable.from([png])
  for (let time = 0; time < 2; time++) assert.deepEqual((await partsOf([file(stream)]))[0][1].data, png)
  const data = formData(['a', png])
  for (let time = 0; time < 2; time++) assert.equal((await sentOf(AS_IT_IS, data)).init.body.length, png.length + 1)
})

// ---- the data of a request

for (const [what, make] of [
  ['a Readable', () => Readable.from(['中', Buffer.from('文')])],
  ['a web stream', () => new Blob(['中文']).stream()],
  ['a stream of old', () => formData([Buffer.from('中文')])],
  ['what can be iterated over', () => (async function* () { yield '中'; yield new TextEncoder().encode('文') })()],
]) {
  test(`${what} is sent as what it gives, by every transport`, async (t) => {
    const seen = []
    const server = await httpServer(t, async (request, response) => {
      const chunks = []
      for await (const chunk of request) chunks.push(chunk)
      seen.push([request.headers['content-length'], request.headers['x-own'], Buffer.concat(chunks).toString()])
      response.end('{}')
    })
    for (const wayOf of [() => ({ send: transport(require) }), () => ({ fetch })]) {
      assert.equal(typeOf(make()), UPLOAD)
      assert.equal((await begin(wayOf, `${server.url}/x`, true, AS_IT_IS, make(), { 'X-Own': '1' }).done).sort, JSON_VALUE)
    }
    assert.deepEqual(seen, Array(2).fill(['6', '1', '中文']))
  })
}

test('what brings headers is sent with them, but for those of the caller', async () => {
  const { init } = await sentOf(AS_IT_IS, formData(['abc'], { 'X-Own': 'its', 'Content-Length': '99' }), { 'x-OWN': 'mine' })
  assert.deepEqual([init.headers, Buffer.from(init.body).toString()], [{ 'content-type': 'multipart/form-data; boundary=own', 'x-own': 'mine' }, 'abc'])
})

test('data that cannot be read are refused by their name', async () => {
  await refusedOf(AS_IT_IS, Readable.from([]), '参数 data')
  await refusedOf(AS_IT_IS, { getHeaders: () => ({}) }, '参数 data')
  await refusedOf(AS_IT_IS, { getHeaders() { throw new RangeError('x') } }, '参数 data', 'getHeaders', 'RangeError')
  await refusedOf(AS_IT_IS, new Readable({ read() { this.destroy(new Error('x')) } }), '参数 data')
})

test('what is no stream is none', () => {
  for (const value of [{}, { data: 1 }, new (class Draft {})(), new Error('x'), new AbortController().signal, new Date()]) assert.equal(typeOf(value), OBJECT)
  for (const value of [new Blob([]), new File([], 'a'), new FormData(), new URLSearchParams(), { getHeaders() {} }]) assert.equal(typeOf(value), UPLOAD)
})

// ---- headers

test('a header of the caller takes the place of ours, whatever its case', async (t) => {
  const seen = []
  const server = await httpServer(t, (request, response) => {
    seen.push(request.rawHeaders)
    response.end('{}')
  })
  const headers = { HOST: 'own.example', 'Content-Length': '7', 'Accept-Encoding': 'identity', ACCEPT: 'application/json', 'CONTENT-TYPE': 'application/json; charset=utf-8' }
  assert.equal((await begin(() => ({ send: transport(require) }), `${server.url}/x`, true, AS_JSON, { a: 1 }, headers).done).sort, JSON_VALUE)
  const names = seen[0].filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  assert.equal(new Set(names).size, names.length, String(names))
  const valueOf = (name) => seen[0][names.indexOf(name) * 2 + 1]
  assert.deepEqual(Object.keys(headers).map((name) => valueOf(name.toLowerCase())), Object.values(headers))
})

test('a length that is none is refused, for it would spoil the connection', async () => {
  for (const length of ['6', '8', 'x', '']) {
    const { outcome, inits } = await sentOf(AS_JSON, { a: 1 }, { 'content-length': length })
    assert.deepEqual([outcome.sort, inits], [BAD_PARAMETER, []], length)
    assert.match(outcome.value, /^参数 headers 的 content-length/)
  }
  assert.equal((await sentOf(AS_JSON, { a: '中' }, { 'content-length': '11' })).outcome.sort, JSON_VALUE)
})
