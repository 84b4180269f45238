// weixin-openapi/errcodes: what a code means, for who has a number and no failure at hand.

import { meaningOf } from './words.js'

// `words` and the tables of few words are functions: what is not asked for is not read.
export const explainer = (words, ...tables) =>
  function explain(code, name) {
    const number = typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code
    if (typeof number !== 'number') return undefined
    if (number === 0) return explanation(0, '成功', '')

    const all = words()
    const everywhere = Object.assign({}, all.general, all.ours)
    const known = meaningOf(Object.assign({}, all, { general: everywhere }), String(name), number)
    if (known) return explanation(number, ...halves(known))
    const few = tables.reduce((found, table) => found || inFewWords(table(), number), undefined)
    return few && explanation(number, few, '请看 errmsg 里微信的原话，并对照这个接口的文档')
  }

function explanation(code, meaning, advice) {
  return { code, meaning, advice, msg: advice ? `${meaning}：${advice}` : meaning }
}

// What is wrong, and behind the first colon what to do. The mark at the end asks for WeChat's errmsg, which is not at hand.
function halves(words) {
  const said = words.replace(/…$/, '')
  const colon = said.indexOf('：')
  return [said.slice(0, colon), said.slice(colon + 1)]
}

// A line is what a code means, behind how much the code is greater than the one before where that is not 1.
function inFewWords(table, code) {
  let at = 0
  for (const line of table.split('\n')) {
    const [step] = /^-?\d+/.exec(line) || ['']
    at += step ? Number(step) : 1
    if (at === code) return line.slice(step.length)
  }
}
