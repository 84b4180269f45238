// Puts words where the core left codes: what WeChat's numbers mean, and sentences of its own (src/say.rs).
//
// The words are in files of their own, read at the first failure: most processes never need them.

import { blocksOf, placeOf } from './blocks.js'

export function wordsOf(platform) {
  // A bundler may have lost a file. A code without words is still one, and nothing may be thrown through the core.
  const attempt = (read) => {
    try {
      return read()
    } catch (error) {
      return undefined
    }
  }
  const words = () => attempt(platform.errcodes) || { given: {}, token: {}, codes: {}, general: {}, own: {} }

  // Codes that no function answers are in a long table. Where all is one bundle, or a page, it stays away.
  function inFewWords(code) {
    const explained = attempt(() => platform.explain(code))
    return explained && explained.meaning + ASK_WECHAT
  }

  return {
    meaning: (place, code) => meaningOf(words(), place, code) || inFewWords(code),
    words: (said) => (typeof said === 'string' ? said : inWords(said, words().own)),
  }
}

/** What a code means at a place: in a function, at the endpoint for tokens, or in a function with a token that the caller gave. */
export function meaningOf({ given, token, codes, general }, place, code) {
  if (place === 'token') return token[code] || general[code]
  const [name, isGiven] = place.startsWith('given:') ? [place.slice(6), true] : [place, false]
  return wordsIn(codes, name, code) || (isGiven && given[code]) || general[code]
}

// A line is a code and its words. What is said of all functions of a namespace stands under `*`.
function wordsIn(codes, name, code) {
  const [namespace, leaf] = placeOf(name)
  const read = Object.prototype.hasOwnProperty.call(codes, namespace) ? codes[namespace] : undefined
  if (!read) return undefined
  const blocks = blocksOf(read())
  const start = `${code} `
  for (const block of [blocks[leaf], blocks['*']]) {
    const line = block && block.split('\n').find((line) => line.startsWith(start))
    if (line) return line.slice(start.length)
  }
}

const ASK_WECHAT = '…' // WeChat's own words, please (src/errcode.rs)

/** What the core says: a text, or a sentence as a list of its template's id and what fills it. */
function inWords(said, templates) {
  if (typeof said === 'string') return said
  const [id, ...fillings] = said
  const fill = fillings.map((filling) => inWords(filling, templates))
  const template = templates[id] || [id, ...fill.map(() => '{}')].join(' ')
  return template.replace(/\{\}/g, () => fill.shift())
}
