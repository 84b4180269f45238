// The core, started at the first push and replaced after a trap, in which state it is worth nothing.

import { instantiate } from './instance.js'
import { nativeOf } from './native.js'

export function coreOf(platform) {
  let compiled
  let live
  let native
  const enter = (name) => (...texts) => {
    try {
      if (!native) native = nativeOf(platform.builtin)
      if (!live) live = instantiate(compiled || (compiled = platform.module(platform.builtin)), native)
      return live[name](...texts)
    } catch (error) {
      live = undefined
      throw error
    }
  }
  const core = {}
  for (const name of ['close', 'digest', 'open', 'read', 'signer', 'write']) core[name] = enter(name)
  return core
}
