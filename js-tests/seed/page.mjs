// The code on the user's page, which is plain text without fences: found by its shape.

import { readFileSync } from 'node:fs'

const lines = readFileSync(new URL('weixin-api.md', import.meta.url), 'utf8').split('\n')
const AsyncFunction = (async () => {}).constructor

const BEGINS = /^let (\w+) = await vk\.openapi\.weixin\.([\w.]+)\(/
const GOES_ON = /^(if \(|try \{|\/\/|uni\.)/

const parses = (code) => {
  try {
    return Boolean(new AsyncFunction(code))
  } catch {
    return false
  }
}

/** Where the statement that begins on this line ends; the line after it. */
function endOf(start) {
  for (let end = start + 1; end <= lines.length; end++) if (parses(lines.slice(start, end).join('\n'))) return end
  throw new Error(`line ${start + 1} of the page begins no statement: ${lines[start]}`)
}

/** @type {{ line: number, variable: string, name: string, code: string }[]} */
export const blocks = lines.flatMap((line, start) => {
  const [, variable, name] = BEGINS.exec(line) ?? []
  if (!variable) return []
  let end = endOf(start)
  while (GOES_ON.test(lines[end] ?? '')) end = endOf(end)
  return [{ line: start + 1, variable, name, code: lines.slice(start, end).join('\n') }]
})

/** All functions that the page calls or shows by a line of their own. */
export const shown = [...new Set(lines.flatMap((line) => /^vk\.openapi\.weixin\.([\w.]+)$/.exec(line)?.[1] ?? []))]

/** The nodes of uni-id's config.json as the page shows them. */
export function configuration() {
  const start = lines.findIndex((line) => /^"[\w-]+": \{$/.test(line))
  const end = lines.findIndex((line, index) => index > start && /^[^\s"{}]/.test(line))
  return JSON.parse(`{${lines.slice(start, end).join('\n').replace(/,\s*$/, '')}}`)
}

/** Runs a block as it stands, among these names. What it returns, else what it holds at its end. */
export function run({ code, variable }, scope) {
  return new AsyncFunction(...Object.keys(scope), `${code}\nreturn ${variable}`)(...Object.values(scope))
}
