// 用户管理 of official accounts: followers, tags, remarks, the blacklist.

import { bytes } from '../checks.mjs'
import { Followers, openidsAfter } from '../followers.mjs'
import { stateful } from '../plain.mjs'
import { demand } from '../refusal.mjs'

/** Of an account: for `world.keep`. */
export const followersOf = ({ appid }, _clock, { people }) => new Followers(appid, people)

export const followers = stateful(followersOf, {
  // ---- tags
  '/cgi-bin/tags/create': ({ body }, followers) => ({ tag: followers.create(body.tag.name) }),
  '/cgi-bin/tags/get': (_context, followers) => ({ tags: followers.tags }),
  '/cgi-bin/tags/update': ({ body: { tag } }, followers) => followers.rename(tag.id, tag.name),
  '/cgi-bin/tags/delete'({ body: { tag } }, followers) {
    demand(Number.isInteger(tag?.id), 47001) // the page does not call it required
    followers.remove(tag.id)
  },
  '/cgi-bin/tags/members/batchtagging': ({ body }, followers) => followers.tag(body.tagid, body.openid_list),
  '/cgi-bin/tags/members/batchuntagging': ({ body }, followers) => followers.untag(body.tagid, body.openid_list),
  '/cgi-bin/tags/getidlist'({ body }, followers) {
    followers.follower(body.openid)
    return { tagid_list: followers.tagsOf(body.openid) }
  },
  '/cgi-bin/user/tag/get'({ body }, followers) {
    followers.checkTag(body.tagid)
    return openidsAfter(followers.withTag(body.tagid), body.next_openid)
  },

  // ---- followers
  '/cgi-bin/user/get'({ query }, followers) {
    const { all } = followers
    return { total: all.length, ...openidsAfter(all, query.next_openid) }
  },
  '/cgi-bin/user/info': ({ world, account, query }, followers) => infoOf(world.people.known(account.appid, query.openid), followers),
  '/cgi-bin/user/info/batchget'({ world, account, body: { user_list: list } }, followers) {
    demand(list.length >= 1 && list.length <= 100, 40032)
    return { user_info_list: list.map(({ openid }) => infoOf(world.people.known(account.appid, openid), followers)) }
  },
  '/cgi-bin/user/info/updateremark'({ body: { openid, remark } }, followers) {
    followers.follower(openid)
    demand(bytes(remark) < 30, 40092)
    followers.remarks.set(openid, remark)
  },

  // ---- the blacklist
  '/cgi-bin/tags/members/getblacklist'({ body }, followers) {
    const list = [...followers.blacklist]
    return { total: list.length, ...openidsAfter(list, body.begin_openid) }
  },
  '/cgi-bin/tags/members/batchblacklist': ({ body }, followers) => followers.block(body.openid_list),
  '/cgi-bin/tags/members/batchunblacklist': ({ body }, followers) => followers.unblock(body.openid_list),
})

const LONG_AGO = 1_700_000_000

/** Of one who does not follow, nothing but that. */
function infoOf({ openid, unionid, follows, followedAt = LONG_AGO, scene }, followers) {
  if (!follows) return { subscribe: 0, openid, ...(unionid && { unionid }), tagid_list: [] }
  const tagid_list = followers.tagsOf(openid)
  return {
    subscribe: 1, openid, language: 'zh_CN', subscribe_time: followedAt, ...(unionid && { unionid }), remark: followers.remarks.get(openid) ?? '',
    groupid: tagid_list[0] ?? 0, tagid_list, ...sceneOf(scene),
  }
}

/** How somebody came to follow: by a code with a number, with a text, or otherwise. */
function sceneOf(scene) {
  if (scene === undefined) return { subscribe_scene: 'ADD_SCENE_SEARCH', qr_scene: 0, qr_scene_str: '' }
  const isNumber = typeof scene === 'number'
  return { subscribe_scene: 'ADD_SCENE_QR_CODE', qr_scene: isNumber ? scene : 0, qr_scene_str: isNumber ? '' : scene }
}
