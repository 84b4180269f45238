// The least that the simulator's own tests need of a client: plain fetch, no retries, no cleverness.

import { defaultAccounts, startSimulator } from './index.mjs'

export const [miniProgram, officialAccount, mobileApp, website] = defaultAccounts
export const [alice, bob, carol] = ['oSimulatorAlice0000000000001', 'oSimulatorBob000000000000002', 'oSimulatorCarol0000000000003']

/**
 * A simulator that stops when the test ends, and ways to call it.
 * @param {import('node:test').TestContext} t
 */
export async function open(t, options) {
  const wechat = await startSimulator(options)
  t.after(() => wechat.stop())

  const at = (path, query) => `${wechat.url}${path}?${new URLSearchParams(query)}`
  const get = async (path, query = {}) => (await fetch(at(path, query))).json()
  const post = async (path, body, query = {}) => (await fetch(at(path, query), { method: 'POST', body: JSON.stringify(body) })).json()

  const stableToken = ({ appid, appsecret } = miniProgram, more = {}) =>
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret: appsecret, ...more })
  const classicToken = ({ appid, appsecret } = miniProgram) =>
    get('/cgi-bin/token', { grant_type: 'client_credential', appid, secret: appsecret })

  /** Calls with the current stable token of an account. */
  const as = (account) => ({
    get: async (path, query) => get(path, { ...query, access_token: (await stableToken(account)).access_token }),
    post: async (path, body) => post(path, body, { access_token: (await stableToken(account)).access_token }),
    url: async (path) => at(path, { access_token: (await stableToken(account)).access_token }),
  })

  return { wechat, get, post, at, stableToken, classicToken, mp: as(miniProgram), oa: as(officialAccount) }
}
