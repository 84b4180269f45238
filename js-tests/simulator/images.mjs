// Pictures of codes. A real 小程序码 is round and only WeChat reads it; a QR code lets tests read what was asked for.

import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { encode as encodeQr } from 'uqr'

const QUIET = 4 // modules of white around a QR code, as its standard wants
const CACHED = 64

/** @type {Map<string, { type: string, bytes: Buffer }>} */
const drawn = new Map()

/**
 * @param {{ text: string, width: number, colour: number[], transparent: boolean }} wanted
 * @returns {{ type: string, bytes: Buffer }} a JPEG, or a PNG where the ground is transparent
 */
export function codeImage(wanted) {
  const key = JSON.stringify(wanted)
  const image = drawn.get(key) ?? encode(draw(wanted), wanted)
  if (drawn.size >= CACHED) drawn.clear()
  drawn.set(key, image)
  return image
}

function draw({ text, width, colour, transparent }) {
  const { size, data } = encodeQr(text, { ecc: 'M', border: 0 })
  const scale = Math.floor(width / (size + 2 * QUIET))
  const margin = Math.floor((width - size * scale) / 2)
  const ground = transparent ? [255, 255, 255, 0] : [255, 255, 255, 255]
  const ink = [...colour, 255]
  const pixels = Buffer.alloc(width * width * 4)
  const dark = (at) => {
    const [row, column] = [Math.floor((Math.floor(at / width) - margin) / scale), Math.floor(((at % width) - margin) / scale)]
    return row >= 0 && row < size && column >= 0 && column < size && data[row][column]
  }
  for (let at = 0; at < width * width; at++) pixels.set(dark(at) ? ink : ground, at * 4)
  return pixels
}

function encode(pixels, { width, transparent }) {
  if (!transparent) return { type: 'image/jpeg', bytes: jpeg.encode({ data: pixels, width, height: width }, 90).data }
  const png = new PNG({ width, height: width })
  pixels.copy(png.data)
  return { type: 'image/png', bytes: PNG.sync.write(png) }
}
