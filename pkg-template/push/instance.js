// The core of message push: texts in, texts out, and nothing kept between two calls. `cargo xtask build` puts what wasm-bindgen printed where the
// marker is.

/** `nativeCbc` is called by the glue. */
export function instantiate(wasmModule, nativeCbc) {
  /* GLUE */

  const wasm = new WebAssembly.Instance(wasmModule, __wbg_get_imports()).exports
  return { close, digest, open, read, signer, write }
}
