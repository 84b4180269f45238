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
  if (name !== 'call' && name !== 'explain') return typed.startsWith('-') ? options() : []
  const { all, namesOf } = require('./catalogue.cjs')
  const names = () => [].concat(...all().map((endpoint) => (typed === '' ? endpoint.name : namesOf(endpoint)))) // WeChat's names where one has begun to type
  const rest = before.filter((word) => !word.startsWith('-'))
  if (name === 'explain') return typed.startsWith('-') ? options() : rest.length === 1 ? names() : []
  const endpoint = all().find((endpoint) => namesOf(endpoint).includes(rest[0]))
  if (!endpoint) return typed.startsWith('-') ? options() : names()
  const fields = fieldsOf(endpoint.params, '--')
  const [, field] = fields.find(([written]) => written === before[before.length - 1]) || []
  if (field && field.values) return field.values.map(([value]) => String(value))
  if (field && field.kind === 'boolean') return ['true', 'false']
  return typed.startsWith('-') ? fields.map(([written]) => written).concat(options()) : []
}

/** Pairs of what can be typed and the field that it is; what is within a list is typed as JSON. */
function fieldsOf(fields, before) {
  return [].concat(...fields.map((field) => [[before + field.name, field], ...(field.kind === 'list' ? [] : fieldsOf(field.fields || [], `${before}${field.name}.`))]))
}
