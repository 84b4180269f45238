// SM2 signatures over SM3, by GM/T 0003.2-2012 and GM/T 0003.5-2012. Written for tests: it hides nothing from whoever measures its time.

import { createHash, randomBytes } from 'node:crypto'

const hex = (text) => BigInt(`0x${text}`)
const P = hex('fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff')
const N = hex('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')
const A = P - 3n
const B = hex('28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93')
const G = [hex('32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7'), hex('bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0')]

/** Fresh: `{ d, point }`, of which the point is the public one. */
export function newPair() {
  const d = newNumber()
  return { d, point: times(d, G) }
}

/** `id` is the text that says who signs. @returns {{ r: bigint, s: bigint }} */
export function sign({ d, point }, id, message) {
  const e = digestOf(point, id, message)
  for (;;) {
    const k = newNumber()
    const r = mod(e + times(k, G)[0], N)
    const s = mod(inverse(1n + d, N) * (k - r * d), N)
    if (r !== 0n && r + k !== N && s !== 0n) return { r, s }
  }
}

/** @returns {boolean} */
export function verify(point, id, message, { r, s }) {
  const t = mod(r + s, N)
  if ([r, s].some((number) => number < 1n || number >= N) || t === 0n) return false
  const [x] = plus(times(s, G), times(t, point)) ?? [0n]
  return mod(digestOf(point, id, message) + x, N) === r
}

/** Of 32 bytes. */
export const bytesOf = (number) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex')

/** The point as keys carry it: not compressed. */
export const encoded = ([x, y]) => Buffer.concat([Buffer.from([4]), bytesOf(x), bytesOf(y)])

function digestOf([x, y], id, message) {
  const name = Buffer.from(id)
  const bits = Buffer.from([(name.length * 8) >> 8, (name.length * 8) & 0xff])
  const z = sm3(bits, name, ...[A, B, ...G, x, y].map(bytesOf))
  return hex(sm3(z, Buffer.from(message)).toString('hex'))
}

const sm3 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sm3')).digest()

const newNumber = () => (hex(randomBytes(40).toString('hex')) % (N - 2n)) + 1n

// ---- the curve; undefined is the point at infinity

const mod = (number, by) => ((number % by) + by) % by

function inverse(number, by) {
  let [a, b, x, y] = [mod(number, by), by, 1n, 0n]
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x]
  return mod(x, by)
}

function plus(one, other) {
  if (!one || !other) return one ?? other
  const [[x1, y1], [x2, y2]] = [one, other]
  if (x1 === x2 && mod(y1 + y2, P) === 0n) return undefined
  const slope = x1 === x2 ? (3n * x1 * x1 + A) * inverse(2n * y1, P) : (y2 - y1) * inverse(x2 - x1, P)
  const x = mod(slope * slope - x1 - x2, P)
  return [x, mod(slope * (x1 - x) - y1, P)]
}

function times(count, point) {
  let sum
  for (let double = point, left = count; left > 0n; left >>= 1n, double = plus(double, double)) if (left & 1n) sum = plus(sum, double)
  return sum
}
