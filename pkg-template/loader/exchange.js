// One HTTP exchange: begin() sends at once and gives { done, giveUp }. `done` never rejects; it resolves with
// { status, sort, value }: what answer.js or faults.js say.
//
// `wayOf(url)` says how requests to there leave, in one of two shapes. What fetch gives is a { fetch }. All other transports are a { send },
//   send(url, init, settle) → giveUp
// which takes a body of text or bytes, and calls settle once: with an error, or with (undefined, status, type, body), where the body is whole,
// as bytes or as text. That takes a third of the time that fetch's streams and objects do.

import { fileOf, isWhole, jsonOf, redirectOf } from './answer.js'
import { decode, joined, viewOf } from './bytes-of.js'
import { faultOf, LIMIT, tooLarge, unwritable } from './faults.js'
import { initOf, isForm, written } from './request.js'

export function begin(wayOf, url, post, payload, body, headers, mayBeFile) {
  let init
  try {
    init = initOf(post, payload, body, headers)
  } catch (error) {
    return ended(unwritable(error))
  }
  try {
    const { fetch, send } = wayOf(url, init)
    return fetch ? fetched(fetch, url, init, mayBeFile) : sent(send, url, init, mayBeFile)
  } catch (error) {
    return ended(faultOf(error))
  }
}

const ended = (outcome) => ({ done: Promise.resolve(outcome), giveUp: nothing })

const nothing = () => {}

// ---- by a transport that gives the whole answer

function sent(send, url, init, mayBeFile) {
  const exchange = { done: undefined, giveUp: nothing }
  exchange.done = new Promise((resolve) => {
    const settle = (error, status, type, body) => resolve(error ? faultOf(error) : outcomeOf(status, type, body, mayBeFile))
    const go = (init) => {
      try {
        exchange.giveUp = send(url, init, settle)
      } catch (error) {
        settle(error)
      }
    }
    if (!isForm(init.body)) return go(init)
    let givenUp = false
    exchange.giveUp = () => (givenUp = true)
    written(init).then((init) => givenUp || go(init), settle)
  })
  return exchange
}

function outcomeOf(status, type, body, mayBeFile) {
  const redirect = redirectOf(status)
  if (redirect) return redirect
  if (typeof body === 'string') return jsonOf(status, body)
  return mayBeFile ? fileOf(status, type, body) : jsonOf(status, decode(body))
}

// ---- by fetch

function fetched(fetch, url, init, mayBeFile) {
  // Node.js 12 and 14 have no AbortController: there an exchange that nobody waits for ends by itself.
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined
  let over = false
  const end = (outcome) => {
    over = isWhole(outcome)
    return outcome
  }
  if (abort) init.signal = abort.signal
  return {
    done: run(fetch, url, init, mayBeFile).then(end, (error) => end(faultOf(error))),
    giveUp() {
      if (abort && !over) abort.abort() // of what is over there is nothing to end, and an event and an exception are not cheap
    },
  }
}

async function run(fetch, url, init, mayBeFile) {
  const response = await fetch(url, init)
  const status = Number(response.status) // the core takes nothing else: a bigint would end it
  const redirect = redirectOf(response.type === 'opaqueredirect' ? 302 : status)
  if (redirect) return redirect
  if (!mayBeFile) return jsonOf(status, await textOf(response))
  const bytes = await bytesOf(response)
  return fileOf(status, headerOf(response, 'content-type'), bytes)
}

async function textOf(response) {
  const reader = readerOf(response)
  return reader ? decode(await collect(reader)) : response.text()
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
