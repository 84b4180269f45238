// An appid and its secret, as they come out of environment variables and config files. What is wrong with them is said before WeChat refuses them:
// its refusal reads as if the secret had been reset, and people then reset one that is in use. Nothing here shows a secret.

import { refused } from './values.js'

/** Both without what surrounds them. Thrown is what cannot be meant; `names` are what the two are called in that. */
export function pairOf({ appid, appsecret }, names) {
  const pair = { appid: cleaned(appid, names.appid), appsecret: cleaned(appsecret, names.appsecret) }
  for (const part of ['appid', 'appsecret']) {
    const what = placeholder(pair[part])
    if (what) throw refused(`${names[part]} ${what}：请填写微信公众平台里真正的 ${part}`)
  }
  const isSecretFirst = isSecret(pair.appid)
  const isIdSecond = isAppid(pair.appsecret)
  if (isIdSecond && (isSecretFirst || (isText(pair.appid) && !isAppid(pair.appid)))) {
    throw refused(`${names.appid} 和 ${names.appsecret} 填反了：appid 以 wx 开头，共 18 个字符`)
  }
  if (isSecretFirst) throw refused(`${names.appid} 填的是 appsecret：appid 以 wx 开头，共 18 个字符`)
  if (isIdSecond) throw refused(`${names.appsecret} 填的是 appid：appsecret 是另外一串 32 个字符`)
  const other = otherId(pair.appid)
  if (other) throw refused(`${names.appid} 填的是${other}：应填微信公众平台（或开放平台）里的 appid，以 wx 开头，共 18 个字符`)
  return pair
}

/** Without the space, the invisible letters and the quotes around it. */
export const trimmed = (value) => (typeof value === 'string' ? value.replace(AROUND, '') : value)

/** Whether it is an example that was left in its place. */
export const isPlaceholder = (value) => placeholder(value) !== undefined

/** Whether it is what WeChat gives out, letter by letter. Then nothing else is looked at: the expressions below take a millisecond to be made. */
const isOrdinary = (value) => typeof value === 'string' && /^(?:wx(?!1234567890)[0-9a-f]{16}|[0-9a-f]{32})$/.test(value)

const isText = (value) => typeof value === 'string' && value !== ''
const isAppid = (value) => isText(value) && /^wx[0-9a-f]{16}$/i.test(value)
const isSecret = (value) => isText(value) && /^[0-9a-f]{32}$/i.test(value)

/** What else of an account is taken for its appid. */
const OTHER_IDS = [
  [/^gh_[0-9a-f]{12}$/i, '帐号的原始 ID（gh_ 开头）'],
  [/^__UNI__[0-9a-z]+$/i, ' DCloud 的应用标识（manifest.json 里的 __UNI__…）'],
  [/^1\d{9}$/, '商户号'],
]

function otherId(value) {
  if (!isText(value) || isOrdinary(value)) return undefined
  const [, name] = OTHER_IDS.find(([shape]) => shape.test(value)) || []
  return name
}

// ---- letters

const SPACE = '\\s\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff'
const QUOTES = '"\'`\\u2018-\\u201f\\u300c-\\u300f\\uff02\\uff07'
const AROUND = new RegExp(`^[${SPACE}${QUOTES}]+|[${SPACE}${QUOTES}]+$`, 'g')
const WITHIN = new RegExp(`[${SPACE}${QUOTES}\\uff01-\\uff5e]`)

function cleaned(value, name) {
  if (isOrdinary(value)) return value
  const text = trimmed(value)
  const at = typeof text === 'string' && !placeholder(text) ? text.search(WITHIN) : -1
  if (at < 0) return text
  const place = value.indexOf(text) + at + 1
  throw refused(`${name} 的第 ${place} 个字符是${nameOf(text[at])}，它不可能是其中的一部分：请重新复制`)
}

function nameOf(letter) {
  const [, name] = NAMES.find(([letters]) => letters.test(letter))
  return `${name}（U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}）`
}

const NAMES = [
  [/\u0020/, '空格'],
  [/[\r\n\u2028\u2029]/, '换行符'],
  [/\t/, '制表符'],
  [/\u3000/, '全角空格'],
  [new RegExp(`[${QUOTES}]`), '引号'],
  [/[\uff01-\uff5e]/, '全角字符'],
  [/[^]/, '看不见的字符'],
]

// ---- examples

const EXAMPLES = [
  [/^(undefined|null|NaN|\[object Object\])$/, (text) => `是「${text}」这几个字，多半是环境变量没有读到`],
  [/[\u4e00-\u9fff]/, () => '还是示例里的说明文字'],
  [/^(your|my)[-_ ]?(app|mini|wx|wechat|weixin|secret|id)/i, () => '还是示例里的占位文字'],
  [/^(weixin|wechat|wx)?[-_ ]?app[-_ ]?(id|secret|key)$/i, () => '还是示例里的占位文字'],
  [/^(wx)?(x{3,}|\*{3,}|\.{2,}|…+)$/i, () => '还是示例里的占位文字'],
  [/^(<.*>|\$?\{.*\}|%.*%|\$\(.*\))$/, () => '还是没有替换的模板'],
  [/^wx1234567890/i, () => '还是示例里的 wx1234567890…'],
]

function placeholder(value) {
  if (typeof value !== 'string' || isOrdinary(value)) return undefined
  const [, says] = EXAMPLES.find(([example]) => example.test(value)) || []
  return says && says(value)
}
