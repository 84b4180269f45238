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
    words(text) {
      return text.includes(START) ? inWords(text, words().own) : text
    },
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
const START = '\u0001'
const NEXT = '\u0002'
const INNERMOST = /\u0001([^\u0001-\u0003]*)([^\u0001\u0003]*)\u0003/

// Sentences may stand in one another, so the innermost goes first. Each turn takes one away.
function inWords(text, templates) {
  for (let found; (found = INNERMOST.exec(text)); ) {
    const [code, id, fillings] = found
    const [, ...fill] = fillings.split(NEXT)
    const template = templates[id] || [id, ...fill.map(() => '{}')].join(' ')
    const sentence = template.replace(/\{\}/g, () => fill.shift())
    text = text.slice(0, found.index) + sentence + text.slice(found.index + code.length)
  }
  return text
}
