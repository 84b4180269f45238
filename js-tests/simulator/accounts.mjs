// The accounts that the simulator knows. An account is what WeChat gives a developer: an appid with its secret.

/** @typedef {'mini-program' | 'official-account' | 'mobile-app' | 'website'} AccountKind */
/**
 * @typedef {object} Account
 * @property {string} appid
 * @property {string} appsecret
 * @property {AccountKind} kind
 * @property {string[]} [pages] pages that its published version has (mini programs)
 * @property {{ appKey: string, sandboxAppKey: string }} [payment] keys of 虚拟支付; with them its signatures are checked
 */

/** @type {AccountKind[]} */
export const kinds = ['mini-program', 'official-account', 'mobile-app', 'website']

/** Made up: no such accounts exist at WeChat. @type {Account[]} */
export const defaultAccounts = [
  { appid: 'wx51a0000000000001', appsecret: '51a00000000000000000000000000001', kind: 'mini-program' },
  { appid: 'wx51a0000000000002', appsecret: '51a00000000000000000000000000002', kind: 'official-account' },
  { appid: 'wx51a0000000000003', appsecret: '51a00000000000000000000000000003', kind: 'mobile-app' },
  { appid: 'wx51a0000000000004', appsecret: '51a00000000000000000000000000004', kind: 'website' },
]

/** Pages of the published version of a mini program that names none. The first is its home page. */
export const defaultPages = [
  'pages/index/index',
  'pages/order/order',
  'pages/order/info',
  'pages/order/detail',
  'pages/my/my',
  'pages/login/login',
]

/**
 * @param {Account[]} accounts
 * @returns {Map<string, Account & Required<Pick<Account, 'kind' | 'pages'>>>}
 */
export function accountsByAppid(accounts) {
  return new Map(accounts.map((account) => [account.appid, checked(account)]))
}

/** @param {Account} account @returns {Account & Required<Pick<Account, 'kind' | 'pages'>>} */
function checked({ appid, appsecret, kind = 'mini-program', pages = defaultPages, payment }) {
  if (!/^wx[0-9a-zA-Z]{16}$/.test(appid)) throw new TypeError(`appid ${appid}：应当是 wx 加 16 个字母或数字`)
  if (typeof appsecret !== 'string' || appsecret === '') throw new TypeError(`appid ${appid} 没有 appsecret`)
  if (!kinds.includes(kind)) throw new TypeError(`appid ${appid}：kind 是 ${kinds.join('、')} 之一，不是 ${kind}`)
  return { appid, appsecret, kind, pages, ...(payment && { payment }) }
}
