// The versions of Node.js that cold starts are measured on: those of the matrix of runtimes.

import { nodes } from '../js-tests/runtimes/nodes.mjs'

/** @returns {string | undefined} its binary */
export function nodeOf(version) {
  if (process.versions.node.startsWith(`${version}.`)) return process.execPath
  const found = nodes.find((node) => node.version === version)
  return found && !found.missing ? found.path : undefined
}

export const VERSIONS = nodes.map(({ version }) => version)
