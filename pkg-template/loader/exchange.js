// One HTTP exchange: begin() sends at once and gives { done, giveUp }. `done` never rejects; it resolves with
// { status, sort, value }: what answer.js or faults.js say.
//
// `wayOf(url)` says how requests to there leave, in one of two shapes. What fetch gives is a { fetch }. All other transports are a { send },
//   send(url, init, settle) → giveUp
// which takes a body of text or bytes, and calls settle once: with an error, or with (undefined, status, body, headers), where the body is
// whole, as bytes or as text, and the headers are an object whose names are in lower case. That takes a third of the time that fetch's streams and objects do.
// `init.mayRepeat` tells a send whether the request may go out twice; where it may not, none is sent again of which anything was written.

import { fileOf, isText, isWhole, jsonOf, redirectOf } from './answer.js'
import { decode, joined, viewOf } from './bytes-of.js'
import { faultOf, LIMIT, tooLarge, unwritable } from './faults.js'
import { givesBytes, noBytes, noResponse, slipOf } from './own-fetch.js'
import { isPromise } from './promised.js'
import { inBytes, initOf, isForm } from './request.js'
import { newReading } from './source.js'

/** `signed(url, init)`, where it is given, gives a promise of { url, init, opened } or { ended }, as a signer does (signing/signer.js). */
export function begin(wayOf, url, post, payload, body, headers, mayBeFile, mayRepeat, signed) {
  const reading = newReading()
  const leave = (url, init, opened) => gone(wayOf, url, init, mayBeFile, mayRepeat === true, opened)
  const leaveSigned = ({ url, init, opened, ended: outcome }) => (outcome ? ended(outcome) : leave(url, init, opened))
  const go = (init) => (signed ? later(signed(url, init), leaveSigned, faultOf, nothing) : leave(url, init))
  try {
    const init = initOf(post, payload, body, headers, reading)
    return isPromise(init) ? later(init, go, unwritable, () => reading.stop()) : go(init)
  } catch (error) {
    return ended(unwritable(error))
  }
}

function gone(wayOf, url, init, mayBeFile, mayRepeat, opened) {
  try {
    const way = wayOf(url, init)
    if (way.fetch) return fetched(way, url, init, mayBeFile, opened)
    const go = (init) => sent(way.send, url, Object.assign(init, { mayRepeat }), mayBeFile, opened)
    return isForm(init.body) ? later(inBytes(init), go, faultOf, nothing) : go(init)
  } catch (error) {
    return ended(faultOf(error))
  }
}

const ended = (outcome) => ({ done: Promise.resolve(outcome), giveUp: nothing })

const nothing = () => {}

/** An exchange that begins when its request is made. */
function later(made, go, failed, stop) {
  let givenUp = false
  const exchange = {
    done: made.then((init) => {
      if (givenUp) return faultOf(new Error('given up')) // nobody hears of it
      const begun = go(init)
      exchange.giveUp = () => begun.giveUp()
      return begun.done
    }, failed),
    giveUp() {
      givenUp = true
      stop()
    },
  }
  return exchange
}

// ---- by a transport that gives the whole answer

function sent(send, url, init, mayBeFile, opened) {
  const exchange = { done: undefined, giveUp: nothing }
  exchange.done = new Promise((resolve) => {
    const settle = (error, status, body, headers) => resolve(error ? faultOf(error) : outcomeOf(status, body, headers, mayBeFile, opened))
    try {
      exchange.giveUp = send(url, init, settle)
    } catch (error) {
      settle(error)
    }
  })
  return exchange
}

function outcomeOf(status, body, headers, mayBeFile, opened) {
  const header = (name) => Object(headers)[name]
  const redirect = redirectOf(status)
  if (redirect) return redirect
  if (opened) return opened(status, body, header, mayBeFile)
  if (typeof body === 'string') return jsonOf(status, body)
  return mayBeFile ? fileOf(status, body, header('content-disposition')) : jsonOf(status, decode(body))
}

// ---- by fetch

function fetched({ fetch, isOwn }, url, init, mayBeFile, opened) {
  // Node.js 12 and 14 have no AbortController: there an exchange that nobody waits for ends by itself.
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined
  let over = false
  const end = (outcome) => {
    over = isWhole(outcome)
    return outcome
  }
  const failed = (error) => end((isOwn && slipOf(error)) || faultOf(error))
  if (abort) init.signal = abort.signal
  return {
    done: run(fetch, isOwn, url, init, mayBeFile, opened).then(end, failed),
    giveUp() {
      if (abort && !over) abort.abort() // of what is over there is nothing to end, and an event and an exception are not cheap
    },
  }
}

async function run(fetch, isOwn, url, init, mayBeFile, opened) {
  const response = await fetch(url, init)
  const wrong = isOwn && noResponse(response)
  if (wrong) return wrong
  const status = Number(response.status) // the core takes nothing else: a bigint would end it
  const redirect = redirectOf(response.type === 'opaqueredirect' ? 302 : status)
  if (redirect) return redirect
  if (opened) return opened(status, await textOf(response), (name) => headerOf(response, name), mayBeFile)
  if (!mayBeFile) return jsonOf(status, await textOf(response))
  if (isOwn && !givesBytes(response)) {
    const outcome = jsonOf(status, await response.text())
    return status < 300 && isText(outcome) ? noBytes() : outcome
  }
  const bytes = await bytesOf(response)
  return fileOf(status, bytes, headerOf(response, 'content-disposition'))
}

async function textOf(response) {
  const reader = readerOf(response)
  if (reader) return decode(await collect(reader))
  return typeof response.text === 'function' ? response.text() : decode(viewOf(await response.arrayBuffer()))
}

async function bytesOf(response) {
  const reader = readerOf(response)
  return reader ? collect(reader) : viewOf(await response.arrayBuffer())
}

// A body whose size is certain to be within the limit is read in one go, which is quicker; others chunk by chunk.
function readerOf(response) {
  const length = headerOf(response, 'content-length')
  if (length !== null && Number(length) > LIMIT) throw tooLarge()
  if (length !== null && headerOf(response, 'content-encoding') === null) return undefined
  return response.body && typeof response.body.getReader === 'function' ? response.body.getReader() : undefined
}

function headerOf(response, name) {
  const { headers } = response
  return headers && headers.get ? headers.get(name) : null
}

async function collect(reader) {
  const chunks = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.byteLength
    if (size > LIMIT) throw tooLarge()
  }
  return chunks.length === 1 ? viewOf(chunks[0]) : joined(chunks, size)
}
