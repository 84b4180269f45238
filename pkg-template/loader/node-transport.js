// A transport on Node.js's own http and https: what fetch does for an exchange, at a third of its cost, and on versions that have no fetch.
// A file of its own, since most processes never need it. `require` is that of the entry: so no bundler looks for http where there is none.

import { bufferOf } from './bytes-of.js'
import { LIMIT, tooLarge } from './faults.js'
import { environment, proxyFor, tunnel } from './proxy.js'

/**
 * A connection that was idle for longer (ms) is not used again: its other end may close it at any moment, and what was just sent then may not
 * be sent twice. The clock is looked at when a request wants it: a cloud function is frozen between calls, and its timers with it.
 */
const IDLE = 4000

const hosts = new Map() // all instances share connections, as they do with fetch
const MOST_HOSTS = 100

/** Gives the `send` of exchange.js; throws where there is no http. */
export function transport(require) {
  moduleOf(require, 'http:')
  return (url, init, settle) => exchange(require, url, init, settle)
}

function exchange(require, url, init, settle) {
  const slash = url.indexOf('/', 8)
  const { request, agent, options, host } = hostOf(require, url.slice(0, slash))
  agent.dropIdle()
  let giveUpTunnel = () => {}
  const onTunnel = (giveUp) => (giveUpTunnel = giveUp)
  const whole = Object.assign({ path: url.slice(slash), method: init.method, headers: headersOf(host, init), onTunnel }, options)
  let over = false
  let answer
  let sent = attempt(true)
  return function giveUp() {
    if (!over) end(broken())
  }

  function attempt(isFirst) {
    const now = request(whole)
    let failed = false
    const fail = (error) => {
      if (failed || (answer && answer.complete)) return // what follows a whole answer is nobody's business
      failed = true
      if (!isFirst || over || answer || !isUnheard(now, init.mayRepeat)) return end(error)
      agent.dropIdle(true)
      sent = attempt(false)
    }
    now.on('response', (response) => {
      answer = response
      receive(require, response, end)
    })
    now.on('error', fail)
    now.on('close', () => answer || fail(broken()))
    now.end(chunkOf(init.body))
    return now
  }

  function end(error, status, body, headers) {
    if (over) return
    over = true
    if (error && !(answer && answer.complete)) {
      giveUpTunnel()
      sent.destroy() // after a whole answer the connection is the next request's
    }
    settle(error, status, body, headers)
  }
}

// Pairs: an object would be gone through twice.
function headersOf(host, { headers, body }) {
  const pairs = [['host', host], ['accept', '*/*'], ['accept-encoding', 'gzip, deflate, br']].filter(([name]) => headers[name] === undefined)
  for (const name of Object.keys(headers)) pairs.push([name, headers[name]])
  const isCounted = ['content-length', 'transfer-encoding'].some((name) => headers[name] !== undefined)
  if (body !== undefined && !isCounted) pairs.push(['content-length', globalThis.Buffer.byteLength(body)])
  return pairs
}

/** Node.js 12 and 14 write no Uint8Array that is not a Buffer. */
const chunkOf = (body) => (ArrayBuffer.isView(body) ? bufferOf(body) : body)

/** A kept connection turned out to be closed: nothing was written on it any more, or what was may be sent twice. */
function isUnheard(request, mayRepeat) {
  if (request[WRITTEN] === undefined) return false
  return mayRepeat || !request.socket || request.socket.bytesWritten === request[WRITTEN]
}

const broken = () => Object.assign(new Error('closed'), { code: 'ECONNRESET' })

// ---- the answer

function receive(require, response, end) {
  const { statusCode, headers, socket } = response
  noteWhatItSays(socket, headers)
  if (headers['content-length'] > LIMIT) return end(tooLarge())
  response.on('aborted', () => end(broken())) // all that Node.js 14 says of an answer that is cut off
  collect(response, (error, bytes) => {
    if (error || !response.complete) return end(error || broken())
    const taken = (bytes) => end(undefined, statusCode, bytes, headers)
    const decoder = bytes.length && decoderOf(require, headers['content-encoding'], bytes)
    if (!decoder) return taken(bytes)
    collect(decoder, (error, decoded) => (error ? end(error) : taken(decoded)))
    decoder.end(bytes)
  })
}

