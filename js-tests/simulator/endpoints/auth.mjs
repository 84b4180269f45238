// Tokens and logins: the endpoints that take the account's secret instead of a token.

import { isText } from '../checks.mjs'
import { demand } from '../refusal.mjs'

export const auth = {
  'GET /cgi-bin/token': {
    token: 'none',
    bare: true,
    answer({ world, query }) {
      const appid = accountByCredential(world, query, 'client_credential')
      world.quotas.count(appid, '/cgi-bin/token', { perDay: 2000, always: true })
      return world.tokens.classic(appid)
    },
  },

  'POST /cgi-bin/stable_token': {
    token: 'none',
    bare: true,
    answer({ world, body }) {
      const appid = accountByCredential(world, body, 'client_credential')
      world.quotas.count(appid, '/cgi-bin/stable_token', { perMinute: 10_000, perDay: 500_000, always: true })
      return world.tokens.stable(appid, body.force_refresh === true)
    },
  },

  'GET /sns/jscode2session': {
    token: 'none',
    bare: true,
    type: 'text/plain', // as the real one is said to answer: JSON under another name
    rid: 'comma',
    answer({ world, query }) {
      const account = checkedSecret(world, query)
      demand(account.kind === 'mini-program', 40013)
      demand(isText(query.js_code), 41008)
      demand(query.grant_type === 'authorization_code', 40002)
      world.quotas.count(account.appid, '/sns/jscode2session')
      const asked = world.people.redeem('login', account.appid, query.js_code)
      const { sessionKey, openid, unionid } = world.people.user({ appid: account.appid, ...asked })
      return { session_key: sessionKey, openid, unionid: unionid || undefined }
    },
  },
}

function accountByCredential(world, { grant_type, ...credential }, wanted) {
  demand(grant_type === wanted, 40002)
  const account = checkedSecret(world, credential)
  refuseDeniedIp(world, account.appid)
  // Apps and websites have an appid for logins only; the documents know tokens of mini programs and official accounts.
  demand(account.kind === 'mini-program' || account.kind === 'official-account', 40013)
  return account.appid
}

/** The account that an appid and its secret prove. */
export function checkedSecret(world, { appid, secret }) {
  demand(isText(appid), 41002)
  demand(isText(secret), 41004)
  const account = world.account(appid)
  demand(secret === account.appsecret, world.wrongSecret)
  return account
}

function refuseDeniedIp(world, appid) {
  const denied = world.deniedIps.find((rule) => rule.appid === undefined || rule.appid === appid)
  if (denied) demand(false, 40164, `invalid ip ${denied.ip} ipv6 ::ffff:${denied.ip}, not in whitelist`)
}
