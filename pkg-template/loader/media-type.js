// What a file is, by its first bytes.

const text = (letters) => Array.from(letters, (letter) => letter.charCodeAt(0))

// Which bytes stand where; the media type, and the ending that WeChat wants of a file's name.
const MAGIC = [
  [{ 0: [0xff, 0xd8, 0xff] }, 'image/jpeg', 'jpg'],
  [{ 0: [0x89, 0x50, 0x4e, 0x47] }, 'image/png', 'png'],
  [{ 0: text('GIF8') }, 'image/gif', 'gif'],
  [{ 0: text('BM'), 6: [0, 0, 0, 0] }, 'image/bmp', 'bmp'], // two letters are no magic: words begin with them
  [{ 0: text('RIFF'), 8: text('WEBP') }, 'image/webp', 'webp'],
  [{ 0: text('RIFF'), 8: text('WAVE') }, 'audio/wav', 'wav'],
  [{ 0: [0], 4: text('ftyp') }, 'video/mp4', 'mp4'],
  [{ 0: text('#!AMR') }, 'audio/amr', 'amr'],
  [{ 0: text('%PDF-') }, 'application/pdf', 'pdf'],
]

/** The media type with the ending of a file's name, as { type, ending }, or undefined. */
export function mediaTypeOf(bytes) {
  const [, type, ending] = MAGIC.find(([magic]) => Object.keys(magic).every((at) => standsAt(Number(at), magic[at], bytes))) || []
  if (type) return { type, ending }
  return isMp3(bytes) ? { type: 'audio/mpeg', ending: 'mp3' } : undefined
}

const standsAt = (at, magic, bytes) => magic.every((byte, index) => bytes[at + index] === byte)

// A tag with its version behind it, or the eleven bits of a frame with those of layer III.
const isMp3 = (bytes) => (standsAt(0, text('ID3'), bytes) && bytes[3] < 16) || (bytes[0] === 0xff && (bytes[1] & 0xe6) === 0xe2)

/** The ending for a type that is known by its name alone. */
export const endingOf = (type) => (MAGIC.find(([, known]) => known === type) || [])[2]
