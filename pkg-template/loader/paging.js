// weixin-openapi/paging: iterates over what WeChat gives a page at a time. How a function pages is data of the catalogue.

import { failureOf, PARAMETER, SHAPE } from './failure.js'
import { pagings } from './pagings.js' // written by the build
import { WeixinError } from './unwrap.js'

/**
 * The answers, page by page, of the function of that name. A page that fails ends it with an error, which has the failure in `result`, and in
 * `params` the parameters with which it can go on from there.
 */
export async function* pages(weixin, name, params) {
  const paging = pagingOf(name)
  let first = true
  for (let asked = firstOf(paging, params); asked !== undefined; ) {
    const page = await calledBy(weixin, name, asked)
    if (page.code !== 0 && page.code === paging.empty) return
    if (page.code !== 0) throw failed(page, asked)
    // What WeChat says to a cursor at the end, an answer without a list, is no page; nothing at all is one.
    if (first || itemsOf(paging, page).length > 0) yield page
    first = false
    asked = nextOf(paging, asked, page, name)
  }
}

/** What is in the lists of the pages, one after the other. */
export async function* items(weixin, name, params) {
  for await (const page of pages(weixin, name, params)) yield* itemsOf(pagingOf(name), page)
}

function pagingOf(name) {
  if (Object.prototype.hasOwnProperty.call(pagings, name)) return pagings[name]
  throw refused(`${typeof name === 'string' ? `${name} 不是可以翻页的函数` : '函数要写成名字'}：请写成 'h5.user.getList' 这样，能翻页的函数见文档「翻页」`)
}

// Looked up at each call, in the place where it stands, so that a spy is called in its place.
function calledBy(weixin, name, params) {
  const path = name.split('.')
  const leaf = path.pop()
  const parent = path.reduce((node, word) => Object(node)[word], weixin)
  if (typeof Object(parent)[leaf] === 'function') return parent[leaf](params)
  throw refused(`第一个参数里没有 ${name}：请传入 weixin 对象本身`)
}

/** What the caller says, and where he says nothing the beginning, and pages as long as WeChat gives them. */
function firstOf({ param, first, size, most }, params) {
  const asked = Object.assign({}, params)
  if (isNothing(asked[param]) && first !== undefined) asked[param] = first
  if (size !== undefined && most !== undefined && isNothing(asked[size])) asked[size] = most
  return asked
}

/** The parameters of the next page; undefined where there is none. */
function nextOf(paging, asked, page, name) {
  const count = itemsOf(paging, page).length
  const size = Number(asked[paging.size])
  if (count === 0 || (paging.more && dig(page, paging.more) === false) || (paging.short_is_last && count < size)) return undefined
  const at = AFTER[paging.by](paging, asked[paging.param], page, count, size)
  if (at === undefined) return undefined
  if (String(at) === String(asked[paging.param])) throw failed(stuck(name), asked)
  return Object.assign({}, asked, { [paging.param]: at })
}

const AFTER = {
  cursor({ next, first }, _at, page) {
    const at = exact(page, next)
    if (!at) return undefined
    return typeof first === 'number' && Number.isSafeInteger(Number(at)) ? Number(at) : at
  },
  // By what came: a page may be shorter than was asked for.
  offset({ total }, at, page, count) {
    const next = Number(at) + count
    return next >= numberAt(page, total) ? undefined : next
  },
  page({ total, pages, first }, at, page, _count, size) {
    const number = Number(at)
    return number >= numberAt(page, pages) || (number - first + 1) * size >= numberAt(page, total) ? undefined : number + 1
  },
}

function itemsOf({ lists }, page) {
  return lists.map((path) => dig(page, path)).find(Array.isArray) || [] // of what is empty WeChat leaves out the list
}

/** The field at a dotted path; in a list that of its last item. */
function dig(value, path) {
  return path.split('.').reduce((at, word) => Object(Array.isArray(at) ? at[at.length - 1] : at)[word], value)
}

/** A number that JavaScript has rounded has a twin that is a text. */
function exact(page, path) {
  const value = dig(page, path)
  return typeof value === 'number' && !Number.isSafeInteger(value) ? dig(page, `${path}_str`) || value : value
}

/** NaN where it is not said, which nothing is beyond. */
const numberAt = (page, path) => (path === undefined || isNothing(dig(page, path)) ? NaN : Number(dig(page, path)))

const isNothing = (value) => value === undefined || value === null

// ---- failures

function stuck(name) {
  const msg = '翻页停住了：微信说的下一页的位置与这一页相同；前面的各项已经得到'
  return failureOf(SHAPE, msg, 'weixin', { function: name })
}

// Not enumerable, as the result: who logs the error does not log what the caller gave.
const failed = (result, params) => Object.defineProperty(new WeixinError(result), 'params', { value: params, configurable: true, writable: true })

function refused(msg) {
  return failed(failureOf(PARAMETER, msg, 'parameter', { function: 'items' }), undefined)
}
