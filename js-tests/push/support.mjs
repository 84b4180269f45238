// The built entry, an account, and what WeChat would push to it.

import { join } from 'node:path'
import { folder, require } from '../support/weixin.mjs'
import { sealed } from '../simulator/push/protocol.mjs'

export const { createPush, replies } = require(join(folder, 'push.cjs'))

export const account = { token: 'simulator', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appid: 'wx51a0000000000001' }
export const otherKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'

export const text = { ToUserName: 'gh_1', FromUserName: 'oAlice', CreateTime: 1700000000, MsgType: 'text', Content: '你好 <a&b> ]]> \u2028', MsgId: 6547320585371747546n }
export const read = { ...text, MsgId: '6547320585371747546' }

export const modes = ['plain', 'compatible', 'safe']
export const formats = ['xml', 'json']
export const everyWay = modes.flatMap((mode) => formats.map((format) => ({ mode, format })))

/** Options of createPush that take pushes of a mode. */
export const optionsFor = ({ mode }, more) => ({ token: account.token, appid: account.appid, ...(mode !== 'plain' && { encodingAESKey: account.encodingAESKey }), ...more })

/** A request of WeChat's, with the settings of an account. */
export const pushed = (way, message = text, at) => sealed({ ...account, ...way }, message, at)

export const address = (query, path = '/push') => `${path}?${Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
export const requestOf = ({ query, body, contentType }) => new Request(`https://example.com${address(query)}`, { method: 'POST', body, headers: { 'content-type': contentType } })
