// Every kind of value that JavaScript has, and the ways in which one can misbehave.

const TRAPS = [
  'get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty', 'getPrototypeOf',
  'setPrototypeOf', 'isExtensible', 'preventExtensions', 'apply', 'construct',
]
const NAMES = ['__proto__', 'constructor', 'prototype', 'toJSON', 'then', 'length', 'toString', 'valueOf', 'errcode', 'code', 'msg', '', '0', '\u0000', '\ud800', '中文', 'a b', 'access_token', 'appsecret', 'extra', 'signal']
const HUGE = ['x', '中', '\ud83d\ude00', '\ud800', '"\\'].map((letter) => letter.repeat(2_000_000 / letter.length))

const texts = (random) =>
  random.one([
    '', ' ', '0', '-1', '1e400', '0x10', 'NaN', 'true', 'null', '{}', '[', '中文', 'ok', '\u0000', '\u2028', '\ud800', 'x\udc00y', '😀'.repeat(20), '__proto__', '../..', '//evil.example/x', 'https://evil.example/', 'https://api.weixin.qq.com@evil.example/x',
    'cgi-bin/x?access_token=GIVEN&a=%zz', 'a/b?\ud800=\udfff', 'wxa/x#y', 'GET', 'post', 'data:image/png;base64,iVBORw0KGgo=', 'data:,', 'A'.repeat(16), 'AAAAAAAAAAAAAAAAAAAAAA==', '\r\n', 'x'.repeat(121), '12'.repeat(300),
    String.fromCharCode(...Array.from({ length: random.below(40) }, () => random.below(0x10000))),
  ])

const numbers = (random) =>
  random.one([0, -0, 1, -1, 2, 100, 0.5, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 1e308, 5e-324, -1.5, Date.now(), random.below(1e6), random.next() * 1e12])

/** What is thrown is as strange as what is given. */
const thrown = (random) =>
  random.one([() => new Error('of the caller'), () => undefined, () => null, () => 'a text', () => 7n, () => Symbol('thrown'), () => revoked(random), () => ({ toString: thrower(random), get message() { throw new Error('again') } }), () => new RangeError('Maximum call stack size exceeded')])

function thrower(random) {
  const make = thrown(random)
  return () => {
    throw make()
  }
}

function revoked(random) {
  const { proxy, revoke } = Proxy.revocable(random.one([() => ({}), () => [], () => () => {}])(), {})
  revoke()
  return proxy
}

const proxies = [
  revoked,
  (random, depth) => new Proxy(random.one([{}, [], () => {}, new Date(0)]), { [random.one(TRAPS)]: thrower(random) }),
  (random, depth) => new Proxy(things(random, depth), Object.fromEntries(TRAPS.map((trap) => [trap, thrower(random)]))),
  (random, depth) => new Proxy({}, { get: (_, name) => (name === 'length' ? random.below(5) : anything(random, depth + 1)) }),
  (random, depth) => new Proxy([], { get: (_, name) => (name === 'length' ? random.one([3, -1, NaN, 1e3, 'x', 2n, Symbol('l')]) : anything(random, depth + 1)) }),
  (random, depth) => brittle(things(random, depth), random),
  () => new Proxy({}, { ownKeys: () => ['a', 'b', Symbol('c'), '__proto__'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) }),
  () => new Proxy(new Uint8Array(9), {}),
  () => new Proxy(new FormData(), {}),
  () => new Proxy(Promise.resolve(1), {}),
]

/** Behaves, but for the n-th time that it is touched. */
export function brittle(target, random) {
  let left = random.below(60)
  const handler = Object.fromEntries(
    TRAPS.map((trap) => [
      trap,
      (...args) => {
        if (left-- === 0) throw thrown(random)()
        return Reflect[trap](...args)
      },
    ]),
  )
  return new Proxy(target, handler)
}

/** Properties that throw, or change each time. */
const getters = [
  (random) => Object.defineProperty({}, random.one(['value', 'data', 'length', 'toJSON', 'then', Symbol.toStringTag, Symbol.toPrimitive, Symbol.iterator]), { enumerable: true, get: thrower(random) }),
  (random, depth) => Object.defineProperty({}, random.one(NAMES), { enumerable: true, get: () => anything(random, depth + 1) }),
  (random) => ({ toJSON: thrower(random) }),
  (random, depth) => ({ toJSON: () => anything(random, depth + 1) }),
  (random) => ({ toString: thrower(random), valueOf: thrower(random), [Symbol.toPrimitive]: thrower(random) }),
  (random) => ({ then: thrower(random) }),
  (random, depth) => ({ then: (resolve) => resolve(anything(random, depth + 1)) }),
  () => ({ then: () => {} }),
  (random) => ({ [Symbol.toStringTag]: random.one(['FormData', 'ArrayBuffer', 'Blob', 'Object', 'Array']), byteLength: random.one([0, 5, -1, NaN, 2 ** 40, '7', 8n]) }),
  (random) => ({ [Symbol.iterator]: thrower(random) }),
]

