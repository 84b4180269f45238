// One object for all who load this build in one process, in whatever way: by import or require(), from /inline, out of a bundle, from two copies in
// node_modules. Else each would have tokens, a configuration and spies of its own.

import { build } from './namespaces.js'

const PLACE = Symbol.for(`weixin-openapi@${build}`)

/**
 * What `make(platform)` gives the first time. A platform that comes later adds what the first one lacks: a module of JavaScript knows no require().
 *
 * `file` is that of an entry which is a module of Node.js by itself, undefined in a bundle. Who has the same file read again (jest.resetModules, a
 * deleted require.cache) wants to begin anew, and gets a new object, which is the shared one from then on.
 */
export function shared(platform, file, make) {
  const first = globalThis[PLACE]
  if (first && !first.files.has(file)) {
    join(first, platform, file)
    return first.made
  }
  const made = make(platform)
  keep({ platform, made, files: new Set(file ? [file] : []) })
  return made
}

function join(first, platform, file) {
  const { config } = first.platform
  Object.assign(first.platform, platform, Object.assign({}, first.platform))
  if (!file) return
  first.files.add(file)
  if (config && platform.config) first.platform.config = () => firstFound(config, platform.config)
}

// Cloud functions that share a process on a developer's machine have each a folder of their own, with the configuration beside it or not.
function firstFound(config, next) {
  const found = config()
  if (found && found.uni !== undefined) return found
  const other = next()
  return other && other.uni !== undefined ? other : found
}

/** Not enumerable: lists of globals, by which test runners look for leaks, stay as they are. */
function keep(value) {
  try {
    Object.defineProperty(globalThis, PLACE, { value, configurable: true, writable: true })
  } catch (error) {
    // A global object that is frozen: everybody has an object of his own.
  }
}
