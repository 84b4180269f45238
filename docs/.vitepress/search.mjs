// How pages are found. VitePress carries these functions to the browser as text, so each stands by itself.

/**
 * The words of a text. Chinese has no spaces: each pair of neighbours is a word, and so is the last character of a run, so that
 * a single character finds what begins with it. A name such as `wxacode.getUnlimited` gives its parts and theirs.
 */
export function tokenize(text) {
  const words = []
  for (const run of text.match(/\p{Script=Han}+|-?\d+|\w+/gu) || []) {
    if (/\p{Script=Han}/u.test(run)) {
      const characters = [...run]
      characters.forEach((character, index) => words.push(character + (characters[index + 1] || '')))
    } else {
      words.push(run)
      const parts = run.split(/_|(?<=[a-z0-9])(?=[A-Z])/).filter(Boolean)
      if (parts.length > 1) words.push(...parts)
    }
  }
  return words
}

/** Case means nothing to whoever looks for something. */
export function processTerm(term) {
  return term.toLowerCase()
}

export const searchOptions = {
  // All words of the query, or one would find every page that has any two of its characters.
  combineWith: 'AND',
  prefix: true,
  // A slip of the finger is forgiven in a name, never in a code or in Chinese.
  fuzzy(term) {
    return /^[a-z]{4,}$/.test(term) ? 0.2 : false
  },
  boost: { title: 6, titles: 2, text: 1 },
}
