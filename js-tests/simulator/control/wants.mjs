// What a request has to carry, and how it is refused where it does not.

import { isObject } from '../checks.mjs'
import { Trouble } from './trouble.mjs'

/**
 * @typedef {object} Want
 * @property {string} what the type in words
 * @property {(value: any, world: import('../world.mjs').World) => boolean} fits
 * @property {boolean} [required]
 */

const want = (what, fits) => ({ what, fits })

export const text = want('文本', (value) => typeof value === 'string' && value !== '')
export const anyText = want('文本', (value) => typeof value === 'string')
export const textOrNull = want('文本或 null', (value) => value === null || typeof value === 'string')
export const number = want('数字', Number.isFinite)
export const count = want('不小于 0 的整数', (value) => Number.isInteger(value) && value >= 0)
/** In a query all is text. */
export const digits = want('不小于 0 的整数', (value) => /^\d{1,15}$/.test(value))
export const boolean = want('true 或 false', (value) => typeof value === 'boolean')
export const object = want('对象', isObject)
export const list = want('数组', Array.isArray)
export const path = want('以 / 开头的路径', (value) => typeof value === 'string' && value.startsWith('/'))
export const httpUrl = want('http:// 开头的地址', isHttp)
export const anything = want('任意值', (value) => value !== undefined)
export const account = { what: '模拟器里的一个 appid', fits: (value, world) => world.accounts.has(value), known: (world) => [...world.accounts.keys()] }
export const oneOf = (...values) => want(values.map((value) => JSON.stringify(value)).join('、'), (value) => values.includes(value))
export const times = want('不小于 1 的整数或 "forever"', (value) => value === 'forever' || (Number.isInteger(value) && value >= 1))
export const accepts = want('"all" 或 { 模板id: 次数 }', (value) => value === 'all' || (isObject(value) && Object.values(value).every(Number.isInteger)))
export const needed = (one) => ({ ...one, required: true })

/** Refuses in words, with the name of the field. @param {Record<string, Want>} wants */
export function check(wants, body, world) {
  if (!isObject(body)) throw new Trouble('请求体应当是 JSON 对象')
  const names = Object.keys(wants)
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(wants, name)) throw new Trouble(`没有字段 ${name}：${names.length > 0 ? `可以写 ${names.join('、')}` : '这个接口没有字段'}`)
  }
  for (const [name, { required, what, fits, known }] of Object.entries(wants)) {
    const value = body[name]
    if (value === undefined && !required) continue
    if (value === undefined) throw new Trouble(`缺少 ${name}：${what}`)
    if (!fits(value, world)) throw new Trouble(`${name} 应当是${what}${known ? `（${known(world).join('、')}）` : ''}，不是 ${briefly(value)}`)
  }
  return body
}

function isHttp(value) {
  try {
    return new URL(value).protocol === 'http:'
  } catch {
    return false
  }
}

function briefly(value) {
  const written = JSON.stringify(value) ?? String(value)
  return written.length > 60 ? `${written.slice(0, 60)}…` : written
}
