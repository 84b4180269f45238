// Puts words where the core left codes: what WeChat's numbers mean, and sentences of its own (src/say.rs).
//
// The words are in a file of their own, read at the first failure: most processes never need them.

export function wordsOf(platform) {
  // A bundler may have lost the file. A code without words is still one, and nothing may be thrown through the core.
  function words() {
    try {
      return platform.errcodes()
    } catch (error) {
      return { token: {}, given: {}, functions: {}, general: {}, own: {} }
    }
  }

  return {
    meaning(place, code) {
      const { token, given, functions, general } = words()
      const [name, isGiven] = place.startsWith('given:') ? [place.slice(6), true] : [place, false]
      const here = name === 'token' ? token : functions[name]
      const own = typeof here === 'string' ? functions[here] : here // a function that says what another says
      return (own && own[code]) || (isGiven && given[code]) || general[code]
    },
    words(text) {
      return text.includes(START) ? inWords(text, words().own) : text
    },
  }
}

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
