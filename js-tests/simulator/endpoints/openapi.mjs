// Quota and ticket endpoints that serve every kind of account.

import { randomBytes } from 'node:crypto'
import { isText } from '../checks.mjs'
import { demand } from '../refusal.mjs'
import { checkedSecret } from './auth.mjs'

const token = ['mini-program', 'official-account']
const TICKET_LIFE = 7200

export const openapi = {
  'GET /cgi-bin/ticket/getticket': {
    token: ['official-account'],
    answer({ world, account, query, clock }) {
      demand(query.type === 'jsapi' || query.type === 'wx_card', 40097)
      const own = world.keep(account.appid, tickets)
      const left = (own[query.type]?.until ?? 0) - clock.seconds()
      if (left > 0) return { ticket: own[query.type].ticket, expires_in: left }
      own[query.type] = { ticket: randomBytes(64).toString('base64url'), until: clock.seconds() + TICKET_LIFE }
      return { ticket: own[query.type].ticket, expires_in: TICKET_LIFE }
    },
  },

  'POST /cgi-bin/clear_quota': {
    token,
    answer({ world, account, body, clock }) {
      demand(body.appid === account.appid, 40013)
      clearQuota(world, account.appid, clock)
    },
  },

  'POST /cgi-bin/clear_quota/v2': {
    token: 'none',
    body: 'either', // the page's table says body, its example the query
    answer({ world, query, body, clock }) {
      const { appid, appsecret } = { ...query, ...body }
      clearQuota(world, checkedSecret(world, { appid, secret: appsecret }).appid, clock)
    },
  },

  'POST /cgi-bin/openapi/quota/get': {
    token,
    answer({ world, account, body: { cgi_path: path }, endpointAt }) {
      const endpoint = isText(path) ? endpointAt(path) : undefined
      demand(endpoint, 76021)
      demand(endpoint.token?.includes(account.kind), 76022)
      return { quota: world.quotas.today(account.appid, path, endpoint.limits) }
    },
  },

  'POST /cgi-bin/openapi/rid/get': {
    token,
    answer({ body: { rid } }) {
      demand(isText(rid) && /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(rid), 76002)
      demand(false, 76001) // the simulator keeps no requests by rid
    },
  },

  'POST /cgi-bin/callback/check': {
    token,
    answer({ body: { action, check_operator: operator } }) {
      demand(['dns', 'ping', 'all'].includes(action), 40097)
      demand(['DEFAULT', 'CHINANET', 'UNICOM', 'CAP'].includes(operator), 40097)
      const [ip, line] = ['127.0.0.1', 'DEFAULT']
      return {
        dns: action === 'ping' ? undefined : [{ ip, real_operator: line }],
        ping: action === 'dns' ? undefined : [{ ip, from_operator: line, package_loss: '0%', time: '1ms' }],
      }
    },
  },
}

/** Ten times a month, together for both ways to ask. */
function clearQuota(world, appid, clock) {
  const own = world.keep(appid, clearings)
  const month = new Date(clock.now()).toISOString().slice(0, 7)
  own[month] = (own[month] ?? 0) + 1
  demand(own[month] <= 10, 48006)
  world.quotas.clear(appid)
}

const tickets = () => ({})
const clearings = () => ({})
