// Accounts by their names, createWeixin({ officialAccount: { appid, appsecret } }), for who has no config.json of uni-id. They are put where uni-id
// has them, so that one way leads to an account.

import { pairOf } from './credentials.js'
import { meant } from './near.js'
import { CHINESE, isNothing, refused } from './values.js'

/** The options, with the node of config.json that each stands for. */
const NODES = { miniProgram: 'mp-weixin', officialAccount: 'h5-weixin', app: 'app-plus', website: 'h5' }

export const ACCOUNTS = Object.keys(NODES)

/** Options in which those of `config` took the place of accounts. */
export function withAccounts(options) {
  const given = ACCOUNTS.filter((name) => name in options)
  const rest = Object.assign({}, options)
  for (const name of given) delete rest[name]
  const named = given.filter((name) => !isNothing(options[name]))
  if (named.length === 0) return rest
  if (!isNothing(options.config)) throw refused(`选项 ${named[0]} 与 config 只能选一个：config 里的 ${NODES[named[0]]}.oauth.weixin 就是它`)
  if (named.includes('miniProgram') && !(isNothing(options.appid) && isNothing(options.appsecret))) {
    throw refused('选项 appid、appsecret 填的就是小程序，与 miniProgram 只能选一个')
  }
  rest.config = {}
  for (const name of named) rest.config[NODES[name]] = { oauth: { weixin: accountOf(name, options[name]) } }
  return rest
}

const PARTS = ['appid', 'appsecret']
const SYNONYMS = { secret: 'appsecret', appkey: 'appsecret', key: 'appsecret', id: 'appid', clientid: 'appid' }

function accountOf(name, account) {
  if (typeof account !== 'object' || Array.isArray(account)) {
    throw refused(`选项 ${name} 应为 { appid, appsecret }，传入的是${Array.isArray(account) ? '数组' : CHINESE[typeof account] || ` ${typeof account}`}`)
  }
  if ('oauth' in account) throw refused(`选项 ${name} 直接写成 { appid, appsecret }；uni-id 的写法请放进选项 config：config: { '${NODES[name]}': { oauth: … } }`)
  for (const part of Object.keys(account)) {
    if (PARTS.includes(part)) continue
    const right = meant(part, PARTS, SYNONYMS)
    const shown = part.replace(/[^\x21-\x7e\u4e00-\u9fff]/g, ' ').slice(0, 40)
    throw refused(`选项 ${name} 里没有 ${shown}：${right ? `是不是 ${right}？` : '它是 { appid, appsecret }'}`)
  }
  const pair = pairOf(account, { appid: `选项 ${name}.appid`, appsecret: `选项 ${name}.appsecret` })
  const empty = PARTS.filter((part) => isNothing(pair[part]) || pair[part] === '')
  if (empty.length > 0) {
    throw refused(`选项 ${empty.map((part) => `${name}.${part}`).join(' 和 ')} ${empty.length > 1 ? '两个都' : ''}是空的：环境变量读到了吗？`)
  }
  const other = PARTS.find((part) => typeof pair[part] !== 'string')
  if (other) throw refused(`选项 ${name}.${other} 应为字符串，传入的是${CHINESE[typeof pair[other]] || ` ${typeof pair[other]}`}`)
  return pair
}
