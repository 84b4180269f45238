// 网页授权 and app login: a person's own token, for official accounts, apps and websites.

import { isText } from '../checks.mjs'
import { demand } from '../refusal.mjs'
import { checkedSecret } from './auth.mjs'

const languages = ['zh_CN', 'zh_TW', 'en']

export const sns = {
  'GET /sns/oauth2/access_token': {
    token: 'none',
    bare: true,
    type: 'text/plain',
    rid: 'comma',
    answer({ world, query }) {
      const { appid, kind } = checkedSecret(world, query)
      demand(kind !== 'mini-program', 40013)
      demand(isText(query.code), 41008)
      demand(query.grant_type === 'authorization_code', 40002)
      const { scope = 'snsapi_userinfo', ...asked } = world.people.redeem('oauth', appid, query.code, { expired: 42003 })
      const user = world.people.user({ appid, ...asked })
      const grant = world.people.issueOAuthToken(appid, user.openid, scope)
      return scope === 'snsapi_base' ? grant : { ...grant, unionid: user.unionid || undefined }
    },
  },

  'GET /sns/oauth2/refresh_token': {
    token: 'none',
    bare: true,
    type: 'text/plain',
    rid: 'comma',
    answer({ world, query }) {
      demand(isText(query.appid), 41002)
      demand(query.grant_type === 'refresh_token', 40002)
      const { openid, scope } = world.people.refreshGrant(query.appid, query.refresh_token)
      return world.people.issueOAuthToken(query.appid, openid, scope)
    },
  },

  'GET /sns/userinfo': {
    token: 'none',
    bare: true,
    type: 'text/plain',
    rid: 'comma',
    answer({ world, query }) {
      const { appid, openid, scope } = world.people.oauthGrant(query.access_token)
      demand(isText(query.openid), 41009)
      demand(query.openid === openid, 40003)
      demand(scope !== 'snsapi_base', 48001)
      demand(query.lang === undefined || languages.includes(query.lang), 40097)
      const { nickname, unionid } = world.people.known(appid, openid)
      return {
        openid, nickname, sex: 1, language: query.lang ?? '', city: '', province: '', country: '', privilege: [],
        headimgurl: 'https://thirdwx.qlogo.cn/mmopen/simulator/132', unionid: unionid || undefined,
      }
    },
  },

  'GET /sns/auth': {
    token: 'none',
    rid: 'comma',
    answer({ world, query }) {
      const { openid } = world.people.oauthGrant(query.access_token)
      demand(query.openid === openid, 40003)
    },
  },
}
