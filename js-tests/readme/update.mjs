// Writes the README's table of namespaces anew, after the catalogue has changed and the package has been built.

import { readFileSync, writeFileSync } from 'node:fs'
import { namespaces } from './functions.mjs'

const file = new URL('../../README.md', import.meta.url)
const head = '| 命名空间 | 作用 | 函数 |\n|---|---|---|\n'
const rows = namespaces().map(([name, title, count]) => `| \`${name}\` | ${title} | ${count} |\n`)
const readme = readFileSync(file, 'utf8')
const start = readme.indexOf(head) + head.length
const end = readme.indexOf('\n\n', start) + 1
writeFileSync(file, readme.slice(0, start) + rows.join('') + readme.slice(end))
