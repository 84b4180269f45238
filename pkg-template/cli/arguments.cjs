'use strict'

// The words behind a command, sorted: its options, the parameters of a function (whatever other options there are, where the command is open to
// them), and the rest.

const { Usage } = require('./terminal.cjs')

/** @returns {{ options: object, parameters: [string, string | undefined][], rest: string[] }} */
exports.parsed = (name, command, words) => {
  const options = {}
  const parameters = []
  const rest = []
  const queue = words.slice()
  let isOver = false
  while (queue.length > 0) {
    const word = queue.shift()
    if (isOver || word === '-' || !/^-/.test(word)) {
      rest.push(word)
    } else if (word === '--') {
      isOver = true
    } else {
      const [written, value] = halves(word)
      const option = command.options.find((option) => written === `--${option.name}` || written === `-${option.short}`)
      if (option) options[option.name] = option.takes ? following(option, written, value, queue, name) : flag(written, value, name)
      else if (command.isOpen && /^--/.test(word)) parameters.push([written.slice(2), value === undefined ? given(queue) : value])
      else throw unknown(written, command, name)
    }
  }
  return { options, parameters, rest }
}

/** `--name=value`. */
function halves(word) {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

// What looks like an option is one; a negative number is a value.
const given = (queue) => (queue.length > 0 && !/^--?[a-z]/i.test(queue[0]) ? queue.shift() : undefined)

function following({ takes }, written, value, queue, name) {
  const found = value === undefined ? given(queue) : value
  if (found === undefined || found === '') throw new Usage(`${written} 后面应是${takes}`, name)
  return found
}

function flag(written, value, name) {
  if (value !== undefined) throw new Usage(`${written} 后面没有值`, name)
  return true
}

function unknown(written, command, name) {
  const { meant } = require('../cjs/near.js')
  const right = meant(written, command.options.map((option) => option.name))
  const isValue = command.isOpen && !/^--/.test(written)
  return new Usage(`没有选项 ${written}${isValue ? '：参数的值以 - 开头时写成 --参数=值' : right ? `：是不是 --${right}？` : ''}`, name)
}
