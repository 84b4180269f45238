// The facts as the simulator and the tests read them.

import { readdirSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} [type] WeChat's word for it; none where the page does not say
 * @property {boolean} [required]
 * @property {string[]} [values]
 * @property {number} [min]
 * @property {number} [max] most characters, bytes or items, or the largest number
 * @property {string[]} [mentions] numbers and words of program text in the sentence about it
 * @property {boolean} [deprecated]
 * @property {Field[]} [fields]
 */
/**
 * @typedef {object} Fact
 * @property {'mini-program' | 'official-account'} account
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {string} page
 * @property {'secret' | 'appid' | 'user-token'} [proof] where it is not the account's token
 * @property {Field[]} query
 * @property {Field[]} body
 * @property {Field[]} result
 * @property {number[]} codes
 * @property {object[]} requests
 * @property {object[]} queries
 * @property {object[]} answers
 */

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const lists = { query: [], body: [], result: [], codes: [], quota: [], requests: [], queries: [], answers: [] }

/** @type {Fact[]} */
export const facts = ['mini-program', 'official-account'].flatMap((account) =>
  readdirSync(new URL(`${account}/`, import.meta.url))
    .sort()
    .flatMap((file) => read(`${account}/${file}`).map((fact) => ({ ...lists, ...fact, account }))),
)

/** @type {{ function: string, account: string, method: string, path: string }[]} */
export const names = read('names.json')

/** Some endpoints have two pages. */
export const pagesOf = ({ account, method, path }) =>
  facts.filter((fact) => fact.account === account && fact.method === method && fact.path === path)
