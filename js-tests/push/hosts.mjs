// Hosts of Node.js with the recipe of each, listening on a port; what WeChat pushes to them comes over a socket.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

async function listening(server, close) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}/push`, close: close ?? (() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections?.()))) }
}

const express = (name, before) => (push, receive) => {
  const make = require(name)
  const app = make()
  before(app, make)
  app.all('/push', push.node(receive))
  return listening(createServer(app))
}

const koa = (before) => (push, receive) => {
  const Koa = require('koa')
  const app = new Koa()
  before(app)
  app.use(push.node(receive))
  return listening(createServer(app.callback()))
}

/** What a user of each would write. @type {Record<string, (push, receive) => Promise<{ url: string, close: () => Promise<void> }>>} */
export const hosts = {
  http: (push, receive) => listening(createServer(push.node(receive))),
  'Express 5': express('express', () => {}),
  'Express 5, express.json() before': express('express', (app, { json, urlencoded }) => app.use(json(), urlencoded({ extended: false }))),
  'Express 5, express.text() before': express('express', (app, { text }) => app.use(text({ type: '*/*' }))),
  'Express 5, express.raw() before': express('express', (app, { raw }) => app.use(raw({ type: '*/*' }))),
  'Express 5, below a router': (push, receive) => {
    const make = require('express')
    const app = make()
    app.use('/push', make.Router().all('/', push.node(receive)))
    return listening(createServer(app))
  },
  'Express 4': express('express-4', () => {}),
  'Express 4, express.json() before': express('express-4', (app, { json }) => app.use(json())),
  Koa: koa(() => {}),
  'Koa, body parser before': koa((app) => app.use(require('@koa/bodyparser').bodyParser({ enableTypes: ['json', 'text', 'xml'], encoding: 'utf-8' }))),
  async Fastify(push, receive) {
    const app = require('fastify')()
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => done(null, body))
      scope.all('/push', push.node(receive))
    })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    return { url: `${url}/push`, close: () => app.close() }
  },
  async Hono(push, receive) {
    const { Hono } = require('hono')
    const handle = push.handler(receive)
    const app = new Hono()
    app.all('/push', (c) => handle(c.req.raw))
    return listening(createServer((request, response) => overFetch(app.fetch, request, response)))
  },
}

/** A server of Request and Response over sockets. */
async function overFetch(fetch, request, response) {
  const body = request.method === 'POST' ? request : undefined
  const answer = await fetch(new Request(`http://${request.headers.host}${request.url}`, { method: request.method, headers: request.headers, body, duplex: 'half' }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}
