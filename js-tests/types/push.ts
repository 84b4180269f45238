// Message push: events are told apart by their names, and replies have their types.

import { createPush, replies } from 'weixin-openapi/push'
import type { AnyPush, PushEvent, PushMessage, UnknownPush, WxaMediaCheckEvent } from 'weixin-openapi/push'
import { same } from './check.js'

const account = { token: 't', encodingAESKey: 'k', appid: 'wx' }
const push = createPush({ ...account, token: ['new', 'old'], cache: new Map(), onEvent: (event) => void (event.type === 'cache-error' ? event.key : event.name) })
createPush({ accounts: [account] })
createPush({ accounts: async ({ query, toUserName }) => (query['openid'] || toUserName ? account : undefined) })
// @ts-expect-error token is required
createPush({ encodingAESKey: 'k', appid: 'wx' })
// @ts-expect-error a misspelt option
createPush({ ...account, aesKey: 'k' })

export const verdict = push.handler((message, context) => {
  if (message.MsgType === 'event' && message.Event === 'wxa_media_check') {
    same<typeof message, WxaMediaCheckEvent>(true)
    const suggest: string | undefined = message.result?.suggest
    const first: number | undefined = message.detail?.[0]?.prob
    return { suggest, first, appid: context.appid }
  }
  if (message.MsgType === 'text') {
    same<typeof message.MsgId, string>(true)
    same<typeof message.CreateTime, number>(true)
    return message.Content
  }
  if (message.InfoType === 'component_verify_ticket') return void message.ComponentVerifyTicket
  const unknown = message as UnknownPush
  if (unknown['Event'] === 'tomorrow') return replies.text(String(unknown['anything']))
})

export const reply: (message: AnyPush) => void = (message) => {
  push.reply(message, replies.news([{ title: 't' }]))
  push.reply(message, { MsgType: 'transfer_customer_service' })
  push.reply(message, { ErrCode: 0, ErrMsg: 'success' })
  // @ts-expect-error a reply that there is not
  push.reply(message, 7)
}

export async function open(query: string, body: Uint8Array): Promise<string | number | undefined> {
  const opened = await push.open({ query, body })
  if (opened.code !== 0) return opened.status
  if (opened.echo !== undefined) return opened.echo
  return opened.message.CreateTime
}

// @ts-expect-error there is no such event
export const event: PushEvent['Event'] = 'wxa_media_chekc'
export const kinds: PushMessage['MsgType'][] = ['text', 'image', 'voice', 'video', 'shortvideo', 'location', 'link', 'file', 'miniprogrampage', 'transfer_customer_service', 'device_text']
