// Whatever could come back in place of WeChat's answer: from a socket (bodies, headers, statuses), or from a `fetch` of the caller's.

import { anything, numbers, revoked, texts, thrower } from './values.mjs'

const CODES = [0, -1, 40001, 40014, 42001, 43001, 40013, 40029, 41030, 45009, 40164, 47003, 87014, 61003, 9300559, 2147483648, -2147483649, 0.5, '0', '40001', '', 'x', null, true, [], {}, 1e300, -0]
const TYPES = ['application/json', 'text/html', 'image/jpeg', 'image/png', 'text/plain; charset=gbk', 'application/octet-stream', 'video/mp4', '', ';;;', 'x'.repeat(5000), 'TEXT/XML']
const STATUSES = [200, 200, 200, 200, 200, 201, 204, 205, 206, 299, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 412, 418, 429, 500, 502, 503, 504, 511, 599]
const FIELDS = ['errmsg', 'access_token', 'expires_in', 'ticket', 'openid', 'session_key', 'phone_info', 'result', 'trace_id', 'openlink', 'room_info', 'data', 'msg', 'code', 'then', 'toJSON', '__proto__', 'constructor', 'errcode ']

/** JSON of any shape. */
function jsonOf(random, depth = 0) {
  const kind = random.next()
  if (depth > 4 || kind < 0.15) return random.one([null, true, false, 0, -1, 1.5, 1e308, 9007199254740993, 40001, '', 'x', 'a text', '中文', '\ud800', '\u0000'])
  if (kind < 0.25) return texts(random)
  if (kind < 0.35) return Array.from({ length: random.below(5) }, () => jsonOf(random, depth + 1))
  const object = Object.fromEntries(Array.from({ length: random.below(6) }, () => [random.chance(0.7) ? random.one(FIELDS) : texts(random), jsonOf(random, depth + 1)]))
  if (random.chance(0.6)) object.errcode = random.one(CODES)
  if (random.chance(0.3)) object.result = { label: random.one([100, 20001, 0, '100', 'x', null, 0.5, 1e300, NaN, {}]), suggest: 'risky' }
  if (random.chance(0.3)) object.phone_info = random.one([{ phoneNumber: '1' }, null, 7, 'x', []])
  return object
}

const plausible = (random) => random.one([{}, { errcode: 0 }, { access_token: random.one(['TOKEN', '', 7, null, 'x'.repeat(1000), '&=\ud800']), expires_in: random.one([7200, 0, -1, 1e300, 'x', '7200', null, 300.5]) }, jsonOf(random)])

/** Text that is nearly JSON, or bytes that are nothing. */
const bodies = [
  (random) => JSON.stringify(jsonOf(random)),
  (random) => JSON.stringify(plausible(random)),
  (random) => JSON.stringify(plausible(random)),
  (random) => {
    const text = JSON.stringify(jsonOf(random)) ?? ''
    return text.slice(0, random.below(text.length + 1))
  },
  (random) => {
    const bytes = Buffer.from(JSON.stringify(jsonOf(random)) ?? '')
    for (let flips = random.below(4); flips > 0 && bytes.length > 0; flips--) bytes[random.below(bytes.length)] = random.below(256)
    return bytes
  },
  (random) => random.bytes(random.below(200)),
  (random) => Buffer.concat([random.one([Buffer.of(0xff, 0xd8, 0xff), Buffer.of(0x89, 0x50, 0x4e, 0x47), Buffer.from('{'), Buffer.from('\ufeff{"errcode":40001}')]), random.bytes(random.below(50))]),
  (random) => random.one(['', ' ', 'null', '7', '"x"', '[]', '[[[[', '{"errcode":', '<html><body>502</body></html>', '\ufeff{}', '{"a":1}{"b":2}', 'callback({"errcode":0})', "{'errcode':0}", '{"errcode":0,"errmsg":"a\nb\u0000"}', '{"errcode":00}', '{"errcode":NaN}']),
  (random) => random.one(['[', '{"a":']).repeat(random.below(50_000)),
  (random) => `{"errcode":${random.one(['40001', '1e999', '-1e999', '0.1', '1e-400', '99999999999999999999999', '"4e4"', 'true', '-0'])},"errmsg":"${'x'.repeat(random.below(100))}"}`,
]

