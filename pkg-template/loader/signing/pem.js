// What is given for a key or a certificate, as text, and the blocks of PEM in it.

import { decode, isBytes, viewOf } from '../bytes-of.js'
import { fromBase64 } from './der.js'

/**
 * The text of a PEM, or of what may stand for one; undefined where it is neither text nor bytes. Environment variables carry \n as two letters,
 * sometimes with their backslash doubled, or the whole file in base64; some editors begin a file with a mark, and PowerShell writes two bytes a letter.
 */
export function textOf(given) {
  const text = isBytes(given) ? decode(viewOf(given)) : given
  if (typeof text !== 'string') return undefined
  const plain = text.replace(/[\0\ufffd]/g, '').replace(/\\+r/g, '').replace(/\\+n/g, '\n').replace(/^[\s\ufeff"']+|[\s"']+$/g, '')
  return plain.includes('-----') ? plain : withinBase64(plain) || plain
}

function withinBase64(text) {
  const bytes = fromBase64(text)
  const within = bytes && decode(bytes)
  return within && within.includes('-----BEGIN') ? textOf(within) : undefined
}

/** [{ label, bytes, isLocked }] */
export function blocksOf(text) {
  const blocks = []
  const block = /-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/g
  for (let found; (found = block.exec(text)); ) {
    const isLocked = /ENCRYPTED/.test(found[1]) || /Proc-Type:.*ENCRYPTED/.test(found[2])
    blocks.push({ label: found[1], bytes: isLocked ? undefined : fromBase64(found[2]), isLocked })
  }
  return blocks
}
