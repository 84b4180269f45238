// Where a request is a Request: Workers, Deno, Bun, Next.js, Hono, Nitro.

import { joined } from '../loader/bytes-of.js'
import { eaten, tooLarge } from './body.js'
import { serve } from './serve.js'

export const handler = (push, receive) =>
  async function handle(request, ...args) {
    const { status, type, body } = await serve(push, receive, {
      method: request.method,
      query: request.url,
      path: request.url,
      body: () => bodyOf(request, push.settings.limit),
      args,
      request,
      waitUntil: waiting(args),
    })
    return new Response(request.method === 'HEAD' ? null : body, { status, headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } })
  }

// Workers hand it over last, others in the middle, and each wants it called on what it belongs to.
function waiting(args) {
  const host = args.find((arg) => typeof Object(arg).waitUntil === 'function')
  return host && ((work) => host.waitUntil(work))
}

async function bodyOf(request, limit) {
  if (request.bodyUsed) throw eaten(request.headers.get('content-type'))
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const reader = request.body && request.body.getReader && request.body.getReader()
  if (!reader) return request.text()
  const parts = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(parts, size)
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw tooLarge(limit)
    }
    parts.push(value)
  }
}
