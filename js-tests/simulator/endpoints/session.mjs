// Login sessions: a session key proves itself by a signature, so that it is never sent ("用户登录态签名", checkSessionKey, ResetUserSessionKey).

import { createHmac, randomBytes } from 'node:crypto'
import { demand } from '../refusal.mjs'

export const session = {
  'GET /wxa/checksession': {
    answer(context) {
      proven(context)
    },
  },

  'GET /wxa/resetusersessionkey': {
    answer(context) {
      const user = proven(context)
      user.sessionKey = randomBytes(16).toString('base64')
      return { openid: user.openid, session_key: user.sessionKey }
    },
  },
}

/** The user whose session key signed nothing: the key is the base64 text, and a GET has no body. */
function proven({ world, account, query: { openid, signature, sig_method } }) {
  const user = world.people.known(account.appid, openid)
  demand(sig_method === 'hmac_sha256', 40097)
  demand(signature === createHmac('sha256', user.sessionKey).update('').digest('hex'), 87009)
  return user
}
