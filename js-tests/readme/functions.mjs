import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../pkg/', import.meta.url)

/** What the package declares of itself: options, results, control parameters; and all that it declares of functions. */
export const declarations = readFileSync(new URL('index.d.cts', folder), 'utf8')
export const ofFunctions = readdirSync(new URL('types/', folder)).map((file) => readFileSync(new URL(`types/${file}`, folder), 'utf8')).join('\n')

/** What the package says of its functions to tools. */
export const endpoints = JSON.parse(readFileSync(new URL('endpoints.json', folder), 'utf8'))

/** Name and title of each function. */
export const functions = () => endpoints.map(({ name, title }) => [name, title])

/** The README's rows of namespaces: what they are for, their names, titles and numbers of functions, in the order of the reference. */
export function rows() {
  const counts = new Map()
  for (const { name } of endpoints) {
    const namespace = name.split('.').slice(0, -1).join('.')
    counts.set(namespace, (counts.get(namespace) || 0) + 1)
  }
  const groups = new Map()
  for (const [namespace, count] of counts) {
    const { group, title } = about(namespace || 'weixin')
    groups.set(group, [...(groups.get(group) || []), `[\`${namespace || 'weixin'}\`](reference/${namespace || 'weixin'}.md) ${title} ${count}`])
  }
  return [...groups].map(([group, namespaces]) => `| ${group} | ${namespaces.join('、')} |`)
}

/** As the catalogue says. */
function about(namespace) {
  const text = readFileSync(new URL(`../../catalogue/${namespace}.toml`, import.meta.url), 'utf8')
  const of = (key) => text.match(new RegExp(`^${key} = "(.*)"$`, 'm'))[1]
  return { group: of('group'), title: of('title') }
}
