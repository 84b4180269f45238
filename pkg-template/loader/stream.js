// Streams of any make, chunk by chunk: web streams, those of Node.js, the package form-data with its own, and whatever can be iterated over.

/** As { next, stop }, where next() gives a promise of { done, value }; undefined where there is nothing to read. */
export function pullsOf(stream) {
  if (typeof stream.getReader === 'function') return ofWeb(stream)
  if (typeof stream[Symbol.asyncIterator] === 'function') return ofIterable(stream)
  if (typeof stream.pipe === 'function' && typeof stream.on === 'function') return ofEvents(stream)
  return undefined
}

/** Whether an object is one of them, or brings its own headers. */
export const isStream = (value) =>
  typeof value.pipe === 'function' || typeof value.getReader === 'function' || typeof value[Symbol.asyncIterator] === 'function' || typeof value.getHeaders === 'function'

function ofWeb(stream) {
  const reader = stream.getReader()
  return { next: async () => reader.read(), stop: () => quietly(() => reader.cancel()) }
}

function ofIterable(stream) {
  const iterator = stream[Symbol.asyncIterator]()
  // A text in another encoding than UTF-8 stands for bytes.
  const encoding = stream.readableEncoding
  const chunkOf = (value) => (typeof value === 'string' && encoding && globalThis.Buffer ? globalThis.Buffer.from(value, encoding) : value)
  return {
    async next() {
      const { done, value } = await iterator.next()
      return { done, value: chunkOf(value) }
    },
    // A generator that is waiting ends only after what it waits for; a stream of Node.js ends at once.
    stop: () => quietly(() => (typeof stream.destroy === 'function' ? stream.destroy() : iterator.return && iterator.return())),
  }
}

// Streams of old, which flow once they are told to.
function ofEvents(stream) {
  const chunks = []
  let end, wake
  const settle = (ending) => {
    end = end || ending
    if (wake) wake()
  }
  const failed = (error) => settle(() => Promise.reject(error))
  const over = () => settle(() => Promise.resolve({ done: true, value: undefined }))
  stream.on('data', (chunk) => {
    chunks.push(chunk)
    if (wake) wake()
  })
  stream.on('end', over)
  stream.on('error', failed)
  stream.on('close', () => failed(Object.assign(new Error('closed'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })))
  if (typeof stream.resume === 'function') stream.resume()
  return {
    async next() {
      if (chunks.length === 0 && !end) await new Promise((resolve) => (wake = resolve))
      return chunks.length > 0 ? { done: false, value: chunks.shift() } : end()
    },
    stop() {
      over()
      quietly(() => typeof stream.destroy === 'function' && stream.destroy())
    },
  }
}

// What is not wanted any more may fail as it likes.
function quietly(end) {
  try {
    Promise.resolve(end()).then(undefined, () => {})
  } catch (error) {
    // Nobody waits for it.
  }
}
