'use strict'

// From the words that were typed to the code of a command, and to the exit code.

const { COMMANDS } = require('./commands.cjs')
const { columns, complain, FAILED, FINE, outliveReaders, say, Unready, Usage, USAGE } = require('./terminal.cjs')

/** Names the command line's end by `process.exitCode`: the process ends when all is written. */
exports.run = async (words) => {
  outliveReaders()
  try {
    process.exitCode = await began(words)
  } catch (error) {
    if (asJson(words)) say(JSON.stringify({ code: -1, msg: error.message }))
    else complain(worded(error))
    process.exitCode = error instanceof Usage ? USAGE : FAILED
  }
}

/** Programs read what was refused before the options were, too. */
const asJson = (words) => words.slice(0, words.includes('--') ? words.indexOf('--') : words.length).includes('--json')

function worded(error) {
  if (!(error instanceof Usage)) return `没有完成：${error.message}`
  if (error instanceof Unready) return error.message
  return `${error.message}\n\n${COMMANDS[error.about] ? usageOf(error.about) : usage()}`
}

async function began([name, ...words]) {
  if (name === '--version') return said(`weixin-openapi ${require('../package.json').version}`)
  if (name === 'help' || name === '--help' || name === '-h') return said(helpOn(words[0]))
  if (name === '__complete') return require('./complete.cjs').complete(words)
  const command = commandOf(name)
  const { options, parameters, rest } = require('./arguments.cjs').parsed(name, command, words)
  if (options.help) return said(await (command.load().help || (() => helpOf(name)))(rest, helpOf(name)))
  return command.load().run({ options, parameters, words: rest })
}

function said(text) {
  say(text)
  return FINE
}

function commandOf(name) {
  if (name === undefined) throw new Usage('没有写命令')
  if (Object.prototype.hasOwnProperty.call(COMMANDS, name)) return COMMANDS[name]
  const { meant } = require('../cjs/near.js')
  const right = meant(name, Object.keys(COMMANDS))
  throw new Usage(`没有命令 ${name}${right ? `：是不是 ${right}？` : ''}`)
}

// ---- help

function helpOn(name) {
  return name === undefined ? usage() : helpOf(name, commandOf(name))
}

function usage() {
  const rows = Object.keys(COMMANDS).map((name) => [name, COMMANDS[name].text])
  return `用法：weixin-openapi <命令>

${columns(rows)}

  weixin-openapi <命令> --help 显示一个命令的用法，--version 显示版本
退出码：0 正常，1 没有成功或没有找到，2 用法不对`
}

const usageOf = (name) => `用法：weixin-openapi ${COMMANDS[name].usage}\n      weixin-openapi ${name} --help 显示全部选项`

function helpOf(name) {
  const { usage, text, options, more } = COMMANDS[name]
  const rows = options.map((option) => [`${option.short ? `-${option.short}, ` : ''}--${option.name}`, `${option.takes ? `<${option.takes}> ` : ''}${option.text}`])
  return [`用法：weixin-openapi ${usage}`, text, columns(rows), ...(more ? [more] : [])].join('\n\n')
}
