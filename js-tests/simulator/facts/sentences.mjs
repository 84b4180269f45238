// What a sentence of a page states in numbers: bounds, quotas, whether something is withdrawn. The sentence itself is not kept.

const ABOUT_A_LIMIT = /最[大多小少长短高]|超过|上限|限制|长度|以内|取值|范围|[≤≥<>~～]|小于|大于|少于|不足|\[\s*\d+\s*[,，]/

const SCALES = { 万: 10_000, w: 10_000, k: 1024, kb: 1024, m: 1_048_576, mb: 1_048_576 }

/** A number with its scale: 1万, 2 kb, 1M. */
function scaled(digits, scale = '') {
  return Number(digits.replace(/,/g, '')) * (SCALES[scale.toLowerCase()] ?? 1)
}

/** `max` where a sentence names a most of characters, bytes, items or of the number itself; `min` beside it where both are named. */
export function boundsOf(says) {
  return ABOUT_A_LIMIT.test(says) ? bounds(says) : {}
}

/** Numbers and words of program text in a sentence: what values and limits there are stands among them. */
export function mentionsOf(says) {
  const plain = says.replace(/https?:\/\/[\w./?=&#%:-]+/g, ' ').replace(/\\_/g, '_')
  const scaledNumbers = [...plain.matchAll(/(\d[\d,]*)\s*(万|kb?|mb?)(?![a-z])/gi)].map(([, digits, scale]) => String(scaled(digits, scale)))
  const words = plain.match(/@?[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*:?/g) ?? []
  const parts = words.flatMap((word) => [word, word.replace(/:$/, ''), ...(/^\d+(?:[.-]\w+|px)$/.test(word) ? word.split(/[.-]|px/) : [])])
  const quoted = [...plain.matchAll(/["“「]([^"“”「」\s]{1,20})["”」]/g)].map(([, text]) => text)
  return [...new Set([...scaledNumbers, ...parts, ...quoted])].filter((word) => word !== '' && word.length < 60).slice(0, 400)
}

const NUMBERED = /(?:^|[\s,，;；（(。:：、.]|[\u4e00-\u9fff])(-?\d{1,6})\s*(?:[-:：=—–]{1,2}|表示|为|是|代表)\s*(?=[^\d\s])/g

/** Values that a sentence lists with what each means: `1：a；2：b`. */
export function listedIn(says) {
  const numbers = [...says.matchAll(NUMBERED)].map(([, number]) => number)
  const constants = says.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? []
  const listed = [...new Set(numbers.length > 1 ? numbers : constants)]
  return listed.length > 1 ? listed : undefined
}

const COUNTED = '(?!\\s*(?:[\\d.]|[小位天秒分像元年月日小倍次点px]|汉字|个汉字|小时))'
const RANGES = [
  /(?:长度|限制|范围|长度为)[^。，；\d]{0,8}[[(（]?\s*(\d+)\s*(?:-|~|～|到|至)\s*(\d+)\s*(?:个?字|字节|之间)/,
  /(?:长度|限制)[^。；\d]{0,8}[[(（]\s*(\d+)\s*[,，]\s*(\d+)\s*[\])）]/,
  /取值范围[:：]?\s*(\d+)\s*(?:-|~|～)\s*(\d+)/,
]
const MOST = new RegExp(`(?:最大(?:值|长度)?(?:不超过|不能超过|为|是|：|:)?|最多(?:不能超过|不超过|支持|传入|为|是)?|(?:总长度|长度)?不(?:能|可|得)?超过|上限(?:为|是|：|:)?|最长(?:不超过|为)?|限)\\s*(\\d[\\d,]*)\\s*(万|kb?|mb?)?${COUNTED}`, 'i')
const WITHIN = /(\d+)\s*个?(?:字符?|字节|条)\s*以内/

function bounds(says) {
  const most = MOST.exec(says)
  if (most) return { max: scaled(most[1], most[2]) }
  for (const range of RANGES) {
    const found = range.exec(says)
    if (found) return { min: Number(found[1]), max: Number(found[2]) }
  }
  const within = WITHIN.exec(says)
  return within ? { max: Number(within[1]) } : {}
}

const UNITS = { 秒: 'second', 分钟: 'minute', 小时: 'hour', 天: 'day', 日: 'day', 月: 'month' }
const QUOTAS = [
  /([\d,]+)\s*(万|w)?\s*次?\s*(?:\/|每)\s*一?(秒|分钟|小时|天|日|月)/g,
  /([\d,]+)\s*(万|w)\/(日|天)/g,
]
const OF_A_UNIT = /每(秒|分钟|小时|天|日|月)(?:限额调用|限制调用|限用|共|可修改行业|调用次数有限制（|生成 ShortLink 上限为)\s*([\d,]+)\s*(万|w)?\s*(?:次|个)/g

/** How often a day, a minute … an endpoint may be called: `[[5000, 'minute']]`. */
export function quotasOf(text) {
  const found = QUOTAS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, digits, scale, unit]) => [scaled(digits, scale), UNITS[unit]]))
  for (const [, unit, digits, scale] of text.matchAll(OF_A_UNIT)) found.push([scaled(digits, scale), UNITS[unit]])
  return [...new Map(found.map((quota) => [quota.join(), quota])).values()]
}

/** Whether the sentence says that a field is needed in some cases only, whatever the column beside it says. */
export function isConditional(says) {
  return /二选一|选填|任选|可选|可不填|不填|不传|不用传|时必填|时必传|时才|才需|才生效|否则|如果|若|当.{1,30}时|默认|只有一个门店/.test(says)
}

/** Whether the answer is a file. */
export function answersBytes(text, result) {
  const isFile = ({ type }) => ['buffer', 'formdata', 'binary'].includes(type)
  const saysFile = /二进制|[Bb]uffer|文件流|PDF|pdf|多媒体文件|媒体文件|获取.{0,10}(?:素材|媒体|图片)/.test(text)
  return result.some(isFile) || (result.every(({ name }) => /url$/.test(name)) && saysFile)
}

/** Whether WeChat says that it is no longer kept, is to go, or is gone. */
export function isWithdrawn(text) {
  return /停止维护|正式回收|已下线|已废弃|字段废弃|即将废弃|起弃用|不再提供|^\s*废弃|（废弃|\(废弃|^\W*~~/.test(text)
}

/** The same of a whole endpoint. */
export function saysEndpointIsWithdrawn(text) {
  return /本接口[^。；\n]{0,30}(?:停止维护|回收|下线|废弃)/.test(text)
}
