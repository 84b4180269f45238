// The tarballs that `npm publish` would send, as `cargo xtask build` leaves them.

import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const tarballIn = (name) => {
  const folder = fileURLToPath(new URL(`../../target/xtask/${name}/`, import.meta.url))
  return join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')))
}

/** The package's. */
export const packed = () => tarballIn('pack')

/** That of weixin-openapi-simulator. */
export const packedSimulator = () => tarballIn('pack-simulator')

/** Makes of a folder a project that has those packages, and asks no registry. */
export function install(folder, ...packages) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const flags = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  execFileSync('npm', ['install', ...flags, ...packages], { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' })
}
