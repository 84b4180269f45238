// The Node.js versions that the package is tested on: real binaries out of npm packages, which `cargo xtask test` installs here.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Node
 * @property {number} version the major one
 * @property {string} path where its binary is, or would be
 * @property {boolean} missing it could not be installed: the packages are for Linux on x64
 */

/** @returns {Node} */
export function nodeOf(version) {
  const path = fileURLToPath(new URL(`node_modules/node-${version}/bin/node`, import.meta.url))
  return { version, path, missing: !existsSync(path) }
}

/** Those that the package is for, oldest first. */
export const nodes = [12, 14, 16, 18, 20, 22, 24, 26].map(nodeOf)

/** Those that it refuses. */
export const tooOld = [8, 10].map(nodeOf)

/** Options of a test that needs one: skipped where it is missing, but in CI it fails. */
export const needs = ({ version, missing }) => ({
  skip: missing && !process.env.CI && `Node.js ${version} is not installed: npm ci in js-tests/runtimes`,
})
