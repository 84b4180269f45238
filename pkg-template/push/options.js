// The options of createPush, checked once.

import { meant } from '../loader/near.js'
import { faultOfCache, storeOf } from '../loader/store.js'
import { isNothing, readOptions, refused } from '../loader/values.js'
import { NO_ACCOUNT, OPTION, Refusal, readable } from './failures.js'

const OWN = ['token', 'encodingAESKey', 'appid', 'username', 'plain']
const KNOWN = [...OWN, 'accounts', 'maxAge', 'limit', 'timeout', 'cache', 'onEvent', 'waitUntil']
const SYNONYMS = {
  aeskey: 'encodingAESKey', encodingaeskey: 'encodingAESKey', key: 'encodingAESKey', encodingkey: 'encodingAESKey', appids: 'appid', id: 'appid', corpid: 'appid',
  tokens: 'token', account: 'accounts', find: 'accounts', store: 'cache', logger: 'onEvent', log: 'onEvent', onerror: 'onEvent', maxsize: 'limit', size: 'limit', window: 'maxAge',
}

export function settingsOf(given) {
  if (typeof given !== 'object' || given === null) throw refused('createPush 的参数应为对象，如 { token, encodingAESKey, appid }')
  const options = readOptions(() => Object.assign({}, given))
  checkNames(options, KNOWN)
  const { accounts, maxAge, limit = 1024 * 1024, timeout = 4500, cache, onEvent, waitUntil } = options
  for (const [name, value] of [['onEvent', onEvent], ['waitUntil', waitUntil]]) {
    if (!isNothing(value) && typeof value !== 'function') throw refused(`选项 ${name} 应为函数`)
  }
  for (const [name, value] of [['limit', limit], ['timeout', timeout], ['maxAge', isNothing(maxAge) ? 1 : maxAge]]) {
    if (typeof value !== 'number' || !(value > 0)) throw refused(`选项 ${name} 应为大于 0 的数字`)
  }
  const fault = readOptions(() => faultOfCache(cache))
  if (fault) throw refused(fault)
  return {
    maxAge: isNothing(maxAge) ? undefined : maxAge, limit, timeout, onEvent, waitUntil,
    store: isNothing(cache) ? undefined : readOptions(() => storeOf(cache)),
    accountsFor: accountsOf(options, accounts),
  }
}

/** A function of a hint that gives the accounts that a push may be for. */
function accountsOf(options, accounts) {
  const own = OWN.some((name) => !isNothing(options[name]))
  if (isNothing(accounts)) return always([accountOf(options)])
  if (own) throw refused('选项 accounts 里写了各个帐号，就不要再写 token、encodingAESKey、appid')
  if (Array.isArray(accounts)) {
    if (accounts.length === 0) throw refused('选项 accounts 是空的')
    return always(accounts.map(accountOf))
  }
  if (typeof accounts !== 'function') throw refused('选项 accounts 应为数组，或返回帐号的函数')
  return async (hint) => {
    const found = await asked(accounts, hint)
    if (isNothing(found)) return []
    return readable(() => (Array.isArray(found) ? found : [found]).map((found) => told(() => accountOf(found))), NO_ACCOUNT, '选项 accounts 的函数给出的帐号无法读取')
  }
}

// What createPush would throw is a failure of the push here.
function told(make) {
  try {
    return make()
  } catch (error) {
    throw new Refusal(OPTION, `选项 accounts 的函数给出的帐号不对：${error.msg}`)
  }
}

async function asked(accounts, hint) {
  try {
    return await accounts(hint)
  } catch (error) {
    throw new Refusal(NO_ACCOUNT, '选项 accounts 的函数抛出了异常，没有得到帐号：微信会再推送')
  }
}

const always = (list) => () => list

/** `{ tokens, keys, ids, username, plain, packed }`. */
function accountOf(given) {
  if (typeof given !== 'object' || given === null) throw refused('帐号应为对象：{ token, encodingAESKey, appid }')
  const account = readOptions(() => Object.assign({}, given))
  if (!isNothing(account.accounts)) throw refused('帐号里不能再有 accounts')
  const tokens = textsOf('token', account.token)
  if (tokens.length === 0) throw refused('缺少选项 token：它是小程序后台「消息推送」里填写的 Token（环境变量读到了吗？）')
  const keys = textsOf('encodingAESKey', account.encodingAESKey)
  for (const key of keys) {
    if (!/^[A-Za-z0-9+/]*$/.test(key)) throw refused('选项 encodingAESKey 里有不该有的字符：它只有字母和数字')
    if (key.length !== 43) throw refused(`选项 encodingAESKey 应为 43 个字符，传入的有 ${key.length} 个：请从「消息推送」的设置里重新复制`)
  }
  const ids = textsOf('appid', account.appid)
  if (keys.length > 0 && ids.length === 0) throw refused('缺少选项 appid：加密的推送里写着它是给谁的，要与之核对（第三方平台填平台自己的 appid）')
  return { tokens, keys, ids, username: textsOf('username', account.username), plain: account.plain === true, packed: [tokens, keys, ids].map((list) => list.join('\n')).join('\n\n') }
}

// One, or a list. Blanks and what the eye does not see around it came with a copy.
function textsOf(name, given) {
  if (isNothing(given)) return []
  const list = (Array.isArray(given) ? given : [given]).filter((text) => !isNothing(text) && text !== '')
  return list.map((text) => {
    if (typeof text !== 'string') throw refused(`选项 ${name} 应为字符串，或字符串的数组`)
    const clean = text.replace(/^[\s\u200b-\u200f\ufeff"']+|[\s\u200b-\u200f\ufeff"']+$/g, '')
    if (clean === '' || /[\u0000-\u001f\u007f]/.test(clean)) throw refused(`选项 ${name} 是空的，或里面有换行等看不见的字符`)
    return clean
  })
}

function checkNames(options, names) {
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue
    const right = meant(name, names, SYNONYMS)
    const shown = name.replace(/[^\x21-\x7e\u4e00-\u9fff]/g, ' ').slice(0, 40)
    throw refused(right ? `没有选项 ${shown}：是不是 ${right}？` : `没有选项 ${shown}：可用的有 ${names.join('、')}`)
  }
}
