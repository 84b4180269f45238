import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../pkg/', import.meta.url)

/** What the package declares of itself: options, results, control parameters; and all that it declares of functions. */
export const declarations = readFileSync(new URL('index.d.cts', folder), 'utf8')
export const ofFunctions = readdirSync(new URL('types/', folder)).map((file) => readFileSync(new URL(`types/${file}`, folder), 'utf8')).join('\n')

/** What the package says of its functions to tools. */
export const endpoints = JSON.parse(readFileSync(new URL('endpoints.json', folder), 'utf8'))

/** Name and title of each function. */
export const functions = () => endpoints.map(({ name, title }) => [name, title])

/** Name, title and number of functions of each namespace, in the order of the reference; of what stands on the object itself its name is empty. */
export function namespaces() {
  const counts = new Map()
  for (const { name } of endpoints) {
    const namespace = name.split('.').slice(0, -1).join('.')
    counts.set(namespace, (counts.get(namespace) || 0) + 1)
  }
  return [...counts].map(([name, count]) => [name || 'weixin', titleOf(name), String(count)])
}

/** As its declarations say. */
function titleOf(namespace) {
  const file = new URL(`types/${namespace || 'weixin'}.d.cts`, folder)
  return readFileSync(file, 'utf8').match(/\/\*\* (.*) \*\/\nexport interface Weixin/)[1]
}
