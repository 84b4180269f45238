// What WeChat offers: the functions of a namespace, read when it is first touched.

import { blocksOf, placeOf } from './blocks.js'
import { texts } from './namespaces.js' // written by the build: a function a namespace, that reads its text

export const namespaces = Object.keys(texts)

const read = new Map()

/** The functions of a namespace, each with the line and the parameters that the core reads. */
export function entriesOf(namespace) {
  if (!read.has(namespace)) read.set(namespace, hasOwn(texts, namespace) ? blocksOf(texts[namespace]()) : {})
  return read.get(namespace)
}

/** What the core knows of a function; undefined where there is none of that name. */
export function entryOf(name) {
  const [namespace, leaf] = placeOf(name)
  const entries = entriesOf(namespace)
  return hasOwn(entries, leaf) ? entries[leaf] : undefined
}

const hasOwn = (object, name) => Object.prototype.hasOwnProperty.call(object, name)
