// A transport on uniCloud.httpclient, for cloud functions without fetch. It is the library urllib, to which everything has to be said in its own words.

import { bufferOf } from './bytes-of.js'
import { LIMIT, tooLarge } from './faults.js'

const PATIENCE = 60_000 // ms: a call ends by its own clock, but a request that it gave up cannot be taken back

/** Nothing where there is none. */
export function overHttpclient(timeout) {
  const client = typeof uniCloud === 'object' && uniCloud && uniCloud.httpclient
  if (!client || typeof client.request !== 'function') return undefined
  return { send: (url, init, settle) => send(client, Math.max(timeout || 0, PATIENCE), url, init, settle) }
}

function send(client, timeout, url, { method, headers, body }, settle) {
  const options = { method, headers, timeout, dataType: '', followRedirect: false }
  // Views of bytes are no Buffers to it.
  if (body !== undefined) options.content = typeof body === 'string' ? body : bufferOf(body)
  const taken = ({ status, headers, data }) => {
    const bytes = data || new Uint8Array(0)
    if (bytes.length > LIMIT) throw tooLarge()
    settle(undefined, Number(status), bytes, headers)
  }
  Promise.resolve(client.request(url, options)).then(taken).catch(settle)
  return () => {}
}