const cycles = [
  () => {
    const cycle = {}
    cycle.self = { cycle }
    return cycle
  },
  () => {
    const cycle = [1]
    cycle.push(cycle)
    return cycle
  },
  () => {
    const map = new Map()
    return map.set(map, map)
  },
]

const detached = () => {
  const bytes = new Uint8Array(16)
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
  return bytes
}

const bytes = [
  (random) => Buffer.from(random.bytes(random.below(64))),
  (random) => random.bytes(random.below(64)),
  () => new ArrayBuffer(8),
  () => new SharedArrayBuffer(8),
  () => new DataView(new ArrayBuffer(9), 1, 3),
  () => new Float64Array(3),
  () => new BigInt64Array(2),
  detached,
  () => detached().buffer,
  () => new Uint8Array(new ArrayBuffer(64), 3, 5),
  () => new Uint8Array(1024 * 1024 + 1),
]

const instances = [
  () => new Date(),
  () => new Date(NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => new WeakMap(),
  () => /x/g,
  () => new Error('of the caller'),
  () => new URL('https://evil.example/?a=b'),
  () => new Headers({ a: 'b' }),
  () => new (class Account { appid = 'wx1' })(),
  () => Object.create(null),
  () => Object.assign(Object.create(null), { value: 1, expire_type: 1 }),
  () => Object.create({ inherited: 1, data: {}, appid: 'wx9' }),
  () => Object.freeze({ a: 1 }),
  () => new Number(7),
  () => new String('boxed'),
  () => new Boolean(false),
  () => Object(Symbol('boxed')),
  () => Object(7n),
  () => Promise.resolve('late'),
  () => new Promise(() => {}),
  () => new FormData(),
  () => new Blob(['x']),
  () => new URLSearchParams('a=b'),
  () => new ReadableStream(),
  () => new AbortController().signal,
  () => AbortSignal.abort(),
  () => (function () { return arguments })(1, 2),
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  () => globalThis,
  () => Reflect,
  () => new WebAssembly.Memory({ initial: 0 }),
]

const functions = [() => () => {}, () => class {}, () => async () => {}, () => function* () {}, () => Function.prototype, () => Proxy, () => eval]

const collections = [
  (random, depth) => Array.from({ length: random.below(6) }, () => anything(random, depth + 1)),
  () => [, , 3],
  () => Object.assign([], { length: 20_000 }),
  (random, depth) => Object.fromEntries(Array.from({ length: random.below(6) }, () => [random.chance(0.5) ? random.one(NAMES) : texts(random), anything(random, depth + 1)])),
  (random, depth) => ({ [Symbol('key')]: anything(random, depth + 1), value: anything(random, depth + 1) }),
  (random, depth) => Array.from({ length: random.below(20) }, () => ({ item_desc: anything(random, depth + 1), tracking_no: texts(random), shipping_list: anything(random, depth + 1) })),
  (random) => {
    let deep = random.chance(0.5) ? {} : []
    for (let level = random.below(20_000); level > 0; level--) deep = level % 2 ? { deep } : [deep]
    return deep
  },
  (random) => Object.fromEntries(Array.from({ length: random.below(2000) }, (_, index) => [`key${index}`, index])),
]

const things = (random, depth) => (depth > 3 ? {} : random.one([...instances, ...collections])(random, depth))

/** Any value at all. */
export function anything(random, depth = 0) {
  const kind = random.next()
  if (depth > 3 || kind < 0.1) return random.one([undefined, null, true, false])
  if (kind < 0.22) return numbers(random)
  if (kind < 0.37) return random.chance(0.01) ? random.one(HUGE) : texts(random)
  if (kind < 0.42) return random.one([0n, -1n, 2n ** 70n, Symbol('x'), Symbol.iterator, Symbol.for('y')])
  if (kind < 0.46) return random.one(functions)()
  if (kind < 0.54) return random.one(bytes)(random)
  if (kind < 0.64) return random.one(instances)(random)
  if (kind < 0.68) return random.one(cycles)()
  if (kind < 0.78) return random.one(collections)(random, depth)
  if (kind < 0.88) return random.one(getters)(random, depth)
  return random.one(proxies)(random, depth)
}

export { NAMES as names, numbers, revoked, texts, thrower }
