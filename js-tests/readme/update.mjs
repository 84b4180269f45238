// Writes the README's table of namespaces anew, after the catalogue has changed and the package has been built.

import { readFileSync, writeFileSync } from 'node:fs'
import { rows } from './functions.mjs'

const file = new URL('../../README.md', import.meta.url)
const head = '| 用途 | 命名空间 |\n|---|---|\n'
const readme = readFileSync(file, 'utf8')
const start = readme.indexOf(head) + head.length
const end = readme.indexOf('\n\n', start - 1) + 1
writeFileSync(file, readme.slice(0, start) + rows().map((row) => `${row}\n`).join('') + readme.slice(end))
