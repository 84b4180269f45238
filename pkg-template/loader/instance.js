// One instance of the core, with a heap of its own. `cargo xtask build` puts what wasm-bindgen printed where the marker is.
//
// An exception that leaves WebAssembly code (a trap, or a throw that passes through it) leaves that code in the middle of
// something: the instance is dead from then on. onTrap hears of it once; whatever the runtime still wants from the dead
// (a promise that settles, a finalizer) comes to nothing. Thrown there, it would end the process.

// The glue below calls them by these names.
import { TextDecoder, TextEncoder } from './codec.js'
import { copyOf, hasNone, hideProperty, propertyOf, setProperty, typeOf } from './values.js'

const settled = Promise.resolve()

export function instantiate(wasmModule, { onTrap }) {
  let dead = false

  // The exports, as seen by the glue. Arguments have names: a list would be made anew for each of the many that a call enters.
  function watch(exports) {
    const watched = { memory: exports.memory }
    for (const name of Object.keys(exports)) {
      if (typeof exports[name] === 'function') watched[name] = watchedExport(exports[name])
    }
    return watched
  }

  function watchedExport(exported) {
    return (a, b, c, d, e, f) => {
      if (dead) return undefined
      try {
        return exported(a, b, c, d, e, f)
      } catch (error) {
        if (!dead) {
          dead = true
          onTrap(error)
        }
        throw error
      }
    }
  }

  // For what the runtime calls by itself: there is no caller above it to catch anything.
  function shielded(enter, a, b, c) {
    if (dead) return undefined
    try {
      return enter(a, b, c)
    } catch (error) {
      if (!dead) throw error
    }
  }

  // Shadows the global in the glue below. That of Node.js makes an object for each task, for nobody here.
  const queueMicrotask = (task) => void settled.then(task)

  // Shadows the global in the glue below. Node.js 12 has none, and the glue copes with that.
  const FinalizationRegistry =
    globalThis.FinalizationRegistry &&
    class extends globalThis.FinalizationRegistry {
      constructor(free) {
        super((held) => shielded(free, held))
      }
    }

  /* GLUE */

  const wasm = watch(new WebAssembly.Instance(wasmModule, __wbg_get_imports()).exports)
  return { Client }
}
