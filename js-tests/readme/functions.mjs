import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../pkg/', import.meta.url)

/** What the package declares of itself: options, results, control parameters; and all that it declares of functions. */
export const declarations = readFileSync(new URL('index.d.cts', folder), 'utf8')
export const ofFunctions = readdirSync(new URL('types/', folder)).map((file) => readFileSync(new URL(`types/${file}`, folder), 'utf8')).join('\n')

/** What the package says of its functions to tools. */
export const endpoints = JSON.parse(readFileSync(new URL('endpoints.json', folder), 'utf8'))

/** Name and title of each function. */
export const functions = () => endpoints.map(({ name, title }) => [name, title])
