// Message templates, and the rules for the values that fill them ("订阅消息参数值内容限制说明").

import { characters, isObject, isText } from './checks.mjs'
import { demand } from './refusal.mjs'

/** Every account has these from the start. `keywords` must all be filled; without them any keyword of a known type will do. */
export const defaultTemplates = [
  { id: 'simulator-template-that-takes-any-keyword-0', title: '通用通知' },
  { id: 'simulator-template-of-an-order-notice-00001', title: '订单通知', keywords: ['thing1', 'amount2', 'date3', 'phrase4'] },
]

/** A value with one of these words hits WeChat's black list (45168). */
const blacklisted = ['黑名单词']

/** Keyword type → may this value stand there? */
const rules = {
  thing: (text) => characters(text) <= 20,
  number: (text) => /^-?[\d.]+$/.test(text) && text.replace(/\D/g, '').length <= 32 && !Number.isNaN(Number(text)),
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => characters(text) <= 5 && !/[\p{L}\p{N}]/u.test(text),
  character_string: (text) => /^[\x20-\x7e]{1,32}$/.test(text),
  time: (text) => /\d{1,2}:\d{2}/.test(text) && !Number.isNaN(hour(text)),
  date: (text) => /\d{4}(年|-|\/|\.)\d{1,2}(月|-|\/|\.)\d{1,2}/.test(text),
  amount: (text) => /^[^\d.\-\s]?-?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => characters(text) <= 17 && /^[\d+\-() ]+$/.test(text),
  car_number: (text) => characters(text) <= 8,
  name: (text) => (/\p{Script=Han}/u.test(text) ? characters(text) <= 10 : characters(text) <= 20),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  enum: () => true,
  const: (text) => characters(text) <= 20,
}

function fits(keyword, value, free) {
  const rule = /\d$/.test(keyword) ? rules[keyword.replace(/\d+$/, '')] : undefined
  if (rule) return isText(value) && rule(value)
  return free && typeof value === 'string'
}

/** 24 hours, or NaN. */
function hour(text) {
  const found = Number(/(\d{1,2}):\d{2}/.exec(text)[1])
  return found < 24 ? found : NaN
}

/** The templates of one account. */
export function templates() {
  return new Map(defaultTemplates.map((template) => [template.id, template]))
}

/**
 * Refuses data that does not fill a template: 47003, with the name of the field.
 * @param {boolean} [free] official accounts' older templates have keywords of no type (first, keyword1, remark)
 */
export function checkData(template, data, { free = false } = {}) {
  demand(isObject(data), 47003, 'argument invalid! data is not an object')
  for (const keyword of template.keywords ?? []) demand(keyword in data, 47003, `argument invalid! data.${keyword}.value invalid`)
  for (const [keyword, item] of Object.entries(data)) {
    const value = typeof item?.value === 'number' ? String(item.value) : item?.value
    demand(fits(keyword, value, free), 47003, `argument invalid! data.${keyword}.value invalid`)
    demand(!blacklisted.some((word) => value.includes(word)), 45168)
  }
}
