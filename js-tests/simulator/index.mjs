// A WeChat of your own: what api.weixin.qq.com does, on 127.0.0.1, for tests and for trying things out.

import { once } from 'node:events'
import { defaultAccounts } from './accounts.mjs'
import { actsOf } from './control/acts.mjs'
import { createControl, PREFIX } from './control/index.mjs'
import { Journal } from './control/journal.mjs'
import { encryptedData } from './encrypted-data.mjs'
import { orders } from './endpoints/order.mjs'
import { liveRooms } from './endpoints/livebroadcast.mjs'
import { createWechatServer, listening } from './server.mjs'
import { World } from './world.mjs'

export { defaultAccounts, defaultPages } from './accounts.mjs'
export { badCodes, defaultUsers, lastingCodes } from './people.mjs'
export { defaultTemplates } from './templates.mjs'
export { mediaMarks } from './push/events.mjs'
export { riskyImageMark, riskyWords } from './endpoints/security.mjs'
export { defaultOrders, merchantId } from './endpoints/order.mjs'

/**
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, lets the system choose
 * @param {string} [options.host]
 * @param {import('./accounts.mjs').Account[]} [options.accounts]
 * @param {boolean} [options.keepCalls] false keeps only the counts, for hundreds of thousands of calls
 * @param {boolean} [options.quotas] true enforces every documented quota; without it only those of the token endpoints
 *   and those set with `limit`
 * @param {40125 | 40001} [options.wrongSecret] both are documented for a wrong secret
 * @param {boolean} [options.strictWaybills] refuse a waybill token of the other family (see the README)
 * @param {boolean} [options.control] false leaves out the control interface and the page below /_simulator
 * @param {string[]} [options.allowHosts] names by which they may be asked for, beside those of this machine
 * @param {(call: import('./calls.mjs').Call) => void} [options.onCall] after each answer
 * @param {(error: unknown) => void} [options.onError] a fault of the simulator itself
 */
export async function startSimulator({
  port = 0,
  host = '127.0.0.1',
  accounts = defaultAccounts,
  keepCalls = true,
  quotas = false,
  wrongSecret = 40125,
  strictWaybills = false,
  control = true,
  allowHosts = [],
  onCall = () => {},
  onError = (error) => console.error('simulator:', error),
} = {}) {
  const world = new World({ accounts, keepCalls, quotas, wrongSecret, strictWaybills, onCall, onError })
  const journal = new Journal(world)
  const acts = actsOf(world, journal)
  world.onCall = (call, answer) => {
    journal.note(call, answer)
    onCall(call)
  }
  const forget = () => {
    world.forget()
    journal.forget()
  }
  let url
  const server = createWechatServer(world, control ? createControl({ world, journal, acts, forget, url: () => url, allowHosts }) : undefined)
  await listening(server, port, host)
  url = `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}`

  /** A slip in a test's appid should not look like WeChat's answer. */
  const known = (appid) => {
    if (!world.accounts.has(appid)) throw new TypeError(`模拟器里没有帐号 ${appid}`)
    return appid
  }

  return {
    url,
    /** The page for people, and below it the control interface for other programs. */
    page: control ? `${url}${PREFIX}/` : undefined,
    accounts: [...world.accounts.values()],
    clock: world.clock,

    /** Every call seen, oldest first. */
    get calls() {
      return world.calls.kept
    },
    /** @param {string} path */
    count: (path) => world.calls.count(path),
    forget,

    /** What people do on their phones. */
    acts,
    /** What they have got there, oldest first. */
    get messages() {
      return journal.messages
    },
    /** The codes and links that calls have made, for `acts.scan`. */
    get codes() {
      return journal.codes
    },

    /** @param {import('./faults.mjs').Fault} fault */
    inject: (fault) => world.faults.inject(fault),
    /** Sets the quota of one path. @param {string} path @param {import('./quotas.mjs').Limits} limits */
    limit: (path, limits) => world.quotas.limit(path, limits),
    /** @param {string} ip @param {{ appid?: string }} [only] */
    denyIp: (ip, { appid } = {}) => void world.deniedIps.push({ ip, appid }),
    allowIps: () => void (world.deniedIps = []),

    /** @param {string} appid @param {{ stillIssued?: boolean }} [options] */
    revokeTokens: (appid, options) => world.tokens.revoke(known(appid), options),
    /** @param {string} appid */
    expireTokens: (appid) => world.tokens.expire(known(appid)),

    /** @param {Partial<import('./people.mjs').User> & { appid: string }} facts */
    user: (facts) => world.people.user({ ...facts, appid: known(facts.appid) }),
    /** @param {string} appid @param {{ openid?: string, unionid?: string | null, sessionKey?: string }} [user] */
    issueLoginCode: (appid, user) => world.people.issueCode('login', known(appid), user),
    /** @param {string} appid @param {string} [phone] */
    issuePhoneCode: (appid, phone) => world.people.issueCode('phone', known(appid), { phone }),
    /** @param {string} appid @param {{ openid?: string, unionid?: string | null, scope?: string }} [user] */
    issueOAuthCode: (appid, user) => world.people.issueCode('oauth', known(appid), user),
    /** What a mini program's client gets for its server to decrypt: `{ encryptedData, iv }`. */
    encryptedData,

    /**
     * What an account has in the console under API security, made at the first use: `{ signing, replaceCertificate(), replaceKeys(), … }`, where
     * `signing` is the option of createWeixin. @param {string} appid @param {{ cipher?: string, signature?: string, required?: boolean }} [options]
     */
    apiSecurity: (appid, options) => world.sealing.of(known(appid), options),

    /** Adds an order to a mini program, or changes one. @param {{ appid: string, transaction_id: string } & Record<string, any>} order */
    order: ({ appid, ...facts }) => world.keep(known(appid), orders).put(facts),
    /** Replaces the live rooms of a mini program. @param {string} appid @param {object[]} rooms */
    setLiveRooms: (appid, rooms) => void world.keep(known(appid), liveRooms).splice(0, Infinity, ...rooms),

    /** Sets the address that an account's pushes go to, which has to echo. @param {string} appid @param {import('./push/pushes.mjs').PushSettings} settings */
    configurePush: (appid, settings) => world.pushes.configure(known(appid), settings),
    /** Pushes a message or an event, up to three times. @param {string} appid @param {object} event */
    push: (appid, event) => world.pushes.push(known(appid), event),
    /** Every attempt to push, oldest first: `{ appid, message, number, status, body, wrong }`. */
    get pushes() {
      return world.pushes.attempts
    },
    /** Until all pushes under way have ended. */
    pushed: () => world.pushes.settled(),

    /** Closes every socket too. May be called twice. */
    async stop() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
