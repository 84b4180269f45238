// Messages to people: subscription messages, template messages, and the withdrawn uniform message.

import { isObject, isText } from '../checks.mjs'
import { subscriptionSent } from '../push/events.mjs'
import { demand } from '../refusal.mjs'
import { checkData, templates } from '../templates.mjs'

const states = ['developer', 'trial', 'formal']
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']
const officialAccount = ['official-account']

export const message = {
  'POST /cgi-bin/message/subscribe/send': {
    answer({ world, account, body }) {
      const { user, template } = addressed(world, account, body)
      // The documents call both required and give defaults; they work without.
      demand(body.miniprogram_state === undefined || states.includes(body.miniprogram_state), 40097)
      demand(body.lang === undefined || languages.includes(body.lang), 40097)
      checkPage(body.page, account)
      checkData(template, body.data)
      takeSubscription(user, template)
      const msgid = messageId(world.keep(account.appid, sentMessages))
      world.pushes.later(account.appid, subscriptionSent({ openid: body.touser, template_id: body.template_id, msgid }))
    },
  },

  'POST /cgi-bin/message/subscribe/bizsend': {
    token: officialAccount,
    answer({ world, account, body }) {
      const { user, template } = addressed(world, account, body)
      checkMiniProgram(body.miniprogram)
      checkData(template, body.data)
      takeSubscription(user, template)
    },
  },

  'POST /cgi-bin/message/template/send': {
    token: officialAccount,
    answer({ world, account, body }) {
      const { user, template } = addressed(world, account, body)
      checkMiniProgram(body.miniprogram)
      checkData({ ...template, keywords: undefined }, body.data, { free: true })
      demand(user.follows, 43004)
      return { msgid: messageId(world.keep(account.appid, sentMessages), body.client_msg_id) }
    },
  },

  'POST /cgi-bin/message/wxopen/template/uniform_send': {
    answer() {
      demand(false, 45109) // withdrawn on 2023-09-20
    },
  },
}

function addressed(world, account, { touser, template_id }) {
  const user = world.people.known(account.appid, touser)
  const template = world.keep(account.appid, templates).get(template_id)
  demand(template, 40037)
  return { user, template }
}

/** May carry a query. */
function checkPage(page, { pages }) {
  if (page === undefined || page === '') return
  demand(typeof page === 'string' && pages.includes(page.split('?')[0].replace(/^\//, '')), 41030)
}

function checkMiniProgram(target) {
  if (target === undefined) return
  demand(isObject(target) && isText(target.appid), 40013)
}

/** One "allow" of a person is good for one message. */
function takeSubscription({ accepts }, { id }) {
  if (accepts === 'all') return
  demand(accepts[id] > 0, 43101)
  accepts[id]--
}

/** client_msg_id makes a second sending of the same message the first. */
function messageId(sent, clientId) {
  if (isText(clientId) && sent.byClientId.has(clientId)) return sent.byClientId.get(clientId)
  const id = sent.next++
  if (isText(clientId)) sent.byClientId.set(clientId, id)
  return id
}

/** Ids beyond 2^53, as real ones are. */
const sentMessages = () => ({ next: 3_000_000_000_000_000_001n, byClientId: new Map() })
