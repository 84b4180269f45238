// Codes and links that calls have made, and where they lead: what a phone's camera would do with them.

const MINI_CODES = {
  '/wxa/getwxacodeunlimit': ({ page, scene, env_version }) => ({ page, scene, version: env_version }),
  '/wxa/getwxacode': ({ path, env_version }) => ({ page: path, version: env_version }),
  '/cgi-bin/wxaapp/createwxaqrcode': ({ path }) => ({ page: path }),
}

const LINKS = {
  '/wxa/generate_urllink': ({ url_link: text }, { path: page, query, env_version: version }) => ({ text, opens: { page, query, version } }),
  '/wxa/generatescheme': ({ openlink: text }, { jump_wxa: { path: page, query, env_version: version } = {} }) => ({ text, opens: { page, query, version } }),
  '/wxa/genwxashortlink': ({ link: text }, { page_url: page }) => ({ text, opens: { page } }),
}

/** @returns {object[]} `{ kind, appid, at, call, text?, ticket?, scene?, opens }` */
export function codesOf({ path, request, answer, picture }, { appid, at, call, world }) {
  const common = { appid, at, call }
  if (!isObject(request)) return []
  const home = world.accounts.get(appid)?.pages[0]
  const opening = (facts) => ({ ...facts, page: facts.page || home })
  if (MINI_CODES[path] && picture) return [{ kind: 'mini-program', ...common, opens: opening(MINI_CODES[path](request)) }]
  if (LINKS[path] && isObject(answer)) {
    const { text, opens } = LINKS[path](answer, request)
    return [{ kind: 'link', ...common, text, opens: opening(opens) }]
  }
  if (path === '/cgi-bin/qrcode/create' && isObject(answer)) {
    const { scene_id, scene_str } = request.action_info?.scene ?? {}
    return [{ kind: 'official-account', ...common, text: answer.url, ticket: answer.ticket, scene: String(scene_str ?? scene_id ?? ''), numbered: scene_str === undefined || undefined, until: answer.expire_seconds && at + answer.expire_seconds * 1000 }]
  }
  return []
}

const isObject = (value) => value !== null && typeof value === 'object'
