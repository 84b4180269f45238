// The `weixin` object. A namespace is read when it is first touched, and is a plain object from then on: it can be spread, listed, spied on and
// replaced like any other.

import { entriesOf, namespaces } from './catalogue.js'

/** `core` is what calls end in: { call(name, params, rejects), answerNow(name, params) }. */
export const tree = (core) => nodeOf('', core)

function nodeOf(namespace, core) {
  const node = {}
  for (const [leaf, entry] of Object.entries(entriesOf(namespace))) {
    node[leaf] = functionOf(namespace === '' ? leaf : `${namespace}.${leaf}`, entry, core)
  }
  for (const child of childrenOf(namespace)) {
    const path = namespace === '' ? child : `${namespace}.${child}`
    lazy(node, child, () => nodeOf(path, core))
  }
  return node
}

/** The words that stand right below a namespace in the names of others. */
function childrenOf(namespace) {
  const start = namespace === '' ? '' : namespace + '.'
  const below = namespaces.filter((name) => name !== '' && name.startsWith(start)).map((name) => name.slice(start.length).split('.')[0])
  return new Set(below)
}

function lazy(node, name, make) {
  const settle = (value) => Object.defineProperty(node, name, { value, configurable: true, enumerable: true, writable: true })
  Object.defineProperty(node, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make()
      settle(value)
      return value
    },
    set: settle,
  })
}

// Most give a promise that never rejects. A token is a bare text, which a failure could be taken for: that function rejects. The account is
// there at once: that one gives no promise.
const REJECTS = / special=access_token\b/
const IS_IMMEDIATE = / special=appid_info\b/

function functionOf(name, entry, core) {
  const [head] = entry.split('\n')
  const rejects = REJECTS.test(head)
  const enter = IS_IMMEDIATE.test(head) ? core.answerNow : core.call
  // A computed key names the function, for stack traces.
  return { [name]: (params) => enter(name, params, rejects) }[name]
}
