// Forms with files, for tests.

/** A form of texts and Buffers, sent as an account. */
export async function postForm(account, path, fields, query = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (Buffer.isBuffer(value)) body.append(name, new Blob([value]), 'file.bin')
    else body.append(name, String(value))
  }
  const url = new URL(await account.url(path))
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return (await fetch(url, { method: 'POST', body })).json()
}

/** What is downloaded: its type and its bytes, or the refusal. */
export async function download(url, init) {
  const response = await fetch(url, init)
  const bytes = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get('content-type')
  return type.includes('json') ? JSON.parse(bytes) : { type, bytes, disposition: response.headers.get('content-disposition') }
}

/** Files that begin as their formats do. */
export const files = {
  png: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  jpeg: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64, 1)]),
  amr: Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(64, 2)]),
  mp4: Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(64, 3)]),
}
