// The control interface and the page, below /_simulator on the simulator's own address. WeChat has no such path.

import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { renderSVG } from 'uqr'
import { files } from './files.mjs'
import { guard } from './guard.mjs'
import { routes } from './routes.mjs'
import { Trouble } from './trouble.mjs'
import { check } from './wants.mjs'

export const PREFIX = '/_simulator'
const LARGEST_BODY = 1024 * 1024
const QR_HOLDS = 1000 // bytes, of the 2331 of the largest code: more than that no camera reads well

/**
 * @param {{ world: any, journal: import('./journal.mjs').Journal, acts: any, forget: () => void, url: () => string, allowHosts: string[] }} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} whether it was for it
 */
export function createControl(options) {
  const app = appOf(options)
  // Leaves the global Request and Response as they are: they belong to the tests.
  const listen = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return (request, response) => {
    const [path] = request.url.split('?')
    if (path !== PREFIX && !path.startsWith(`${PREFIX}/`) && !isVisit(request, path)) return false
    listen(request, response)
    return true
  }
}

/** Someone has typed the address into a browser. */
const isVisit = ({ method, headers }, path) => method === 'GET' && path === '/' && /\btext\/html\b/.test(headers.accept ?? '')

function appOf({ world, journal, acts, forget, url, allowHosts }) {
  const app = new Hono()
  const context = () => ({ world, journal, acts, forget, url: url() })

  app.onError((error, c) => {
    if (error instanceof Trouble) return c.json({ error: error.message }, error.status)
    world.onError(error)
    return c.json({ error: `模拟器自身出错：${error.message}` }, 500)
  })
  app.notFound((c) => c.json({ error: `没有 ${c.req.method} ${c.req.path}：全部接口见 GET ${PREFIX}/api` }, 404))

  app.use(async (c, next) => {
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
    guard(c.req.raw.headers, { allowHosts, isPage: c.req.method === 'GET' && !`${c.req.path}/`.startsWith(`${PREFIX}/api/`) })
    await next()
  })

  app.get('/', (c) => c.redirect(`${PREFIX}/`))
  app.get(PREFIX, (c) => c.redirect(`${PREFIX}/`))
  for (const [name, { type, bytes }] of files()) app.get(`${PREFIX}/${name}`, (c) => c.body(bytes, 200, { 'content-type': type }))

  const api = app.basePath(`${PREFIX}/api`)
  for (const path of ['', '/']) app.get(`${PREFIX}/api${path}`, (c) => c.json({ routes: described() }))
  api.get('/calls/:id/picture', (c) => {
    const picture = journal.pictures.get(Number(c.req.param('id')))
    if (!picture) throw new Trouble(`请求 ${c.req.param('id')} 没有图片，或已经不再保存`, 404)
    return c.body(picture.bytes, 200, { 'content-type': picture.type })
  })
  api.get('/qr', (c) => {
    const { text = '' } = c.req.query()
    if (text === '' || Buffer.byteLength(text) > QR_HOLDS) throw new Trouble(`text 应当是 1 到 ${QR_HOLDS} 字节的文本`)
    return c.body(renderSVG(text, { border: 2 }), 200, { 'content-type': 'image/svg+xml' })
  })
  api.get('/events', (c) => streamSSE(c, (stream) => follow(stream, journal)))
  for (const [heading, route] of Object.entries(routes)) {
    const [method, path] = heading.split(' ')
    api.on(method, path, async (c) => {
      const given = check(route.wants ?? {}, method === 'POST' ? await bodyOf(c, route) : c.req.query(), world)
      const result = await route.run(context(), { ...given, ...c.req.param() })
      if (method !== 'GET') journal.changed()
      return c.body(JSON.stringify(result ?? { ok: true }, writable), 200, { 'content-type': 'application/json; charset=utf-8' })
    })
  }
  for (const path of new Set(Object.keys(routes).map((heading) => heading.split(' ')[1]))) {
    const known = Object.keys(routes).map((heading) => heading.split(' ')).filter((each) => each[1] === path).map(([method]) => method)
    api.all(path, (c) => refuse(`${c.req.path} 只接受 ${known.join('、')}，不是 ${c.req.method}`, 405))
  }
  return app
}

/** JSON only: what a form of another site can send is not taken. */
async function bodyOf(c, { wants = {} }) {
  const text = await textOf(c.req.raw.body)
  if (text === '' && !Object.values(wants).some(({ required }) => required)) return {}
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) refuse('content-type 应当是 application/json', 415)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Trouble(`请求体不是 JSON：${error.message}`)
  }
}

/** Hono's own limit wraps the request in another, of the global class, which this server's are not. */
async function textOf(body) {
  const chunks = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > LARGEST_BODY) refuse(`请求体超过 ${LARGEST_BODY} 字节`, 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function refuse(message, status) {
  throw new Trouble(message, status)
}

/** Until whoever listens has gone. */
async function follow(stream, journal) {
  let gone
  const end = new Promise((resolve) => (gone = resolve))
  const stop = journal.listen((kind, entry) => void stream.writeSSE({ event: kind, data: JSON.stringify(entry, writable) }).catch(() => {}))
  stream.onAbort(gone)
  await stream.writeSSE({ event: 'ready', data: '{}' })
  await end
  stop()
}

/** The table, for who asks for it. */
export const described = () =>
  Object.entries(routes).map(([heading, { does, wants = {} }]) => {
    const [method, path] = heading.split(' ')
    const fields = Object.fromEntries(Object.entries(wants).map(([name, { what, required }]) => [name, required ? `${what}，必填` : what]))
    return { method, path: `${PREFIX}/api${path}`, does, ...(Object.keys(fields).length > 0 && { [method === 'GET' ? 'query' : 'body']: fields }) }
  })

/** JSON has no BigInt and no Infinity. */
const writable = (_, value) => (typeof value === 'bigint' ? String(value) : value === Infinity ? 'forever' : value)
