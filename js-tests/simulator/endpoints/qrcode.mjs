// 带参数的二维码, 短 key and 扫普通链接二维码打开小程序.

import { codeImage } from '../images.mjs'
import { stateful } from '../plain.mjs'
import { QrCodes } from '../qrcodes.mjs'

/** Of an account: for `world.keep`. */
const codesOf = (account, clock) => new QrCodes(account, clock)

// Two kinds of rules: those of codes of an official account have an appid, the others have what is below them.
const RULE = ['appid', 'path', 'open_version', 'permit_sub_rule', 'get_type'].map((name) => `body.${name}`)
const own = Object.fromEntries(['add', 'get', 'delete', 'publish'].map((name) => [`/cgi-bin/wxopen/qrcodejump${name}`, RULE]))

export const qrcode = {
  ...stateful(codesOf, {
    '/cgi-bin/qrcode/create': ({ body }, codes) => codes.create(body),
    '/cgi-bin/shorten/gen': ({ body }, codes) => ({ short_key: codes.shorten(body) }),
    '/cgi-bin/shorten/fetch': ({ body }, codes) => codes.fetch(body.short_key),
    '/cgi-bin/wxopen/qrcodejumpadd': ({ body }, codes) => codes.rule(body),
    '/cgi-bin/wxopen/qrcodejumpget': ({ body }, codes) => codes.rules(body),
    '/cgi-bin/wxopen/qrcodejumppublish': ({ body }, codes) => codes.publish(body.prefix),
    '/cgi-bin/wxopen/qrcodejumpdelete': ({ body }, codes) => codes.remove(body.prefix),
  }, own),

  /** At WeChat it is another host's, mp.weixin.qq.com. Whoever has the ticket may have the picture. */
  'GET /cgi-bin/showqrcode': {
    token: 'none',
    answer({ world, query }) {
      const urls = [...world.accounts.keys()].map((appid) => world.keep(appid, codesOf).urlOf(query.ticket))
      const text = urls.find(Boolean)
      return text ? codeImage({ text, width: 430, colour: [0, 0, 0], transparent: false }) : { status: 404, type: 'text/html', bytes: Buffer.from('<h1>404 Not Found</h1>') }
    },
  },
}
