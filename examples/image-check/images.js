// 图片和它的状态，放在 data 文件夹里。真的店里，图片放在对象存储，状态放在数据库。

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

const INDEX = 'data/images.json'
const images = new Map(Object.entries(read()))

function read() {
  mkdirSync('data', { recursive: true })
  try {
    return JSON.parse(readFileSync(INDEX, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** 先写另一个文件再换名：中途断电也不会只写了一半。 */
function write() {
  writeFileSync(`${INDEX}.new`, JSON.stringify(Object.fromEntries(images), null, 2))
  renameSync(`${INDEX}.new`, INDEX)
}

export function add(id, bytes, facts) {
  writeFileSync(`data/${id}`, bytes)
  images.set(id, { ...facts, state: 'checking' })
  write()
}

export function change(id, facts) {
  images.set(id, { ...images.get(id), ...facts })
  write()
}

export function remove(id) {
  images.delete(id)
  write()
  rmSync(`data/${id}`, { force: true })
}

export const find = (id) => images.get(id)
export const bytesOf = (id) => readFileSync(`data/${id}`)
export const idOfCheck = (trace_id) => [...images.keys()].find((id) => images.get(id).trace_id === trace_id)
