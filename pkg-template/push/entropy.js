// What makes the first bytes of a reply's frame unlike those of any other; the core mixes it with the key.

const WORDS = 4 // sixteen bytes
const POOL = 32 * WORDS // asking for sixteen bytes takes a runtime as long as asking for five hundred

let pool
let used = POOL
let count = 0

/** A text that never comes again. */
export const entropy = () => `${random()},${Date.now()},${++count}`

function random() {
  const { crypto } = globalThis
  if (!crypto || !crypto.getRandomValues) return `${Math.random()},${Math.random()}`
  if (used === POOL) {
    pool = crypto.getRandomValues(new Uint32Array(POOL))
    used = 0
  }
  return `${pool[used++]},${pool[used++]},${pool[used++]},${pool[used++]}`
}
