// Where a request is a stream of Node.js: http, Express, Nest; Koa and Fastify have it inside of theirs.

import { joined } from '../loader/bytes-of.js'
import { eaten, tooLarge } from './body.js'
import { serve } from './serve.js'

export const node = (push, receive) =>
  async function handle(first, second) {
    const host = hostOf(first, second)
    const { request } = host
    const answer = await serve(push, receive, {
      method: request.method,
      query: addressOf(first, request),
      path: addressOf(first, request),
      body: () => bodyOf(host, push.settings.limit),
      args: [first, second],
      request: first,
    })
    return host.send(answer)
  }

function hostOf(first, second) {
  // Koa: one context, which answers by itself.
  if (first.req && first.res && first.request) return { request: first.req, parsed: first.request, send: (answer) => void koa(first, answer) }
  // Fastify: its own request and reply.
  if (first.raw && typeof second.send === 'function' && typeof second.header === 'function') return { request: first.raw, parsed: first, send: (answer) => fastify(second, answer) }
  return { request: first, parsed: first, send: (answer) => void plain(second, answer) }
}

function koa(context, { status, type, body }) {
  context.status = status
  context.set('Content-Type', type)
  context.body = body
}

const fastify = (reply, { status, type, body }) => reply.code(status).header('content-type', type).send(body)

function plain(response, { status, type, body }) {
  response.statusCode = status
  response.setHeader('Content-Type', type)
  if (status === 413) response.setHeader('Connection', 'close') // the rest of it is not read
  response.end(body)
}

// Express takes the part that a router stands at away from `url`.
const addressOf = (first, request) => String(first.originalUrl || request.originalUrl || request.url || '')

const isEmpty = (body) => body === undefined || body === null || body === '' || (typeof body === 'object' && !(body instanceof Uint8Array) && Object.keys(body).length === 0)

/** What a parser kept of it first, then what it made of it, then the stream itself. */
function bodyOf({ request, parsed }, limit) {
  const kept = [parsed.rawBody, request.rawBody, parsed.body, request.body].find((body) => !isEmpty(body))
  if (kept !== undefined) return kept
  // Node.js 12.0 to 12.8 say it in another place. To wait for a stream that has ended would be for ever.
  if (request.readableEnded || Object(request._readableState).endEmitted) throw eaten(Object(request.headers)['content-type'])
  return streamed(request, limit)
}

function streamed(request, limit) {
  return new Promise((resolve, reject) => {
    const parts = []
    let size = 0
    const over = () => {
      request.removeListener('data', take)
      request.pause()
      reject(tooLarge(limit))
    }
    const take = (part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      size += bytes.length
      if (size > limit) over()
      else parts.push(bytes)
    }
    if (Number(request.headers['content-length']) > limit) return over()
    request.on('data', take)
    request.on('end', () => resolve(joined(parts, size)))
    request.on('error', reject)
    request.on('aborted', () => reject(eaten(request.headers['content-type'])))
  })
}
