'use strict'

// What is printed and how the process ends. Results go to standard output; whatever is for the eye only goes to the other one.

/** Exit codes. */
exports.FINE = 0
exports.FAILED = 1
exports.USAGE = 2

/** The user typed something that means nothing. `about` is the command whose usage helps, if one is known. */
class Usage extends Error {
  constructor(message, about) {
    super(message)
    this.about = about
  }
}
exports.Usage = Usage

/** What was typed is right, and what it needs is not there: no usage helps. */
exports.Unready = class Unready extends Usage {}

// A reader may be gone before all is written: `… | head -1`.
exports.outliveReaders = () => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : exports.FAILED))
}

exports.say = (text) => process.stdout.write(`${text}\n`)
exports.complain = (text) => process.stderr.write(`${text}\n`)

/** Rows of two columns. Chinese letters are two columns wide, so the first column holds none. */
exports.columns = (rows) => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n')
}
