// Makes the facts from a folder of WeChat's pages as data: node make.mjs <folder of pages> [table of names]. The README beside it has the format.
//
// The folder has a folder an account kind and in it one JSON file a family: an array of pages. The table of names has a line a function, in columns
// parted by tabs: account, method, path, function. Sentences stay behind: what is taken are names, types, numbers, codes, addresses and samples.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answersBytes, boundsOf, isConditional, isWithdrawn, listedIn, mentionsOf, quotasOf, saysEndpointIsWithdrawn } from './sentences.mjs'
import { samplesOf } from './samples.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const accounts = ['mini-program', 'official-account']

function make(folder, names) {
  for (const account of accounts) {
    rmSync(join(here, account), { recursive: true, force: true })
    mkdirSync(join(here, account))
    for (const file of readdirSync(join(folder, account)).filter((name) => name.endsWith('.json')).sort()) {
      const pages = JSON.parse(readFileSync(join(folder, account, file), 'utf8'))
      writeFileSync(join(here, account, file), written(pages.map(endpointOf)))
    }
  }
  if (names) writeFileSync(join(here, 'names.json'), namesOf(readFileSync(names, 'utf8')))
}

function endpointOf(page) {
  const inQuery = page.method === 'GET' // pages of GETs that list a body mean the query
  const fields = (list) => list.filter(({ name }) => name).map(fieldOf)
  return bare({
    method: page.method,
    path: page.path,
    english: page.name,
    cloud: page.cloud_call,
    page: page.page,
    proof: proofOf(page.token),
    disputed: page.method_disputed,
    signable: page.signable && true,
    deprecated: saysEndpointIsWithdrawn(`${page.about ?? ''}\n${page.notes ?? ''}`),
    bytes: answersBytes(`${page.title}\n${page.about ?? ''}\n${page.notes ?? ''}`, page.result),
    quota: quotasOf(`${page.about ?? ''}\n${page.notes ?? ''}`),
    mentions: mentionsOf(`${page.about ?? ''}\n${page.notes ?? ''}`).filter((word) => /^\d+$|_|^[A-Z]+$/.test(word)),
    query: fields(inQuery ? [...page.query, ...page.body] : page.query),
    body: fields(inQuery ? [] : page.body),
    result: fields(page.result).filter(({ name }) => name !== 'errcode' && name !== 'errmsg'),
    codes: [...new Set((page.codes ?? []).map(([code]) => Number(code)).filter((code) => Number.isInteger(code) && code !== 0))],
    ...samplesOf(page.samples ?? []),
  })
}

const proofOf = (token) => token && { 'appid+secret': 'secret', 'none (appid + refresh_token)': 'appid' }[token] || (token && 'user-token')

function fieldOf({ name, type, required, says = '', enum: words, values, fields, withdrawn }) {
  const known = values ? values.map((row) => Object.values(row)[0]) : words && words !== '枚举值' ? words.split(' ') : undefined
  return bare({
    name,
    type,
    required,
    conditional: required && isConditional(says),
    values: known?.map((value) => value.replace(/^["']|["']$/g, '').trim()),
    ...(required === undefined ? {} : boundsOf(says)), // of what is sent alone
    listed: known ? undefined : listedIn(says),
    mentions: values ? undefined : mentionsOf(says),
    deprecated: withdrawn || isWithdrawn(says),
    fields: fields?.filter((field) => field.name && !field.name.endsWith('.DATA')).map(fieldOf), // those are rules for values
  })
}

/** Without what says nothing. */
function bare(object) {
  const says = (value) => value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(object).filter(([, value]) => says(value)))
}

/** A member a line, and in long lists an item a line. */
function written(endpoints) {
  return `[\n${endpoints.map((endpoint) => `{${Object.entries(endpoint).map(member).join(',\n ')}}`).join(',\n')}\n]\n`
}

function member([name, value]) {
  const line = `${JSON.stringify(name)}: ${JSON.stringify(value)}`
  const isList = Array.isArray(value) && typeof value[0] === 'object' && line.length > 150
  return isList ? `${JSON.stringify(name)}: [\n  ${value.map((item) => JSON.stringify(item)).join(',\n  ')}]` : line
}

function namesOf(table) {
  const [, ...rows] = table.trim().split('\n').map((line) => line.split('\t'))
  return `[\n${rows.map(([account, method, path, name]) => JSON.stringify({ function: name, account, method, path })).join(',\n')}\n]\n`
}

const [folder, names] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node make.mjs <folder of pages> [table of names]')
  process.exit(2)
}
make(folder, names)
