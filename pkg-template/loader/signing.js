// API signing and payment signatures: a bundle of its own, loaded where the options `signing` or `payment` are set.

export { signerOf } from './signing/signer.js'
export { keysOf } from './signing/options.js'
export { paymentOf } from './signing/payment.js'
export { engineOf } from './signing/engine.js'
export { seal } from './signing/seal.js'
export { open } from './signing/open.js'
export { signatureOf } from './signing/client.js'
