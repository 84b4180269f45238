// Servers that answer as no honest one does: a socket each, and what is written to it.

import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { createServer } from 'node:net'

/** @param {(socket: import('node:net').Socket, head: string) => void} answer @returns the server's address */
export async function rawServer(t, answer) {
  const sockets = new Set()
  const seen = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    let head = ''
    socket.on('data', (bytes) => {
      head += bytes
      if (!head.includes('\r\n\r\n')) return
      seen.push(head)
      const request = head
      head = ''
      answer(socket, request)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { url: `http://127.0.0.1:${server.address().port}`, seen, sockets }
}

/** An ordinary HTTP server. */
export async function httpServer(t, handler) {
  const seen = []
  const server = createHttp((request, response) => {
    seen.push(request.url)
    handler(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections?.()
    server.close()
  })
  return { url: `http://127.0.0.1:${server.address().port}`, seen }
}
