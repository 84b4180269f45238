'use strict'

// One line a call: the function, what came back, milliseconds.

const NAME = 46
const ANSWER = 72

exports.heading = () => line('', '函数', '返回', '毫秒')

exports.row = ({ name, answer, ok, ms }) => line(ok ? '✓' : '✗', name, shorten(describe(answer)), ms.toFixed(1))

const line = (mark, name, answer, ms) => `${mark.padEnd(2)}${pad(name, NAME)}${pad(answer, ANSWER)}${' '.repeat(Math.max(0, 8 - width(ms)))}${ms}`

function describe(answer) {
  if (typeof answer === 'string') return `"${answer.slice(0, 8)}…"（${answer.length} 个字符）` // a token is nobody else's to read
  if (answer instanceof Error) return `${answer.name}: ${answer.message}`
  if (Buffer.isBuffer(answer)) return `${isPng(answer) ? 'PNG' : 'JPEG'} ${answer.length} 字节`
  const { code, msg, errcode, errmsg, ...rest } = answer
  return code === 0 ? JSON.stringify(rest) : `code ${code} ${msg}`
}

const isPng = (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG'

function shorten(text) {
  const flat = text.replace(/\s+/g, ' ')
  if (width(flat) <= ANSWER - 1) return flat
  let kept = ''
  for (const character of flat) {
    if (width(kept + character) > ANSWER - 3) break
    kept += character
  }
  return `${kept}…`
}

const pad = (text, to) => text + ' '.repeat(Math.max(0, to - width(text)))

/** Columns on a terminal: a Chinese character takes two. */
const width = (text) => [...text].reduce((sum, character) => sum + (/[⺀-鿿豈-﫿＀-｠　-〿]/u.test(character) ? 2 : 1), 0)
