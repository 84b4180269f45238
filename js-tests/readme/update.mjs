// Writes the README's table of functions anew, after the catalogue has changed and the package has been built.

import { readFileSync, writeFileSync } from 'node:fs'
import { functions } from './functions.mjs'

const file = new URL('../../README.md', import.meta.url)
const head = '| 函数 | 作用 |\n|---|---|\n'
const rows = functions().map(([name, title]) => `| \`${name}\` | ${title} |\n`)
const readme = readFileSync(file, 'utf8')
const start = readme.indexOf(head) + head.length
const end = readme.indexOf('\n\n', start) + 1
writeFileSync(file, readme.slice(0, start) + rows.join('') + readme.slice(end))
