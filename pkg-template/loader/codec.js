// TextDecoder and TextEncoder, also where there is none: Jest's environment of jsdom takes them away, and leaves Node.js's Buffer.

const { Buffer } = globalThis

class DecoderByBuffer {
  constructor(label, options) {
    this.keepsMark = Boolean(options && options.ignoreBOM) // as the standard names it: the mark is not taken off
  }

  decode(bytes) {
    if (bytes === undefined) return ''
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    return this.keepsMark || text.charCodeAt(0) !== 0xfeff ? text : text.slice(1)
  }
}

class EncoderByBuffer {
  encode(text) {
    return new Uint8Array(Buffer.from(text, 'utf8')) // of this realm
  }
}

export const TextDecoder = globalThis.TextDecoder || DecoderByBuffer
export const TextEncoder = globalThis.TextEncoder || EncoderByBuffer
