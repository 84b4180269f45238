// AES by Node.js's own cryptography, where there is one: OpenSSL with the processor's instructions is several times as fast as WebAssembly. What is
// verified, how a frame is read and what is accepted stays the core's.

/**
 * @param {(name: string) => any} [load] gives a module of Node.js
 * @returns {(encrypt: boolean, key: Uint8Array, start: Uint8Array, data: Uint8Array) => boolean} over whole blocks, in place; false: not done
 */
export function nativeOf(load) {
  const crypto = load && attempt(() => load('crypto'))
  if (!crypto || typeof crypto.createDecipheriv !== 'function') return () => false
  return (encrypt, key, start, data) =>
    attempt(() => {
      const cipher = encrypt ? crypto.createCipheriv('aes-256-cbc', key, start) : crypto.createDecipheriv('aes-256-cbc', key, start)
      const done = cipher.setAutoPadding(false).update(data)
      if (done.length !== data.length) return false
      data.set(done)
      return true
    }) === true
}

// A host may have the name and not the thing, or no such cipher by its policy.
function attempt(make) {
  try {
    return make()
  } catch (error) {
    return undefined
  }
}
