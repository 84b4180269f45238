'use strict'

// What may stand next on the command line: a candidate a line. The scripts of `completion` ask here at each press of Tab.

const { COMMANDS } = require('./commands.cjs')
const { FINE, say } = require('./terminal.cjs')

/** `words` are those behind the program's name; the last is what is being typed. */
exports.complete = (words) => {
  const typed = words[words.length - 1] || ''
  const candidates = next(words.slice(0, -1), typed).filter((candidate) => candidate.startsWith(typed))
  if (candidates.length > 0) say(candidates.join('\n'))
  return FINE
}

function next([name, ...before], typed) {
  if (name === undefined) return Object.keys(COMMANDS).concat('help', '--version')
  if (name === 'help') return Object.keys(COMMANDS)
  const command = COMMANDS[name]
  if (!command) return []
  const options = () => command.options.map((option) => `--${option.name}`)
  if (name === 'completion') return ['bash', 'zsh', 'fish']
  if (name !== 'call') return typed.startsWith('-') ? options() : []
  const { all } = require('./catalogue.cjs')
  const [called] = before.filter((word) => !word.startsWith('-'))
  const endpoint = all().find((endpoint) => endpoint.name === called)
  if (!endpoint) return typed.startsWith('-') ? options() : all().map((endpoint) => endpoint.name)
  const field = endpoint.params.find((field) => `--${field.name}` === before[before.length - 1])
  if (field && field.values) return field.values.map(([value]) => String(value))
  if (field && field.kind === 'boolean') return ['true', 'false']
  return typed.startsWith('-') ? endpoint.params.map((field) => `--${field.name}`).concat(options()) : []
}
