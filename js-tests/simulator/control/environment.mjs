// Accounts as they are copied into a `.env`.

import { defaultAccounts } from '../accounts.mjs'

export const kindNames = { 'mini-program': '小程序', 'official-account': '公众号', 'mobile-app': '移动应用', website: '网站应用' }
const PREFIXES = { 'mini-program': 'WEIXIN', 'official-account': 'WEIXIN_OFFICIAL_ACCOUNT', 'mobile-app': 'WEIXIN_APP', website: 'WEIXIN_WEBSITE' }

/** Whether an account is made up: only then its secret may be shown. */
export const isMadeUp = ({ appid, appsecret }) => defaultAccounts.some((known) => known.appid === appid && known.appsecret === appsecret)

/**
 * Lines for each account; those of the second of a kind end in _2.
 * @param {import('../accounts.mjs').Account[]} accounts
 * @returns {{ name: string, lines: string[] }[]}
 */
export function environmentOf(accounts) {
  const seen = {}
  return accounts.map(({ appid, appsecret, kind }) => {
    const number = (seen[kind] = (seen[kind] ?? 0) + 1)
    const [prefix, end] = [PREFIXES[kind], number > 1 ? `_${number}` : '']
    const secret = isMadeUp({ appid, appsecret }) ? `${prefix}_APPSECRET${end}=${appsecret}` : `# ${prefix}_APPSECRET${end} 与启动时写的相同`
    return { name: kindNames[kind], lines: [`${prefix}_APPID${end}=${appid}`, secret] }
  })
}
