// The reference as Markdown, and the links between all papers of the repository.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { endpoints } from '../readme/functions.mjs'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const inFolder = (folder) => readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.md')).map((name) => folder + name)

const papers = ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'RELEASING.md', 'SECURITY.md', 'examples/README.md', ...inFolder('reference/')]

/** Without what is code. */
const prose = (text) => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => (code.includes('](') ? '`code`' : code))

/** As GitHub names a heading. */
const anchorOf = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
const anchorsOf = (path) => [...read(path).replace(/^```[^]*?^```/gm, '').matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => anchorOf(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')))

const broken = []
const known = new Map()
for (const paper of papers) {
  for (const [, link] of prose(read(paper)).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link)) continue
    const [path, anchor] = link.split('#')
    const target = path ? new URL(path, new URL(paper, root)).href.slice(root.href.length) : paper
    if (!existsSync(new URL(target, root))) broken.push(`${paper}: ${link}`)
    else if (anchor) {
      if (!known.has(target)) known.set(target, anchorsOf(target))
      if (!known.get(target).includes(decodeURIComponent(anchor).toLowerCase())) broken.push(`${paper}: ${link} has no such heading`)
    }
  }
}

test('every link of a paper leads somewhere', () => {
  assert.ok(papers.length > 70)
  assert.deepEqual(broken, [])
})

test('every function has its place in the reference, with all of its parameters, codes, and WeChat\'s page', () => {
  for (const { name, title, page, params, codes } of endpoints) {
    const namespace = name.split('.').slice(0, -1).join('.') || 'weixin'
    const [, rest] = read(`reference/${namespace}.md`).split(`\n## ${name}\n`)
    assert.ok(rest, name)
    const [section] = rest.split('\n## ')
    assert.ok(section.includes(`**${title}**`), name)
    if (page) assert.ok(section.includes(`](${page})`), `${name}: ${page}`)
    for (const param of params) assert.ok(section.includes(`- **\`${param.name}\`**`) || param.fill, `${name}: ${param.name}`)
    for (const { code } of codes) assert.ok(section.includes(`| \`${code}\` |`), `${name}: ${code}`)
  }
})

test('the overview has every function by both names', () => {
  const overview = read('reference/README.md')
  for (const { name, english } of endpoints) {
    assert.ok(overview.includes(`[\`${name}\`](`), name)
    if (english) assert.ok(overview.includes(`\`${english}\``), english)
  }
})

test('nothing in it is for the site alone', () => {
  for (const paper of inFolder('reference/')) assert.doesNotMatch(prose(read(paper)), /<div|<span|\]\(\/|^:::/m, paper)
})
