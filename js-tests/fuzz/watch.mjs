// Sees every core that is started: one that traps is replaced, and here none may be.

const { Instance } = WebAssembly
export const cores = { started: 0 }

WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports)
    cores.started++
  }
}
