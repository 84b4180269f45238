// Compiling the core where V8 does too much of it.
//
// In Node.js 12 to 17 V8 compiles a whole module twice, in processor time that a cold start pays for: with a plain and with an optimising
// compiler. For the moment in which ours is compiled it is told to leave out the second, and to look at a function when it is first called. It
// takes a quarter to a third of the time then (docs/benchmarks.md). Newer versions are told nothing: 18 and 19 have a quick compiler that takes
// less for all functions at once than for half of them one by one, and from 20 on V8 does it by itself.

const OLDEST = 12, NEWEST = 17 // of the versions that know the flags and profit from them
const ON = ['--wasm-lazy-compilation', '--wasm-lazy-validation', '--no-wasm-tier-up']
const OFF = ['--no-wasm-lazy-compilation', '--no-wasm-lazy-validation', '--wasm-tier-up']

/** `builtin` is the require of Node.js, where there is one. */
export function compile(bytes, builtin) {
  const v8 = profits() ? flagsOf(builtin) : undefined
  if (!v8) return new WebAssembly.Module(bytes)
  ON.forEach(v8.setFlagsFromString)
  try {
    return new WebAssembly.Module(bytes)
  } finally {
    OFF.forEach(v8.setFlagsFromString)
  }
}

function profits() {
  const { process } = globalThis
  const node = process && process.versions && process.versions.node
  const major = parseInt(node, 10)
  // Whoever has chosen a flag of V8's himself keeps it.
  const chosen = node ? (process.execArgv || []).concat(String(process.env.NODE_OPTIONS)).some((option) => option.includes('wasm')) : false
  return major >= OLDEST && major <= NEWEST && !chosen
}

function flagsOf(builtin) {
  try {
    const v8 = builtin('v8')
    return typeof v8.setFlagsFromString === 'function' ? v8 : undefined
  } catch (error) {
    return undefined // bundled for somewhere else
  }
}
