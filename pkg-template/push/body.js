// A body, in whatever a host has made of it.

import { decode, isBytes, viewOf } from '../loader/bytes-of.js'
import { EATEN, Refusal, TOO_LARGE, UNREADABLE, readable } from './failures.js'

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

export const tooLarge = (limit) => new Refusal(TOO_LARGE, `请求体超过 ${limit} 字节，没有读取：微信的推送没有这么大；真的需要时用选项 limit 放宽`)

/** `{ text }`, or `{ object }` where a parser has been there before. */
export const bodyOf = (body, limit) => readable(() => read(body, limit), UNREADABLE, 'body 无法读取：它的 getter 或 Proxy 抛出了异常')

function read(body, limit) {
  if (isBytes(body)) {
    if (body.byteLength > limit) throw tooLarge(limit)
    return read(decode(viewOf(body)), limit)
  }
  if (typeof body === 'string') {
    if (body.length > limit) throw tooLarge(limit)
    if (body.trim() === '') throw eaten()
    return { text: body }
  }
  if (body === undefined || body === null) throw eaten()
  if (!isObject(body)) throw new Refusal(UNREADABLE, `body 应为字符串、字节或解析好的对象，传入的是 ${typeof body}`)
  if (Object.keys(body).length === 0) throw eaten()
  const { xml } = body
  return isObject(xml) ? { object: copyOf(plain(xml, 0)), format: 'xml' } : { object: rounded(copyOf(body)), format: 'json' }
}

/** A body that is not there any more; `contentType` is what its parser went by. */
export function eaten(contentType) {
  const type = typeof contentType === 'string' && /^[\w/+.;= -]{1,80}$/.test(contentType) ? `（Content-Type 是 ${contentType}）` : ''
  return new Refusal(
    EATEN,
    `请求体是空的${type}：多半被别的中间件读走了。Express：把本包的路由放在 express.json() 之前，或给它用 express.text({ type: '*/*' })；` +
      'Koa：放在 bodyparser 之前；Fastify：addContentTypeParser 时用 parseAs: \'string\'；Nest：NestFactory.create 时用 rawBody: true；Next.js 的 pages/api：bodyParser: false',
  )
}

/** Values and nothing else: what the caller does to his own, or his own does by itself, changes nothing. */
function copyOf(object) {
  const copy = JSON.parse(JSON.stringify(object))
  if (!isObject(copy)) throw eaten()
  return copy
}

// A parser of JSON has rounded what is too long for a number; the rest of the digits are gone.
function rounded(object) {
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new Refusal(EATEN, `JSON 解析器已经舍入了 ${name.replace(/\W/g, ' ').slice(0, 40)}：请把本包的路由放在 express.json() 等解析器之前，由本包读取请求体`)
    }
  }
  return object
}

// Parsers of XML make a list of each element.
function plain(value, depth) {
  if (depth > 32) return undefined
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0], depth + 1) : value.map((item) => plain(item, depth + 1))
  if (!isObject(value)) return value
  const out = {}
  for (const name of Object.keys(value)) if (name !== '__proto__') out[name] = plain(value[name], depth + 1)
  return out
}