function collect(stream, done) {
  const chunks = []
  let size = 0
  stream.on('data', (chunk) => {
    chunks.push(chunk)
    size += chunk.length
    if (size <= LIMIT) return
    done(tooLarge()) // before the stream says that it was cut off
    stream.destroy()
  })
  stream.on('end', () => done(undefined, chunks.length === 1 ? chunks[0] : globalThis.Buffer.concat(chunks, size)))
  stream.on('error', done)
}

function decoderOf(require, encoding, bytes) {
  switch (encoding && encoding.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return require('zlib').createGunzip()
    case 'deflate': // some servers mean it without a header
      return (bytes[0] & 15) === 8 ? require('zlib').createInflate() : require('zlib').createInflateRaw()
    case 'br':
      return require('zlib').createBrotliDecompress()
  }
}

// ---- connections

// What is known of a connection: since when it is idle, for how long it may be, whether its other end said that it stays open.
const FREED = Symbol('freed'), LASTS = Symbol('lasts'), STAYS = Symbol('stays')
// What is known of a request: how much had been written on its connection before.
const WRITTEN = Symbol('written')

function noteWhatItSays(socket, headers) {
  const hint = /timeout=(\d+)/.exec(headers['keep-alive'])
  socket[LASTS] = hint ? Math.min(IDLE, (hint[1] - 1) * 1000) : IDLE
  socket[STAYS] = Boolean(hint) || /keep-alive/i.test(headers.connection)
}

function hostOf(require, origin) {
  const known = hosts.get(origin)
  if (known) return known
  if (hosts.size >= MOST_HOSTS) hosts.clear()
  const { protocol, host, hostname, port } = new URL(origin)
  const { request, agent } = moduleOf(require, protocol)
  const options = { agent, host: hostname.replace(/^\[|\]$/g, ''), port: port || undefined }
  const made = { request, agent, options, host }
  hosts.set(origin, made)
  return made
}

const modules = {}

function moduleOf(require, protocol) {
  if (modules[protocol]) return modules[protocol]
  const { Agent, request } = require(protocol === 'https:' ? 'https' : 'http')

  class KeptAlive extends Agent {
    createConnection(options, done) {
      const proxy = protocol === 'https:' && proxyFor(options.host, options.port || 443, environment())
      if (!proxy) return this.connected(options)
      const giveUp = tunnel(require, proxy, options.host, options.port || 443, (error, socket) => {
        if (error) return done(error)
        socket.setNoDelay(true)
        done(undefined, this.connected(Object.assign({}, options, { socket })))
      })
      options.onTunnel(giveUp)
    }

    connected(options) {
      const socket = super.createConnection(options)
      if (socket) socket.setNoDelay(true)
      return socket
    }

    keepSocketAlive(socket) {
      socket[FREED] = Date.now()
      return super.keepSocketAlive(socket)
    }

    reuseSocket(socket, request) {
      request[WRITTEN] = socket.bytesWritten
      super.reuseSocket(socket, request)
    }

    // Some servers close after an answer without having said so. Two turns of the event loop show it.
    emit(event, socket, ...rest) {
      if (event !== 'free' || socket[STAYS]) return super.emit(event, socket, ...rest)
      setImmediate(setImmediate, () => super.emit(event, socket, ...rest))
      return true
    }

    /** Closes connections that were idle for too long, or all that are idle. */
    dropIdle(all) {
      const now = Date.now()
      for (const name of Object.keys(this.freeSockets)) {
        for (const socket of this.freeSockets[name].slice()) {
          if (!all && now - socket[FREED] < socket[LASTS]) continue
          socket.destroy()
          socket.emit('agentRemove') // Node.js 12 would give it to the next request
        }
      }
    }
  }

  // An idle connection keeps no process up: the agent sees to that. The one used last is used next, so that others may age.
  return (modules[protocol] = { request, agent: new KeptAlive({ keepAlive: true, scheduling: 'lifo' }) })
}
