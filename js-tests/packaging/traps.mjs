// Traps on demand, in the core that ships. The loader makes its instances with `new WebAssembly.Instance`; here stands one
// whose exports can be told to trap at their next entry. So nothing in the package is there for its tests' sake, and what
// comes out of an export is what the engine throws for a panic.

const { Instance, Module } = WebAssembly

// (module (func (export "trap") unreachable))
const TRAP = Uint8Array.of(
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
  0x01, 0x04, 0x01, 0x60, 0x00, 0x00,
  0x03, 0x02, 0x01, 0x00,
  0x07, 0x08, 0x01, 0x04, 0x74, 0x72, 0x61, 0x70, 0x00, 0x00,
  0x0a, 0x05, 0x01, 0x03, 0x00, 0x00, 0x0b,
)
const { trap } = new Instance(new Module(TRAP)).exports

export const seen = { modules: 0, instances: 0 }
let armed

/** The next entry into an export of such a name traps. */
export function trapAtNext(pattern) {
  armed = pattern
}

/** Ends that; true where nothing was entered in the meantime. */
export function disarm() {
  const untouched = armed !== undefined
  armed = undefined
  return untouched
}

export const ANYWHERE = /./
export const AT_CALL = /^client_call$/
/** Promises that settle and tasks that are polled come in through the closures' exports. */
export const IN_CLOSURE = /invoke/

WebAssembly.Module = class extends Module {
  constructor(bytes) {
    super(bytes)
    seen.modules++
  }
}

WebAssembly.Instance = class {
  constructor(module, imports) {
    seen.instances++
    const { exports } = new Instance(module, imports)
    this.exports = Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, trappable(name, value)]))
  }
}

function trappable(name, value) {
  if (typeof value !== 'function') return value
  return (...args) => {
    if (!armed || !armed.test(name)) return value(...args)
    armed = undefined
    return trap()
  }
}
