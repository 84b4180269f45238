'use strict'

// What one function takes, as the help of `call` shows it.

const { columns } = require('./terminal.cjs')

exports.helpOn = ({ title, name, method, path, quota, page, params }) =>
  [
    `${name}  ${title}${path ? `\n${method} ${path}` : ''}${quota ? `\n额度：${quota}` : ''}`,
    params.length > 0 ? columns(rowsOf(params, '--')) : '没有参数',
    `微信的文档：${page}`,
  ].join('\n\n')

/** A row a field, those within it below it: `--sender.name` can be typed so, `goods[].name` stands in the JSON of its list. */
function rowsOf(fields, before) {
  return [].concat(
    ...fields.map((field) => {
      const row = [before + field.name, [required(field) + (KINDS[field.kind] || ''), summary(field), limits(field)].filter(Boolean).join('  ')]
      const inner = field.kind === 'list' ? `${before.replace(/^--/, '')}${field.name}[].` : `${before}${field.name}.`
      return [row, ...rowsOf(field.fields || [], inner)]
    }),
  )
}

const KINDS = { number: '数字', seconds: '秒', boolean: 'true|false', object: 'JSON 对象', list: 'JSON 数组', texts: '可重复', numbers: '数字，可重复', file: '文件', json: 'JSON', template: 'JSON 对象' }

function required({ required, required_if: cases = [] }) {
  if (required) return '（必填）'
  return cases.length > 0 ? `（${cases.map(caseOf).join('，或')}时必填）` : ''
}

/** As the catalogue has it: `type = 1|2`, `mobile present`, `mobile absent`. */
function caseOf(text) {
  const [field, test, values] = text.split(' ')
  if (test === 'present') return `填了 ${field} `
  if (test === 'absent') return `没有填 ${field} `
  return `${field} 为 ${values.split('|').join(' 或 ')} `
}

/** The first line of its meaning, with the values that it may have. */
function summary({ doc = '', values }) {
  const [line] = doc.split('\n')
  return values ? `${line}：${values.map(([value, meaning]) => `${value}${meaning ? ` ${meaning}` : ''}`).join('、')}` : line
}

/** Those that its meaning does not say already. */
function limits({ kind, min, max, max_bytes, default: given, doc = '' }) {
  const isNumber = kind === 'number' || kind === 'seconds'
  const unit = ['list', 'texts', 'numbers'].includes(kind) ? '项' : '字'
  const words = [
    isNumber && min !== undefined && max !== undefined && [`${min} 到 ${max}`, max],
    isNumber && min !== undefined && max === undefined && [`不小于 ${min}`, min],
    isNumber && min === undefined && max !== undefined && [`不大于 ${max}`, max],
    !isNumber && max !== undefined && [`最多 ${max} ${unit}`, max],
    max_bytes !== undefined && [`最多 ${max_bytes} 字节`, max_bytes],
    given !== undefined && [`默认 ${given}`, given],
  ]
  return words.filter((word) => word && !doc.includes(String(word[1]))).map(([word]) => word).join('，')
}
