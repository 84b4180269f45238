// Bytes, whatever they came in.

import { TextDecoder, TextEncoder } from './codec.js'

/** Over the same memory: nothing is copied between the socket and the caller. */
export const bufferOf = (bytes) =>
  globalThis.Buffer ? globalThis.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes

export const viewOf = (bytes) =>
  ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(Object(bytes)) // of a number it would be so many zeroes

let decoder
export const decode = (bytes) => (decoder || (decoder = new TextDecoder())).decode(bytes)

export function joined(parts, size) {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(viewOf(part), at)
    at += part.byteLength
  }
  return whole
}

let encoder
export const encode = (text) => (encoder || (encoder = new TextEncoder())).encode(text)

export const isBytes = (value) => ArrayBuffer.isView(value) || /\[object (Shared)?ArrayBuffer\]/.test(Object.prototype.toString.call(value))
