// The page's files, read once and only where a control interface is made.

import { readFileSync } from 'node:fs'

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' }
const NAMES = ['index.html', 'page.css', 'icon.svg', 'main.js', 'api.js', 'dom.js', 'phone.js', 'screens.js', 'opened.js', 'panels.js']

let read

/** @returns {Map<string, { type: string, bytes: Buffer }>} by name, the page itself by none */
export const files = () => (read ??= new Map(NAMES.map(fileOf)))

function fileOf(name) {
  const bytes = readFileSync(new URL(`../page/${name}`, import.meta.url))
  return [name === 'index.html' ? '' : name, { type: TYPES[name.split('.').pop()], bytes }]
}
