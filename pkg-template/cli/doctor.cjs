'use strict'

// doctor: what stands between the user and a first successful call, one finding after another, each with its cure. It changes nothing at WeChat.

const { found, hidden } = require('./accounts.cjs')
const { answered } = require('./doctor-network.cjs')
const { instanceOf, outcomeOf } = require('./instance.cjs')
const { FAILED, FINE, say, Usage } = require('./terminal.cjs')

const WEIXIN = 'https://api.weixin.qq.com'
/** A clock that is off by more than this (s) breaks certificates, signatures and the lives of tokens. */
const DRIFT = 60

exports.run = async ({ options, words }) => {
  if (words.length > 0) throw new Usage(`doctor 后面不写 ${words[0]}`, 'doctor')
  const findings = []
  const print = (finding) => {
    findings.push(finding)
    if (!options.json) say(lineOf(finding))
  }
  await examine(options, print)
  const wrong = findings.filter(({ ok }) => !ok).length
  if (options.json) say(JSON.stringify({ ok: wrong === 0, findings }))
  else say(wrong === 0 ? '\n没有发现问题。' : `\n${wrong} 个问题。改好后再运行一次。`)
  return wrong === 0 ? FINE : FAILED
}

const lineOf = ({ ok, what, says, cure }) => `${ok ? '✓' : '✗'} ${what}：${says}${cure ? `\n  怎么办：${cure}` : ''}`

const fine = (what, says) => ({ ok: true, what, says })
const wrong = (what, says, cure) => ({ ok: false, what, says, cure })

async function examine(options, print) {
  print(host())
  const accounts = configured(options, print)
  const weixin = accounts && made(accounts, options, print)
  const base = options['base-url'] || (accounts && accounts.options.baseURL) || WEIXIN
  const isReached = await network(base, print)
  if (!weixin || !isReached) return
  const clean = (text) => hidden(text, accounts.secrets)
  for (const kind of KINDS) if (await isConfigured(weixin, kind)) await account(weixin, kind, print, clean)
}

function host() {
  const sends = typeof fetch === 'function' ? '用自带的 fetch 发送请求' : '没有 fetch，用 http、https 发送请求'
  return fine('环境', `Node.js ${process.versions.node}，weixin-openapi ${require('../package.json').version}，${sends}`)
}

// ---- configuration

function configured(options, print) {
  let accounts
  try {
    accounts = found(options.accounts)
  } catch (error) {
    print(wrong('配置', error.message, '改好这个文件，或不写 --accounts，用环境变量'))
    return undefined
  }
  const isReady = Object.keys(accounts.options).length > 0
  // With an account, a name that only resembles one of ours may well be somebody else's.
  const misspelt = accounts.misspelt.filter(([, right]) => !isReady || (right && !accounts.names.includes(right)))
  for (const [name, right] of misspelt) print(wrong('配置', `${name} 不是认识的名字`, right ? `是不是 ${right}？请改成它` : '小程序的是 WEIXIN_APPID 和 WEIXIN_APPSECRET'))
  if (isReady) return accounts
  print(wrong('配置', '没有帐号', '设置环境变量 WEIXIN_APPID 和 WEIXIN_APPSECRET，或写在当前文件夹的 .env 里，或用 --accounts <文件>。在公众平台「开发管理 → 开发设置」里可以看到它们'))
  return undefined
}

function made(accounts, options, print) {
  try {
    const weixin = instanceOf(accounts, options, { retries: 0 })
    print(fine('帐号', `从${accounts.from}读到${accounts.options.config ? '了 uni-id 的配置' : `：${names(accounts.options)}`}`))
    return weixin
  } catch (error) {
    if (error instanceof Usage) throw error
    print(wrong('帐号', hidden(error.message, accounts.secrets), `改好${accounts.from}里的这一项`))
    return undefined
  }
}

const KINDS = [
  { option: 'miniProgram', name: '小程序', of: '', probe: '/wxa/getwxacodeunlimit' },
  { option: 'officialAccount', name: '公众号', of: 'h5.', probe: '/cgi-bin/menu/get' },
  { option: 'app', name: 'App', of: 'app.' },
  { option: 'website', name: '网站', of: 'pc.' },
]

const names = (options) => KINDS.filter(({ option }) => options[option] || (option === 'miniProgram' && options.appid)).map(({ name }) => name).join('、') || '没有帐号'

/** Whether the instance has such an account. Nothing is sent for that. */
async function isConfigured(weixin, { of }) {
  const { code = 0, appid } = await outcomeOf(weixin, `${of}auth.getAppidInfo`)
  return code === 0 && Boolean(appid)
}

// ---- network and clock

async function network(base, print) {
  const { date, fault } = await answered(base)
  if (fault) {
    const proxy = process.env.HTTPS_PROXY || process.env.https_proxy
    const around = proxy ? "。环境变量里有 HTTPS_PROXY：自带的 fetch 不看它，createWeixin 要写 transport: 'node'" : ''
    print(wrong('网络', `连接不上 ${base}（${fault.says}）`, `${fault.cure}${around}`))
    return false
  }
  print(fine('网络', `${base} 有应答`))
  if (date === undefined) return true
  const seconds = Math.round((Date.now() - date) / 1000)
  if (Math.abs(seconds) <= DRIFT) print(fine('时钟', '与服务器的一致'))
  else print(wrong('时钟', `本机比服务器${seconds > 0 ? '快' : '慢'} ${Math.abs(seconds)} 秒`, '打开系统的自动校时（NTP）：时钟不准时，签名、推送的检查、access_token 的有效期都会出错'))
  return true
}

// ---- an account

async function account(weixin, { name, of, probe }, print, clean) {
  if (!probe) return print(fine(name, '已配置。它只用来登录，没有 access_token 可以试取'))
  const token = await outcomeOf(weixin, `${of}auth.getAccessToken`, { cache: false })
  if (Object(token).code) return print(refused(name, token, clean))
  print(fine(name, '取到了 access_token：appid、appsecret 正确，IP 白名单没有拦截'))
  const quota = await outcomeOf(weixin, `${of}openApi.getApiQuota`, { cgi_path: probe })
  if (quota.code === 0) {
    const { daily_limit: limit, remain } = Object(quota.quota)
    return print(fine(name, `可以调用接口${limit === undefined ? '' : `：${probe} 今天的额度 ${limit} 次，还剩 ${remain} 次`}`))
  }
  const isRight = [48001, 76022, 50002].includes(quota.code)
  print(wrong(name, `${isRight ? '没有调用接口的权限' : '试着查询接口额度时失败'}（${quota.code}）`, clean(quota.msg)))
}

/** Of the token's refusals: the cause is in `msg`; for the address WeChat names it in its own words. */
function refused(name, { code, msg, errmsg }, clean) {
  const [, ip] = /invalid ip ([0-9a-f.:]+)/i.exec(`${errmsg} ${msg}`) || []
  if (code !== 40164) return wrong(name, `取不到 access_token（${code}）`, clean(msg))
  return wrong(name, `IP 不在白名单里（40164）${ip ? `：这台机器的出口 IP 是 ${ip}` : ''}`, `在公众平台「开发管理 → 开发设置 → IP 白名单」里加上${ip ? ` ${ip}` : '微信说的那个 IP'}，约 10 分钟后生效。云函数没有固定的出口 IP 时用选项 eip，或经过有固定 IP 的服务器`)
}
