'use strict'

// A fetch for Node.js before 18: as much of one as the package uses.

const http = require('http')

globalThis.fetch = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers: Object.assign({ 'content-length': body ? Buffer.byteLength(body) : 0 }, headers) }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const get = (name) => answer.headers[name] || null
        resolve({ status: answer.statusCode, headers: { get }, text: async () => bytes.toString(), arrayBuffer: async () => bytes })
      })
    })
    sent.on('error', reject)
    if (signal) signal.addEventListener('abort', () => sent.destroy(new Error('aborted')))
    sent.setTimeout(3000, () => sent.destroy())
    sent.end(body && Buffer.from(body))
  })
