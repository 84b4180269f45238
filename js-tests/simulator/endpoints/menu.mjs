// 自定义菜单: the menu of an official account, and those for some of its followers.

import { bytes } from '../checks.mjs'
import { mediaOf } from '../media-store.mjs'
import { stateful } from '../plain.mjs'
import { demand } from '../refusal.mjs'
import { followersOf } from './followers.mjs'

/** What a button of each type has to have. */
const NEEDS = {
  click: 'key', scancode_push: 'key', scancode_waitmsg: 'key', pic_sysphoto: 'key', pic_photo_or_album: 'key', pic_weixin: 'key', location_select: 'key',
  view: 'url', miniprogram: 'url', media_id: 'media_id', view_limited: 'media_id', article_id: 'article_id', article_view_limited: 'article_id',
}
/** Codes for a button of the bar, and for one below it. */
const BAR = { count: 40016, type: 40017, name: 40018, key: 40019, url: 40020, domain: 40055, most: 3, longest: 16 }
const BELOW = { count: 40023, type: 40024, name: 40025, key: 40026, url: 40027, domain: 40054, most: 5, longest: 60 }
/** By which WeChat no longer chooses. */
const PRIVATE = ['sex', 'country', 'province', 'city', 'language']

/** Of an account: for `world.keep`. */
const menusOf = () => ({ main: undefined, conditional: [], next: 400_000_001 })

const TYPES = ['body.button.type', 'body.button.sub_button.type']

export const menu = stateful(menusOf, {
  '/cgi-bin/menu/create'(context, menus) {
    checkButtons(context, context.body.button, BAR)
    menus.main = { button: context.body.button, menuid: menus.next++ }
  },

  '/cgi-bin/menu/get'(_context, { main, conditional }) {
    demand(main, 46003)
    return { menu: main, ...(conditional.length > 0 && { conditionalmenu: [...conditional].reverse() }) }
  },

  '/cgi-bin/get_current_selfmenu_info': (_context, { main }) => ({
    is_menu_open: main ? 1 : 0,
    ...(main && { selfmenu_info: { button: main.button.map(({ sub_button: list, ...button }) => ({ ...button, ...(list?.length > 0 && { sub_button: { list } }) })) } }),
  }),

  /** With the menus for some. */
  '/cgi-bin/menu/delete': (_context, menus) => void Object.assign(menus, { main: undefined, conditional: [] }),

  '/cgi-bin/menu/addconditional'(context, menus) {
    const { button, matchrule } = context.body
    demand(menus.main, 65303)
    demand(PRIVATE.every((name) => matchrule[name] === undefined || matchrule[name] === ''), 65320)
    demand(Object.values(matchrule).some((value) => value !== ''), 65304)
    checkButtons(context, button, BAR)
    const menuid = String(menus.next++)
    menus.conditional.push({ button, matchrule, menuid })
    return { menuid }
  },

  '/cgi-bin/menu/delconditional'({ body }, menus) {
    const rest = menus.conditional.filter(({ menuid }) => menuid !== String(body.menuid))
    demand(rest.length < menus.conditional.length, 65301)
    menus.conditional = rest
  },

  /** The newest that fits comes first. Everybody has an iPhone. */
  '/cgi-bin/menu/trymatch'({ world, account, body }, menus) {
    const user = world.people.find(account.appid, body.user_id)
    demand(user, 65302)
    demand(menus.main, 46003)
    const tags = world.keep(account.appid, followersOf).tagsOf(user.openid).map(String)
    const fits = ({ matchrule: { tag_id: tag = '', client_platform_type: platform = '' } }) => (tag === '' || tags.includes(String(tag))) && (platform === '' || String(platform) === '1')
    const { button } = [...menus.conditional].reverse().find(fits) ?? menus.main
    return { button }
  },
}, { '/cgi-bin/menu/create': TYPES, '/cgi-bin/menu/addconditional': TYPES })

function checkButtons(context, buttons, codes) {
  demand(buttons.length >= 1 && buttons.length <= codes.most, codes.count)
  for (const button of buttons) checkButton(context, button, codes)
}

function checkButton(context, button, codes) {
  demand(typeof button.name === 'string' && button.name !== '' && bytes(button.name) <= codes.longest, codes.name)
  if (codes === BAR && button.sub_button?.length > 0) return checkButtons(context, button.sub_button, BELOW)
  demand(Object.hasOwn(NEEDS, button.type), codes.type)
  const { key, url, media_id, article_id, appid, pagepath } = button
  const needs = NEEDS[button.type]
  if (needs === 'key') demand(isWithin(key, 128), codes.key)
  if (needs === 'url') demand(isWithin(url, 1024), codes.url)
  if (needs === 'url') demand(/^https?:\/\/[^/]/.test(url), codes.domain)
  if (needs === 'media_id') context.world.keep(context.account.appid, mediaOf).kept(media_id)
  if (needs === 'article_id') demand(article_id, 53600)
  if (button.type === 'miniprogram') demand(/^wx[0-9a-zA-Z]{16}$/.test(appid), 40166)
  if (button.type === 'miniprogram') demand(typeof pagepath === 'string' && pagepath !== '', 40165)
}

const isWithin = (text, most) => typeof text === 'string' && text !== '' && bytes(text) <= most
