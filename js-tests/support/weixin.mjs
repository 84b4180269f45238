// The built package beside a local WeChat, for the tests of what it promises to its users.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultAccounts, startSimulator } from '../simulator/index.mjs'

/** Another build than the one in pkg/ may be named by WEIXIN_PKG. */
export const folder = process.env.WEIXIN_PKG ? resolve(process.env.WEIXIN_PKG) : fileURLToPath(new URL('../../pkg', import.meta.url))
export const require = createRequire(import.meta.url)
export const { weixin: defaultInstance } = require(folder)

/** Tests that name no transport are run with others too, which js-tests/transports names by WEIXIN_TRANSPORT. */
export function createWeixin(options) {
  const transport = process.env.WEIXIN_TRANSPORT
  const isOpen = transport && typeof options === 'object' && options !== null && !('fetch' in options)
  return require(folder).createWeixin(isOpen ? { transport, ...options } : options)
}

export const [miniProgram, officialAccount, mobileApp, website] = defaultAccounts
export const [alice, bob, carol] = ['oSimulatorAlice0000000000001', 'oSimulatorBob000000000000002', 'oSimulatorCarol0000000000003']

export const node = ({ appid, appsecret }) => ({ oauth: { weixin: { appid, appsecret } } })

/** uni-id's config.json with the accounts of the local WeChat. */
export const config = { 'mp-weixin': node(miniProgram), 'h5-weixin': node(officialAccount), 'app-plus': node(mobileApp), h5: node(website) }

/** Keys for what is signed: made up, for merchants of the samples of WeChat's pages too. */
export const payment = {
  appKey: 'payment-key-of-tests-0001', sandboxAppKey: 'payment-key-of-tests-0002',
  b2b: Object.fromEntries(['1230000109', '1654806451', '1654806452'].map((mchid) => [mchid, { appKey: 'payment-key-of-tests-0003' }])),
}

/**
 * A local WeChat that stops when the test ends, and an instance that talks to it.
 * @param {import('node:test').TestContext} t
 * @param {object} [options] of createWeixin; `retries` are 0 here, so that an injected failure is met once
 * @param {object} [simulator] options of startSimulator
 */
export async function open(t, options = {}, simulator = {}) {
  const wechat = await startSimulator(simulator)
  t.after(() => wechat.stop())
  const events = []
  const make = (more = {}) => createWeixin({ config, baseURL: wechat.url, retries: 0, onEvent: (event) => events.push(event), ...options, ...more })
  return { wechat, make, weixin: make(), events, callsOf: (path) => wechat.calls.filter((call) => call.path === path) }
}

/** WeChat's own test vectors. */
export const vectors = JSON.parse(readFileSync(new URL('../vectors.json', import.meta.url), 'utf8'))

/** A function of the object by its name: 'h5.templateMessage.send'. */
export function functionOf(weixin, name) {
  const path = name.split('.')
  const leaf = path.pop()
  const parent = path.reduce((parent, part) => parent[part], weixin)
  return parent[leaf].bind(parent)
}

/** The names of all functions that give a promise. */
export function functionNames(weixin, prefix = '') {
  return Object.entries(weixin).flatMap(([key, value]) => {
    if (typeof value !== 'function') return functionNames(value, `${prefix}${key}.`)
    return ['init', 'getConfig', 'getAppidInfo'].includes(key) ? [] : [prefix + key]
  })
}

/** Those whose result is a text: where they fail, they reject. */
export const tokenFunctions = ['auth.getAccessToken', 'h5.auth.getAccessToken']

/** Every secret and every token there is, for tests that none of them shows. */
export const secretsOf = (wechat) => [
  ...wechat.accounts.map(({ appsecret }) => appsecret),
  ...wechat.calls.map(({ query }) => query.access_token).filter(Boolean),
]

/** What `msg` says before it says what to do. */
export const whatIsWrong = (msg) => msg.split('：')[0]
