// WeChat with fixed answers, so that it is not what is measured: a socket, the least of HTTP, and answers that were made beforehand.
// A process of its own: `node server.mjs` prints its port and ends with its standard input.

import { createServer } from 'node:net'

const OK = '{"errcode":0,"errmsg":"ok"}'
const TOKEN = '{"access_token":"72_fixedAnswerOfTheBenchmark_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqr","expires_in":7200}'
const LINK = '{"errcode":0,"errmsg":"ok","url_link":"https://wxaurl.cn/BQZRrcFCPvg"}'

const json = (text) => answer('application/json; charset=utf-8', Buffer.from(text))
const ok = json(OK)
const files = new Map()

const ANSWERS = [
  ['/cgi-bin/stable_token', () => token],
  ['/cgi-bin/token', () => token],
  ['/wxa/generate_urllink', () => link],
  ['/wxa/getwxacodeunlimit', (request) => fileOf(Number(/size=(\d+)/.exec(request.toString('latin1'))?.[1] ?? 1024))],
  ['/admin', (request) => (request.includes('urllink') ? cloudLink : cloud)], // the gateway that wx-server-sdk goes through
]
const token = json(TOKEN)
const link = json(LINK)
const cloud = answer('application/octet-stream', commOpenApiResp(OK))
const cloudLink = answer('application/octet-stream', commOpenApiResp(LINK))

function answer(type, body) {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\nconnection: keep-alive\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body])
}

/** A picture of this size, as far as anybody looks. */
function fileOf(size) {
  if (!files.has(size)) files.set(size, answer('image/jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size - 4, 0x5a)])))
  return files.get(size)
}

/** What the gateway wraps WeChat's answer in: protocol buffers, field 1 the answer, 2 its type. */
function commOpenApiResp(text) {
  const field = (number, value) => Buffer.concat([Buffer.from([(number << 3) | 2, value.length]), Buffer.from(value)])
  return Buffer.concat([field(1, text), field(2, 'application/json')])
}

const server = createServer({ noDelay: true }, (socket) => {
  let pending // what came of a request that is not whole yet
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    let bytes = pending ? Buffer.concat([pending.bytes, chunk]) : chunk
    let wanted = pending ? pending.wanted : 0
    pending = undefined
    while (bytes.length > 0) {
      wanted = wanted || lengthOf(bytes)
      if (wanted === 0 || bytes.length < wanted) {
        pending = { bytes, wanted }
        return
      }
      socket.write(answerTo(bytes.subarray(0, wanted)))
      bytes = bytes.subarray(wanted)
      wanted = 0
    }
  })
})

/** How long the request at the start is, head and body; 0 while that can't be told. */
function lengthOf(bytes) {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return 0
  const head = bytes.toString('latin1', 0, end).toLowerCase()
  const length = /\r\ncontent-length: *(\d+)/.exec(head)
  if (length) return end + 4 + Number(length[1])
  if (!head.includes('\r\ntransfer-encoding: chunked')) return end + 4
  const last = bytes.indexOf('\r\n0\r\n\r\n', end)
  return last < 0 ? 0 : last + 7
}

function answerTo(request) {
  const start = request.indexOf(' ') + 1
  const path = request.toString('latin1', start, Math.min(start + 48, request.length))
  const found = ANSWERS.find(([prefix]) => path.startsWith(prefix))
  return found ? found[1](request) : ok
}

server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.resume().on('end', () => process.exit())
