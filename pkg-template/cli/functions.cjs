'use strict'

// functions [word]

const { about } = require('./catalogue.cjs')
const { complain, FAILED, FINE, say } = require('./terminal.cjs')

exports.run = ({ options, words }) => {
  const word = words.join(' ')
  const found = about(word)
  if (found.length === 0) {
    complain(`没有找到与 ${word} 有关的函数：换一个词，或不写词列出全部`)
    return FAILED
  }
  const shown = ({ name, title, method, path, page }) => ({ name, title, method, path, page })
  say(options.json ? JSON.stringify(found.map(shown)) : found.map(({ name, title }) => `${name}  ${title}`).join('\n'))
  return FINE
}
