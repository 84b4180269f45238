import { readFileSync } from 'node:fs'

/** What the package declares. */
export const declarations = readFileSync(new URL('../../pkg/index.d.cts', import.meta.url), 'utf8')

/** Name and title of each function, as the declarations have them. */
export function functions() {
  const found = []
  const path = []
  let title
  for (const line of declarations.slice(declarations.indexOf('export interface Weixin extends')).split('\n')) {
    const [, namespace] = line.match(/^ *(\w+): \{$/) || []
    const [, name] = line.match(/^ *(\w+)(?:<T = .+>)?\(params/) || []
    if (namespace) path.push(namespace)
    else if (/^ +\}$/.test(line)) path.pop()
    else if (/^ *\/\*\*$/.test(line)) title = undefined
    else if (name) found.push([[...path, name].join('.'), title])
    else title = title || line.replace(/^ *\* /, '')
  }
  return found
}
