// The core of message push: texts in, texts out, and nothing kept between two calls. `cargo xtask build` puts what wasm-bindgen printed where the
// marker is.

import { TextDecoder, TextEncoder } from '../loader/codec.js'

/** `nativeCbc` is called by the glue. */
export function instantiate(wasmModule, nativeCbc) {
  // The glue carries texts by these where there is a Buffer. One over memory that has grown since has no length any more.
  const { Buffer } = globalThis
  let buffer
  const memory = () => (buffer && buffer.length > 0 ? buffer : (buffer = Buffer.from(wasm.memory.buffer)))
  const textAt = (from, length) => memory().toString('utf8', from, from + length)
  function textInto(text, at) {
    memory().write(text, at)
    return at
  }

  /* GLUE */

  const wasm = new WebAssembly.Instance(wasmModule, __wbg_get_imports()).exports
  return { close, digest, open, read, signer, write }
}
