// SM4-GCM and SM2 with SM3: the module of Rust in `signing/`, which imports nothing. Signatures are DER outside, two numbers inside.

import { element, elements, INTEGER, integer, SEQUENCE } from './der.js'

/** `compiled()` gives the WebAssembly.Module, or a promise of it. */
export function smOf(compiled, random) {
  let instance // a promise of it
  const ready = () => instance || (instance = Promise.resolve(compiled()).then((module) => new WebAssembly.Instance(module, {}).exports))

  async function run(name, parts, ...lengths) {
    const exports = await ready()
    let at = exports.reserve(parts.reduce((sum, part) => sum + part.length, 0))
    for (const part of parts) {
      new Uint8Array(exports.memory.buffer).set(part, at)
      at += part.length
    }
    const length = exports[name](...lengths)
    if (length < 0) return undefined
    const from = exports.place()
    const result = new Uint8Array(exports.memory.buffer).slice(from, from + length)
    exports.reserve(0) // wipes it
    return result
  }

  return {
    encrypt: (key, iv, aad, plain) => run('encrypt', [key, iv, aad, plain], aad.length),
    decrypt: (key, iv, aad, data, authtag) => run('decrypt', [key, iv, aad, data, authtag], aad.length),
    async sign({ bytes }, message, id) {
      const pair = await run('sign', [bytes, random(32), id, message], id.length)
      if (!pair) throw new Error('no key')
      return element(SEQUENCE, integer(pair.subarray(0, 32)), integer(pair.subarray(32)))
    },
    async verify({ bytes }, message, signed, id) {
      const pair = pairOf(signed)
      return pair !== undefined && (await run('verify', [pair, id, bytes, message], id.length, bytes.length)) !== undefined
    },
  }
}

function pairOf(der) {
  try {
    const [whole, ...more] = elements(der)
    const numbers = elements(whole.body)
    if (more.length > 0 || whole.tag !== SEQUENCE || numbers.length !== 2) return undefined
    const pair = new Uint8Array(64)
    numbers.forEach(({ tag, body }, index) => {
      if (tag !== INTEGER) throw new Error('no number')
      const bytes = body.length === 33 && body[0] === 0 ? body.subarray(1) : body
      if (bytes.length > 32) throw new Error('too long')
      pair.set(bytes, index * 32 + 32 - bytes.length)
    })
    return pair
  } catch (error) {
    return undefined
  }
}
