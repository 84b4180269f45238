// weixin-openapi/upload: a video, with its cover where there is one, into the media library of short dramas, part by part.

import { isRefusal, partsOf, sortOf } from './parts.js'

const MB = 1024 * 1024
/** WeChat's: parts of 5 MB, the last may be smaller; 500 MB for a video, 10 for a cover. */
const FILES = {
  media: { resource_type: 1, most: 500 * MB },
  cover: { resource_type: 2, most: 10 * MB },
}
const OWN = ['media', 'cover', 'media_name', 'media_type', 'cover_type', 'source_context', 'retries', 'retryDelay', 'onProgress']

/**
 * Like a function of the object: gives a promise that never rejects, of `{ code: 0, media_id, upload_id }` or of the failure, which says its
 * `step` and, of a part, its `part_number`.
 */
export async function uploadMedia(weixin, params) {
  const given = Object.assign({ retries: 3, retryDelay: 1000 }, withoutNothing(params))
  const controls = Object.assign({}, params) // appid, timeout, signal…: for each call
  for (const name of OWN) delete controls[name]
  try {
    return await uploaded(weixin.minidrama, given, controls)
  } catch (error) {
    if (isRefusal(error)) return error.refused
    throw error
  }
}

async function uploaded(minidrama, given, controls) {
  const { media_name, source_context } = given
  const files = ['media', 'cover'].filter((name) => name === 'media' || given[name] !== undefined)
  const readers = {}
  const types = {}
  for (const name of files) {
    readers[name] = await partsOf(given[name], { name, most: FILES[name].most, part: 5 * MB })
    types[`${name}_type`] = given[`${name}_type`] || (await sortOf(readers[name], name))
  }
  const call = (leaf, params) => minidrama[leaf](Object.assign({}, controls, params))
  const apply = await call('applyUpload', withoutNothing(Object.assign({ media_name, source_context }, types)))
  if (apply.code !== 0) return at('apply', apply)
  const { upload_id } = apply
  const infos = {}
  for (const name of files) {
    const sent = await sendParts(call, readers[name], { name, upload_id, given, signal: controls.signal })
    if (sent.failed) return at('part', sent.failed, { upload_id, part_number: sent.part_number, resource_type: FILES[name].resource_type })
    infos[`${name}_part_infos`] = sent.infos
  }
  const commit = await call('commitUpload', Object.assign({ upload_id }, infos))
  return commit.code === 0 ? Object.assign({ upload_id }, commit) : at('commit', commit, { upload_id })
}

/** One after the other, so that no more than one part is held. */
async function sendParts(call, reader, { name, upload_id, given, signal }) {
  const { resource_type } = FILES[name]
  const infos = []
  let sent = 0
  for (let part_number = 1; ; part_number++) {
    const data = await reader.next()
    if (data === undefined) return { infos }
    const part = () => call('uploadPart', { upload_id, part_number, resource_type, data: { data, filename: `${name}-${part_number}` } })
    const answer = await again(part, given, signal)
    if (answer.code !== 0) {
      reader.stop()
      return { failed: answer, part_number }
    }
    infos.push({ part_number, etag: answer.etag })
    sent += data.byteLength
    tell(given.onProgress, { file: name, part_number, sent, total: reader.total })
  }
}

/** A part that is sent again takes the place of the one before, so that every failure may be tried again. */
async function again(call, { retries, retryDelay }, signal) {
  for (let attempt = 0; ; attempt++) {
    const answer = await call()
    if (answer.code === 0 || attempt >= retries || Object(signal).aborted) return answer
    await new Promise((resolve) => setTimeout(resolve, retryDelay * 2 ** attempt))
  }
}

const at = (step, failure, more) => Object.assign({}, failure, { step }, more)

// A listener is no part of the upload.
function tell(listener, event) {
  if (typeof listener !== 'function') return
  try {
    Promise.resolve(listener(event)).then(undefined, () => {})
  } catch (error) {
    // It is told of the next part nevertheless.
  }
}

function withoutNothing(object) {
  const said = Object.entries(Object(object)).filter(([, value]) => value !== undefined && value !== null)
  return said.reduce((all, [name, value]) => Object.assign(all, { [name]: value }), {})
}
