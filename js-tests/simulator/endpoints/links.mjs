// URL Scheme and URL Link: ways into a mini program from outside WeChat.

import { randomBytes } from 'node:crypto'
import { characters, isInteger, isObject, isText } from '../checks.mjs'
import { demand } from '../refusal.mjs'

const QUERY = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]*$/
const environments = ['release', 'trial', 'develop']
const limits = { perSecond: 100, perDay: 500_000, shared: 'links', dayErrcode: 44993 } // one count for both

export const links = {
  'POST /wxa/generatescheme': {
    limits,
    answer({ account, body, clock }) {
      const { jump_wxa: target = {} } = body
      demand(isObject(target), 47001)
      checkTarget(target, account.pages)
      checkExpiry(body, clock)
      return { openlink: `weixin://dl/business/?t=${ticket()}` }
    },
  },

  'POST /wxa/generate_urllink': {
    limits,
    answer({ account, body, clock }) {
      checkTarget(body, account.pages)
      checkExpiry(body, clock)
      if (body.cloud_base !== undefined) demand(isObject(body.cloud_base) && isText(body.cloud_base.env), 40097)
      return { url_link: `https://wxaurl.cn/${ticket()}` }
    },
  },
}

const ticket = () => randomBytes(8).toString('base64url')

/** WeChat's own example of a path begins with a slash here, unlike that of wxacode. */
function checkTarget({ path = '', query = '', env_version = 'release' }, pages) {
  demand(typeof path === 'string' && (path === '' || pages.includes(path.replace(/^\//, ''))), 40165)
  demand(typeof query === 'string' && characters(query) <= 1024 && QUERY.test(query), 40212)
  demand(environments.includes(env_version), 85402)
}

/** is_expire has left the documents: every link expires, after 30 days at the latest. */
function checkExpiry({ expire_type: type = 0, expire_time: time, expire_interval: days }, clock) {
  demand(type === 0 || type === 1, 40097)
  if (type === 1) return demand(isInteger(days) && days >= 1 && days <= 30, 85401)
  const ahead = time - clock.seconds()
  demand(isInteger(time) && ahead > 60 && ahead <= 30 * 86_400, 85401)
}
