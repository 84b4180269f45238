// The configuration that is handed in, as the core takes it: uni-id's config.json (an object, or a list of apps), or a wider object that holds it as
// `uni`, with vk's beside it. What is right in it is not copied.

import { isPlaceholder, pairOf, trimmed } from './credentials.js'
import { bare, distance } from './near.js'
import { isNothing, readOptions, refused } from './values.js'

/** What the caller gave, mended where that is harmless. Thrown is what cannot be meant. */
export const configOf = (config) => readOptions(() => configWith(config, checkedApp), 'config ')

/** What a server holds, mended where that is harmless. What is wrong with an account that nobody asks for must not disturb the others. */
export const foundConfig = (config) => configWith(config, (app) => mended(app, markedPair))

function configWith(config, appOf) {
  if (!isObject(config)) return config
  if (isNothing(config.uni) && isNothing(config.vk)) return appsOf(config, appOf)
  return changed(config, { uni: appsOf(config.uni, appOf), vk: vkOf(config.vk) })
}

function appsOf(uni, appOf) {
  const list = listOf(uni)
  if (!Array.isArray(list)) return isObject(list) ? appOf(list) : list
  const apps = list.map((app) => (isObject(app) ? appOf(app) : app))
  return list === uni && apps.every((app, index) => app === uni[index]) ? uni : apps
}

function vkOf(vk) {
  const list = at(vk, ['oauth', 'weixin', 'list'])
  const pairs = listOf(list)
  if (!Array.isArray(pairs)) return vk
  const clean = pairs.map((pair) => (isObject(pair) ? changed(pair, markedPair(pair, 'vk.oauth.weixin.list 里')) : pair))
  if (pairs === list && clean.every((pair, index) => pair === list[index])) return vk
  return changed(vk, { oauth: changed(vk.oauth, { weixin: changed(vk.oauth.weixin, { list: clean }) }) })
}

/** Some versions of uni-config-center merge a list into an object: { 0: …, 1: … }. */
function listOf(value) {
  if (!isObject(value) || Array.isArray(value) || !isObject(value[0])) return value
  const places = Object.keys(value).filter((key) => /^\d+$/.test(key))
  return places.map((place) => value[place])
}

// ---- an app

const PLATFORMS = ['mp-weixin', 'h5-weixin', 'web-weixin', 'app-plus', 'app', 'h5', 'web']
const ACCOUNTS = ['weixin', 'weixin-h5', 'weixin-web']

function checkedApp(app) {
  for (const name of Object.keys(app)) {
    const real = platformMeant(name, app)
    if (real) throw refused(`config 里没有 ${name} 这个节点：是不是 ${real}？`)
  }
  if (isText(app.appid) && !PLATFORMS.some((name) => isObject(app[name]))) {
    throw refused("config 里直接写了 appid：请写成 createWeixin({ appid, appsecret })，或 config: { 'mp-weixin': { oauth: { weixin: { appid, appsecret } } } }")
  }
  return mended(app, (pair, place) => {
    const misspelt = Object.keys(pair).find((name) => ['appid', 'appsecret', 'secret'].includes(bare(name)) && name !== nameMeant(name) && isNothing(pair[nameMeant(name)]))
    if (misspelt) throw refused(`config 的 ${place} 里没有 ${misspelt}：是不是 ${nameMeant(misspelt)}？`)
    if (isPlaceholder(trimmed(pair.appid)) || isPlaceholder(trimmed(pair.appsecret))) return trimmedPair(pair)
    return pairOf(pair, { appid: `config 的 ${place}.appid`, appsecret: `config 的 ${place}.appsecret` })
  })
}

const nameMeant = (name) => (bare(name) === 'appid' ? 'appid' : 'appsecret')

// uni-id has many names of its own, so that only those are meant which are nearly a platform's, where that platform is absent. What begins with a
// mark was put out of use.
function platformMeant(name, app) {
  if (PLATFORMS.includes(name) || !isObject(app[name]) || /^[_/#$]/.test(name)) return undefined
  const plain = bare(name)
  return PLATFORMS.find((real) => {
    if (app[real] !== undefined) return false
    const slips = distance(plain.slice(0, 20), bare(real))
    const allowed = real.length < 8 ? 0 : plain.slice(0, 2) === bare(real).slice(0, 2) && real.length > 8 ? 2 : 1
    return slips <= allowed
  })
}

/** An app with each account made anew by `pairWith`, which gets its place. */
function mended(app, pairWith) {
  let result = app
  for (const platform of PLATFORMS) {
    const oauth = at(app, [platform, 'oauth'])
    for (const name of isObject(oauth) ? ACCOUNTS : []) {
      const pair = oauth[name]
      if (!isObject(pair)) continue
      const better = pairWith(pair, `${platform}.oauth.${name}`)
      const node = result[platform]
      result = changed(result, { [platform]: changed(node, { oauth: changed(node.oauth, { [name]: changed(pair, better) }) }) })
    }
  }
  return result
}

/** An example that was left in its place counts as not filled in. */
function trimmedPair({ appid, appsecret }) {
  const part = (value) => (isPlaceholder(trimmed(value)) ? '' : trimmed(value))
  return { appid: part(appid), appsecret: part(appsecret) }
}

/** The same, or the pair as it is with what is wrong with it in words, which the core says to whoever asks for this account. */
function markedPair(pair, place) {
  const trimmed = trimmedPair(pair)
  try {
    return pairOf(trimmed, { appid: `${place} 的 appid`, appsecret: `${place} 的 appsecret` })
  } catch (refusal) {
    return Object.assign(trimmed, { weixinWrong: refusal.msg })
  }
}

// ---- objects

const isObject = (value) => typeof value === 'object' && value !== null
const isText = (value) => typeof value === 'string' && value !== ''

const at = (root, path) => path.reduce((node, name) => (isObject(node) ? node[name] : undefined), root)

/** The same object, or a copy where a property is another. */
function changed(object, properties) {
  const differs = Object.keys(properties).some((name) => properties[name] !== object[name])
  return differs ? Object.assign({}, object, properties) : object
}