const headersOf = (random) => {
  const headers = {}
  if (random.chance(0.8)) headers['content-type'] = random.one(TYPES)
  if (random.chance(0.3)) headers['content-length'] = String(random.one([0, 1, 7, -1, 'x', '', 1e9, '0x10', ' 5 ', NaN, Infinity]))
  if (random.chance(0.15)) headers['content-encoding'] = random.one(['gzip', 'br', 'identity', 'x'])
  if (random.chance(0.1)) headers.location = 'https://evil.example/'
  return headers
}

/** A true Response, such as a server could cause. */
function response(random) {
  const status = random.one(STATUSES)
  const body = random.one(bodies)(random)
  const bodyless = [204, 205, 304].includes(status)
  return new Response(bodyless ? null : random.chance(0.3) ? streamOf(random, body) : body, { status, headers: headersOf(random) })
}

function streamOf(random, body) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const breaks = random.chance(0.15)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (breaks && random.chance(0.3)) return controller.error(random.one([new Error('of the stream'), undefined, 'x', Object.assign(new Error(), { code: 'ECONNRESET' })]))
      if (at >= bytes.length) return controller.close()
      const size = 1 + random.below(random.one([1, 7, 5000]))
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)))
      at += size
      return undefined
    },
  })
}

const never = () => new Promise(() => {})

/** What a fetch of somebody's own makes gives for a Response. */
const likenesses = [
  (random) => ({ status: 200, text: async () => random.one(bodies)(random), arrayBuffer: async () => Buffer.from('{}') }),
  (random) => ({ status: random.one([200, '200', 7n, NaN, Infinity, -1, null, undefined, {}, Symbol('s'), 2 ** 40, [200], new Date()]), text: async () => '{"errcode":0}', arrayBuffer: async () => new ArrayBuffer(3) }),
  (random) => ({ status: 200, headers: random.one([null, undefined, 7, {}, new Map([['content-type', 'image/png']]), { get: thrower(random) }, { get: () => anything(random, 2) }]), text: async () => '{}', arrayBuffer: async () => Uint8Array.of(1, 2).buffer }),
  (random) => ({ status: 200, text: thrower(random), arrayBuffer: thrower(random) }),
  (random) => ({ status: 200, text: async () => thrower(random)(), arrayBuffer: async () => thrower(random)() }),
  () => ({ status: 200, text: never, arrayBuffer: never }),
  (random) => ({ status: 200, text: () => anything(random), arrayBuffer: () => anything(random) }),
  (random) => Object.defineProperties({}, Object.fromEntries(['status', 'headers', 'body', 'type', 'text', 'arrayBuffer'].map((name) => [name, { get: random.chance(0.5) ? thrower(random) : () => anything(random, 2) }]))),
  (random) => ({ status: 200, headers: new Headers(), body: { getReader: random.one([thrower(random), () => undefined, () => ({}), () => ({ read: thrower(random) }), () => ({ read: never }), () => ({ read: async () => undefined })]) } }),
  (random) => {
    const chunks = Array.from({ length: random.below(4) }, () => random.one([Uint8Array.of(123, 125), new ArrayBuffer(2), 'text', 7, null, undefined, {}, revoked(random), new Float32Array(2)]))
    return { status: 200, headers: new Headers(), body: { getReader: () => ({ read: async () => (chunks.length > 0 ? { done: false, value: chunks.shift() } : { done: true }) }) } }
  },
  (random) => revoked(random),
  (random) => anything(random),
]

const rejections = [
  (random) => Promise.reject(random.one([undefined, null, 'a text', 7n, Symbol('x'), {}, new Error('of the fetch'), new TypeError('fetch failed'), Object.assign(new Error(), { code: 'ECONNREFUSED' }), Object.assign(new Error(), { cause: { code: 'ENOTFOUND' } }), new DOMException('x', 'AbortError')])),
  (random) => Promise.reject(revoked(random)),
  (random) => Promise.reject(Object.defineProperties({}, Object.fromEntries(['cause', 'code', 'message', 'name', 'tooLarge', 'noTransport'].map((name) => [name, { get: random.chance(0.5) ? thrower(random) : () => anything(random, 2) }])))),
  (random) => thrower(random)(),
  (random) => ({ then: thrower(random) }),
  () => ({ then: () => {} }),
  (random) => ({ then: (resolve) => resolve(response(random)) }),
]

/** What comes of one fetch. May throw, as a fetch may. */
export function answer(random) {
  const kind = random.next()
  if (kind < 0.7) return response(random)
  if (kind < 0.9) return random.one(likenesses)(random)
  if (kind < 0.99) return random.one(rejections)(random)
  return never()
}

export { numbers }
