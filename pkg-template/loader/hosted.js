// What a server brings beside JavaScript itself, as parts of a platform. `require` is that of the entry: bundlers follow the calls that
// they see, and what is asked for here is there at run time only. Where there is none, nothing is found.

import { foundConfig } from './config.js'
import { read, wordOf } from './faults.js'

export function hosted(require) {
  return Object.assign({ callingApp }, require && { config: () => configOfUniCloud(require) })
}

const CENTER = 'uni-config-center'
const UPLOAD = '改好后重新上传公共模块 uni-config-center 和这个云函数'

/**
 * In a cloud function the configuration is where uni-id and the vk framework keep theirs; elsewhere there is no such module. As
 *   { uni, vk, weixinConfig, vkReason }
 * where `weixinConfig` says to the user why there is no uni-id, and `vkReason` why there is no vk, which is read when it is wanted. Neither is
 * thrown, since a call may bring its own account. What is there and broken is thrown: an error with `weixinConfig`.
 */
function configOfUniCloud(require) {
  const createConfig = centerOf(require)
  if (!createConfig) return inUniCloud() ? { uni: undefined, vk: undefined, weixinConfig: NO_MODULE } : undefined
  if (typeof createConfig !== 'function') throw wrong('公共模块 uni-config-center 导出的不是函数：它的版本不对，请从插件市场重新导入并上传')
  const config = uniOf(createConfig)
  let found
  const vk = () => found || (found = vkOf(createConfig))
  return {
    uni: foundConfig({ uni: config, vk: {} }).uni,
    weixinConfig: config === undefined ? NO_FILE : undefined,
    get vk() {
      return vk().vk
    },
    get vkReason() {
      return vk().reason
    },
  }
}

// ---- the module

const NO_MODULE =
  '这个云函数里没有公共模块 uni-config-center：请在 HBuilderX 里右击云函数的目录，选「管理公共模块或扩展库依赖」，勾选 uni-config-center 后重新上传；' +
  '帐号写在它的 uni-id/config.json 里（小程序是 mp-weixin.oauth.weixin），或用 createWeixin({ appid, appsecret }) 传入'

function centerOf(require) {
  try {
    return require(CENTER)
  } catch (error) {
    if (!isMissing(error, CENTER)) throw brokenModule(error)
  }
  return inUniCloud() ? foundBeside(require) : undefined
}

// This package may be a link to another place, from which the function's own modules are not seen.
function foundBeside(require) {
  const paths = [require.main && require.main.path, globalThis.process && globalThis.process.cwd && globalThis.process.cwd()].filter(Boolean)
  let file
  try {
    file = require.resolve(CENTER, { paths })
  } catch (error) {
    return undefined
  }
  try {
    return require(file)
  } catch (error) {
    throw brokenModule(error)
  }
}

const inUniCloud = () => typeof uniCloud === 'object' && uniCloud !== null

/** Whether it is this module that is not there, and not one that it asks for. */
function isMissing(error, name) {
  if (read(error, 'code') !== 'MODULE_NOT_FOUND') return false
  const missing = missingName(error)
  return missing === undefined || missing === name
}

const missingName = (error) => (/'([^']+)'/.exec(String(read(error, 'message'))) || [])[1]

function brokenModule(error) {
  if (read(error, 'code') === 'MODULE_NOT_FOUND') {
    return wrong(`公共模块 uni-config-center 要用的模块 ${missingName(error)} 找不到：请在它的目录里安装依赖，${UPLOAD}`)
  }
  return wrong(`公共模块 uni-config-center 加载时抛出了 ${wordOf(error)}：请从插件市场重新导入它，${UPLOAD}`)
}

// ---- uni-id's config.json

const FILE = 'uni-config-center/uni-id/config.json'

const NO_FILE = `没有找到 ${FILE}：请新建它，在 mp-weixin.oauth.weixin 节点填写小程序的 appid 和 appsecret，${UPLOAD}；或用 createWeixin({ appid, appsecret }) 传入`

/** What is in the file, or undefined where there is none. */
function uniOf(createConfig) {
  let center, config
  try {
    center = createConfig({ pluginId: 'uni-id' })
    config = center.config()
  } catch (error) {
    if (['MODULE_NOT_FOUND', 'ENOENT'].includes(read(error, 'code'))) return undefined
    throw unreadable(error)
  }
  if (config === undefined || config === null) return undefined
  const isEmpty = typeof config === 'object' && Object.keys(config).length === 0
  return isEmpty && !isThere(center) ? undefined : config
}

// Only some versions can tell.
function isThere(center) {
  try {
    return typeof center.hasFile !== 'function' || Boolean(center.hasFile('config.json'))
  } catch (error) {
    return true
  }
}

// The message of a syntax error may quote the file, with the secret in it: only the place is taken out of it.
function unreadable(error) {
  if (read(error, 'name') !== 'SyntaxError') return wrong(`读取 ${FILE} 时抛出了 ${wordOf(error)}：请检查公共模块 uni-config-center，${UPLOAD}`)
  const [, place] = /position (\d+)/.exec(String(read(error, 'message'))) || []
  return wrong(`${FILE} 不是合法的 JSON${place ? `（第 ${Number(place) + 1} 个字符附近）` : ''}：请检查逗号、引号和括号，${UPLOAD}`)
}

// ---- vk's list of further accounts

function vkOf(createConfig) {
  try {
    const { vk } = createConfig({ pluginId: 'vk-unicloud' }).requireFile('index.js') || {}
    return { vk: foundConfig({ uni: {}, vk }).vk, reason: undefined }
  } catch (error) {
    return { vk: null, reason: `uni-config-center/vk-unicloud/index.js 运行时抛出了 ${wordOf(error)}，读不到其中的 vk.oauth.weixin.list：请检查它，${UPLOAD}` }
  }
}

const wrong = (text) => Object.assign(new Error(text), { weixinConfig: text })

function callingApp() {
  if (!inUniCloud() || typeof uniCloud.getClientInfos !== 'function') return undefined
  const client = (uniCloud.getClientInfos() || [])[0]
  return client && client.appId
}
